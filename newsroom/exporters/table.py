"""Write many hand-outs as one CSV table that no spreadsheet runs."""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from newsroom.exporters.hand_out import HandOut
from newsroom.exporters.inline import printable
from newsroom.exporters.plain_text import clean_text

COLUMNS = (
    "guid", "headline", "byline", "published", "source", "url", "credit", "licence",
    "change_note", "text",
)  # fmt: skip
# what a spreadsheet takes for a formula, wide forms too, also behind spaces or our own guards
_FORMULA = re.compile(r"[\s']*[=+\-@\t\r\n＝＋－＠]")
_GUARD = "'"


def as_csv(hand_outs: Iterable[HandOut]) -> Iterator[bytes]:
    """Write an article a row, in UTF-8 with the mark by which spreadsheets know it; row by row."""
    yield _row(COLUMNS).encode("utf-8-sig")
    for hand_out in hand_outs:
        yield _row(guarded(printable(cell)) for cell in _cells(hand_out)).encode()


def _row(cells: Iterable[str]) -> str:
    target = io.StringIO(newline="")
    csv.writer(target).writerow(cells)
    return target.getvalue()


def guarded(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would run ("=1+1", "+49 30")."""
    return f"{_GUARD}{text}" if _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """Give back the text that `guarded` made a cell of."""
    rest = cell.removeprefix(_GUARD)
    return rest if _FORMULA.match(rest) else cell


def _cells(hand_out: HandOut) -> tuple[str, ...]:
    published = hand_out.published.isoformat() if hand_out.published else ""
    return (
        hand_out.guid,
        hand_out.headline,
        hand_out.byline,
        published,
        hand_out.source,
        hand_out.canonical,
        hand_out.credit,
        hand_out.licence,
        hand_out.change_note,
        clean_text(hand_out),
    )
