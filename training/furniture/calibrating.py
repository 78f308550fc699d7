"""Turn margins into shares of right ones, on blocks whose host was not trained on."""

import numpy as np
from sklearn.isotonic import IsotonicRegression

from training.furniture.table import Flags, Floats, Table

SURE = 0.98  # from which blocks may be taken out in bulk
LOST = 0.0005  # of real paragraphs, at most, from there on: half of what is promised
RIGHT = 0.985  # of lines taken out from there on
Curve = list[list[float]]


def curves(table: Table, margins: Floats) -> dict[str, Curve]:
    """Give the curve of sentences and that of lines, each as margins and shares."""
    trusted = table.counted & (table.tier("human") | table.tier("reviewed"))
    sentences, lines = trusted & table.sentence, trusted & ~table.sentence
    floor = _paragraph_bound(table, margins, trusted)
    return {
        "sentences": _curve(margins[sentences], table.junk[sentences], floor),
        "lines": _curve(
            margins[lines], table.junk[lines], _line_bound(margins[lines], table.junk[lines])
        ),
    }


def _paragraph_bound(table: Table, margins: Floats, trusted: Flags) -> float:
    """Give the margin above which at most LOST of each tier's paragraphs lie."""
    bounds = []
    for tier in ("human", "reviewed"):
        kept = np.sort(margins[trusted & table.tier(tier) & table.prose & ~table.junk])[::-1]
        bounds.append(kept[int(LOST * len(kept))] if len(kept) else 99.0)
    return float(max(bounds))


def _line_bound(margins: Floats, junk: Flags) -> float:
    """Give the lowest margin from which RIGHT of all lines above are right."""
    order = np.argsort(-margins, kind="stable")
    right = np.cumsum(junk[order]) / np.arange(1, len(order) + 1)
    enough = np.flatnonzero(right >= RIGHT)
    return float(margins[order[enough[-1]]]) if len(enough) else 99.0


def _curve(margins: Floats, junk: Flags, bound: float) -> Curve:
    """Fit rising steps; at or over the bound they are sure, under it they are not."""
    fit = IsotonicRegression(y_min=0.001, y_max=0.999).fit(margins, junk)
    steps = np.unique(np.append(np.quantile(margins, np.linspace(0, 1, 60)), bound))
    shares = fit.predict(steps)
    sure = np.maximum(shares, SURE + 0.001)
    shares = np.where(steps >= bound, sure, np.minimum(shares, SURE - 0.005))
    return [np.round(steps, 4).tolist(), np.round(shares, 4).tolist()]
