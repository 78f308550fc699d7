"""Find the lines by which a guide sells."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.shops import shop_lines
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_LIKELY = 0.85  # right in nearly all labelled pages, but those are few, and a reader may want it
_STORY = "The council voted on Tuesday to keep the old library open for at least another two years."


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report each line that names a shop with a price, or asks to buy."""
    for number in sorted(reading.shared(shop_lines) - reading.shared(kept_blocks)):
        yield rule.block_finding(reading, number, "Not the story: a link to a shop", _LIKELY)


RULE = Rule(
    name="shop-line",
    title="A link to a shop",
    why="It leads from the page to where something is sold, and the page is paid for it.",
    category=Category.FURNITURE,
    severity=Severity.ERROR,
    find=find,
    flags=(
        trips(
            _STORY,
            "$30 at Harbour Books View on Quay.example",
            quote="$30 at Harbour Books View on Quay.example",
            block=1,
        ),
        trips(
            _STORY,
            "Shop Orlova Boots.",
            _STORY,
            "Check price at Quay & Sons",
            quote="Shop Orlova Boots.",
            block=1,
        ),
        trips(
            _STORY,
            "Read the full Orlova Boots review",
            _STORY,
            "Compare prices with Quay & Sons",
            quote="Read the full Orlova Boots review",
            block=1,
        ),
    ),
    passes=(
        passes(_STORY, "View on Brexit", _STORY, "View on Tax", _STORY),
        passes(_STORY, "Shop Talk", _STORY, "$5 on Tuesdays", _STORY),
        passes(_STORY, "Check availability", _STORY, "Buy now", _STORY),
        passes(_STORY, "The house was sold for $30 at an auction in Harbour Street."),
        passes(_STORY, "Buy now, pay later: how shops lend", "See how the mayor voted", _STORY),
    ),
)
