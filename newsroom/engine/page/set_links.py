"""Know the lines of a page of HTML that are one link as a whole, set between two paragraphs."""

from collections.abc import Iterator
from itertools import groupby

from newsroom.engine.block import Block, MarkKind
from newsroom.engine.html.addresses import NOWHERE
from newsroom.engine.origins import site_of
from newsroom.engine.page.outside import is_link
from newsroom.engine.page.own_links import own_link
from newsroom.engine.page.shape import is_prose, is_sentence, is_title
from newsroom.engine.reading import Reading

_FEWEST = 4  # words of a title
_TAGS = frozenset("p div span section aside article".split())  # not what heads or lists something
_MOST = 3  # in a row; more are a list that the story may have itself


def set_links(reading: Reading) -> Iterator[int]:
    """Give the numbers of such lines that lead to other pages of the same site."""
    blocks = reading.document.blocks
    numbers = [n for n, block in enumerate(blocks) if _is_linked(block)]
    for _, run in groupby(enumerate(numbers), lambda place: place[1] - place[0]):
        found = [number for _, number in run]
        before, after = found[0] - 1, found[-1] + 1
        if len(found) <= _MOST and _is_story(reading, before) and _is_story(reading, after):
            yield from (n for n in found if _leads_on(reading, n))


def _is_linked(block: Block) -> bool:
    markup = block.markup
    if markup is None or not is_link(markup) or markup.tag not in _TAGS:
        return False
    text = block.text
    titled = is_title(text) and len(text.split(None, _FEWEST)) >= _FEWEST
    return titled and (text.endswith("?") or not is_sentence(text))


def _is_story(reading: Reading, number: int) -> bool:
    if not 0 <= number < len(reading.texts) or not is_prose(reading.texts[number]):
        return False
    markup = reading.document.blocks[number].markup
    return markup is not None and markup.main


def _leads_on(reading: Reading, number: int) -> bool:
    """Tell a line whose one address is on the story's own site, and not the story's own."""
    links = (m.href for m in reading.document.blocks[number].marks if m.kind is MarkKind.LINK)
    addresses = set(links)
    if len(addresses) != 1 or own_link(reading, number):
        return False
    address = addresses.pop()
    away = address.startswith((NOWHERE, "mailto:"))
    return not away and site_of(address) in ("", reading.document.site)
