"""The rows of the queue: a page at a time, each beginning where the last one ended."""

from datetime import datetime
from typing import NamedTuple

from django.db.models import Case, Count, F, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_aware

from newsroom.models import Article, Likeness
from newsroom.models.article import ArticleQuerySet
from newsroom.web.numbers import signed_number_in
from newsroom.web.search import FIRST, LAST

ROWS = 50
# What a row shows.
SHOWN = (
    *("headline", "lead", "worst", "problems", "open_flags", "all_flags", "words", "state"),
    *("priority", "due", "published", "imported_at", "claimed_until", "is_english"),
    "embargo_until",
    *("content_hash", "comment_count", "proposed", "source__name"),
    *(
        f"{who}__{name}"
        for who in ("claimed_by", "assigned_to")
        for name in ("username", "first_name", "last_name")
    ),
)
Place = tuple[int, int, datetime | None, int]


def page_of(articles: ArticleQuerySet, after: str) -> tuple[list[Article], str]:
    """Give one page in the order of the queue, and the key of the next ("" at the end).

    One query; an article comes with what a row shows of it, the rest is fetched when asked for.
    """
    place = read_place(after)
    if place is not None:
        articles = articles.filter(beyond(place))
    # Ids within: whole rows are heavy to sort.
    ids = articles.in_queue_order().values("pk")[: ROWS + 1]
    rows = Article.objects.filter(pk__in=ids).select_related("source", "claimed_by", "assigned_to")
    found = list(rows.only(*SHOWN).in_queue_order())
    return found[:ROWS], write_place(found[ROWS - 1]) if len(found) > ROWS else ""


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
        moment = parse_datetime(due)
    except ValueError:
        return None
    numbers = [n for n in map(signed_number_in, (worst, priority, pk)) if n is not None]
    there_is = moment is not None and is_aware(moment) and FIRST <= moment.date() <= LAST
    if len(numbers) < 3 or (due and not there_is):
        return None
    return numbers[0], numbers[1], moment, numbers[2]


class Kin(NamedTuple):
    """What tells the same story as a row: `like` is another article's id.

    Of a master, `versions` is how many articles of its family are seen, with itself; else None.
    """

    like: int
    versions: int | None = None


def kin_of(articles: list[Article], seen: ArticleQuerySet) -> dict[int, Kin]:
    """Give, for rows that another seen article is like, that one; two queries.

    Of a family it is the master, and else its first article that is seen; without a family the
    first article that came in with the very same text.
    """
    return _same_texts(articles, seen) | _relatives(articles, seen)


def _relatives(articles: list[Article], seen: ArticleQuerySet) -> dict[int, Kin]:
    of_family = Likeness.objects.filter(article__in=[a.pk for a in articles], family__isnull=False)
    kin = seen.filter(likeness__family=OuterRef("family")).exclude(pk=OuterRef("article"))
    first = kin.order_by("pk").values("pk")[:1]
    master = seen.filter(pk=OuterRef("family__master")).exclude(pk=OuterRef("article")).values("pk")
    count = kin.order_by().values("likeness__family").annotate(n=Count("pk")).values("n")
    others = Case(When(family__master=F("article"), then=Subquery(count)))
    told = of_family.annotate(like=Coalesce(Subquery(master), Subquery(first)), others=others)
    rows = told.values_list("article", "like", "others")
    return {pk: Kin(like, others and others + 1) for pk, like, others in rows if like}


def _same_texts(articles: list[Article], seen: ArticleQuerySet) -> dict[int, Kin]:
    hashes = {article.content_hash for article in articles if article.content_hash}
    rows = seen.filter(content_hash__in=hashes).order_by("pk")
    first: dict[str, list[int]] = {}
    for pk, text in rows.values_list("pk", "content_hash"):
        first.setdefault(text, []).append(pk)
    others = ((a.pk, [pk for pk in first.get(a.content_hash, []) if pk != a.pk]) for a in articles)
    return {pk: Kin(found[0]) for pk, found in others if found}
