"""The concordance: one finding in all articles, each time with what stands left and right."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Min, QuerySet
from django.db.models.fields.json import KT

from newsroom.engine.block import Role
from newsroom.models import Article, Flag

AROUND = 70  # characters on each side
SHOWN = 500  # lines of one concordance
MOST = 100  # findings of the overview
SUGGESTED = KT("suggestions__0__replacement")


@dataclass(frozen=True)
class Line:
    """One occurrence: what stands left of it, it, what stands right of it."""

    flag: Flag
    left: str
    right: str

    @property
    def stands_apart(self) -> bool:
        """Whether only a person looking at the place may accept it: somebody's words."""
        if self.flag.removes_block:
            return self.flag.block is not None and self.flag.block.role == Role.QUOTATION
        return self.flag.quoted


ORDERS: dict[str, Callable[[Line], object]] = {
    "right": lambda line: (line.right.casefold(), line.flag.pk),
    "left": lambda line: (line.left.casefold()[::-1], line.flag.pk),
    "source": lambda line: (line.flag.article.source.name.casefold(), line.flag.pk),
    "article": lambda line: (line.flag.article.headline.casefold(), line.flag.pk),
}


def flags_alike(example: Flag, user: User) -> QuerySet[Flag]:
    """Give the open flags of the same rule, quote and suggestion on the person's desks."""
    articles = Article.objects.seen_by(user).order_by().values("pk")
    same = Flag.objects.open().filter(rule=example.rule, quote=example.quote, article__in=articles)
    first = example.first_suggestion
    if first is None:
        return same.filter(suggestions__0__replacement__isnull=True)
    return same.filter(suggestions__0__replacement=first)


def lines_of(flags: QuerySet[Flag], order: str) -> list[Line]:
    """Give the concordance, sorted; the first of the articles' order where there are too many."""
    rows = flags.select_related("block", "article__source").order_by("article", "pk")[:SHOWN]
    return sorted((line_of(flag) for flag in rows), key=ORDERS[order])  # type: ignore[arg-type]


def line_of(flag: Flag) -> Line:
    """Cut what stands round a flag's words from its block."""
    text = flag.block.text if flag.block else flag.quote
    left, right = text[max(0, flag.start - AROUND) : flag.start], text[flag.end :][:AROUND]
    cut_left = "…" if flag.start > AROUND else ""
    cut_right = "…" if len(text) - flag.end > AROUND else ""
    return Line(flag, cut_left + left, right + cut_right)


def most_frequent(user: User, category: str = "") -> list[dict[str, object]]:
    """Give the findings that are open most often: rule, quote, suggestion, counts; one query.

    `example` is the id of one of the flags, by which its page is addressed.
    """
    articles = Article.objects.seen_by(user).order_by().values("pk")
    flags = Flag.objects.open().filter(article__in=articles)
    if category:
        flags = flags.filter(category=category)
    alike = flags.annotate(suggested=SUGGESTED).order_by()
    named = alike.values("rule", "category", "action", "quote", "suggested")
    counted: Any = named.annotate(
        flags=Count("pk"), articles=Count("article", distinct=True), example=Min("pk")
    )
    return list(counted.order_by("-flags", "example")[:MOST])
