"""Take out what the page's own markup sets apart from its story."""

from collections.abc import Iterator
from functools import lru_cache

from newsroom.engine.block import Block, Markup
from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.html.box_names import kind_of
from newsroom.engine.html.comments import says_comments
from newsroom.engine.page.bylines import KEPT, SIGNED_FOR, bylines
from newsroom.engine.page.listed_links import listed, listed_links
from newsroom.engine.page.outside import NAME, is_share_button, outside, shows_picture
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_PLACES = {
    "nav": "in the page's navigation",
    "footer": "in the page's footer",
    "header": "in the page's header",
    "aside": "beside the story",
    "form": "in a form",
}
_NAMED = (".", "#")
_NEAR = 10  # names and elements around a block of which one says what its box is
_PAGE = """<html><head><title>The well is dry</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<main><article><h1>The well is dry</h1>
<p>For three months the women of Tamaru have walked to the river before dawn, said the mayor.</p>
<p>The council wants to dig deeper, but the money that it was promised has not arrived yet.</p>
<p>“We have waited long enough,” said Ilse Maro, who keeps the only shop in the village.</p>
</article></main>
<footer><p><a href="/about">About us</a> <a href="/jobs">Jobs</a></p></footer></body></html>"""


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    links, signed = reading.shared(listed_links), reading.shared(bylines)[:1]
    for number, confidence in _unpictured(reading):
        block = reading.document.blocks[number]
        if number in signed:
            yield rule.block_finding(reading, number, KEPT, max(confidence, SIGNED_FOR))
        elif block.markup is not None:
            sure = min(confidence, links[number].confidence) if number in links else confidence
            message = f"Not the story: {_why(block, block.markup)}"
            yield rule.block_finding(reading, number, message, sure)


def _acts(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report the same blocks, without what each is or has to do with the story."""
    links, signed = reading.shared(listed), reading.shared(bylines)[:1]
    for number, confidence in _unpictured(reading):
        is_signed = number in signed
        sure = max(confidence, SIGNED_FOR) if is_signed else min(confidence, links.get(number, 1.0))
        yield rule.block_finding(reading, number, "", sure)


def _unpictured(reading: Reading) -> Iterator[tuple[int, float]]:
    """Give the blocks outside the story that are no captions of pictures that the page shows."""
    blocks = reading.document.blocks
    found = reading.shared(outside).items()
    return ((n, confidence) for n, confidence in found if not shows_picture(blocks[n]))


def _why(block: Block, markup: Markup) -> str:
    if is_share_button(block, markup):
        return "a button to share it"
    is_comment, kind, place = _told_by((markup.tag, *markup.within))
    if is_comment:
        return "in a box named after comments" if markup.story else "a reader's comment"
    if kind:
        return kind
    if markup.link_share >= 0.8:
        return f"a link {place}".rstrip()
    return place or "it stands outside the page's main text"


@lru_cache(maxsize=4096)  # the lines of a menu stand in one place
def _told_by(around: tuple[str, ...]) -> tuple[bool, str, str]:
    """Tell by the names around a block whether a reader wrote it, its box, and its part."""
    inner = around[: around.index("body")] if "body" in around else around
    is_comment = says_comments(tuple(name for name in inner if name[:1] in _NAMED))
    kind = next(filter(None, map(kind_of, around[:_NEAR])), "")
    return is_comment, kind, _PLACES.get(next(filter(_PLACES.__contains__, around), ""), "")


RULE = Rule(
    NAME,
    "Outside the page's main text",
    "Menus, boxes and comments stand round a story; its page's markup tells them from it.",
    Category.FURNITURE,
    Severity.ERROR,
    _find,
    flags=(
        trips(html=_PAGE, quote="Home", block=0),
        trips(html=_PAGE, quote="About us Jobs", block=6),
    ),
    passes=(
        passes(html="<p>Home</p><p><a href='/'>World</a></p>"),
        passes("Home", "World", "The council wants to dig deeper, but there is no money."),
    ),
    needs_english=False,
    acts=_acts,
)
