"""The queue: what waits, by state, filtered, a page at a time."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.db.models import Count, Min, Sum
from django.http import QueryDict

from newsroom.models import Article, ArticleState
from newsroom.models.article import ArticleQuerySet
from newsroom.web.matches import matching
from newsroom.web.search import Search, read_search

IN_REVIEW, ALL = "in-review", "all"
ALWAYS = ("to-review", IN_REVIEW, "needs-changes", "to-approve", "ready", "exported", "on-hold")
WAITING = ("to-review", IN_REVIEW, "needs-changes", "to-approve", "on-hold")


@dataclass(frozen=True)
class Tab:
    """One tab over the queue: a state, or what somebody is on now, or everything."""

    name: str
    label: str
    count: int


@dataclass(frozen=True)
class Waiting:
    """What waits in a tab: articles, their open flags, the oldest moment one is due."""

    articles: int = 0
    flags: int | None = 0
    due: datetime | None = None


NOTHING = Waiting()
FIGURES = (Count("pk"), Sum("open_flags"), Min("due"))


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
        return cls.named(query.get("tab", ""), query.get("q", ""), user)

    @classmethod
    def named(cls, tab: str, text: str, user: User) -> "Queue":
        """Give the queue of a tab and a search; the usual tab where it is none."""
        text = text.strip()[:300]
        search = read_search(text)
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
    def is_mixed(self) -> bool:
        """Whether its articles may be in several states."""
        return self.tab in (IN_REVIEW, ALL)

    @property
    def label(self) -> str:
        """What the tab is called."""
        return labels()[self.tab]

    def figures(self) -> tuple[list[Tab], Waiting]:
        """Give the tabs with their counts of what the search means, and what waits in this one.

        Two queries: states are counted from an index alone, claims from another.
        """
        found = self.found.order_by()
        said = found.values_list("state").annotate(*FIGURES)
        rows = {state: Waiting(*figures) for state, *figures in said}
        claimed = Waiting(*found.claimed().aggregate(*FIGURES).values())
        rows[ALL] = Waiting(sum(row.articles for row in rows.values()))
        rows[IN_REVIEW] = claimed
        shown = (n for n in labels() if n in (*ALWAYS, ALL, self.tab) or n in rows)
        tabs = [Tab(n, labels()[n], rows.get(n, NOTHING).articles) for n in shown]
        return tabs, rows.get(self.tab, NOTHING) if self.tab in WAITING else NOTHING

    def address(self, **more: str) -> str:
        """Give the query string of this queue, with changes; without what is empty."""
        parts = {"tab": self.tab, "q": self.text, **more}
        return "?" + urlencode({name: value for name, value in parts.items() if value})


def labels() -> dict[str, str]:
    """Give every tab's name and label, in the order of an article's way."""
    states = {state.value: state.label for state in ArticleState}
    first = {name: states.get(name, "in review") for name in ALWAYS}
    return {**first, **{n: label for n, label in states.items() if n not in first}, ALL: "all"}
