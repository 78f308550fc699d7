"""Name the story that each article of a source tells, so that its versions count once."""

from collections.abc import Iterable, Mapping

from newsroom.actions.reading_lines import Texts, story_digest
from newsroom.models import Article, CountedArticle, Likeness, Source


def name_stories(source: Source, articles: Mapping[int, Texts]) -> dict[int, int]:
    """Give each article's story, by article id; copies and near copies have one.

    It is the digest of its sentences, or the story of what came first of its family at this
    source: an update that the source sent under a new name is no second article that carries
    the same lines. An editor who takes it out of the family later changes nothing in that.
    """
    families = _families_of(articles)
    first = _first_of(source, families.values())
    headlines = dict(Article.objects.filter(pk__in=articles).values_list("pk", "headline"))
    stories = {}
    for pk in sorted(articles):
        story = story_digest(articles[pk], headlines[pk])
        stories[pk] = first.setdefault(families[pk], story) if pk in families else story
    return stories


def misnamed(source: Source) -> dict[int, int]:
    """Give the right story of articles that were counted before their families were found."""
    rows = CountedArticle.objects.filter(source=source, article__likeness__family__isnull=False)
    first: dict[int, int] = {}
    wrong = {}
    told = rows.order_by("pk").values_list("pk", "article__likeness__family", "story")
    for pk, family, story in told.iterator():
        if first.setdefault(family, story) != story:
            wrong[pk] = first[family]
    return wrong


def _families_of(article_ids: Iterable[int]) -> dict[int, int]:
    rows = Likeness.objects.filter(pk__in=list(article_ids), family__isnull=False)
    return {pk: family for pk, family in rows.values_list("pk", "family_id") if family}


def _first_of(source: Source, families: Iterable[int]) -> dict[int, int]:
    """Give the story of each family's first counted article at a source."""
    rows = CountedArticle.objects.filter(source=source, article__likeness__family__in=set(families))
    told = rows.order_by("-pk").values_list("article__likeness__family", "story")
    return dict(told)
