"""Say how much a headline has to do with a story."""

from collections.abc import Iterable

from newsroom.engine.document import Document
from newsroom.engine.knowledge import EMPTY, Knowledge


def relatedness(
    document: Document, titles: Iterable[str], knowledge: Knowledge = EMPTY
) -> list[float]:
    """Give one score from 0 (unrelated) to 1 for each title."""
    raise NotImplementedError
