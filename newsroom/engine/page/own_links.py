"""Know the links of a page that lead back to the story they stand under."""

from urllib.parse import urljoin

from newsroom.engine.block import Block
from newsroom.engine.html.addresses import NOWHERE
from newsroom.engine.origins import same_address
from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.link_relations import address_of
from newsroom.engine.page.repeats import same_text
from newsroom.engine.reading import Reading, of_page

HEADLINE, ADDRESS = "a copy of the headline", "leads to this article"


def own_link(reading: Reading, number: int) -> str:
    """Say why a link leads to the article itself; "" where nothing tells that it does."""
    if same_text(reading.texts[number]) in reading.shared(_headlines):
        return HEADLINE
    return ADDRESS if _leads_here(reading, reading.document.blocks[number]) else ""


@of_page
def _headlines(reading: Reading) -> frozenset[str]:
    """Give the headline as it was given, and as the page prints it."""
    shown = reading.shared(headline_of)
    said = (reading.document.headline, "" if shown is None else reading.texts[shown])
    return frozenset(filter(None, map(same_text, said)))


def _leads_here(reading: Reading, block: Block) -> bool:
    here, href = reading.document.address, address_of(block)
    if not here or not href or href.startswith(NOWHERE):
        return False
    try:
        return same_address(urljoin(here, href), here)
    except ValueError:
        return False
