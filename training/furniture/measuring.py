"""Measure the classifier on pages of hosts it never saw."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from newsroom.engine.page.model import Curve
from training.furniture.calibrating import SURE, curves
from training.furniture.table import Floats, Table

REPORTED = 0.5  # share from which a block is reported


def shares(table: Table, margins: Floats, curves: dict[str, list[list[float]]]) -> Floats:
    """Give each block's share by its curve."""
    by = {name: Curve(tuple(steps), tuple(said)) for name, (steps, said) in curves.items()}
    kinds = np.where(table.sentence, "sentences", "lines").tolist()
    return np.array([by[k].share(m) for k, m in zip(kinds, margins.tolist(), strict=True)])


def without_host(table: Table, margins: Floats) -> Floats:
    """Give each block's share by curves that were not fitted to its host."""
    said = np.zeros(len(margins))
    for fold in sorted(set(table.folds.tolist())):
        inside = table.folds != fold
        known = curves(replace(table, counted=table.counted & inside), margins)
        said[~inside] = shares(table, margins, known)[~inside]
    return said


def figures(table: Table, shares: Floats) -> Iterator[str]:
    """Give a line a tier: F1, precision, recall, found for sure, and paragraphs kept then."""
    for tier in ("human", "reviewed", "silver"):
        here = table.counted & table.tier(tier)
        junk, out, sure = table.junk[here], shares[here] >= REPORTED, shares[here] >= SURE
        prose = table.prose[here] & ~junk
        right = float((out & junk).sum())
        precision, recall = right / max(out.sum(), 1), right / max(junk.sum(), 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        kept = 1 - (sure & prose).sum() / max(prose.sum(), 1)
        yield (
            f"{tier:9} F1 {f1:.3f} (precision {precision:.3f}, recall {recall:.3f}), for sure"
            f" {(sure & junk).sum() / max(junk.sum(), 1):.3f} at precision"
            f" {(sure & junk).sum() / max(sure.sum(), 1):.4f} with {kept:.4f} of paragraphs kept"
        )
