"""Put pages into one table: a row a block."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from newsroom.engine.document import Document
from newsroom.engine.page.features import NAMES, features
from newsroom.engine.page.judging import ends_like_sentence
from newsroom.engine.page.shown import left_out
from newsroom.engine.page.unlike import own_lines
from newsroom.engine.reading import Reading
from training.furniture.pages import SKIPPED, Page

_LENGTH = -0.75  # power of a page's blocks by which each counts: one guide of 800 is no eight pages
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Table:
    """The blocks of all pages in order; `bounds` are the first row of each page, and the end.

    `original` marks blocks of pages as they were pasted, `counted` those that measures count,
    `sentence` those that end as a sentence does, `prose` those of at least 12 words among them;
    `own` marks lines that stay whatever is said of them, by which no confidence is measured.
    """

    pages: Sequence[Page]
    bounds: Sequence[int]
    rows: Floats
    junk: Flags
    weights: Floats
    folds: npt.NDArray[np.int64]
    original: Flags
    counted: Flags
    sentence: Flags
    prose: Flags
    own: Flags

    def tier(self, name: str) -> Flags:
        """Mark the blocks of a tier's pages."""
        return np.array([page.tier == name for page in self.pages for _ in page.texts])


def table(pages: Sequence[Page]) -> Table:
    """Read every page as the engine does, and give the features of what it weighs row by row."""
    pages = [_weighed(page) for page in pages]
    readings = [Reading(Document.from_blocks(page.texts, page.headline)) for page in pages]
    owned = [(reading, own_lines(reading)) for reading in readings]
    blocks = [(page, n) for page in pages for n in range(len(page.texts))]
    original = np.array([page.kind == "page" for page, _ in blocks])
    skipped = np.array([page.skipped[n] for page, n in blocks])
    sentence = np.array([ends_like_sentence(page.texts[n]) for page, n in blocks])
    long = np.array([len(page.texts[n].split()) >= 12 for page, n in blocks])
    lengths = np.array([len(page.texts) for page, _ in blocks], dtype=float)
    share = lengths**_LENGTH
    return Table(
        pages,
        np.cumsum([0, *(len(page.texts) for page in pages)]).tolist(),
        np.array([row for reading in readings for row in features(reading)], dtype=float),
        np.array([page.junk[n] for page, n in blocks]),
        np.array([page.weight for page, _ in blocks])
        * np.where(skipped, SKIPPED, 1.0)
        * share
        / share.mean(),
        np.array([page.fold for page, _ in blocks]),
        original,
        original & ~skipped,
        sentence,
        sentence & long,
        np.array([n in own for reading, own in owned for n in range(len(reading.texts))]),
    )


def model_of(table: Table, *said: Mapping[str, Any]) -> dict[str, Any]:
    """Put curves and trees of a table into a model, as plain JSON values."""
    story = table.rows[table.original & ~table.junk]
    typical = np.round(np.median(story, axis=0), 4).tolist()
    model: dict[str, Any] = {"names": list(NAMES), "typical": typical}
    for part in said:
        model.update(part)
    return model


def _weighed(page: Page) -> Page:
    """Give a page without the blocks that the engine leaves out."""
    out = left_out(Reading(Document.from_blocks(page.texts, page.headline)))
    left = [number for number in range(len(page.texts)) if number not in out]
    return replace(
        page,
        texts=tuple(page.texts[n] for n in left),
        junk=tuple(page.junk[n] for n in left),
        skipped=tuple(page.skipped[n] for n in left),
    )
