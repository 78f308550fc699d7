"""Make block rows of the engine's blocks."""

from collections.abc import Sequence

from newsroom.engine.block import Block as EngineBlock
from newsroom.engine.block import MarkKind
from newsroom.engine.lines import digest_of, normalised
from newsroom.models import Block


def block_row(article_id: int, block: EngineBlock, origins: Sequence[int] = ()) -> Block:
    """Make an unsaved block row of an engine's block."""
    markup = None
    if block.markup is not None:
        m = block.markup
        markup = {
            "tag": m.tag,
            "within": list(m.within),
            "link_share": m.link_share,
            "picture": m.picture,
            "main": m.main,
        }
    return Block(
        article_id=article_id,
        text=block.text,
        role=block.role,
        marks=[[MarkKind(m.kind).value, m.start, m.end, m.href] for m in block.marks],
        markup=markup,
        origins=list(origins),
        line=digest_of(normalised(block.text)),
    )
