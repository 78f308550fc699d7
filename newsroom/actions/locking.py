"""Lock the articles of an act, as they stand then."""

from django.contrib.auth.models import User

from newsroom.actions.refusal import NotAllowed
from newsroom.models import Article, Revision
from newsroom.models.article import ArticleQuerySet
from newsroom.models.prepared import Given, Prepared


def locked_articles(ids: frozenset[int], by: User | None) -> dict[int, Article]:
    """Lock articles in the order of their ids, with their sources and revisions, by their ids.

    Raises NotAllowed where one is on none of the person's desks; `by` None sees all.
    """
    found = {article.pk: article for article in _lock(ids, by)}
    if ids - found.keys():
        raise NotAllowed("This article is not on one of your desks, or there is none like it.")
    for article in found.values():
        _join_anew(article)
    return found


def _lock(ids: frozenset[int], by: User | None) -> list[Article]:
    if len(ids) == 1:  # as below, at a fifth of its cost
        every_desk = by is None or by.has_perm("newsroom.see_all_desks")
        (article,) = ids
        return ONE.rows(every_desk, article=article, person=by.pk if by else None)
    rows = _lockable() if by is None else _lockable().seen_by(by)
    return list(rows.filter(pk__in=ids).order_by("pk"))


def _lockable() -> ArticleQuerySet:
    return Article.objects.select_for_update(of=("self",)).select_related("source", "revision")


def _one(every_desk: bool) -> ArticleQuerySet:
    rows = _lockable().filter(pk=Given("article")).order_by()
    return rows if every_desk else rows.on_desks_of(Given("person"))


ONE = Prepared(_one)


def _join_anew(article: Article) -> None:
    """Read the revision again where somebody changed it while the lock was waited for.

    PostgreSQL looks at the locked row again then, but joins it to the rows it had found before:
    the article has its new revision's id, and no revision beside it.
    """
    joined = article.revision.pk if article.revision else None
    if joined != article.revision_id:
        article.revision = Revision.objects.get(pk=article.revision_id or 0)
