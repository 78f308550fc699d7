"""Hold what training found out: the numbers of the classifier of blocks."""

import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from newsroom.engine.trees import Trees

FILE = Path(__file__).with_name("model.json")


@dataclass(frozen=True)
class Curve:
    """The share of right ones by margin: steps that only rise."""

    margins: tuple[float, ...]
    shares: tuple[float, ...]

    def share(self, margin: float) -> float:
        """Give the share of right findings at a margin."""
        at = bisect_right(self.margins, margin) - 1
        return self.shares[at] if at >= 0 else 0.0


@dataclass(frozen=True)
class Model:
    """The classifier: trees over a block's features, and two curves.

    `sentences` is the curve of blocks that end as sentences do, `lines` that of all others;
    `typical` are the medians of the features over the blocks of stories.
    """

    names: tuple[str, ...]
    typical: tuple[float, ...]
    trees: Trees
    sentences: Curve
    lines: Curve

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "Model":
        """Make a model of plain JSON values."""
        return cls(
            tuple(value["names"]),
            tuple(value["typical"]),
            Trees.from_json(value),
            Curve(*map(tuple, value["sentences"])),
            Curve(*map(tuple, value["lines"])),
        )

    def margins(self, columns: Sequence[Sequence[float]]) -> list[float]:
        """Give the log-odds of each block, from the columns of its features."""
        return self.trees.sums(columns)


@lru_cache(maxsize=1)
def trained() -> Model:
    """Read the model that came with the engine, once."""
    return Model.from_json(json.loads(FILE.read_text(encoding="utf-8")))
