"""Make what the rules read of an article as it stands."""

from collections.abc import Iterable

from newsroom.actions.standing import Standing
from newsroom.engine.block import Block, Role
from newsroom.engine.document import Document, year_in
from newsroom.engine.origins import site_of


def document_of(standing: Standing, given: Iterable[Block] | None = None) -> Document:
    """Give the engine's document of the block rows, or of any other blocks of the article.

    Roles that the rules had told are left out: a check finds again what it found.
    """
    if given is None:
        given = (block.as_engine() for block in standing.blocks)
    source = standing.article.source
    blocks = tuple(block.as_given for block in given)
    heads = (block.text for block in blocks if block.role == Role.HEADLINE)
    said = standing.metadata()
    site, year = site_of(str(said["canonical"])), year_in(str(said["published"]))
    return Document(blocks, next(heads, ""), source.slug, source.dialect, site, year)
