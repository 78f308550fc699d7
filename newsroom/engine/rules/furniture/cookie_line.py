"""Find lines about cookies and consent."""

from newsroom.engine.page.phrases import COOKIE_LINE
from newsroom.engine.rule import passes, trips
from newsroom.engine.rules.examples import STORY
from newsroom.engine.rules.furniture.line import line_rule

RULE = line_rule(
    "cookie-line",
    "A cookie line",
    "It is the consent notice of the page it was copied from.",
    wording=COOKIE_LINE,
    confidence=0.99,
    flags=(
        trips("Accept all cookies", STORY, quote="Accept all cookies"),
        trips("This site uses cookies. OK?", STORY, quote="This site uses cookies. OK?"),
    ),
    passes=(
        passes("She baked cookies for the whole street, and everybody came."),
        passes("They accept all who come."),
    ),
)
