"""Take back what an operation did: verdicts, columns, terms, each as far as it still stands."""

from typing import Any

from django.db.models import Model
from django.utils.dateparse import parse_datetime

from newsroom.actions.accepting import check_room
from newsroom.actions.acting import Act, Refusal, renew_claim
from newsroom.actions.allowing import HAS_LEFT
from newsroom.actions.checking import wake_what_slept
from newsroom.actions.deciding import Outcome
from newsroom.actions.parting import turn_family
from newsroom.actions.refusal import Refused
from newsroom.actions.settling_lines import KIND
from newsroom.actions.standing import Standing
from newsroom.actions.timing import plain
from newsroom.actions.verdict import Change, write_changes
from newsroom.engine.apply import Fix
from newsroom.models import (
    Article,
    ArticleState,
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

RESTORED = (
    *("revision_id", "proposed_id", "content_hash", "state", "assigned_to_id", "priority"),
    *("overridden", "embargo_until", "due"),
)
MOMENTS = ("embargo_until", "due")
# An undo never leads past the gate: what would be ready again is looked at again.
PAST_REVIEW = (ArticleState.TO_APPROVE, ArticleState.READY, ArticleState.EXPORTED)
IN_VAIN = (ArticleState.SPIKED, ArticleState.WITHDRAWN)  # of what is out there already
CHANGED_LATER = "The article was changed again later; undo that first."
SCOPED: tuple[type[Model], ...] = (Term, Dismissal)


def take_back(doing: Act, operation: Operation) -> Outcome:
    """Undo what an operation did to the act's articles; what was changed again later stays.

    An article whose text or state somebody changed later stays as a whole.
    """
    outcome = Outcome.of(doing, doing.operation)
    stays = _restore_columns(doing, operation)
    outcome.refused += [Refusal(pk, sentence) for pk, sentence in stays.items()]
    decisions = operation.decisions.filter(article__in=doing.articles).select_related("flag")
    for decision in decisions.exclude(article__in=stays).order_by("-id"):
        try:
            outcome.done.append(_restored(doing.standing(decision.article_id), decision))
        except Refused as reason:
            outcome.refused.append(Refusal(decision.article_id, reason.sentence, decision.flag_id))
    write_changes(doing, outcome.done, How.BY_HAND)
    learns = doing.operation.parameters.get("of") == KIND
    kept = {c.flag.article_id for c in outcome.done if c.turns_keeping}
    for article_id in sorted(set(doing.articles) if learns else kept):
        wake_what_slept(doing, article_id)
    return outcome


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


def _restore_columns(doing: Act, operation: Operation) -> dict[int, str]:
    """Set back what an act changed of articles besides their flags; give what stays, and why."""
    stays: dict[int, str] = {}
    before: dict[int, dict[str, Any]] = {}  # what the columns will be, several steps back
    for event in operation.events.filter(article__in=doing.articles).order_by("-id"):
        article = doing.articles[event.article_id or 0]
        names = [name for name in RESTORED if name in event.after]
        stand = before.setdefault(article.pk, {})
        if any(stand.get(n, plain(getattr(article, n))) != event.after[n] for n in names):
            stays[article.pk] = _since(article) if "state" in names else CHANGED_LATER
        elif article.revision_id is None:
            stays[article.pk] = "The article was erased."
        stand |= {name: event.before[name] for name in names}
    for article_id, columns in before.items():
        if barred := _barred(doing.articles[article_id], columns):
            stays.setdefault(article_id, barred)
        if columns and article_id not in stays:
            _set_back(doing, doing.articles[article_id], columns)
    return stays


def _since(article: Article) -> str:
    """Say what came after a step, so that it is not taken back."""
    if article.state == ArticleState.EXPORTED:
        return "The article has left since; what has left can only be killed."
    if article.state == ArticleState.READY:
        return f"{article.approved_by} has approved it since; undo that first."
    return CHANGED_LATER


def _barred(article: Article, columns: dict[str, Any]) -> str:
    """Say why a step leads nowhere: past the gate, or back into the house for what has left."""
    wanted = columns.get("state", article.state)
    if wanted in IN_VAIN and article.left_at is not None and wanted != article.state:
        return HAS_LEFT
    if wanted != article.state == _safe(article, "state", wanted):
        return "A redo passes no gate: finish it again."
    return ""


def _set_back(doing: Act, article: Article, before: dict[str, Any]) -> None:
    was = {name: plain(getattr(article, name)) for name in before}
    for name, value in before.items():
        setattr(article, name, _safe(article, name, value))
    doing.note(article, was, {name: plain(getattr(article, name)) for name in before})
    doing.touched.add(article.pk)
    doing.forget_standing(article.pk)
    if "revision_id" in before:
        doing.rewritten.add(article.pk)
    if "state" in before:  # whoever finished or approved it did so in vain
        article.approved_by = ""
    if doing.operation.parameters.get("of") == "finish":
        _turn_claim(doing, article)


def _turn_claim(doing: Act, article: Article) -> None:
    """Give whoever takes their own finish back the claim that it had ended; a redo ends it."""
    if doing.kind == "redo":
        article.claimed_by, article.claimed_until = None, None
        return
    undone = doing.operation.undoes
    if doing.within is None and undone is not None and undone.by_id == doing.operation.by_id:
        renew_claim(doing)


def _safe(article: Article, name: str, value: Any) -> Any:
    """Give what a column may be set back to: no state or override that others must grant anew.

    `finished_by` is empty where the text was changed since; then somebody finishes it first.
    """
    if name in MOMENTS:
        return parse_datetime(value) if value else None
    if name == "overridden":
        return [passed for passed in value if passed in article.overridden]
    if name == "state" and value in PAST_REVIEW:
        second = article.source.second_eyes and article.finished_by
        return str(ArticleState.TO_APPROVE if second else ArticleState.TO_REVIEW)
    return value
