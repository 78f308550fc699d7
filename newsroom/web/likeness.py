"""Find articles like one: by family, text, address, and the words of the headline."""

import re
from collections.abc import Callable, Iterable, Iterator

from django.db.models import Case, F, Q, When

from newsroom.models import Article, Family, Source
from newsroom.models.article import ArticleQuerySet

AROUND = 2000  # articles that came in before and after, among which headlines are compared
MOST = 10  # articles that are found
WORDS = re.compile(r"\w{3,}")
LIKE = 0.6  # the share of the words of two headlines that makes them alike
LONG = 20  # characters of a name that no two sources give by chance
LEAST = 3  # words that they must have in common

# Gives the ids of articles that are like one, each with the reason, the likest first.
Finder = Callable[[Article, ArticleQuerySet], Iterable[tuple[int, str]]]


def same_text(article: Article, seen: ArticleQuerySet) -> Iterator[tuple[int, str]]:
    """Find those that came in with the very same text."""
    same = seen.filter(content_hash=article.content_hash) if article.content_hash else seen.none()
    for pk in same.order_by("pk").values_list("pk", flat=True)[:MOST]:
        yield pk, "The very same text came in"


def same_origin(article: Article, seen: ArticleQuerySet) -> Iterator[tuple[int, str]]:
    """Find those that their sources call by the same name; often that is the address.

    Two sources that both call a story "17" mean nothing by it.
    """
    names = [name for name in {article.guid, article.canonical} if len(name) >= LONG]
    named = Q(source__in=Source.objects.values("pk"), guid__in=names)  # so that its index serves
    for pk, guid in seen.filter(named).order_by("pk").values_list("pk", "guid")[:MOST]:
        web = guid.startswith(("http://", "https://"))
        yield pk, "The same address" if web else "The same name at its source"


def same_family(article: Article, seen: ArticleQuerySet) -> Iterator[tuple[int, str]]:
    """Find those that were gathered as the same story, the master first."""
    families = Family.objects.filter(members=article.pk).order_by()
    copied = Case(When(likeness__family__master=F("pk"), then=0), default=1)
    kin = seen.filter(likeness__family__in=families).annotate(copied=copied)
    for pk in kin.order_by("copied", "pk").values_list("pk", flat=True)[:MOST]:
        yield pk, "Gathered as the same story"


def same_words(article: Article, seen: ArticleQuerySet) -> Iterator[tuple[int, str]]:
    """Find those that came in around it whose address or headline's words are the same."""
    near = seen.filter(pk__range=(article.pk - AROUND, article.pk + AROUND)).order_by("pk")
    words, found = _words(article.headline), []
    for pk, headline, canonical in near.values_list("pk", "headline", "canonical"):
        if canonical and canonical == article.canonical:
            found.append((2.0, pk, "The same link to the original"))
        elif (share := _share(words, headline)) >= LIKE:
            found.append((share, pk, "The same words in the headline"))
    for _, pk, reason in sorted(found, reverse=True)[: MOST + 1]:
        yield pk, reason


FINDERS: tuple[Finder, ...] = (same_text, same_origin, same_family, same_words)


def like(article: Article, articles: ArticleQuerySet) -> dict[int, str]:
    """Give the ids of articles that are like one, the likest first, each with the reason.

    A query a finder, for any number of articles.
    """
    seen, found = articles.exclude(pk=article.pk), dict[int, str]()
    for finder in FINDERS:
        for pk, reason in finder(article, seen):
            found.setdefault(pk, reason)
    return dict(list(found.items())[:MOST])


def _words(headline: str) -> frozenset[str]:
    return frozenset(WORDS.findall(headline.casefold()))


def _share(words: frozenset[str], headline: str) -> float:
    """Give the share of all words of two headlines that both have, 0 where they are too few."""
    others = _words(headline)
    common = len(words & others)
    return common / len(words | others) if common >= LEAST else 0.0
