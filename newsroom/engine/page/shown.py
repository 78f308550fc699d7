"""Leave blank lines out of what is weighed, so that a blank line changes no neighbour."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from newsroom.engine.reading import Reading

Value = TypeVar("Value")


def shown(reading: Reading) -> Reading:
    """Give the reading of the blocks that show something; the same one where all do."""
    if all(reading.texts):
        return reading
    blocks = zip(reading.document.blocks, reading.texts, strict=True)
    kept = tuple(block for block, text in blocks if text)
    return Reading(replace(reading.document, blocks=kept), reading.knowledge)


def spread(reading: Reading, values: Sequence[Value], blank: Value) -> tuple[Value, ...]:
    """Give the values of the blocks that show something at their blocks, `blank` at the others."""
    left = iter(values)
    return tuple(next(left) if text else blank for text in reading.texts)
