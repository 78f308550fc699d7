"""Pack what an act on many articles handed out into its file, built again as it is asked for.

Nothing of it is stored, so that a purge has nothing to look for: what left is the article as it
stands, as long as that is still what is on record.
"""

from collections.abc import Iterator

from newsroom.actions.acting import READ_AT_ONCE
from newsroom.actions.gate import unmet
from newsroom.actions.handing_out import as_it_would_leave, format_of, sign_of
from newsroom.actions.standing import Standing
from newsroom.exporters import Format, HandOut, Packed, packed
from newsroom.models import Article, ArticleState, Operation


def file_of(operation: Operation) -> Packed:
    """Pack what an act on many handed out, part by part.

    Only what is still the very bytes on record, and what the gate passes now: what was changed,
    recalled or embargoed since is not in it.
    """
    form = format_of(operation.parameters["options"]["format"])
    return packed(_built_again(operation, form), form)


def _built_again(operation: Operation, form: Format) -> Iterator[HandOut]:
    records = operation.hand_outs.order_by("article_id").values_list("article_id", "sha256")
    last = 0  # each chunk is a query of its own: one long one would see the database as it began
    while chunk := dict(records.filter(article__gt=last)[:READ_AT_ONCE]):
        last = max(chunk)
        rows = Article.objects.filter(pk__in=chunk, state=ArticleState.EXPORTED)
        articles = rows.select_related("source", "revision").order_by("pk")
        for standing in Standing.of_many(list(articles)).values():
            built = as_it_would_leave(standing)
            if sign_of(built, form) == chunk[standing.article.pk] and not unmet(standing):
                yield built
