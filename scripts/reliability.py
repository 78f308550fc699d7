#!/usr/bin/env python3
"""Show what a finding's confidence is worth: the share that is right, by confidence.

    PYTHONPATH=. python scripts/reliability.py DATA

DATA is the folder with the sets, in the form that training/__init__.py tells. Prints
docs/reliability.md. A finding is right where it overlaps what an annotator or the program that put
typos in marked; in clean news every finding counts as wrong, though some were slips in print.
"""

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from newsroom.engine.document import Document
from newsroom.engine.finding import Action, Category, Finding
from newsroom.engine.proofread import proofread
from newsroom.engine.rule import Rule
from newsroom.engine.rules import RULES

SETS = ("injected_typos", "natural_typos", "clean_news", "cweb")
EDGES = (0.4, 0.6, 0.8, 0.9, 0.95, 1.01)
SPELLING = [rule for rule in RULES if rule.category is Category.SPELLING]
OTHERS = [
    rule
    for rule in RULES
    if rule.category
    in (
        Category.GRAMMAR,
        Category.PUNCTUATION,
        Category.SPACING,
        Category.REPETITION,
        Category.ENCODING,
    )
]

HEAD = """\
# What confidence is worth

Of the findings of the spelling rules at a confidence, this share is right. Made by

    PYTHONPATH=. python scripts/reliability.py DATA > docs/reliability.md

on four sets of texts of others, in the form that `training/__init__.py` tells; they are not kept
here. In `clean_news` every finding counts as wrong, but about nine in ten are slips that stood in
print; `cweb` marks only some of the slips in it. Text with injected typos has many more of them
than any newsroom's, so its findings are right more often than their confidence says. The last
column is the one to judge by: all sets together, injected typos counted at a twentieth, which is
about as often as published drafts have them.
"""
TAIL = """
Of the findings of grammar, punctuation, spacing, repetition and encoding, the share that overlaps
what an annotator marked, of whatever kind. `cweb`'s annotators left many spaces before marks and
stray signs as they were: read one by one, every finding from 0.90 was a fault all the same, as it
was in `clean_news`.
"""
RARER = 0.05


def documents(path: Path) -> Iterator[dict[str, Any]]:
    """Read the objects of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def is_right(finding: Finding, gold: list[dict[str, Any]]) -> bool:
    """Tell whether a finding overlaps something that was marked, of whatever kind."""
    return any(
        finding.block == g["block"] and finding.start < g["end"] and g["start"] < finding.end
        for g in gold
    )


def counted(path: Path, rules: list[Rule]) -> Counter[tuple[int, bool]]:
    """Count the findings of a set by band of confidence and by being right."""
    counts: Counter[tuple[int, bool]] = Counter()
    for item in documents(path):
        for finding in proofread(Document.from_blocks(item["blocks"]), rules=rules):
            if finding.action is Action.REMOVE_BLOCK:
                continue
            band = sum(finding.confidence >= edge for edge in EDGES) - 1
            counts[band, is_right(finding, item["gold"])] += 1
    return counts


def share(right: float, all_: float) -> str:
    """Write a share with the number it is of."""
    return f"{right / all_:.3f} of {all_:.0f}" if all_ else "none"


def print_table(sets: dict[str, Counter[tuple[int, bool]]], *, together: bool) -> None:
    """Print a row a band, a column a set, and if wanted one for all sets together."""
    print("| confidence |", " | ".join(sets), "| together |" if together else "|")
    print("|---" * (len(sets) + 1 + together) + "|")
    for band, (low, high) in enumerate(pairwise(EDGES)):
        cells, right, total = [], 0.0, 0.0
        for name, counts in sets.items():
            good, bad = counts[band, True], counts[band, False]
            cells.append(share(good, good + bad))
            weight = RARER if name == "injected_typos" else 1.0
            right, total = right + weight * good, total + weight * (good + bad)
        if together:
            cells.append(share(right, total))
        print(f"| {low:.2f} to {min(high, 1):.2f} |", " | ".join(cells), "|")


def main() -> None:
    """Count each set and print the tables."""
    data = Path(sys.argv[1])
    print(HEAD)
    spelling = {name: counted(data / f"{name}.jsonl.gz", SPELLING) for name in SETS}
    print_table(spelling, together=True)
    print(TAIL)
    others = {name: counted(data / f"{name}.jsonl.gz", OTHERS) for name in ("clean_news", "cweb")}
    print_table(others, together=False)


if __name__ == "__main__":
    main()
