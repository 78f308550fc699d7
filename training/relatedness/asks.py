"""Ask which titles belong to an article, and describe the titles as the engine does."""

import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from newsroom.engine import Document
from newsroom.engine.embeddings import nearness
from newsroom.engine.meanings import Meanings
from newsroom.engine.stems import stem, words
from newsroom.engine.story import story_of
from newsroom.engine.subjects import Subjects
from newsroom.engine.themes import themes
from newsroom.engine.title_features import Measure, rarity
from training.relatedness.articles import load
from training.relatedness.directions import stems_of

_FOREIGN = 60  # titles of other hosts that are set against each article's own
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Ask:
    """An article with titles, each 1 where it belongs to it and 0 where it comes from elsewhere.

    `kind` is "own" for its own headline, "related" for links, and "bare" for these where the
    article's headline is not known; `headline` is empty where the engine isn't told it.
    """

    kind: str
    source: str
    headline: str
    blocks: list[str]
    titles: list[tuple[str, int]]

    @property
    def known(self) -> str:
        """By what the article is known: by its headline, or by its text alone."""
        return "headline" if self.headline else "text"

    @property
    def labels(self) -> list[int]:
        """Which titles belong to it."""
        return [label for _, label in self.titles]


def asks(folder: Path, hosts: set[str]) -> list[Ask]:
    """Give articles of some hosts with titles of those hosts: their own or related, and foreign."""
    chance = random.Random(11)
    heads = [item for item in load(folder, "headlines") if item["source"] in hosts]
    lists = [item for item in load(folder, "recommended") if item["source"] in hosts]
    return [*_own(heads, chance), *_related(lists, chance)]


def _own(heads: list[dict[str, Any]], chance: random.Random) -> list[Ask]:
    found = []
    for item in heads:
        others = [h["headline"] for h in heads if h["source"] != item["source"]]
        titles = [(item["headline"], 1), *_foreign(others, chance)]
        found.append(Ask("own", item["source"], "", item["blocks"], titles))
    return found


def _related(lists: list[dict[str, Any]], chance: random.Random) -> list[Ask]:
    found = []
    pool = [(d["source"], t) for d in lists for x in d["lists"] for t in x["links"]]
    for item in lists:
        near = [x for x in item["lists"] if x["class"] in ("related", "inline")]
        good = [(title, 1) for x in near for title in x["links"]]
        foreign = [title for host, title in pool if host != item["source"]]
        titles = good + _foreign(foreign, chance)
        source, blocks = item["source"], item["blocks"]
        if good:
            found.append(Ask("related", source, item["headline"], blocks, titles))
            found.append(Ask("bare", source, "", blocks, titles))
    return found


def _foreign(titles: list[str], chance: random.Random) -> list[tuple[str, int]]:
    return [(title, 0) for title in chance.sample(titles, min(_FOREIGN, len(titles)))]


def described(ask: Ask, subjects: Subjects, meanings: Meanings) -> Floats:
    """Give the features of all titles of an article, the embedding last."""
    document = Document.from_blocks(ask.blocks, headline=ask.headline)
    story = story_of(document, [title for title, _ in ask.titles])
    near = nearness([title for title, _ in ask.titles], story.beginning)
    measure = Measure(story, subjects, meanings, themes(), near)
    rows = []
    for title, _ in ask.titles:
        roots = {stem(word): word for word in reversed(words(title))}
        weights = {root: rarity(word.casefold()) for root, word in roots.items()}
        rows.append((*measure.features(title, stems_of(title), weights), near[title]))
    return np.array(rows)
