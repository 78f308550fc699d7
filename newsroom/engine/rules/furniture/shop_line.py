"""Find the lines by which a guide sells."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.shops import shop_lines
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.examples import STORY

_LIKELY = 0.85  # right in nearly all labelled pages, but those are few, and a reader may want it


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
            STORY,
            "$30 at Harbour Books View on Quay.example",
            quote="$30 at Harbour Books View on Quay.example",
            block=1,
        ),
        trips(
            STORY,
            "Shop Orlova Boots.",
            STORY,
            "Check price at Quay & Sons",
            quote="Shop Orlova Boots.",
            block=1,
        ),
        trips(
            STORY,
            "Read the full Orlova Boots review",
            STORY,
            "Compare prices with Quay & Sons",
            quote="Read the full Orlova Boots review",
            block=1,
        ),
    ),
    passes=(
        passes(STORY, "View on Brexit", STORY, "View on Tax", STORY),
        passes(STORY, "Shop Talk", STORY, "$5 on Tuesdays", STORY),
        passes(STORY, "Check availability", STORY, "Buy now", STORY),
        passes(STORY, "The house was sold for $30 at an auction in Harbour Street."),
        passes(STORY, "Buy now, pay later: how shops lend", "See how the mayor voted", STORY),
    ),
)
