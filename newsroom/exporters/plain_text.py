"""Write a hand-out as plain text: an empty line between blocks, the small print at the end."""

from itertools import count

from newsroom.engine.block import Block, Role
from newsroom.exporters.hand_out import HandOut
from newsroom.exporters.inline import printable
from newsroom.exporters.parts import parts

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
    written = []
    for part in parts(hand_out.story):
        texts = [_text(block) for block in part.blocks]
        if part.role is Role.LIST_ITEM:
            before = (f"{n}." if part.numbered else "•" for n in count(1))
            written.append("\n".join(map(" ".join, zip(before, texts, strict=False))))
        else:
            written += texts
    return written


def _text(block: Block) -> str:
    return printable(block.text).strip()


def _line(text: str) -> str:
    return " ".join(printable(text).split())
