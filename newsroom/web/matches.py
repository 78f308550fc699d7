"""Find the articles that a search means."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from newsroom.models import Article, Decision, Flag, Likeness
from newsroom.models.article import ArticleQuerySet
from newsroom.models.flag import HIDDEN
from newsroom.web.search import HAS, Day, Search

COLUMNS = {"imported": "imported_at", "published": "published", "due": "due"}


def matching(articles: ArticleQuerySet, search: Search, user: User) -> ArticleQuerySet:
    """Keep the articles that a search means to this person.

    Of one filter given twice either is found; of free words, `is:` and days only what is all.
    """
    for word in search.words:
        articles = articles.filter(_word(word))
    for key, narrow in FILTERS.items():
        if values := search.values(key):
            articles = articles.filter(narrow(values, user))
    if rules := search.values("rule"):
        articles = articles.filter(_has_flag(search.values("has"), rule__in=rules))
    elif states := search.values("has"):
        articles = articles.filter(_has_flag(states))
    for day in search.days:
        articles = articles.filter(_on_day(day))
    return articles


def alike() -> Q:
    """Ask whether an article is of a family, or another came with the very same text."""
    others = Article.objects.filter(content_hash=OuterRef("content_hash"))
    of_family = Likeness.objects.filter(article=OuterRef("pk"), family__isnull=False)
    return Q(Exists(of_family)) | Q(Exists(others.exclude(pk=OuterRef("pk"))))


def of_family(*, is_master: bool) -> Q:
    """Ask whether an article is the master of its family, or one that is a copy of its master."""
    members = Likeness.objects.filter(article=OuterRef("pk"), family__isnull=False)
    mastering = Q(family__master=OuterRef("pk"))
    return Q(Exists(members.filter(mastering if is_master else ~mastering)))


def _word(word: str) -> Q:
    number = word.removeprefix("#")
    if word.startswith("#") and number.isascii() and number.isdigit():
        return Q(pk=int(number[:12]))
    return Q(found_by__words=word)


def _has_flag(states: tuple[str, ...], **more: object) -> Exists:
    flags = Flag.objects.filter(article=OuterRef("pk"), **more)
    wanted = [HAS[state] for state in states]
    return Exists(flags.filter(state__in=wanted) if wanted else flags.exclude(state__in=HIDDEN))


def _sources(values: tuple[str, ...], _: User) -> Q:
    return Q(source__slug__in=[value.lower() for value in values])


def _states(values: tuple[str, ...], _: User) -> Q:
    return Q(state__in=values)


def _by(values: tuple[str, ...], user: User) -> Q:
    """Find what one of these people decided, finished or approved."""
    wanted = Q()
    for value in values:
        name = _own_name(user) if value.lower() == "me" else value
        decided = Decision.objects.filter(article=OuterRef("pk"), by__iexact=name)
        wanted |= Q(finished_by__iexact=name) | Q(approved_by__iexact=name) | Q(Exists(decided))
    return wanted


def _claimed(values: tuple[str, ...], user: User) -> Q:
    now = Q(claimed_until__gt=timezone.now())
    wanted = Q()
    for value in values:
        name = user.get_username() if value.lower() == "me" else value
        wanted |= {"nobody": ~now, "anybody": now}.get(
            name.lower(), now & Q(claimed_by__username__iexact=name)
        )
    return wanted


def _is(values: tuple[str, ...], user: User) -> Q:
    now = timezone.now()
    meanings: dict[str, Q] = {
        "duplicate": alike(),
        "copy": of_family(is_master=False),
        "master": of_family(is_master=True),
        "claimed": Q(claimed_until__gt=now),
        "mine": Q(claimed_by=user, claimed_until__gt=now) | Q(assigned_to=user),
        "overdue": Q(due__lt=now),
        "embargoed": Q(embargo_until__gt=now),
        "update": Q(proposed__isnull=False),
    }
    wanted = Q()
    for value in values:
        wanted &= meanings[value]
    return wanted


def _on_day(wanted: Day) -> Q:
    """Compare with a day of the desk's own time zone, from its first moment to its last."""
    first = timezone.make_aware(datetime.combine(wanted.day, time.min))
    after = first + timedelta(days=1)
    column = COLUMNS[wanted.field]
    bounds = {
        "gte": {"gte": first},
        "gt": {"gte": after},
        "lt": {"lt": first},
        "lte": {"lt": after},
        "on": {"gte": first, "lt": after},
    }[wanted.how]
    return Q(**{f"{column}__{lookup}": moment for lookup, moment in bounds.items()})


def _own_name(user: User) -> str:
    return user.get_full_name() or user.get_username()


Narrow = Callable[[tuple[str, ...], User], Q]
FILTERS: dict[str, Narrow] = {
    "source": _sources,
    "state": _states,
    "by": _by,
    "claimed": _claimed,
    "is": _is,
}
