"""The queue an article was opened from: what addresses carry of it, and the walk through it."""

from dataclasses import dataclass, replace
from functools import cached_property
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.http import QueryDict
from django.urls import reverse

from newsroom.models import Article
from newsroom.models.article import UNDER_REVIEW, ArticleQuerySet
from newsroom.web.neighbours import COUNTED, figures_of, following_of
from newsroom.web.queue import ALL, IN_REVIEW, Queue
from newsroom.web.rows import Place, beyond, read_place, write_place


@dataclass(frozen=True)
class Trail:
    """A queue's tab and search, and a place in its order; all empty where nobody came from one.

    The place is the one the article had when it was opened: deciding its flags moves it.
    """

    tab: str = ""
    text: str = ""
    at: str = ""

    @classmethod
    def of(cls, given: QueryDict) -> "Trail":
        """Read it from an address, or from the fields of a form."""
        return cls(given.get("tab", "")[:20], given.get("q", "")[:300], given.get("at", "")[:80])

    @classmethod
    def to(cls, queue: Queue, article: Article) -> "Trail":
        """Give the trail of an article that is taken out of a queue."""
        return cls(queue.tab, queue.text, write_place(article))

    def __bool__(self) -> bool:
        return bool(self.tab or self.text)

    @property
    def fields(self) -> list[tuple[str, str]]:
        """What a form sends of it: names and values, without what is empty."""
        pairs = (("tab", self.tab), ("q", self.text), ("at", self.at))
        return [pair for pair in pairs if pair[1]]

    @property
    def address(self) -> str:
        """What an address ends with: each part begins with an ampersand."""
        return f"&{urlencode(self.fields)}" if self.fields else ""


NOWHERE = Trail()


def review_address(article_id: int, trail: Trail, flag: int | None = None) -> str:
    """Give the address of an article's review page, on its way through a queue, at a flag."""
    asked = urlencode([*trail.fields, *([("flag", flag)] if flag else [])])
    return reverse("review", args=[article_id]) + (f"?{asked}" if asked else "")


@dataclass
class Walk:
    """An article among the others of its queue; without a trail that of its state."""

    article: Article
    trail: Trail
    user: User

    @cached_property
    def queue(self) -> Queue:
        """The queue one walks through."""
        tab = self.trail.tab if self.trail else str(self.article.state)
        return Queue.named(tab, self.trail.text, self.user)

    @property
    def name(self) -> str:
        """What the queue is called: as it was saved, else by its tab and search."""
        if not self.queue.text:
            return self.queue.label
        saved = self.user.queues.filter(tab=self.queue.tab, text=self.queue.text).first()
        return saved.name if saved else f"{self.queue.label}, {self.queue.text}"

    @cached_property
    def figures(self) -> tuple[int, int]:
        """The article's place in the queue, from 1, and how many there are; one query.

        Only the first `COUNTED` others are looked at; one more than that says that there are more.
        """
        before, every = figures_of(self.queue, self.article.pk, self._place)
        return before + 1, every + 1

    @property
    def says(self) -> str:
        """The article's place in words: "3 of 57", "12 of 1,000+"."""
        first, last = (f"{COUNTED:,}+" if n > COUNTED else f"{n:,}" for n in self.figures)
        return f"{first} of {last}"

    @cached_property
    def following(self) -> str:
        """The address of the next article; empty after the last; one query."""
        return self._address(following_of(self.queue, self.article.pk, self._place))

    @cached_property
    def preceding(self) -> str:
        """The address of the article before; empty before the first; one query."""
        before = self._others.filter(~beyond(self._place)).in_queue_order().reverse()
        return self._address(_first(before))

    @property
    def rest(self) -> ArticleQuerySet:
        """What comes after the article."""
        return self._others.filter(beyond(self._place))

    @property
    def to_take(self) -> tuple[ArticleQuerySet, ...]:
        """Where the next article is taken from: what comes after, then what was left before."""
        return (self.rest, self._others) if self.trail else (Article.objects.all(),)

    @property
    def takes(self) -> bool:
        """Whether one claims the articles of this queue, rather than only looking at them."""
        return not self.trail or self.queue.tab in (*UNDER_REVIEW, IN_REVIEW, ALL)

    @property
    def home(self) -> str:
        """The address of the queue."""
        return reverse("queue") + (self.queue.address() if self.trail else "")

    def on_to(self, article: Article) -> Trail:
        """Give the trail of another article on the same walk."""
        return replace(self.trail, at=write_place(article)) if self.trail else self.trail

    def end(self, way: str) -> str:
        """Give the address of the article at the other end: after the last comes the first."""
        others = self._others.in_queue_order()
        return self._address(_first(others if way == "next" else others.reverse()))

    @property
    def _others(self) -> ArticleQuerySet:
        return self.queue.articles.exclude(pk=self.article.pk)

    @property
    def _place(self) -> Place:
        now = (self.article.worst, self.article.priority, self.article.due, self.article.pk)
        return read_place(self.trail.at) or now

    def _address(self, found: Article | None) -> str:
        return "" if found is None else review_address(found.pk, self.on_to(found))


def _first(articles: ArticleQuerySet) -> Article | None:
    return articles.only("worst", "priority", "due").first()
