"""The list under the card: a row a flag, in words, ready for its template."""

from collections.abc import Mapping
from typing import TypedDict

from newsroom.models import Flag, FlagState
from newsroom.models.flag import LINK


class Row(TypedDict):
    """One row of the list, all of it text; a mapping, for a page looks into hundreds of them.

    `says` is its verdict, or where it stands; `undo` the operation that takes the verdict back,
    `takes` how much it takes back.
    """

    id: str
    href: str
    classes: str
    text: str
    says: str
    undo: str
    takes: str
    current: bool


def row_of(
    flag: Flag, position: int | None, along: str, undo: Mapping[int, str], *, is_current: bool
) -> Row:
    """Give the row of a flag; `position` is its block's, None where it hangs on the article.

    `along` is what its link carries on; `undo` says of each act how much its undo takes back.
    """
    done = flag.is_decided and flag.state != FlagState.DEFERRED
    return Row(
        id=str(flag.pk),
        href=f"?flag={flag.pk}{along}",
        classes=f"{flag.category} done" if done else flag.category,
        text=summary(flag),
        says=_says(flag, position),
        undo=str(flag.decided_in_id or "") if done else "",
        takes=undo.get(flag.decided_in_id or 0, "") if done else "",
        current=is_current,
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
