"""Write verdicts: flags to their new states, and one decision each on record."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from newsroom.actions.calibrating import keep_records
from newsroom.actions.noticing import notice_taken_out
from newsroom.actions.writing import insert_row, update_row
from newsroom.models import Decision, Flag, FlagState, How
from newsroom.models.flag import KEEPING

if TYPE_CHECKING:
    from newsroom.actions.acting import Act

WRITTEN = ("state", "version", "replacement", "baked", "decided_by", "decided_at", "decided_in")


@dataclass
class Change:
    """One flag's step from a state to another, made in memory and not written yet.

    `stood_in` and `stands_in` are the operations whose verdict stood before and stands after;
    with `restores` the latter is an older one than the act's own. `by_itself`: nobody chose it,
    the rules' reading or the end of its row brought it along.
    """

    flag: Flag
    before: str
    after: str
    replaced: str | None
    was_baked: bool
    stood_in: int | None
    stands_in: int | None = None
    restores: bool = False
    by_itself: bool = False

    @classmethod
    def of(cls, flag: Flag, after: str, replacement: str | None = None, **more: bool) -> "Change":
        """Change a flag in memory; `baked=True` where it becomes part of a newer block row."""
        change = cls(flag, flag.state, after, flag.replacement, flag.baked, flag.decided_in_id)
        flag.state, flag.replacement, flag.baked = after, replacement, more.get("baked", False)
        flag.version += 1
        return change

    @classmethod
    def back(cls, decision: Decision, flag: Flag) -> "Change":
        """Bring a flag back in memory to where it was before a decision.

        Whose verdict stands then is set at once: an act may have changed a flag twice, and the
        earlier step is looked at next.
        """
        change = cls.of(flag, decision.before, decision.replaced, baked=decision.was_baked)
        change.stands_in, change.restores = decision.stood_in, True
        change.by_itself = decision.how == How.AUTOMATIC
        flag.decided_in_id = decision.stood_in
        return change

    @property
    def rewrites(self) -> bool:
        """Whether the step changes the clean copy; a dismissal does not."""
        return FlagState.ACCEPTED in (self.before, self.after)

    @property
    def turns_keeping(self) -> bool:
        """Whether the step changes what is known of a block: that it is story after all."""
        return self.flag.removes_block and (self.before in KEEPING) != (self.after in KEEPING)


def write_changes(doing: "Act", changes: list[Change], how: How) -> None:
    """Write changed flags and their decisions within an act; two queries for each 50."""
    former = _former(changes)
    for change in changes:
        flag, decided = change.flag, change.after != FlagState.OPEN
        doing.touched.add(flag.article_id)
        if change.rewrites:
            doing.rewritten.add(flag.article_id)
        if not change.restores:
            change.stands_in = doing.operation.pk if decided else None
        flag.decided_in_id = change.stands_in
        by, at = former.get((flag.pk, change.stands_in), (doing.name, doing.at))
        flag.decided_by, flag.decided_at = (by, at) if decided else ("", None)
    if len(changes) == 1:  # as the general way below, at a third of its cost
        update_row(changes[0].flag, WRITTEN)
        insert_row(_decision(doing, changes[0], how))
    elif changes:
        Flag.objects.bulk_update([c.flag for c in changes], WRITTEN, batch_size=50)
        Decision.objects.bulk_create([_decision(doing, c, how) for c in changes], batch_size=50)
    keep_records(doing, changes, how)
    notice_taken_out(change.flag for change in changes if change.rewrites)


def _former(changes: list[Change]) -> dict[tuple[int, int | None], tuple[str, datetime]]:
    """Give who gave the verdicts that are brought back, and when, by flag and operation.

    An undo is on record under the name of who undid; the verdict stays that of who gave it.
    """
    back = [change for change in changes if change.restores and change.stands_in]
    if not back:
        return {}
    given = Decision.objects.filter(
        operation__in={change.stands_in for change in back},
        flag__in=[change.flag.pk for change in back],
    )
    rows = given.order_by("id").values_list("flag_id", "operation_id", "by", "at")
    return {(flag, operation): (by, at) for flag, operation, by, at in rows}


def _decision(doing: "Act", change: Change, how: How) -> Decision:
    return Decision(
        operation=doing.operation,
        flag=change.flag,
        article_id=change.flag.article_id,
        before=change.before,
        after=change.after,
        replaced=change.replaced,
        replacement=change.flag.replacement,
        stood_in=change.stood_in,
        stands_in=change.stands_in,
        was_baked=change.was_baked,
        how=How.AUTOMATIC if change.by_itself else how,
        by=doing.name,
        at=doing.at,
    )
