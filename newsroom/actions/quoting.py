"""Protect quotations: tell whether a fix would change what stands inside quotation marks."""

from newsroom.actions.standing import Standing
from newsroom.engine.apply import Fix
from newsroom.engine.quotations import quotations
from newsroom.models import Flag


def changes_quotation(standing: Standing, flag: Flag, fix: Fix) -> bool:
    """Tell whether a fix touches somebody's words, or moves where they begin and end.

    A mark that turns from straight to curly changes nobody's words; one that goes does.
    """
    block = standing.blocks[standing.position[flag.block_id]]
    if standing.is_quoted(block, fix.start, fix.end):
        return True
    after = block.text[: fix.start] + fix.replacement + block.text[fix.end :]
    return _quoted(block.text) != _quoted(after)


def _quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in quotations(text)]


def quoted_share(text: str) -> float:
    """Give the share of a text that stands inside quotation marks, 0 to 1."""
    inside = sum(end - start for start, end in quotations(text))
    return inside / len(text) if text else 0.0
