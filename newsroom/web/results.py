"""What an act came to, article by article, and what its undo would bring back to review."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Exists, OuterRef, Q

from newsroom.actions.settling import APPROVED
from newsroom.actions.undoable import TEXT_ACTS
from newsroom.models import Article, Decision, FlagState, Operation
from newsroom.web.block_kinds import blocks_told, kinds_told

ROWS = 50
AT_ONCE = 5000  # articles one query asks for
REWRITES = Q(after=FlagState.ACCEPTED) | Q(before=FlagState.ACCEPTED)


@dataclass(frozen=True)
class Results:
    """The articles of an act on many that a person sees, from one on, with their flags' number.

    `following` is the article after which the next page begins, None on the last one.
    """

    rows: Sequence[tuple[Article, int]] = ()
    following: int | None = None

    @classmethod
    def of(cls, operation: Operation, user: User, after: int, most: int = ROWS) -> "Results":
        """Read one page; a few queries for any number."""
        found: list[Article] = []
        wanted = [pk for pk in reached_ids(operation) if pk > after]
        for at in range(0, len(wanted), AT_ONCE):
            some = Article.objects.seen_by(user).filter(pk__in=wanted[at : at + AT_ONCE])
            found += some.order_by("pk")[: most + 1 - len(found)]
            if len(found) > most:
                break
        page = found[:most]
        flags = _flags_of(operation, page)
        rows = [(article, flags.get(article.pk, 0)) for article in page]
        return cls(rows, page[-1].pk if len(found) > most else None)


def reached_ids(operation: Operation) -> list[int]:
    """Give the ids of the articles that an act on many was done to; none of one on one."""
    if operation.article_id:
        return []
    if "articles" in operation.parameters:
        refused = {pk for pk, _ in operation.refused} if not operation.undoes_id else set()
        through = operation.parameters["articles"][: operation.cursor.get("at", 0)]
        return [pk for pk in through if pk not in refused]
    decided = operation.decisions.order_by().values_list("article_id", flat=True).distinct()
    noted = operation.events.exclude(article=None).order_by().values_list("article_id", flat=True)
    return sorted({*decided, *(pk for pk in noted if pk)}) if operation.sources else []


def _flags_of(operation: Operation, articles: Sequence[Article]) -> dict[int, int]:
    """Count by article whose flags an act decided."""
    decided = Decision.objects.filter(operation=operation, article__in=articles).order_by()
    return dict(decided.values_list("article").annotate(n=Count("pk")))


def told_of_blocks(operation: Operation) -> str:
    """Say how many blocks of which kind an act took out, or brought back; empty of others."""
    counted = operation.parameters.get("tally", {})
    if not counted:
        return ""
    verb = {"undo": "stand again", "redo": "taken out again"}.get(operation.kind, "taken out")
    if verb == "stand again" and sum(counted.values()) == 1:
        verb = "stands again"
    return f"{blocks_told(counted)} {verb}: {kinds_told(counted)}."


def would_come_back(operation: Operation) -> int:
    """Count the finished articles that the undo of an act would bring back to review."""
    if operation.parameters.get("of", operation.kind) not in TEXT_ACTS:
        return 0
    turned = Decision.objects.filter(REWRITES, operation=operation, article=OuterRef("pk"))
    ids = [operation.article_id] if operation.article_id else reached_ids(operation)
    count = 0
    for at in range(0, len(ids), AT_ONCE):
        finished = Article.objects.filter(pk__in=ids[at : at + AT_ONCE], state__in=APPROVED)
        count += finished.filter(Exists(turned)).count()
    return count


def results_context(
    operation: Operation, user: User, *, after: int, most: int, whole: bool, may_undo: bool
) -> dict[str, Any]:
    """Give what the page of an act that is over says of its articles."""
    void = operation.events.filter(after__approval="void")
    return {
        "results": Results.of(operation, user, after, most),
        "blocks": told_of_blocks(operation) if whole else "",
        "would_come_back": would_come_back(operation) if may_undo else 0,
        "came_back": void.count() if operation.undoes_id and whole else 0,
    }
