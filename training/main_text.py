"""Train the forests that tell a page's story from what stands around it.

    python -m training.main_text PAGES.jsonl.gz NUMBERS.json

NUMBERS is newsroom/engine/html/main_text.json, which the engine reads. PAGES holds an object a
line with `html`, `gold` (the story's text) and `source` (the host). A block is the story where
most of its words align with the gold text. Figures are measured on hosts left out of training;
the same pages give the same file.
"""

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from sklearn.model_selection import GroupKFold

from newsroom.engine.html import second_look
from newsroom.engine.html.features import Described
from newsroom.engine.html.main_text import (
    STORY,
    chance_of,
    doubted,
    heard,
    least_chance,
    said_of,
    spread,
)
from newsroom.engine.html.notes import notes_of
from newsroom.engine.html.reader import read_pieces
from training.trees import boosted

WORD = re.compile(r"\w+")
FOLDS = 8
FIRST = {
    "num_iterations": 110,
    "learning_rate": 0.1,
    "feature_fraction_bynode": 0.3,
    "min_data_in_leaf": 30,
}
SECOND = {
    "num_iterations": 80,
    "learning_rate": 0.07,
    "feature_fraction_bynode": 0.25,
    "min_data_in_leaf": 40,
}
BOTH = {
    "objective": "binary",
    "num_leaves": 8,
    "lambda_l2": 5.0,
    "seed": 0,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
}
HEAVY = 0.75  # the weight of a block grows with this power of its words
Margins = Sequence[float]


class Sample:
    """One page: its blocks' words, features and labels."""

    def __init__(self, item: dict[str, Any]) -> None:
        read = read_pieces(item["html"])
        notes = notes_of(read)
        self.source, self.tier = item["source"], item.get("tier", "")
        self.gold = WORD.findall(item["gold"].lower())
        self.page = Described(read.pieces, notes)
        self.numbers = self.page.judged()
        self.columns = self.page.columns(self.numbers)
        self.words = [WORD.findall(piece.text.lower()) for piece in read.pieces]
        self.labels = aligned(self.words, self.gold)
        self.html = item["html"]

    def rows(self, places: Sequence[int]) -> Iterator[tuple[bool, float]]:
        """Give label and weight of the judged blocks at certain places.

        Each page has the same weight, and in it each block more the more words it has.
        """
        powers = [(len(self.words[number]) + 2) ** HEAVY for number in self.numbers]
        for place in places:
            yield self.labels[self.numbers[place]], 100 * powers[place] / sum(powers)

    def first_rows(self) -> Any:
        """Give what the first forest reads: a row a judged block."""
        return np.array(self.columns, float).T

    def second_rows(self, first: Margins) -> Any:
        """Give what the second forest reads, after what the first said."""
        chances = spread(self.numbers, map(chance_of, first), len(self.words))
        numbers, places = self.numbers, doubted(first)
        looks = second_look.columns(chances, self.page, numbers, self.columns, places)
        return np.array(looks, float).T

    def chances(self, first: Margins, second: Margins) -> list[float]:
        """Give the chances of all blocks as the engine does."""
        said = heard(first, doubted(first), second)
        return said_of(self.page, spread(self.numbers, said, len(self.words)), self.html)


def aligned(blocks: list[list[str]], gold: list[str]) -> list[bool]:
    """Tell which blocks stand in the gold text, in its order, with most of their words."""
    owners = [number for number, words in enumerate(blocks) for _ in words]
    page = [word for words in blocks for word in words]
    hits: Counter[int] = Counter()
    for match in SequenceMatcher(None, page, gold, autojunk=False).get_matching_blocks():
        hits.update(owners[match.a : match.a + match.size])
    return [hits[n] >= 0.6 * len(words) > 0 for n, words in enumerate(blocks)]


def fitted(rows: list[Any], told: list[list[tuple[bool, float]]], more: dict[str, Any]) -> Any:
    """Grow one forest on rows of blocks, with the label and weight of each."""
    labels = [label for page in told for label, _ in page]
    weights = np.array([weight for page in told for _, weight in page])
    blocks = lightgbm.Dataset(np.concatenate(rows), labels, weight=weights / weights.mean())
    return lightgbm.train({**BOTH, **more}, blocks)


def left_out(
    hosts: list[str], rows: list[Any], told: list[list[tuple[bool, float]]], more: dict[str, Any]
) -> list[Margins]:
    """Give each page what forests say that were trained on other hosts."""
    said: list[Margins] = [() for _ in hosts]
    for train, test in GroupKFold(FOLDS).split(hosts, groups=hosts):
        model = fitted([rows[n] for n in train], [told[n] for n in train], more)
        for n in test:
            said[n] = model.predict(rows[n], raw_score=True).tolist() if len(rows[n]) else ()
    return said


def word_f1(words: list[str], gold: list[str]) -> float:
    """Give the F1 of two bags of words."""
    both = sum((Counter(words) & Counter(gold)).values())
    return 2 * both / max(len(words) + len(gold), 1)


def report(samples: list[Sample], said: list[list[float]]) -> None:
    """Print the word F1 by tier, and how right each band of chances is."""
    scores: dict[str, list[float]] = defaultdict(list)
    bands: dict[tuple[float, bool], list[bool]] = defaultdict(list)
    for sample, judged in zip(samples, said, strict=True):
        least = least_chance(judged, sample.page.words)
        kept = [words for words, p in zip(sample.words, judged, strict=True) if p >= least]
        scores[sample.tier].append(word_f1([w for words in kept for w in words], sample.gold))
        for p, label, words in zip(judged, sample.labels, sample.words, strict=True):
            edges = (0.002, 0.005, 0.01, 0.05, 0.1, 0.2, STORY, 1.0)
            band = next(edge for edge in edges if p <= edge)
            bands[band, len(words) >= 12].append(not label)
    for tier, values in scores.items():
        print(f"word F1 {tier}: {np.mean(values):.4f} over {len(values)} pages")
    for (edge, long), wrong in sorted(bands.items()):
        print(f"chance to {edge} {'long' if long else 'short'}: {np.mean(wrong):.4f} not story,"
              f" {len(wrong) - sum(wrong)} of {len(wrong)} are")  # fmt: skip


def main(pages: Path, out: Path) -> None:
    """Measure on hosts left out, then train on all and write the numbers."""
    with gzip.open(pages, "rt", encoding="utf-8") as lines:
        samples = [Sample(json.loads(line)) for line in lines]
    hosts = [sample.source for sample in samples]
    rows = [sample.first_rows() for sample in samples]
    told = [list(sample.rows(range(len(sample.numbers)))) for sample in samples]
    first = left_out(hosts, rows, told, FIRST)
    both = list(zip(samples, first, strict=True))
    looks = [sample.second_rows(said) for sample, said in both]
    again = [list(sample.rows(doubted(said))) for sample, said in both]
    second = left_out(hosts, looks, again, SECOND)
    report(samples, [page.chances(one, two) for (page, one), two in zip(both, second, strict=True)])
    forests = {
        "first": boosted(fitted(rows, told, FIRST)),
        "second": boosted(fitted(looks, again, SECOND)),
    }
    out.write_text(json.dumps(forests, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("Say which pages to read and which file to write, as the first lines here show.")
    main(Path(sys.argv[1]), Path(sys.argv[2]))
