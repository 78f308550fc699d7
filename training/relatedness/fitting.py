"""Fit what each feature of a title weighs."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from newsroom.engine.title_features import EMBEDDING, NAMES
from training.relatedness.asks import Ask, Floats

_STRANGE = 0.15  # what a title of another host counts beside one of its own
_OWN = 2.0  # what an article's own headline counts beside a related link
_TOTAL = 600  # what all titles count against the wish for small weights
MODES = {"lexical": NAMES, "embedded": (*NAMES, EMBEDDING)}  # what is heard, in its order
Described = tuple[Ask, Floats]  # an ask, and the features of its titles


def fitted(pairs: Iterable[Described], mode: str) -> dict[str, Any]:
    """Fit weights for articles with their headlines, and others for those without."""
    kinds: defaultdict[str, list[Described]] = defaultdict(list)
    for ask, rows in pairs:
        kinds[ask.known].append((ask, heard(rows, mode)))
    return {kind: _fitted(kinds[kind]) for kind in ("headline", "text")}


def heard(rows: Floats, mode: str) -> Floats:
    """Give of the features those that a mode hears."""
    return rows[:, : len(MODES[mode])]


def _fitted(pairs: list[Described]) -> Any:
    """Fit the weights of one kind; a host with many links counts more, but not in proportion."""
    links: Counter[tuple[str, str]] = Counter()
    for ask, _ in pairs:
        links[ask.kind, ask.source] += sum(ask.labels)
    labels, scales = list[int](), list[float]()
    for ask, _ in pairs:
        scale = (_OWN if ask.kind == "own" else 1.0) / math.sqrt(links[ask.kind, ask.source])
        labels += ask.labels
        scales += [scale * (1.0 if label else _STRANGE) for label in ask.labels]
    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.1, max_iter=2000))
    counts = {"logisticregression__sample_weight": np.array(scales) * _TOTAL / sum(scales)}
    return model.fit(np.vstack([rows for _, rows in pairs]), labels, **counts)


def weights_of(model: Any, names: Iterable[str]) -> dict[str, float]:
    """Give the weights of the features as they come, not brought to one scale, and the rest."""
    scaler, last = model[0], model[1]
    own = last.coef_[0] / scaler.scale_
    weights = {name: round(float(w), 5) for name, w in zip(names, own, strict=True)}
    return weights | {"intercept": round(float(last.intercept_[0] - own @ scaler.mean_), 5)}
