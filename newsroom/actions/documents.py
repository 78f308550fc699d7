"""Make what the rules read: of an article as it stands, and of a row as it comes in."""

from collections.abc import Iterable

from newsroom.actions.standing import Standing
from newsroom.engine.block import Block, Role
from newsroom.engine.document import Document, year_in
from newsroom.engine.knowledge import Knowledge
from newsroom.engine.origins import site_of
from newsroom.engine.proofread import name_at
from newsroom.importers.imported import ImportedArticle
from newsroom.models import Source

NAME = 120  # characters of first words by which an article is called


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
    address, year = str(said["canonical"]), year_in(str(said["published"]))
    site = site_of(address)
    return Document(blocks, next(heads, ""), source.slug, source.dialect, site, year, address)


def document_of_row(row: ImportedArticle, source: Source) -> Document:
    """Give the engine's document of a row, as the rules read it when it comes in."""
    site, year = site_of(row.canonical), row.published.year if row.published else None
    given = (row.blocks, row.headline, source.slug, source.dialect)
    return Document(*given, site, year, row.canonical)


def name_of_row(row: ImportedArticle, source: Source, knowledge: Knowledge) -> str:
    """Give what the article of a row that brings no headline will be called.

    It is the headline that the rules will tell, which may stand under a page's menu and between
    ads, or how its first words begin.
    """
    at = name_at(document_of_row(row, source), knowledge)
    return row.blocks[at or 0].text[:NAME]
