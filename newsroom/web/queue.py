"""The queue: what waits, by state, filtered, a page at a time."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.db.models import Count, Q
from django.http import QueryDict
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from newsroom.models import Article, ArticleState
from newsroom.models.article import ArticleQuerySet
from newsroom.web.matches import matching
from newsroom.web.search import Search, read_search

ROWS = 50
IN_REVIEW, ALL = "in-review", "all"
ALWAYS = ("to-review", IN_REVIEW, "needs-changes", "to-approve", "ready", "exported", "on-hold")
Place = tuple[int, int, datetime | None, int]


@dataclass(frozen=True)
class Tab:
    """One tab over the queue: a state, or what somebody is on now, or everything."""

    name: str
    label: str
    count: int


@dataclass(frozen=True)
class Queue:
    """A queue as its address says it: a tab and a search; `user` is who looks."""

    user: User
    tab: str
    text: str
    search: Search

    @classmethod
    def of(cls, query: QueryDict, user: User) -> "Queue":
        """Read a queue from an address, or from the fields of a form."""
        text = query.get("q", "").strip()[:300]
        search = read_search(text)
        tab = query.get("tab", "")
        if tab not in (*ArticleState.values, IN_REVIEW, ALL):
            tab = ALL if search.values("state") else str(ArticleState.TO_REVIEW)
        return cls(user, tab, text, search)

    @property
    def seen(self) -> ArticleQuerySet:
        """Everything on the person's desks."""
        return Article.objects.seen_by(self.user)

    @property
    def found(self) -> ArticleQuerySet:
        """What the search means, in any state; nothing where it could not be read."""
        articles = self.seen
        return articles.none() if self.search.errors else matching(articles, self.search, self.user)

    @property
    def articles(self) -> ArticleQuerySet:
        """What the search means, within the tab."""
        if self.tab == IN_REVIEW:
            return self.found.claimed()
        return self.found if self.tab == ALL else self.found.filter(state=self.tab)

    @property
    def label(self) -> str:
        """What the tab is called."""
        return labels()[self.tab]

    def tabs(self) -> list[Tab]:
        """Give the tabs with their counts of what the search means; one query."""
        now = Q(claimed_until__gt=timezone.now())
        rows = (
            self.found.order_by().values_list("state").annotate(n=Count("pk"), on=Count("pk", now))
        )
        states = {state: (count, claimed) for state, count, claimed in rows}
        counts = {state: count for state, (count, _) in states.items()}
        counts[IN_REVIEW] = sum(claimed for _, claimed in states.values())
        counts[ALL] = sum(count for count, _ in states.values())
        shown = (name for name in labels() if name in (*ALWAYS, ALL, self.tab) or name in counts)
        return [Tab(name, labels()[name], counts.get(name, 0)) for name in shown]

    def address(self, **more: str) -> str:
        """Give the query string of this queue, with changes; without what is empty."""
        parts = {"tab": self.tab, "q": self.text, **more}
        return "?" + urlencode({name: value for name, value in parts.items() if value})


def labels() -> dict[str, str]:
    """Give every tab's name and label, in the order of an article's way."""
    states = {state.value: state.label for state in ArticleState}
    first = {name: states.get(name, "in review") for name in ALWAYS}
    return {**first, **{n: label for n, label in states.items() if n not in first}, ALL: "all"}


def page_of(articles: ArticleQuerySet, after: str) -> tuple[list[Article], str]:
    """Give one page in the order of the queue, and the key of the next ("" at the end)."""
    place = read_place(after)
    if place is not None:
        articles = articles.filter(beyond(place))
    rows = articles.select_related("source", "claimed_by", "assigned_to").in_queue_order()
    page: list[Article] = list(rows[: ROWS + 1])
    return page[:ROWS], write_place(page[ROWS - 1]) if len(page) > ROWS else ""


def beyond(place: Place) -> Q:
    """Keep what comes after a place in the order of the queue: worst, priority, due, id."""
    worst, priority, due, pk = place
    later = Q(due=None, id__gt=pk)
    if due is not None:
        later = Q(due__gt=due) | Q(due=None) | Q(due=due, id__gt=pk)
    same = Q(priority__lt=priority) | (Q(priority=priority) & later)
    return Q(worst__lt=worst) | (Q(worst=worst) & same)


def write_place(article: Article) -> str:
    """Give a row's place in the order of the queue as a key for an address."""
    due = article.due.isoformat() if article.due else ""
    return f"{article.worst}_{article.priority}_{article.pk}_{due}"


def read_place(key: str) -> Place | None:
    """Read a place; None where there is none, or where it makes no sense."""
    try:
        worst, priority, pk, due = key[:80].split("_")
        return int(worst), int(priority), parse_datetime(due) if due else None, int(pk)
    except ValueError:
        return None


def twins_of(articles: list[Article]) -> dict[int, int]:
    """Give, for rows whose very text came in another article too, the first such; one query."""
    hashes = {article.content_hash for article in articles if article.content_hash}
    rows = Article.objects.filter(content_hash__in=hashes).order_by("pk")
    first: dict[str, list[int]] = {}
    for pk, text in rows.values_list("pk", "content_hash"):
        first.setdefault(text, []).append(pk)
    others = ((a.pk, [pk for pk in first.get(a.content_hash, []) if pk != a.pk]) for a in articles)
    return {pk: found[0] for pk, found in others if found}


def context_of(queue: Queue, after: str) -> dict[str, Any]:
    """Give everything that the queue's page shows; the same few queries for any number of rows."""
    rows, following = page_of(queue.articles, after)
    tabs = queue.tabs()
    current = next(tab for tab in tabs if tab.name == queue.tab)
    return {
        "queue": queue,
        "tabs": tabs,
        "count": current.count,
        "rows": rows,
        "twins": twins_of(rows),
        "after": after,
        "following": following,
        "now": timezone.now(),
    }
