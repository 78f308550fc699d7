"""Accept a flag: what it then prints, and where it must not be accepted."""

from newsroom.actions.quoting import changes_quotation
from newsroom.actions.refusal import FlagChanged, QuotationProtected, Refused, WouldOverlap
from newsroom.actions.standing import Standing
from newsroom.actions.typing_in import check_typed, field_value
from newsroom.engine.apply import Fix
from newsroom.engine.block import Role
from newsroom.models import Flag, FlagState, How


def replacement_of(
    standing: Standing, flag: Flag, typed: str | None, suggestion: int, how: How
) -> str | None:
    """Give what accepting a flag prints, None for a removal; raises why it must not be accepted.

    `typed` None takes a suggestion, by its number from 0.
    """
    if flag.removes_block:
        _check_removal(standing, flag, how)
        return None
    text = typed
    if text is None and suggestion < len(flag.suggestions):
        text = flag.suggestions[suggestion]["replacement"]
    if text is None:
        raise Refused("Nothing is suggested here: edit the words, take the block out, or dismiss.")
    check_typed(text)
    if flag.field:
        return field_value(flag.field, text)
    fix = Fix(flag.start, flag.quote, text)
    check_room(standing, flag, fix)
    if how != How.BY_HAND and (flag.quoted or changes_quotation(standing, flag, fix)):
        raise QuotationProtected(f"“{flag.quote}” is inside a quotation: decide it by hand.")
    return text


def _check_removal(standing: Standing, flag: Flag, how: How) -> None:
    block = standing.blocks[standing.position[flag.block_id]]
    if block.role == Role.QUOTATION and how != How.BY_HAND:
        raise QuotationProtected("The block is a quotation: take it out by hand.")
    taken = standing.removed.get(standing.position[flag.block_id])
    if taken is not None and taken.pk != flag.pk:
        raise WouldOverlap("The block is taken out already.")


def check_room(standing: Standing, flag: Flag, fix: Fix) -> None:
    """Raise unless the quote stands at its place and no accepted replacement touches it."""
    position = standing.position[flag.block_id]
    if standing.blocks[position].text[fix.start : fix.end] != fix.quote:
        raise FlagChanged(f"“{fix.quote}” does not stand there any more.")
    for other in standing.of_block.get(flag.block_id, ()):
        accepted = other.state == FlagState.ACCEPTED and not (other.removes_block or other.field)
        if accepted and other.pk != flag.pk:
            first = Fix(other.start, other.quote, other.replacement or "")
            if fix.overlaps(first):
                shown = f"“{other.quote}” → “{other.replacement}”"
                raise WouldOverlap(f"It overlaps {shown}, which is accepted; undo that first.")
