"""Turn margins into shares of right ones, on blocks whose host was not trained on."""

from dataclasses import replace

import numpy as np
from sklearn.isotonic import IsotonicRegression

from training.furniture.table import Flags, Floats, Table

SURE = 0.98  # from which blocks may be taken out in bulk
LOST = 0.001  # of real paragraphs of a tier, at most, from there on
RIGHT = {"human": 0.98, "reviewed": 0.955}  # of lines from there on; news is our trade
_MIDDLE = np.linspace(-2, 4, 61)  # margins between which most is decided
_EVEN = 0.0  # margin at which as much speaks for the story; nothing below it is surely not
Curve = list[list[float]]


def curves(table: Table, margins: Floats) -> dict[str, Curve]:
    """Give the curve of sentences and that of lines, each as margins and shares.

    Lines that the story keeps in any case are no part of it: nothing is proposed of them.
    """
    table = replace(table, counted=table.counted & ~table.own)
    trusted = table.counted & (table.tier("human") | table.tier("reviewed"))
    sentences, lines = trusted & table.sentence, trusted & ~table.sentence
    bounds = [_paragraph_bound(table, margins, tier) for tier in RIGHT]
    rights = [_line_bound(table, margins, tier) for tier in RIGHT]
    return {
        "sentences": _curve(margins[sentences], table.junk[sentences], max(_EVEN, *bounds)),
        "lines": _curve(margins[lines], table.junk[lines], max(_EVEN, *rights)),
    }


def _paragraph_bound(table: Table, margins: Floats, tier: str) -> float:
    """Give the margin above which at most LOST of a tier's paragraphs lie."""
    here = table.counted & table.tier(tier) & table.prose & ~table.junk
    kept = np.sort(margins[here])[::-1]
    return float(kept[int(LOST * len(kept))]) + 1e-3 if len(kept) else 99.0


def _line_bound(table: Table, margins: Floats, tier: str) -> float:
    """Give the lowest margin from which RIGHT of a tier's lines above are right."""
    here = table.counted & table.tier(tier) & ~table.sentence
    order = np.argsort(-margins[here], kind="stable")
    right = np.cumsum(table.junk[here][order]) / np.arange(1, len(order) + 1)
    enough = np.flatnonzero(right >= RIGHT[tier])
    return float(margins[here][order[enough[-1]]]) if len(enough) else 99.0


def _curve(margins: Floats, junk: Flags, bound: float) -> Curve:
    """Fit rising steps; at or over the bound they are sure, under it they are not."""
    fit = IsotonicRegression(y_min=0.001, y_max=0.999, out_of_bounds="clip").fit(margins, junk)
    steps = np.unique(np.append(np.quantile(margins, np.linspace(0, 1, 40)), [bound, *_MIDDLE]))
    shares = fit.predict(steps)
    sure = np.maximum(shares, SURE + 0.001)
    shares = np.where(steps >= bound, sure, np.minimum(shares, SURE - 0.005))
    return [np.round(steps, 4).tolist(), np.round(shares, 4).tolist()]
