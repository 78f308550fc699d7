"""Take back what an operation did: verdicts, columns, terms, each as far as it still stands."""

from typing import Any

from django.db.models import Model

from newsroom.actions.accepting import check_room
from newsroom.actions.acting import Act, Refusal
from newsroom.actions.checking import read_again
from newsroom.actions.deciding import Outcome
from newsroom.actions.parting import turn_family
from newsroom.actions.refusal import Refused
from newsroom.actions.restoring import restore_columns
from newsroom.actions.settling_lines import KIND
from newsroom.actions.standing import Standing
from newsroom.actions.verdict import Change, write_changes
from newsroom.engine.apply import Fix
from newsroom.models import (
    Batch,
    BatchState,
    Decision,
    Dismissal,
    Flag,
    FlagState,
    How,
    Operation,
    Term,
)

SCOPED: tuple[type[Model], ...] = (Term, Dismissal)


def take_back(doing: Act, operation: Operation) -> Outcome:
    """Undo what an operation did to the act's articles; what was changed again later stays.

    An article whose text or state somebody changed later stays as a whole.
    """
    outcome = Outcome.of(doing, doing.operation)
    stays = restore_columns(doing, operation)
    outcome.refused += [Refusal(pk, sentence) for pk, sentence in stays.items()]
    decisions = operation.decisions.filter(article__in=doing.articles).select_related("flag")
    for decision in decisions.exclude(article__in=stays).order_by("-id"):
        try:
            outcome.done.append(_restored(doing.standing(decision.article_id), decision))
        except Refused as reason:
            outcome.refused.append(Refusal(decision.article_id, reason.sentence, decision.flag_id))
    write_changes(doing, outcome.done, How.BY_HAND)
    learns = doing.operation.parameters.get("of") == KIND
    for article_id in sorted(set(doing.articles) if learns else _read_otherwise(doing, outcome)):
        read_again(doing, article_id)
    return outcome


def _read_otherwise(doing: Act, outcome: Outcome) -> set[int]:
    """Give the articles that the rules must read again.

    In those, what is known of a block changed; or one came back that the act's own reading had
    given another flag, so that both would ask whether it goes.
    """
    kept = {c.flag.article_id for c in outcome.done if c.turns_keeping}
    touched = {c.flag.article_id for c in outcome.done if c.flag.removes_block}
    return kept | {pk for pk in touched if _asks_twice(doing.standing(pk))}


def _asks_twice(standing: Standing) -> bool:
    asked = [flag.block_id for flag in standing.open_flags if flag.removes_block]
    return len(asked) > len(set(asked))


def turn_along(doing: Act, seen: Operation, root: Operation) -> None:
    """Turn what else belongs to an act: its terms and dismissals hold or not, so does its batch.

    What somebody took back by itself meanwhile stays so.
    """
    undone = doing.kind == "undo"
    for model in SCOPED:
        rows = model._default_manager.filter(operation=root)
        if undone:
            at = doing.operation.at
            rows.filter(removed_at=None).update(removed_at=at, removed_by=doing.name)
        else:
            rows.filter(removed_at=seen.at).update(removed_at=None, removed_by="")
    turn_family(undone, root)
    if root.kind == "withdraw":
        _turn_batch(doing, root.parameters.get("options", {}))


def _turn_batch(doing: Act, options: dict[str, Any]) -> None:
    """Give a batch whose withdrawal is undone the state it had, or withdraw it again.

    Raises Refused where it came in meanwhile: then there is more to withdraw.
    """
    batch = Batch.objects.select_for_update().filter(pk=options.get("batch") or 0).first()
    if batch is None:
        return
    was = options.get("was", str(BatchState.DONE))
    if doing.kind == "undo":
        batch.state = was
    elif batch.state == was:
        batch.state = BatchState.WITHDRAWN
    elif doing.within is None:
        raise Refused(f"The batch is {batch.get_state_display()} now; withdraw it as it stands.")
    batch.save(update_fields=["state"])


def _restored(standing: Standing, decision: Decision) -> Change:
    """Bring a flag back to where it was before, in memory, or raise why not."""
    flag = standing.flag(decision.flag_id)
    if flag is None or (flag.state, flag.decided_in_id) != (decision.after, decision.stands_in):
        raise Refused(f"“{decision.flag.quote[:60]}” was decided again later; that stays.")
    if decision.before == FlagState.ACCEPTED:
        _check_place(standing, flag, decision)
    change = Change.back(decision, flag)
    standing.reread()
    return change


def _check_place(standing: Standing, flag: Flag, decision: Decision) -> None:
    """Raise where what was accepted before would now overlap what was accepted since."""
    if not standing.holds(flag) or flag.field:
        return
    if flag.removes_block:
        taken = standing.removed.get(standing.position[flag.block_id])
        if taken is not None and taken.pk != flag.pk:
            raise Refused("The block was taken out again later; that stays.")
    else:
        check_room(standing, flag, Fix(flag.start, flag.quote, decision.replaced or ""))
