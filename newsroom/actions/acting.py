"""Act: lock the articles, record one operation, settle what follows, all in one transaction."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from newsroom.actions.locking import locked_articles
from newsroom.actions.reaching import as_kept
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.actions.settling import settle_article
from newsroom.actions.silences import Silences
from newsroom.actions.standing import Standing
from newsroom.actions.writing import insert_row
from newsroom.models import Article, Event, Operation
from newsroom.models.article import CLAIM
from newsroom.models.states import OUT_OF_USE

READ_AT_ONCE = 100  # articles whose blocks and flags are read by the same two queries
MACHINE = "Newsroom"  # the actor of what happens by itself
WHO_MAY = {
    "view_article": "see articles",
    "review_article": "review articles",
    "approve_article": "approve articles",
    "override_gate": "override the ready gate",
    "hand_out_article": "hand articles out",
    "import_article": "import articles",
    "spike_article": "set articles aside",
    "assign_article": "assign articles",
    "purge_article": "erase articles",
    "change_rules": "change rules",
}


@dataclass(frozen=True)
class Refusal:
    """One item of a bulk act that could not be done, and why."""

    article: int
    sentence: str
    flag: int | None = None


@dataclass
class Act:
    """An act under way: its locked articles as they stand, its actor, its moment."""

    kind: str
    by: User | None
    articles: dict[int, Article]
    at: datetime = field(default_factory=timezone.now)
    within: Operation | None = None
    operation: Operation = field(init=False)
    touched: set[int] = field(default_factory=set)
    reshaped: set[int] = field(default_factory=set)
    rewritten: set[int] = field(default_factory=set)  # their clean copy reads otherwise now
    name: str = ""
    silences: Silences = field(default_factory=Silences)
    standings: dict[int, Standing] = field(default_factory=dict)
    locked: dict[int, dict[str, Any]] = field(init=False)  # what the locked rows said
    _read: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Keep the actor's name as history writes it, and the articles as they were."""
        self.name = self.name or name_of(self.by)
        self.locked = {pk: dict(article.__dict__) for pk, article in self.articles.items()}

    def standing(self, article_id: int) -> Standing:
        """Give an article as it stands; read once an act, and many by the same queries."""
        if article_id not in self.standings:
            unread = (pk for pk in self.articles if pk not in self._read and pk != article_id)
            others = islice(unread, 0 if article_id in self._read else READ_AT_ONCE - 1)
            rows = [self.articles[pk] for pk in (article_id, *others)]
            several = len(rows) > 1
            read = Standing.of_many(rows) if several else {article_id: Standing.of(rows[0])}
            self.standings |= read
            self._read.update(row.pk for row in rows)
        return self.standings[article_id]

    def workable(self, article_id: int) -> Standing:
        """Give an article to work on as it stands; raises Refused where it is set aside."""
        article = self.articles[article_id]
        if article.state in OUT_OF_USE or article.revision_id is None:
            raise Refused(f"The article is {article.get_state_display()}; restore it first.")
        return self.standing(article_id)

    def forget_standing(self, article_id: int) -> None:
        """Read the article anew when it is asked for next: its blocks are others now."""
        self.standings.pop(article_id, None)
        self.reshaped.add(article_id)

    def record(self, summary: str = "", **more: Any) -> Operation:
        """Write the operation of this act; once, before anything that points to it.

        An act within a bulk act belongs to that one's operation, whose figures are its own.
        """
        if self.within is not None:
            self.operation = self.within
            return self.operation
        only = next(iter(self.articles.values())) if len(self.articles) == 1 else None
        if len(self.articles) > 1:
            found = Counter(article.source_id for article in self.articles.values())
            more["parameters"] = {**more.get("parameters", {}), "sources": as_kept(found)}
        operation = Operation(
            kind=self.kind,
            by=self.name,
            by_id=self.by.pk if self.by else None,
            at=self.at,
            article=only,
            summary=summary[:300],
            finished_at=self.at,
            **{"total": int(only is not None), "done": int(only is not None), **more},
        )
        self.operation = insert_row(operation)
        return self.operation

    def note(
        self, article: Article, before: dict[str, Any], after: dict[str, Any], note: str = ""
    ) -> None:
        """Put on record what changed of an article besides its flags."""
        Event.objects.create(
            kind=self.kind,
            by=self.name,
            at=self.at,
            article=article,
            operation=self.operation,
            before=before,
            after=after,
            note=note[:500],
        )


@contextmanager
def act(
    kind: str,
    *,
    by: User | None,
    articles: Iterable[int],
    needs: str = "review_article",
    changes_text: bool = True,
    within: Operation | None = None,
) -> Iterator[Act]:
    """Open an act on articles, locked in the order of their ids; settle those touched after it.

    `by` is None for what happens by itself. With `changes_text` an approval of an
    article that reads otherwise is void afterwards, and who works on one that nobody else is on
    has claimed it. `within` is the operation of the bulk act that this is an item of. Raises
    NotAllowed where the person's role or desk forbids it.
    """
    require(by, needs)
    with transaction.atomic():
        doing = Act(kind, by, locked_articles(frozenset(articles), by), within=within)
        yield doing
        if changes_text and within is None:
            renew_claim(doing)
        for article_id in sorted(doing.touched):
            article = doing.articles[article_id]
            was = {"state was": str(article.state), "approved by": article.approved_by}
            rewritten = changes_text and article_id in doing.rewritten
            standing, locked = doing.standing(article_id), doing.locked.get(article_id)
            if settle_article(article, standing, rewritten=rewritten, was=locked):
                # under names of its own, for an undo brings no approval back
                doing.note(article, was, {"approval": "void"}, "It changed after its approval")


def renew_claim(doing: Act) -> None:
    """Claim the article of a person's act, or renew their claim; an act on many claims none."""
    if doing.by is None or len(doing.articles) != 1:
        return
    (article,) = doing.articles.values()
    if article.claimed_by_id == doing.by.pk or not article.is_claimed:
        article.claimed_by_id, article.claimed_until = doing.by.pk, doing.at + CLAIM


def require(by: User | None, permission: str) -> None:
    """Raise NotAllowed unless the person has the permission; what happens by itself may all."""
    if by is not None and not by.has_perm(f"newsroom.{permission}"):
        raise NotAllowed(f"Your role does not let you {WHO_MAY[permission]}.")


def name_of(by: User | None) -> str:
    """Give the name that history keeps of a person, or of what happens by itself."""
    return (by.get_full_name() or by.get_username()) if by else MACHINE
