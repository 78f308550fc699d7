"""Know what a page says of cookies and consent in a box whose maker calls it so."""

import re
from itertools import takewhile

from newsroom.engine.block import Markup
from newsroom.engine.html.box_names import DATA, kind_of
from newsroom.engine.reading import Reading, of_page

_WHOLES = frozenset("html body main article".split())
_READ = 300  # code points of a block; a notice says at once what it is
_SAYS = re.compile(
    r"\s*(?:we (?:value|respect|care about) your privacy|your privacy\b"
    r"|(?:with your (?:consent|agreement), )?we and our (?:\d[\d,. ]{0,8})?(?:\w+ ){0,2}partners\b"
    r"|we use (?:\w+ ){0,3}cookies\b|(?:this|our) (?:web ?)?site uses (?:\w+ ){0,3}cookies\b)",
    re.IGNORECASE,
)


@of_page
def notices(reading: Reading) -> frozenset[int]:
    """Give the blocks that begin as such notices do, and stand in such a box.

    However long they are, and whatever else the page has: a forest may take one for the story.
    """
    return frozenset(
        number
        for number, block in enumerate(reading.document.blocks)
        if block.markup and _SAYS.match(block.text, 0, _READ) and _is_boxed(block.markup)
    )


def _is_boxed(markup: Markup) -> bool:
    """Tell such a box by its names; those of the whole page or story tell of something else."""
    around = () if markup.tag in _WHOLES else takewhile(_is_part, markup.within)
    return any(kind_of(name) == DATA for name in around)


def _is_part(name: str) -> bool:
    return name not in _WHOLES
