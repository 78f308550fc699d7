"""Set an article's columns back to what they were before an act, where nothing came of it since."""

from typing import Any

from django.utils.dateparse import parse_datetime

from newsroom.actions.acting import Act, renew_claim
from newsroom.actions.allowing import HAS_LEFT
from newsroom.actions.timing import plain
from newsroom.models import Article, ArticleState, Operation

RESTORED = (
    *("revision_id", "proposed_id", "content_hash", "state", "assigned_to_id", "priority"),
    *("overridden", "embargo_until", "due"),
)
MOMENTS = ("embargo_until", "due")
# An undo never leads past the gate: what would be ready again is looked at again.
PAST_REVIEW = (ArticleState.TO_APPROVE, ArticleState.READY, ArticleState.EXPORTED)
IN_VAIN = (ArticleState.SPIKED, ArticleState.WITHDRAWN)  # of what is out there already
CHANGED_LATER = "The article was changed again later; undo that first."


def restore_columns(doing: Act, operation: Operation) -> dict[int, str]:
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
