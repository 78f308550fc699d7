"""Time articles: until when one may not leave, when it is due, and what goes before others."""

from datetime import UTC, datetime
from typing import Any

from django.contrib.auth.models import User
from django.utils.dateparse import parse_datetime

from newsroom.actions.acting import Act
from newsroom.actions.deciding import Outcome
from newsroom.actions.gate import in_words
from newsroom.actions.refusal import Refused
from newsroom.actions.stepping import step
from newsroom.models import Article, Operation, Revision

PRIORITIES = range(-9, 10)


def embargo_article(
    article_id: int,
    until: datetime | None,
    *,
    by: User,
    reason: str = "",
    version: int | None = None,
    within: Operation | None = None,
) -> Outcome:
    """Let an article leave only from a moment on; None lifts its embargo.

    `version` is the article's that was seen; None in bulk. Ending an embargo before its time
    asks for a reason, as every way past the gate does. Raises Refused without one, and where
    the moment is past.
    """
    opened = step(
        "embargo", article_id, by=by, needs="approve_article", version=version, within=within
    )
    with opened as (doing, article):
        if until is not None and until <= doing.at:
            raise Refused("That moment is past: leave it empty where there is no embargo.")
        if _ends_early(article, until, doing.at) and not reason.strip():
            raise Refused("Say why the embargo ends before its time.")
        told = f"Embargo until {in_words(until)}" if until else "Embargo lifted"
        _set(doing, article, "embargo_until", until, told, reason.strip())
    return Outcome.of(doing, doing.operation)


def schedule_article(
    article_id: int,
    due: datetime | None,
    *,
    by: User,
    version: int | None = None,
    within: Operation | None = None,
) -> Outcome:
    """Say by when an article should be done: of those alike the oldest due comes first."""
    opened = step(
        "schedule", article_id, by=by, needs="assign_article", version=version, within=within
    )
    with opened as (doing, article):
        _set(doing, article, "due", due, f"Due {in_words(due)}" if due else "No longer due")
    return Outcome.of(doing, doing.operation)


def prioritise_article(
    article_id: int,
    priority: int,
    *,
    by: User,
    version: int | None = None,
    within: Operation | None = None,
) -> Outcome:
    """Set an article's priority: higher comes first in the queue, 0 is ordinary."""
    opened = step(
        "prioritise", article_id, by=by, needs="assign_article", version=version, within=within
    )
    with opened as (doing, article):
        priority = max(PRIORITIES[0], min(PRIORITIES[-1], priority))
        _set(doing, article, "priority", priority, f"Priority {priority}")
    return Outcome.of(doing, doing.operation)


def follow_embargo(doing: Act, article: Article, was: Revision, now: Revision) -> None:
    """Take the embargo that the source's newer text came with; one set by hand stays."""
    before, after = (_said(revision) for revision in (was, now))
    if before != after and article.embargo_until == before:
        _note(doing, article, "embargo_until", after, "The source changed its embargo")


def plain(value: Any) -> Any:
    """Give a column's value as history keeps it: a moment as text, always in the same zone."""
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value


def _ends_early(article: Article, until: datetime | None, at: datetime) -> bool:
    standing = article.embargo_until
    return standing is not None and standing > at and (until is None or until < standing)


def _set(
    doing: Act, article: Article, column: str, value: Any, told: str, reason: str = ""
) -> None:
    if getattr(article, column) == value:
        raise Refused("It is like that already.")
    doing.record(f"{told}: {reason}" if reason else told)
    _note(doing, article, column, value, reason)


def _note(doing: Act, article: Article, column: str, value: Any, note: str) -> None:
    before = {column: plain(getattr(article, column))}
    setattr(article, column, value)
    doing.note(article, before, {column: plain(value)}, note)
    doing.touched.add(article.pk)


def _said(revision: Revision) -> datetime | None:
    return parse_datetime(str(revision.metadata.get("embargo") or ""))
