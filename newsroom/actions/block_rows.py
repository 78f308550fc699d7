"""Make block rows of the engine's blocks."""

from collections.abc import Sequence

from newsroom.engine.block import Block as EngineBlock
from newsroom.engine.block import MarkKind, Teller
from newsroom.engine.lines import digest_of, normalised
from newsroom.engine.shapes import shape_digest
from newsroom.models import Block

# What a place of a new revision holds: a row that stays, or a block made from rows.
Piece = Block | tuple[EngineBlock, Sequence[int]]


def block_row(article_id: int, block: EngineBlock, origins: Sequence[int] = ()) -> Block:
    """Make an unsaved block row of an engine's block.

    A role of which nobody wrote down who told it came in with the text.
    """
    markup = None
    if block.markup is not None:
        m = block.markup
        markup = {
            "tag": m.tag,
            "within": list(m.within),
            "link_share": m.link_share,
            "picture": m.picture,
            "main": m.main,
            "story": m.story,
        }
    return Block(
        article_id=article_id,
        text=block.text,
        role=block.role,
        told_by=block.told_by or (Teller.PAGE if block.role else Teller.NOBODY),
        marks=[[MarkKind(m.kind).value, m.start, m.end, m.href] for m in block.marks],
        markup=markup,
        origins=list(origins),
        line=digest_of(normalised(block.text)),
        shape=shape_digest(block.text),
    )
