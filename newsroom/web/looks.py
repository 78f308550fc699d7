"""Say how a block looks in the story: the classes by which the page's style knows what it is."""

import re

from newsroom.actions.quoting import quoted_share
from newsroom.engine.block import Block, Role
from newsroom.exporters.parts import is_inside_numbered, is_numbered

_MARKED = re.compile(r"\s*(?:[-•*·–▪]|\w{1,2}[.)])\s")  # it has its bullet or number in it
_SAID = 0.5  # a block with more of it inside quotation marks gets the bar of a quotation


def look_of(block: Block) -> str:
    """Give the classes of a block.

    The style counts what is "numbered"; an "inner" item stands between without a number, and one
    that is "marked" gets no bullet, for it has its own.
    """
    role = block.role.replace(" ", "-")
    if is_numbered(block):
        return f"{role} numbered"
    if is_inside_numbered(block):
        return f"{role} inner"
    is_marked = block.role is Role.LIST_ITEM and _MARKED.match(block.text)
    return f"{role} marked" if is_marked else role


def look_with_words(block: Block) -> str:
    """Give the classes of a block with the bar of what is somebody's words."""
    said = block.role is Role.QUOTATION or quoted_share(block.text) > _SAID
    return f"{look_of(block)} said" if said else look_of(block)
