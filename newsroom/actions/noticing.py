"""Notice what people take out by hand: a line taken out in two articles is proposed."""

from collections.abc import Iterable

from django.db.models import BigIntegerField, F
from django.db.models.functions import Coalesce

from newsroom.engine.finding import Action
from newsroom.engine.lines import normalised
from newsroom.engine.sightings import TAKEN_OUT
from newsroom.models import ArticleState, Block, Flag, FlagState, LineState, SourceLine
from newsroom.models.flag import BY_HAND


def notice_taken_out(flags: Iterable[Flag]) -> None:
    """Count anew in how many articles of their sources people took the same lines out.

    Copies of one story count once, and what was undone not at all; four queries a line.
    """
    blocks = {f.block_id for f in flags if f.rule == BY_HAND and f.removes_block and f.block_id}
    if not blocks:
        return
    rows = Block.objects.filter(pk__in=blocks).exclude(line=None)
    for block in rows.select_related("article").order_by("line"):
        _count(block, block.article.source_id, block.line or 0)


def _count(block: Block, source_id: int, digest: int) -> None:
    row, _ = SourceLine.objects.get_or_create(source_id=source_id, digest=digest)
    row.by_hand = taken_out(source_id, digest)
    if row.state == LineState.COUNTED and row.by_hand >= TAKEN_OUT:
        row.state, row.text, row.shown = LineState.PROPOSED, normalised(block.text), block.text
    row.save(update_fields=["by_hand", "state", "text", "shown"])


def taken_out(source_id: int, digest: int) -> int:
    """Give the number of articles of a source in which a line is taken out by hand now."""
    flags = Flag.objects.filter(
        rule=BY_HAND,
        action=Action.REMOVE_BLOCK,
        state=FlagState.ACCEPTED,
        block__line=digest,
        article__source=source_id,
    )
    stories = flags.exclude(article__state=ArticleState.WITHDRAWN).annotate(
        told=Coalesce("article__counted__story", F("article_id"), output_field=BigIntegerField())
    )
    return stories.order_by().values("told").distinct().count()
