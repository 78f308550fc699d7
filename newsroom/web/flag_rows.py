"""The list under the card: a row a flag, in words, ready for its template."""

from collections.abc import Mapping
from html import escape
from typing import TypedDict

from django.utils.safestring import SafeString, mark_safe

from newsroom.models import Flag, FlagState
from newsroom.models.flag import LINK


class Row(TypedDict):
    """One row of the list, ready to be printed; a mapping, for a page looks into hundreds of them.

    `html` is what stands in it: its words, its verdict or where it stands, and its undo.
    """

    id: str
    classes: str
    html: SafeString
    current: bool


def row_of(
    flag: Flag, position: int | None, along: str, undo: Mapping[int, str], *, is_current: bool
) -> Row:
    """Give the row of a flag; `position` is its block's, None where it hangs on the article.

    `along` is what its link carries on; `undo` says of each act how much its undo takes back.
    """
    done = flag.is_decided and flag.state != FlagState.DEFERRED
    takes = undo.get(flag.decided_in_id or 0, "") if done else ""
    return Row(
        id=str(flag.pk),
        classes=f"{flag.category} done" if done else flag.category,
        html=_html(flag, f"?flag={flag.pk}{along}", _says(flag, position), takes),
        current=is_current,
    )


def _html(flag: Flag, href: str, says: str, takes: str) -> SafeString:
    """Print a row; every part of it is escaped here."""
    short = summary(flag)
    button = (
        f'<button type="submit" form="step" name="operation" value="{flag.decided_in_id}"'
        f' class="plain" aria-label="{escape(takes)}: {escape(short)}">{escape(takes)}</button>'
    )
    return mark_safe(
        f'<a href="{escape(href)}" data-card><span class="dot"></span>'
        f'<span class="text" dir="auto">{escape(short)}</span></a>'
        f'<span class="quiet">{escape(says)}</span>{button if takes else ""}'
    )


def _says(flag: Flag, position: int | None) -> str:
    if flag.is_decided:
        return str(FlagState(flag.state).label)
    return "" if position is None else f"block {position + 1}"


def summary(flag: Flag) -> str:
    """Say a flag in a few words: restord → restored."""
    if not any(c.isalnum() for c in flag.quote):
        return flag.message
    quote = flag.quote.strip()
    text = quote if len(quote) <= 60 else quote[:58] + "…"
    if flag.removes_block:
        return text
    if flag.field == LINK:
        became = "kept" if flag.state != FlagState.ACCEPTED else flag.replacement or "dropped"
        return f"link on “{text}”: {became[:60]}"
    becomes = flag.replacement if flag.state == FlagState.ACCEPTED else flag.first_suggestion
    if becomes is None or flag.action == "look":
        return text
    return f"{text} → {becomes[:60] or 'nothing'}"
