"""Flag settled lines in one article, or let their flags be: the items of one act on many."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet

from newsroom.actions.checking import check_article
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.refusal import Refused
from newsroom.engine.rules.furniture import learnt_line, learnt_shape
from newsroom.models import ArticleState, Block, Flag, FlagState, How, Operation, SourceLine
from newsroom.models.revision import placed_in

# Articles still being worked on; what was approved or has left stays as it was read.
OPEN = (
    *(ArticleState.IMPORTED, ArticleState.TO_REVIEW),
    *(ArticleState.NEEDS_CHANGES, ArticleState.ON_HOLD),
)


def blocks_with(lines: Iterable[SourceLine]) -> QuerySet[Block]:
    """Give the blocks of open articles, as these stand now, that are such lines of a source."""
    known = list(lines)
    texts, shapes = _digests(known)
    return Block.objects.filter(
        Q(line__in=texts) | Q(shape__in=shapes),
        placed_in("pk", "article__revision"),
        article__source__in={line.source_id for line in known},
        article__state__in=OPEN,
    )


def articles_with(lines: Iterable[SourceLine]) -> list[int]:
    """Give the ids of the open articles that have any of the lines."""
    return sorted(set(blocks_with(lines).order_by().values_list("article_id", flat=True)))


def flags_on(lines: Iterable[SourceLine]) -> QuerySet[Flag]:
    """Give the open flags that are there because of the lines."""
    known = list(lines)
    texts, shapes = _digests(known)
    of_line = Q(rule=learnt_line.NAME, block__line__in=texts)
    of_shape = Q(rule=learnt_shape.NAME, block__shape__in=shapes)
    articles = blocks_with(known).order_by().values("article_id")
    return Flag.objects.open().filter(of_line | of_shape, article__in=articles)


def surer_for(lines: Iterable[SourceLine]) -> QuerySet[Flag]:
    """Give the open flags on lines of lists that the lines made surer, see `engine.recurrence`."""
    texts, shapes = _digests(list(lines))
    on = Q(block__line__in=texts) | Q(block__shape__in=shapes)
    return Flag.objects.open().filter(on, evidence__learnt__isnull=False)


def lines_in(options: Mapping[str, Any]) -> QuerySet[SourceLine]:
    """Give the lines that an act settled, by what it keeps of them; acts of before kept one."""
    ids = options["lines"] if "lines" in options else [options["line"]]
    return SourceLine.objects.filter(pk__in=ids).order_by("pk")


def _digests(lines: Iterable[SourceLine]) -> tuple[list[int], list[int]]:
    """Give the digests of whole lines, and those of shapes."""
    known = list(lines)
    texts = [line.digest for line in known if not line.is_shape]
    return texts, [line.digest for line in known if line.is_shape]


def confirm_item(article_id: int, by: User, within: Operation, options: Mapping[str, Any]) -> None:
    """Read an article with every rule, now that the lines are confirmed."""
    check_article(article_id, by=by, within=within)


def reject_item(article_id: int, by: User, within: Operation, options: Mapping[str, Any]) -> None:
    """Dismiss the article's open flags on the lines; in a list of links they are titles still."""
    lines = lines_in(options)
    flags = flags_on(lines).filter(article=article_id).values_list("pk", flat=True)
    choices = [Choice(article_id, flag, FlagState.DISMISSED) for flag in flags]
    if not choices:
        if surer_for(lines).filter(article=article_id).exists():
            check_article(article_id, by=by, within=within)
        return
    outcome = decide_flags(choices, by=by, how=How.BULK, within=within)
    if not outcome.done:
        raise Refused(outcome.refused[0].sentence)
