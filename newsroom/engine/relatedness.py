"""Say how much a headline has to do with a story, and why."""

import json
import math
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from newsroom.engine.document import Document
from newsroom.engine.embeddings import nearness
from newsroom.engine.headline_case import apart, column_apart
from newsroom.engine.knowledge import EMPTY, Knowledge
from newsroom.engine.link_signs import (
    commercial_wording,
    has_wording,
    is_dead,
    other_site,
    year_of,
)
from newsroom.engine.meanings import meanings
from newsroom.engine.relation import Relation
from newsroom.engine.stems import stem, words
from newsroom.engine.story import story_of
from newsroom.engine.subjects import subjects
from newsroom.engine.themes import themes
from newsroom.engine.title_features import EMBEDDING, NAMES, Measure, rarity, theme_weights

_NUMBERS = Path(__file__).with_name("relatedness.json")
_STRANGE = 0.1  # share of a theme in a story below which it is not about it
_APART = 0.6  # from which two headlines are written in two manners
_RARE = 3.0  # weight from which a shared word tells something of the subject
_PLAIN = 2.0  # and from which it is named where a likely link shares no rarer one
_AKIN = 0.65  # likeness from which a word means nearly what the story says


def relatedness(
    document: Document, titles: Iterable[str], knowledge: Knowledge = EMPTY
) -> list[float]:
    """Give one score from 0 (unrelated) to 1 for each title."""
    return [relation.score for relation in explained(document, list(titles), knowledge)]


def explained(
    document: Document,
    titles: Sequence[str],
    knowledge: Knowledge = EMPTY,
    hrefs: Sequence[str] = (),
    others: Sequence[str] = (),
) -> list[Relation]:
    """Give each title's relation to the story; `hrefs` are the titles' addresses in order.

    `others` are titles that nobody asks about, and that are no part of the story either.
    """
    story = story_of(document, [*titles, *others])
    near = nearness(titles, story.beginning)
    measure = Measure(story, subjects(), meanings(), themes(), near)
    addresses = [*hrefs, *[""] * (len(titles) - len(hrefs))]
    return [
        _related(measure, title, href, document.site or document.source, knowledge)
        for title, href in zip(titles, addresses, strict=False)
    ]


def _related(
    measure: Measure, title: str, href: str, source: str, knowledge: Knowledge
) -> Relation:
    story = measure.story
    found = words(title[:1000])
    sequence = [stem(word) for word in found]
    roots = dict(zip(reversed(sequence), reversed(found), strict=True))
    weights = {root: _weight(root, roots[root], knowledge) for root in roots}
    shared = sorted((r for r in roots if story.says(r)), key=lambda r: -weights[r])
    rare = [root for root in shared if weights[root] >= _RARE]
    year, commercial = year_of(title, href), commercial_wording(title)
    score = _score(measure, title, sequence, weights) if story.counts else 0.0
    score *= 0.5 if commercial and not rare else 1.0
    told = [root for root in rare if not roots[root].isdecimal()]  # a year is no subject
    return Relation(
        title,
        score,
        tuple(roots[r] for r in told if r in story.names and roots[r][0].isupper()),
        tuple(roots[r] for r in told if r not in story.names or not roots[r][0].isupper()),
        tuple(roots[r] for r in weights if weights[r] >= _RARE and _is_akin(measure, r)),
        None if year is None or story.year is None else year - story.year,
        _strange_theme(measure, weights),
        apart(title, story.headline) >= _APART,
        column_apart(title, story.headline),
        "" if has_wording(story.headline, commercial) else commercial,
        other_site(href, source),
        is_dead(href),
        tuple(roots[root] for root in shared if weights[root] >= _PLAIN and root not in rare),
        measure.near.get(title),
    )


def _is_akin(measure: Measure, root: str) -> bool:
    """Tell a word that the story does not have, but nearly the same."""
    akin = None if measure.story.says(root) else measure.akin(root)
    return akin is not None and akin >= _AKIN


def _strange_theme(measure: Measure, weights: dict[str, float]) -> str:
    """Name what a title is about where the story says hardly anything of it, else ""."""
    main = themes().main(theme_weights(weights))
    strange = main is not None and measure.profile.get(main, 0.0) < _STRANGE
    return themes().names[main] if main is not None and strange else ""


def _score(measure: Measure, title: str, sequence: list[str], weights: dict[str, float]) -> float:
    near = measure.near.get(title)
    known = "headline" if measure.story.headline else "text"
    numbers = _numbers()["lexical" if near is None else "embedded"][known]
    features = measure.features(title, sequence, weights)
    total = numbers["intercept"] + sum(
        numbers[name] * value for name, value in zip(NAMES, features, strict=True)
    )
    total += 0.0 if near is None else numbers[EMBEDDING] * near
    return 1.0 / (1.0 + math.exp(-max(min(total, 30.0), -30.0)))


def _weight(root: str, word: str, knowledge: Knowledge) -> float:
    """Give how much a word tells: its rarity in our own corpus, else in English at large."""
    known = knowledge.rarity.get(word.casefold(), knowledge.rarity.get(root))
    return rarity(word.casefold()) if known is None else known


@cache
def _numbers() -> dict[str, dict[str, dict[str, float]]]:
    """Give the weights of the features, fitted by `python -m training.relatedness`.

    Those of `lexical` are for words alone, those of `embedded` where a model of sentences is heard
    too; in each, those of `headline` are for a story that has one, those of `text` for one without.
    """
    found: dict[str, dict[str, dict[str, float]]] = json.loads(_NUMBERS.read_text(encoding="utf-8"))
    return found
