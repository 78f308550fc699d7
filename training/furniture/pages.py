"""Read labelled pages: their blocks, and which of them are the story."""

import gzip
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDS = 5
# How far each kind of labels is trusted, and how much it is our trade: the reviewed are guides.
TIERS = {"human": 1.0, "reviewed": 0.6, "silver": 0.5}
SKIPPED = 0.3  # weight of headlines, which count as story


@dataclass(frozen=True)
class Page:
    """A page as pasted: `junk` says of each block whether it is not the story.

    `skipped` are headlines, which no measure counts; `kind` is "page" or the name of a variant,
    `weight` how much its blocks count in training.
    """

    source: str
    tier: str
    headline: str
    texts: tuple[str, ...]
    junk: tuple[bool, ...]
    skipped: tuple[bool, ...]
    kind: str = "page"
    weight: float = 1.0

    @property
    def fold(self) -> int:
        """The fold of its host: pages of one host are never on both sides."""
        return int(hashlib.sha256(self.source.encode()).hexdigest(), 16) % FOLDS

    @property
    def story(self) -> tuple[int, int]:
        """The blocks from the first of the story to the last; (0, 0) where there is none."""
        kept = [number for number, junk in enumerate(self.junk) if not junk]
        return (kept[0], kept[-1] + 1) if kept else (0, 0)


def read_pages(path: Path) -> list[Page]:
    """Read pages from gzipped lines of JSON with blocks, labels, headline, source and tier."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_page(json.loads(line)) for line in lines]


def _page(item: dict[str, Any]) -> Page:
    labels: Sequence[str] = item["labels"]
    return Page(
        item["source"],
        item["tier"],
        item["headline"],
        tuple(item["blocks"]),
        tuple(label == "junk" for label in labels),
        tuple(label == "skip" for label in labels),
        weight=TIERS[item["tier"]],
    )
