"""Make the vectors of stems from articles, and learn what articles are like at large."""

import base64
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer

from newsroom.engine import Document
from newsroom.engine.stems import stem, words
from newsroom.engine.story import story_of
from newsroom.engine.subjects import Subjects
from newsroom.engine.title_features import heard

SIZE = 40


def stems_of(text: str) -> list[str]:
    """Give the stems of a text's words."""
    return [stem(word) for word in words(text)]


def vectors(texts: list[str]) -> dict[str, Any]:
    """Make the vectors of stems, as newsroom.engine.subjects reads them."""
    table = TfidfVectorizer(analyzer=stems_of, min_df=5, max_df=0.25, sublinear_tf=True)
    rows = table.fit_transform(texts)
    parts = TruncatedSVD(SIZE, random_state=0).fit(rows).components_ * table.idf_
    stems = {"stems": " ".join(table.get_feature_names_out())}
    made = stems | whole(parts.T) | {"mean": [0.0] * SIZE, "spread": [0.0] * SIZE}
    return made | at_large(counts_of(texts), Subjects(made))


def whole(found: npt.NDArray[np.floating[Any]]) -> dict[str, Any]:
    """Write vectors, one a row, in whole numbers of a byte each with a scale for each vector."""
    scales = np.abs(found).max(axis=1) / 127 + 1e-9
    numbers = np.round(found / scales[:, None]).astype(np.int8)
    return {
        "scales": [float(f"{scale:.4g}") for scale in scales],
        "vectors": base64.b64encode(numbers.tobytes()).decode("ascii"),
    }


def counts_of(texts: Iterable[str]) -> list[dict[str, int]]:
    """Give the frequent stems of each article with their counts."""
    return [heard(story_of(Document.from_blocks(text.split("\n")), ())) for text in texts]


def at_large(counts: Iterable[Mapping[str, int]], subjects: Subjects) -> dict[str, list[float]]:
    """Give the mean direction of articles, and the variance of each of its numbers."""
    directions = np.array([subjects.of(each) for each in counts])
    rounded = {"mean": directions.mean(axis=0), "spread": directions.var(axis=0)}
    return {name: [float(f"{n:.4g}") for n in numbers] for name, numbers in rounded.items()}
