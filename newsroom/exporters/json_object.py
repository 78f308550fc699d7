"""Write a hand-out as one JSON object, for another program to read."""

import json
from dataclasses import asdict
from typing import Any

from newsroom.engine.block import Mark
from newsroom.exporters.hand_out import HandOut
from newsroom.exporters.inline import kept_marks, printable
from newsroom.exporters.parts import Placed, placed

_LINES = (
    "guid", "headline", "standfirst", "byline", "canonical", "source", "credit", "licence",
    "change_note",
)  # fmt: skip
_IN_A_PAGE = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def as_json(hand_out: HandOut) -> bytes:
    """Write all that leaves, blocks with their roles and marks (offsets in code points).

    What each name means is written down in `docs/exports.md`.
    Angle brackets and ampersands are written as escapes, so that the object may stand in a page.
    """
    values = {name: printable(getattr(hand_out, name)) for name in _LINES}
    published = hand_out.published.isoformat() if hand_out.published else None
    blocks = [_block(one) for one in placed(hand_out.linked)]
    whole = {**values, "published": published, "blocks": blocks}
    text = json.dumps(whole, ensure_ascii=False, indent=2).translate(_IN_A_PAGE)
    return f"{text}\n".encode()


def _block(placed: Placed) -> dict[str, Any]:
    block = placed.block
    return {
        "role": block.role.value,
        "text": printable(block.text),
        "marks": [_mark(mark) for mark in kept_marks(block)],
        "number": placed.number,
        "level": placed.level,
    }


def _mark(mark: Mark) -> dict[str, Any]:
    return {**asdict(mark), "kind": mark.kind.value, "href": printable(mark.href)}
