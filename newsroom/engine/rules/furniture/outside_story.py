"""Take out what the page's own markup sets apart from its story."""

from collections.abc import Iterator
from functools import lru_cache

from newsroom.engine.block import Block, Markup, Role
from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

# Shares of blocks that are not the story, on hosts that the model never saw, as
# scripts/train_main_text.py prints them: under the sure chances 99.84 % of 19,702 (of long blocks
# all 549); of all others that are not taken for the story 93 %.
_SURE, _LIKELY = 0.99, 0.92
_SURE_LONG, _SURE_SHORT = 0.002, 0.01  # chances of being the story
_LONG = 12  # words

_PLACES = {
    "nav": "in the page's navigation",
    "footer": "in the page's footer",
    "header": "in the page's header",
    "aside": "beside the story",
    "form": "in a form",
}
_PAGE = """<html><head><title>The well is dry</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<main><article><h1>The well is dry</h1>
<p>For three months the women of Tamaru have walked to the river before dawn, said the mayor.</p>
<p>The council wants to dig deeper, but the money that it was promised has not arrived yet.</p>
<p>“We have waited long enough,” said Ilse Maro, who keeps the only shop in the village.</p>
</article></main>
<footer><p><a href="/about">About us</a> <a href="/jobs">Jobs</a></p></footer></body></html>"""


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for number, block in enumerate(reading.document.blocks):
        markup = block.markup
        if markup is None or markup.main or block.role is Role.HEADLINE:
            continue
        if number in reading.shared(kept_blocks):
            continue
        confidence = _SURE if _is_sure(block, markup) and not _has_picture(block) else _LIKELY
        yield rule.block_finding(reading, number, f"Not the story: {_why(markup)}", confidence)


def _is_sure(block: Block, markup: Markup) -> bool:
    long = len(block.text.split()) >= _LONG
    return markup.story <= (_SURE_LONG if long else _SURE_SHORT)


def _has_picture(block: Block) -> bool:
    """Tell a caption whose picture the page shows: nobody takes it out without a look."""
    return block.role is Role.CAPTION and block.markup is not None and block.markup.picture


def _why(markup: Markup) -> str:
    is_comment, place = _told_by((markup.tag, *markup.within))
    if is_comment:
        return "a reader's comment"
    if markup.link_share >= 0.8:
        return f"a link {place}".rstrip()
    return place or "it stands outside the page's main text"


@lru_cache(maxsize=4096)  # the lines of a menu stand in one place
def _told_by(around: tuple[str, ...]) -> tuple[bool, str]:
    """Tell by the names around a block whether a reader wrote it, and in which part it stands."""
    is_comment = any("comment" in name for name in around if name[:1] in ".#")
    return is_comment, _PLACES.get(next(filter(_PLACES.__contains__, around), ""), "")


RULE = Rule(
    "outside-story",
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
)
