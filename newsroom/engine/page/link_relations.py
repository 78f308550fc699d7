"""Judge links that a page set beside or into a story: what each has to do with it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from newsroom.engine.block import Block, MarkKind
from newsroom.engine.document import Document
from newsroom.engine.link_signs import is_dead
from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.shape import is_prose, is_sentence
from newsroom.engine.reading import Reading
from newsroom.engine.relatedness import explained
from newsroom.engine.relation import RELATED, Relation

_STANDS_OUT = 0.9  # and under "Most popular": with a name, or a word near in meaning


def relations(
    reading: Reading, titles: Mapping[int, str], others: Iterable[str] = ()
) -> dict[int, Relation]:
    """Judge titles by the numbers of their blocks, each once however often it stands there.

    `others` are titles that nobody asks about, and that are no part of the story either.
    """
    blocks = reading.document.blocks
    wanted = {number: (title, address_of(blocks[number])) for number, title in titles.items()}
    if not wanted:
        return {}
    once = list(dict.fromkeys(wanted.values()))
    asked, hrefs = [title for title, _ in once], [href for _, href in once]
    judged = explained(_headed(reading), asked, reading.knowledge, hrefs, list(others))
    by_title = dict(zip(once, judged, strict=True))
    return {number: by_title[title] for number, title in wanted.items()}


def goes_though_near(reading: Reading, relation: Relation, name: str, *, promises: bool) -> str:
    """Say why a link goes whose score is that of a related one; "" where it stays, or is far.

    `name` is the heading of its list, which `promises` pages about the same or does not. A link
    sells something by words that the story itself does not say.
    """
    if relation.score < RELATED:
        return ""
    if relation.commercial and not _is_told(reading, relation.commercial):
        return "sells something"
    if promises:
        return ""
    named = bool(relation.names or relation.akin)
    if named and relation.score >= _STANDS_OUT:
        return ""
    return f"{'' if named else 'no name shared, and '}“{name}” promises nothing related"


def _is_told(reading: Reading, words: str) -> bool:
    told = (text for text in reading.texts if is_sentence(text) or is_prose(text))
    return any(words in text.lower() for text in told)


def _headed(reading: Reading) -> Document:
    """Give the document with the headline that its blocks show, where none is given beside them."""
    head = reading.shared(headline_of)
    if reading.document.headline or head is None:
        return reading.document
    return replace(reading.document, headline=reading.texts[head])


def address_of(block: Block) -> str:
    """Give where a title leads: its first link that leads anywhere, else its first."""
    hrefs = [mark.href for mark in block.marks if mark.kind is MarkKind.LINK]
    return next((href for href in hrefs if not is_dead(href)), hrefs[0] if hrefs else "")
