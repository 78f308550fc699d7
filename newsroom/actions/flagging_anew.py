"""Flag what an import taught of its source's lines in the articles that had come in before.

The rules read an article when it comes in, and a line is known only once several articles have it:
those that taught it would be the ones in which it stands without a word.
"""

from collections.abc import Iterator, Sequence

from django.db.models import Exists, F, OuterRef, Q

from newsroom.actions.background import wake
from newsroom.actions.flagging_lines import OPEN
from newsroom.engine.finding import Action
from newsroom.models import Block, Flag, Operation, OperationState, Source

AT_ONCE = 500  # digests one query asks for


def flag_anew(source: Source, digests: Sequence[int], *, after: Operation) -> Operation | None:
    """Let a worker read the articles once more that have such lines and lack their flags.

    It is a check of its own, in the name of who imported; within the transaction of the import's
    last step, so that it comes about if that does. None where there is nothing to read.
    """
    articles = sorted(set(_articles_with(source, digests)))
    if not articles:
        return None
    operation = Operation.objects.create(
        kind="check",
        by=after.by,
        by_id=after.by_id,
        summary=f"Lines that {source.name} prints everywhere: {_count(articles)} read again"[:300],
        parameters={
            "bulk": "check",
            "articles": articles,
            "options": {},
            "sources": {str(source.pk): len(articles)},
        },
        state=OperationState.QUEUED,
        total=len(articles),
    )
    wake()
    return operation


def _articles_with(source: Source, digests: Sequence[int]) -> Iterator[int]:
    """Give the open articles with a block that is, or has the shape of, one of the lines.

    Not those in which something takes it out already, or a person said something of that.
    """
    told = Flag.objects.filter(block=OuterRef("pk"), action=Action.REMOVE_BLOCK)
    blocks = Block.objects.filter(
        ~Exists(told),
        article__source=source,
        article__state__in=OPEN,
        placement__revision=F("article__revision"),
    )
    for at in range(0, len(digests), AT_ONCE):
        some = digests[at : at + AT_ONCE]
        found = blocks.filter(Q(line__in=some) | Q(shape__in=some))
        yield from found.order_by().values_list("article_id", flat=True).distinct()


def _count(articles: Sequence[int]) -> str:
    return f"{len(articles):,} article{'s' * (len(articles) != 1)}"
