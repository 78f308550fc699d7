"""Turn settled lines back, or again: the part of an undo that is about lines."""

from newsroom.actions.flagging_lines import lines_in
from newsroom.actions.refusal import Refused
from newsroom.actions.roots import root_of
from newsroom.actions.settling_lines import KIND, turn
from newsroom.models import Operation, SourceLine


def turn_lines(turning: Operation, seen: Operation) -> None:
    """Undo or redo what an act said of lines, within the operation that takes the act back.

    A line that was settled again later stays; raises Refused where all of them were.
    """
    root = root_of(seen)
    if root.kind != KIND:
        return
    rows = lines_in(root.parameters["options"]).select_related("operation")
    lines = list(rows.select_for_update(of=("self",)))
    mine = [line for line in lines if _stands(seen, line)]
    if lines and not mine:
        raise Refused("This line was settled again later; that stays.")
    for line in mine:
        undone = turning.kind == "undo"
        turn(line, _before(root, line)[0] if undone else root.parameters["verdict"], turning)
    _tell(turning, len(lines) - len(mine))


def lines_of(root: Operation) -> list[SourceLine]:
    """Give the lines that an act settled; none of every other act."""
    return list(lines_in(root.parameters["options"])) if root.kind == KIND else []


def _tell(turning: Operation, stay: int) -> None:
    """Say in what it is called that an undo left some lines as they are."""
    if stay:
        told = f"; {stay:,} settled again later {'stay' if stay > 1 else 'stays'}"
        turning.summary = f"{turning.summary[: 300 - len(told)]}{told}"
        turning.save(update_fields=["summary"])


def _stands(act: Operation, line: SourceLine) -> bool:
    """Tell whether what an act said of a line stands, or stands again as later acts are undone."""
    last = line.operation
    while last is not None and last.pk != act.pk:
        if last.kind != "undo":
            return False
        before = _before(root_of(last), line)[1]
        last = Operation.objects.filter(pk=before or 0).first()
    return last is not None


def _before(root: Operation, line: SourceLine) -> tuple[str, int | None]:
    """Give what a line was before an act settled it, and whose word that was."""
    was = root.parameters["was"]
    if isinstance(was, str):  # as acts of one line kept it before
        return was, None
    state, act = was[str(line.pk)]
    return state, act
