#!/usr/bin/env python3
"""Train the forests that tell a page's story from what stands around it.

    PYTHONPATH=. python scripts/train_main_text.py PAGES.jsonl.gz NUMBERS.json

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
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import GroupKFold

from newsroom.engine.html import second_look
from newsroom.engine.html.features import Described
from newsroom.engine.html.main_text import STORY, commented
from newsroom.engine.html.notes import notes_of
from newsroom.engine.html.reader import read_pieces
from training.trees import numbers

WORD = re.compile(r"\w+")
FOLDS = 8
FIRST = {"max_iter": 110, "learning_rate": 0.1, "max_features": 0.3, "min_samples_leaf": 30}
SECOND = {"max_iter": 60, "learning_rate": 0.1, "max_features": 0.4, "min_samples_leaf": 40}


class Sample:
    """One page: its blocks' words, features and labels."""

    def __init__(self, item: dict[str, Any]) -> None:
        read = read_pieces(item["html"])
        pieces, notes = read.pieces, notes_of(read)
        self.source, self.tier = item["source"], item.get("tier", "")
        self.gold = WORD.findall(item["gold"].lower())
        self.words = [WORD.findall(piece.text.lower()) for piece in pieces]
        page = Described(pieces, notes)
        self.judged, self.counts = page.judged(), page.words
        self.columns = page.columns(self.judged)
        self.rows = list(zip(*self.columns, strict=True))
        self.labels = aligned(self.words, self.gold)
        self.never = commented(pieces, notes.headline_piece)
        if notes.headline_piece is not None:
            self.never[notes.headline_piece] = True

    def weights(self) -> list[float]:
        """Give each page the same weight, and in it each block by the root of its words."""
        roots = [(len(self.words[number]) + 1) ** 0.5 for number in self.judged]
        return [100 * root / sum(roots) for root in roots]

    def spread(self, said: list[float]) -> list[float]:
        """Give the chances of all blocks: what was said of those judged, 0 of the others."""
        chances = [0.0] * len(self.words)
        for number, chance in zip(self.judged, said, strict=True):
            chances[number] = chance
        return chances


def aligned(blocks: list[list[str]], gold: list[str]) -> list[bool]:
    """Tell which blocks stand in the gold text, in its order, with most of their words."""
    owners = [number for number, words in enumerate(blocks) for _ in words]
    page = [word for words in blocks for word in words]
    hits: Counter[int] = Counter()
    for match in SequenceMatcher(None, page, gold, autojunk=False).get_matching_blocks():
        hits.update(owners[match.a : match.a + match.size])
    return [hits[n] >= 0.6 * len(words) > 0 for n, words in enumerate(blocks)]


def fitted(rows: Any, samples: list[Sample], more: dict[str, Any]) -> Any:
    """Fit one forest on the blocks of all samples."""
    model = HistGradientBoostingClassifier(
        max_leaf_nodes=8, l2_regularization=5, random_state=0, **more
    )
    labels = [sample.labels[number] for sample in samples for number in sample.judged]
    weights = np.array([weight for sample in samples for weight in sample.weights()])
    return model.fit(rows, labels, sample_weight=weights / weights.mean())


def chances(model: Any, rows: Any) -> list[float]:
    """Give what a forest says of rows."""
    return [float(p) for p in model.predict_proba(np.asarray(rows, float))[:, 1]] if rows else []


def stacked(samples: list[Sample]) -> Any:
    """Give all first rows of samples, one below the other."""
    return np.array([row for sample in samples for row in sample.rows])


def left_out(samples: list[Sample], rows: list[Any], more: dict[str, Any]) -> list[list[float]]:
    """Give each page what forests say that were trained on other hosts."""
    said: list[list[float]] = [[] for _ in samples]
    hosts = [sample.source for sample in samples]
    for train, test in GroupKFold(FOLDS).split(samples, groups=hosts):
        there = np.concatenate([rows[n] for n in train if len(rows[n])])
        model = fitted(there, [samples[n] for n in train], more)
        for n in test:
            said[n] = samples[n].spread(chances(model, rows[n]))
    return said


def second_rows(first: list[float], sample: Sample) -> list[Any]:
    """Give what the second forest reads of a page: a row a judged block."""
    looks = second_look.columns(first, sample.counts, sample.judged, sample.columns)
    return list(zip(*looks, strict=True))


def word_f1(words: list[str], gold: list[str]) -> float:
    """Give the F1 of two bags of words."""
    both = sum((Counter(words) & Counter(gold)).values())
    return 2 * both / max(len(words) + len(gold), 1)


def report(samples: list[Sample], said: list[list[float]]) -> None:
    """Print the word F1 by tier, and how right each band of chances is."""
    scores: dict[str, list[float]] = defaultdict(list)
    bands: dict[tuple[float, bool], list[bool]] = defaultdict(list)
    for sample, chance in zip(samples, said, strict=True):
        judged = [0.0 if never else p for never, p in zip(sample.never, chance, strict=True)]
        kept = [words for words, p in zip(sample.words, judged, strict=True) if p >= STORY]
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
    first = left_out(samples, [sample.rows for sample in samples], FIRST)
    looks = [second_rows(chance, sample) for chance, sample in zip(first, samples, strict=True)]
    report(samples, left_out(samples, looks, SECOND))
    forests = {
        "first": numbers(fitted(stacked(samples), samples, FIRST)),
        "second": numbers(fitted(np.array([r for rows in looks for r in rows]), samples, SECOND)),
    }
    out.write_text(json.dumps(forests, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
