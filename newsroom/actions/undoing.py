"""Undo an operation, or redo it: a redo is the undo of an undo."""

from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model, Q

from newsroom.actions.acting import Act, Refusal, act
from newsroom.actions.checking import wake_what_slept
from newsroom.actions.deciding import Outcome, check_room
from newsroom.actions.refusal import Refused
from newsroom.actions.standing import Standing
from newsroom.actions.verdict import Change, write_changes
from newsroom.engine.apply import Fix
from newsroom.models import (
    Article,
    ArticleState,
    Decision,
    Dismissal,
    Flag,
    FlagState,
    How,
    Operation,
    Term,
)

TEXT_ACTS = ("decide", "group", "bulk", "dismiss", "term", "correct", "edit", "look-again")
# What undoing needs where it is another right than reviewing.
NEEDS = {
    "finish": "review_article",
    "approve": "approve_article",
    "send-back": "approve_article",
    "set-aside": "spike_article",
    "restore": "spike_article",
    "assign": "assign_article",
    "prioritise": "assign_article",
    "withdraw": "import_article",
    "take-update": "review_article",
    "leave-update": "review_article",
}
UNDOABLE = (*TEXT_ACTS, *NEEDS, "undo", "redo")
RESTORED = ("revision_id", "proposed_id", "state", "assigned_to_id", "priority")
# An undo never leads past the gate: what would be ready again is looked at again.
BEFORE_READY = (ArticleState.READY, ArticleState.EXPORTED)


def last_operation(article_id: int, by: User, *, redo: bool = False) -> Operation | None:
    """Give the person's latest act on an article that undo would take; with `redo`, redo."""
    touched = Decision.objects.filter(article=article_id).order_by().values("operation")
    mine = Operation.objects.undoable().filter(by_id=by.pk)
    mine = mine.filter(Q(article=article_id) | Q(pk__in=touched))
    again = Q(kind="redo", parameters__of__in=TEXT_ACTS)
    undone = Q(kind="undo", parameters__of__in=TEXT_ACTS)
    mine = mine.filter(undone if redo else Q(kind__in=TEXT_ACTS) | again)
    latest = mine.order_by("-id").first()
    return latest if not redo or latest is None or _still_latest(latest, article_id, by) else None


def undo_operation(operation_id: int, *, by: User) -> Outcome:
    """Take an operation back, item by item, as one more operation with its own undo.

    What was decided or edited again later is refused and stays. Raises Refused where it was
    undone already or nothing of it can be.
    """
    seen = Operation.objects.get(pk=operation_id)
    decided = seen.decisions.order_by().values_list("article_id", flat=True).distinct()
    articles = set(decided) | ({seen.article_id} if seen.article_id else set())
    articles |= set(seen.events.exclude(article=None).values_list("article_id", flat=True))
    root, kind = _root(seen).kind, "redo" if seen.kind == "undo" else "undo"
    needs = NEEDS.get(root, "review_article")
    keeps = root in NEEDS and root != "take-update"
    with act(kind, by=by, articles=articles, needs=needs, changes_text=not keeps) as doing:
        operation = Operation.objects.select_for_update().get(pk=operation_id)
        check_undoable(operation)
        doing.record(_summary(operation), undoes=operation, parameters={"of": root})
        _restore_columns(doing, operation)
        outcome = _take_back(doing, operation)
        _turn_scopes(doing, operation)
        _wake(doing, outcome)
    return outcome


def _summary(operation: Operation) -> str:
    root = _root(operation)
    return f"Redone: {root}" if operation.kind == "undo" else f"Undone: {root}"


def check_undoable(operation: Operation) -> None:
    """Raise Refused where an operation has no undo, or has been undone."""
    if operation.kind not in UNDOABLE:
        raise Refused("This act has no undo; use its counterpart instead.")
    if Operation.objects.filter(undoes=operation).exists():
        raise Refused("This was undone already.")


def _still_latest(undo: Operation, article_id: int, by: User) -> bool:
    """Tell whether nothing was done since: what was undone before a new act is not redone."""
    since = Operation.objects.filter(article=article_id, by_id=by.pk, pk__gt=undo.pk)
    return not since.filter(kind__in=TEXT_ACTS, undone_in=None).exists()


def _take_back(doing: Act, operation: Operation) -> Outcome:
    outcome = Outcome.of(doing, doing.operation)
    for decision in operation.decisions.select_related("flag").order_by("-id"):
        try:
            outcome.done.append(_restored(doing.standing(decision.article_id), decision))
        except Refused as reason:
            outcome.refused.append(Refusal(decision.article_id, reason.sentence, decision.flag_id))
    if outcome.refused and not outcome.done:
        raise Refused(outcome.refused[0].sentence)
    write_changes(doing, outcome.done, How.BY_HAND)
    doing.operation.done = len(outcome.done)
    doing.operation.total = len(outcome.done) + len(outcome.refused)
    doing.operation.refused = [[r.article, r.sentence] for r in outcome.refused]
    doing.operation.save(update_fields=["done", "total", "refused"])
    return outcome


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
    if not standing.holds(flag) or flag.block_id is None:
        return
    if flag.removes_block:
        taken = standing.removed.get(standing.position[flag.block_id])
        if taken is not None and taken.pk != flag.pk:
            raise Refused("The block was taken out again later; that stays.")
    else:
        check_room(standing, flag, Fix(flag.start, flag.quote, decision.replaced or ""))


def _restore_columns(doing: Act, operation: Operation) -> None:
    """Set back what an act changed of articles besides their flags, where it still stands so."""
    for event in operation.events.exclude(article=None).order_by("-id"):
        article = doing.articles[event.article_id or 0]
        names = [name for name in RESTORED if name in event.after]
        if any(getattr(article, name) != event.after[name] for name in names):
            raise Refused("The article was changed again later; undo that first.")
        for name in names:
            setattr(article, name, _safe(article, name, event.before[name]))
        if names:
            doing.note(article, event.after, {name: getattr(article, name) for name in names})
            doing.touched.add(article.pk)
            doing.forget_standing(article.pk)


def _safe(article: Article, name: str, value: Any) -> Any:
    if name == "state" and value in BEFORE_READY:
        second = article.source.second_eyes
        return str(ArticleState.TO_APPROVE if second else ArticleState.TO_REVIEW)
    return value


def _root(operation: Operation) -> Operation:
    """Give the act that a chain of undos and redos is about."""
    while operation.undoes is not None:
        operation = operation.undoes
    return operation


def _turn_scopes(doing: Act, operation: Operation) -> None:
    """Take back the terms and dismissals that belong to what is undone; a redo brings them back.

    What somebody took back by itself meanwhile stays so.
    """
    root = _root(operation)
    scoped: tuple[type[Model], ...] = (Term, Dismissal)
    for model in scoped:
        rows = model._default_manager.filter(operation=root)
        if _is_redone_by_undoing(operation):
            rows.filter(removed_at=operation.at).update(removed_at=None, removed_by="")
        else:
            rows.filter(removed_at=None).update(removed_at=doing.at, removed_by=doing.name)


def _is_redone_by_undoing(operation: Operation) -> bool:
    """Tell an undo, whose undo does the act again, from the act and its redo."""
    if operation.undoes is None:
        return False
    return not _is_redone_by_undoing(operation.undoes)


def _wake(doing: Act, outcome: Outcome) -> None:
    for article_id in sorted({c.flag.article_id for c in outcome.done if c.turns_keeping}):
        wake_what_slept(doing, article_id)
