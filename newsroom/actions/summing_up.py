"""Sum up in one line what was decided: what toasts, history and the live region say."""

from collections.abc import Sequence

from newsroom.actions.verdict import Change
from newsroom.engine.block import Block, Role
from newsroom.engine.characters import is_blank
from newsroom.models import FlagState
from newsroom.models.flag import KEEPING

MOST = 80  # characters of an article's words
NAMES = {
    "headline": "Headline",
    "byline": "Byline",
    "published": "Published",
    "canonical": "Link to the original",
    "credit": "Credit line",
    "licence": "Licence",
}
VERDICTS = {
    FlagState.ACCEPTED: "accepted",
    FlagState.DISMISSED: "dismissed",
    FlagState.SIC: "marked sic",
    FlagState.DEFERRED: "put off",
}


def summary_of(changes: list[Change]) -> str:
    """Say in one line what was decided: “devasted” → “devastated”, or how many."""
    if len(changes) != 1:
        return _count_of(changes)
    flag, quote = changes[0].flag, short(changes[0].flag.quote)
    unseen = is_blank(flag.quote)  # “ ” → “ ” says nothing
    if changes[0].after != FlagState.ACCEPTED:
        named = f"{flag.message}:" if unseen else f"“{quote}”"
        if flag.removes_block and changes[0].after == FlagState.DISMISSED:
            return f"{named} kept"
        return f"{named} {VERDICTS.get(FlagState(changes[0].after), 'opened again')}"
    if flag.removes_block:
        return f"“{quote}” taken out"
    if flag.field in NAMES:
        return f"{NAMES[flag.field]}: {quote or 'none'} → {short(flag.replacement or 'none')}"
    if unseen and is_blank(flag.replacement or ""):
        return f"{flag.message}: mended"
    if not flag.replacement:
        return f"“{quote}” dropped"
    return f"“{quote}” → “{short(flag.replacement)}”"


def edit_told(before: Sequence[Block], after: Sequence[Block]) -> str:
    """Say in one line what an edit made of blocks: split, merged, another role, other words."""
    words = [" ".join(" ".join(block.text for block in side).split()) for side in (before, after)]
    if words[0] != words[1]:
        return f"Edited by hand: {_exchanged(*(text.split() for text in words))}"
    if len(before) != len(after):
        return f"{'Split' if len(after) > len(before) else 'Merged'}: “{short(words[1])}”"
    if before[0].role is not after[0].role:
        return f"Now {_called(after[0].role)}: “{short(words[1])}”"
    return f"Edited by hand: “{short(words[1])}”"


def _called(role: Role) -> str:
    if role is Role.FURNITURE:
        return str(role)
    return f"a {role}" if role else "without a role"


def _exchanged(old: list[str], new: list[str]) -> str:
    """Say which words went and which came, between those that stayed at both ends."""
    most = min(len(old), len(new))
    start = next((n for n in range(most) if old[n] != new[n]), most)
    end = next((n for n in range(most - start) if old[-1 - n] != new[-1 - n]), most - start)
    gone, came = (short(" ".join(side[start : len(side) - end])) for side in (old, new))
    if not gone:
        return f"“{came}” added"
    return f"“{gone}” → “{came}”" if came else f"“{gone}” dropped"


def short(text: str) -> str:
    """Cut an article's words where they are too many for a line."""
    return text if len(text) <= MOST else text[: MOST - 1].rstrip() + "…"


def _count_of(changes: list[Change]) -> str:
    """Say how many, and their verdict where all got the same: 9 lines taken out."""
    ends = {FlagState(change.after) for change in changes}
    if len(ends) != 1:
        return _mixed(changes)
    (end,) = ends
    if any(not change.flag.removes_block for change in changes):
        return f"{len(changes)} flags {VERDICTS.get(end, 'opened again')}"
    if end == FlagState.ACCEPTED:
        return f"{len(changes)} lines taken out"
    return f"{len(changes)} lines {'kept' if end in KEEPING else VERDICTS.get(end, 'open again')}"


def _mixed(changes: list[Change]) -> str:
    """Say of lines that went and lines that stay how many each: 9 lines taken out, 2 kept."""
    out = sum(change.after == FlagState.ACCEPTED for change in changes)
    kept = sum(change.after in KEEPING for change in changes)
    if out + kept < len(changes) or any(not change.flag.removes_block for change in changes):
        return f"{len(changes)} flags decided"
    return f"{out} line{'s' * (out != 1)} taken out, {kept} kept"
