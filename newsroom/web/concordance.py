"""The concordance: one finding in all articles, each time with what stands left and right."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Min, OuterRef, QuerySet, Subquery
from django.db.models.fields.json import KT

from newsroom.engine.block import Role
from newsroom.models import Article, Flag, Placement, Source
from newsroom.web.story import visible

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
    def words(self) -> str:
        """Its words, those named that cannot be seen."""
        return visible(self.flag.quote)

    @property
    def stands_apart(self) -> bool:
        """Whether only a person looking at the place may accept it: somebody's words."""
        if self.flag.removes_block:
            return self.flag.block is not None and self.flag.block.role == Role.QUOTATION
        return self.flag.quoted


ORDERS: dict[str, Callable[[Line], object]] = {
    "right": lambda line: (line.right.casefold(), line.flag.pk),
    "left": lambda line: (
        line.left.casefold().split()[::-1],
        line.flag.pk,
    ),  # the nearest word first
    "source": lambda line: (line.flag.article.source.name.casefold(), line.flag.pk),
    "article": lambda line: (line.flag.article.headline.casefold(), line.flag.pk),
}


def flags_alike(example: Flag, user: User) -> QuerySet[Flag]:
    """Give the open flags of the same rule, quote and suggestion on the person's desks."""
    same = Flag.objects.open().quoting(example.quote).filter(rule=example.rule)
    if not user.has_perm("newsroom.see_all_desks"):  # by sources: a list of articles may be long
        same = same.filter(article__source__in=Source.objects.seen_by(user).order_by().values("pk"))
    first = example.first_suggestion
    if first is None:
        return same.filter(suggestions__0__replacement__isnull=True)
    return same.filter(suggestions__0__replacement=first)


def spread_of(example: Flag, user: User) -> dict[str, int]:
    """Count how often a finding is open, and in how many articles; one query."""
    alike = flags_alike(example, user).order_by()
    return alike.aggregate(flags=Count("pk"), articles=Count("article", distinct=True))


def lines_of(flags: QuerySet[Flag], order: str) -> list[Line]:
    """Give the concordance, sorted; the first of the articles' order where there are too many."""
    shown = flags.order_by("article", "pk").values("pk")[:SHOWN]  # what stands round few is read
    rows = Flag.objects.filter(pk__in=shown).select_related("block", "article__source")
    rows = rows.annotate(place=_place()).annotate(before=_block(-1), after=_block(1))
    lines = (line_of(flag) for flag in rows.order_by("article", "pk"))
    return sorted(lines, key=ORDERS[order])  # type: ignore[arg-type]


def line_of(flag: Flag) -> Line:
    """Cut what stands round a flag's words from its block; round a block, from its neighbours."""
    if flag.removes_block:
        left, right = getattr(flag, "before", None) or "", getattr(flag, "after", None) or ""
        return Line(flag, _end(left), _start(right))
    text = flag.block.text if flag.block else flag.quote
    return Line(flag, _end(text[: flag.start]), _start(text[flag.end :]))


def _end(text: str) -> str:
    return text if len(text) <= AROUND else f"…{text[-AROUND:]}"


def _start(text: str) -> str:
    return text if len(text) <= AROUND else f"{text[:AROUND]}…"


def _place() -> Subquery:
    """Ask at which position of its article's revision a flag's block stands."""
    here = _placements().filter(block=OuterRef("block"))
    return Subquery(here.values("position")[:1])


def _block(step: int) -> Subquery:
    """Ask for the text of the block before (-1) or after (1) a flag's."""
    there = _placements().filter(position=OuterRef("place") + step)
    return Subquery(there.values("block__text")[:1])


def _placements() -> QuerySet[Placement]:
    """Give those of a flag's article; an order would join articles anew, and name any of them."""
    return Placement.objects.order_by().filter(revision=OuterRef("article__revision"))


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
    return [_in_sight(row) for row in counted.order_by("-flags", "example")[:MOST]]


def _in_sight(row: dict[str, Any]) -> dict[str, object]:
    """Name what of a finding cannot be seen: a space, a direction mark."""
    suggested = row["suggested"]
    return {**row, "words": visible(row["quote"]), "becomes": suggested and visible(suggested)}
