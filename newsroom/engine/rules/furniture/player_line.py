"""Find what players of films, sound and pictures print round themselves."""

from newsroom.engine.page.phrases import PLAYER_LINE
from newsroom.engine.rule import passes, trips
from newsroom.engine.rules.examples import STORY
from newsroom.engine.rules.furniture.line import line_rule

RULE = line_rule(
    "player-line",
    "A player's text",
    "Its player did not come along; its buttons mean nothing here.",
    wording=PLAYER_LINE,
    confidence=0.98,
    flags=(
        trips("Play video", STORY, quote="Play video"),
        trips("Image 3 of 12", STORY, quote="Image 3 of 12"),
        trips("0:00 / 2:31", STORY, quote="0:00 / 2:31"),
    ),
    passes=(
        passes("Play resumes on Monday"),
        passes("Watch out"),
        passes("It was 3 of 12, no more."),
    ),
)
