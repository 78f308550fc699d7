"""Flag a settled line in one article, or let its flags be: the items of one act on many."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db.models import F, QuerySet

from newsroom.actions.checking import check_article
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.refusal import Refused
from newsroom.engine.rules.furniture import learnt_line, learnt_shape
from newsroom.models import ArticleState, Block, Flag, FlagState, How, Operation, SourceLine

RULES = {False: learnt_line.NAME, True: learnt_shape.NAME}  # whether it is of a shape
# Articles still being worked on; what was approved or has left stays as it was read.
OPEN = (
    *(ArticleState.IMPORTED, ArticleState.TO_REVIEW),
    *(ArticleState.NEEDS_CHANGES, ArticleState.ON_HOLD),
)


def blocks_with(line: SourceLine) -> QuerySet[Block]:
    """Give the blocks of open articles, as these stand now, that are the line or of the shape."""
    return Block.objects.filter(
        **_as_block(line),
        article__source=line.source_id,
        article__state__in=OPEN,
        placement__revision=F("article__revision"),
    )


def articles_with(line: SourceLine) -> list[int]:
    """Give the ids of the open articles that have the line."""
    return sorted(set(blocks_with(line).order_by().values_list("article_id", flat=True)))


def flags_on(line: SourceLine) -> QuerySet[Flag]:
    """Give the open flags that are there because of the line."""
    articles = blocks_with(line).order_by().values("article_id")
    flags = Flag.objects.open().filter(rule=RULES[line.is_shape], article__in=articles)
    return flags.filter(**{f"block__{name}": told for name, told in _as_block(line).items()})


def _as_block(line: SourceLine) -> dict[str, int]:
    return {"shape" if line.is_shape else "line": line.digest}


def confirm_item(article_id: int, by: User, within: Operation, options: Mapping[str, Any]) -> None:
    """Read an article with every rule, now that the line is confirmed."""
    check_article(article_id, by=by, within=within)


def reject_item(article_id: int, by: User, within: Operation, options: Mapping[str, Any]) -> None:
    """Dismiss the article's open flags on the line."""
    line = SourceLine.objects.get(pk=options["line"])
    flags = flags_on(line).filter(article=article_id).values_list("pk", flat=True)
    choices = [Choice(article_id, flag, FlagState.DISMISSED) for flag in flags]
    if not choices:
        return
    outcome = decide_flags(choices, by=by, how=How.BULK, within=within)
    if not outcome.done:
        raise Refused(outcome.refused[0].sentence)
