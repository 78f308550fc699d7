"""Find lines that ask to share, follow or like, or that count who did."""

from newsroom.engine.page.phrases import SHARE_LINE
from newsroom.engine.rule import passes, trips
from newsroom.engine.rules.furniture.line import line_rule

_STORY = "The council voted on Tuesday to keep the old library open for at least another two years."

RULE = line_rule(
    "share-line",
    "A share line",
    "It is a button of the page it was copied from.",
    wording=SHARE_LINE,
    confidence=0.99,
    flags=(
        trips("Share on Facebook", _STORY, quote="Share on Facebook"),
        trips("Tweet", _STORY, quote="Tweet"),
        trips(
            "Follow us on Twitter and Instagram", _STORY, quote="Follow us on Twitter and Instagram"
        ),
        trips("1,204 shares", _STORY, quote="1,204 shares"),
    ),
    passes=(
        passes("Share of the vote"),
        passes("Facebook shares fell by 4 percent after the announcement."),
        passes("He likes it."),
    ),
)
