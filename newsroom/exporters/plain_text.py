"""Write a hand-out as plain text: an empty line between blocks, the small print at the end."""

from itertools import groupby

from newsroom.engine.block import Block, Role
from newsroom.exporters.hand_out import HandOut
from newsroom.exporters.inline import printable

_RULE = "* * *"


def as_plain_text(hand_out: HandOut) -> bytes:
    """Write headline, byline, story and small print, in UTF-8."""
    parts = [_line(hand_out.headline), _line(hand_out.dated_byline), *_story(hand_out)]
    small = [f"{label}: {_line(text)}" for label, text in hand_out.small_print]
    end = [_RULE, "\n".join(small)] if small else []
    return ("\n\n".join(filter(None, [*parts, *end])) + "\n").encode()


def clean_text(hand_out: HandOut) -> str:
    """Give what "Copy clean text" copies: the headline and the story, nothing else."""
    return "\n\n".join([_line(hand_out.headline), *_story(hand_out)])


def _story(hand_out: HandOut) -> list[str]:
    """Write the story's parts; list items follow each other without an empty line."""
    parts = []
    for role, blocks in groupby(hand_out.story, key=lambda block: block.role):
        if role is Role.LIST_ITEM:
            parts.append("\n".join(f"• {_text(block)}" for block in blocks))
        else:
            parts += [_text(block) for block in blocks]
    return parts


def _text(block: Block) -> str:
    return printable(block.text).strip()


def _line(text: str) -> str:
    return " ".join(printable(text).split())
