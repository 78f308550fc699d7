"""Gather the articles that came in before there were families, or all of them anew."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Q, QuerySet

from newsroom.actions.gathering import gather
from newsroom.actions.reading_lines import imported_texts
from newsroom.models import Article, Family, Likeness, LikenessKey

AT_ONCE = 50  # articles a transaction


def gather_the_rest() -> Iterator[int]:
    """Sign the articles that were not yet, the earliest first; gives how many, step by step."""
    while ids := list(_unsigned()[:AT_ONCE]):
        with transaction.atomic():
            rows = Article.objects.select_related("source").in_bulk(ids)
            for pk, texts in sorted(imported_texts(ids).items()):
                gather(rows[pk], texts)
        yield len(ids)


def forget_found_families() -> None:
    """Forget what was found by itself; what editors chose or took apart stays."""
    with transaction.atomic():
        chosen = Q(family__isnull=False) & ~Q(family__chosen_by="")
        kept = Likeness.objects.filter(chosen | Q(apart=True)).order_by().values("pk")
        LikenessKey.objects.exclude(article__in=kept).delete()
        Likeness.objects.exclude(pk__in=list(kept.values_list("pk", flat=True))).delete()
        Family.objects.filter(chosen_by="", members=None).delete()


def _unsigned() -> "QuerySet[Article, int]":
    rows = Article.objects.filter(likeness=None).exclude(revision=None)
    return rows.order_by("pk").values_list("pk", flat=True)
