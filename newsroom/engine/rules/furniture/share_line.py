"""Find lines that ask to share, follow or like, or that count who did."""

from newsroom.engine.page.phrases import SHARE_LINE
from newsroom.engine.rule import passes, trips
from newsroom.engine.rules.examples import STORY
from newsroom.engine.rules.furniture.line import line_rule

RULE = line_rule(
    "share-line",
    "A share line",
    "It is a button of the page it was copied from.",
    wording=SHARE_LINE,
    confidence=0.99,
    flags=(
        trips("Share on Facebook", STORY, quote="Share on Facebook"),
        trips("Tweet", STORY, quote="Tweet"),
        trips(
            "Follow us on Twitter and Instagram", STORY, quote="Follow us on Twitter and Instagram"
        ),
        trips("1,204 shares", STORY, quote="1,204 shares"),
    ),
    passes=(
        passes("Share of the vote"),
        passes("Facebook shares fell by 4 percent after the announcement."),
        passes("He likes it."),
    ),
)
