"""Find the markers that stand where an advertisement was."""

from newsroom.engine.page.phrases import AD_MARKER
from newsroom.engine.rule import passes, trips
from newsroom.engine.rules.examples import STORY
from newsroom.engine.rules.furniture.line import line_rule

RULE = line_rule(
    "ad-marker",
    "An ad marker",
    "It marks where the page had an advertisement; nothing of it belongs to the story.",
    wording=AD_MARKER,
    confidence=0.995,
    flags=(
        trips(STORY, "ADVERTISEMENT", quote="ADVERTISEMENT", block=1),
        trips(STORY, "Sponsored content", quote="Sponsored content", block=1),
        trips(
            STORY,
            "Story continues below advertisement",
            quote="Story continues below advertisement",
            block=1,
        ),
        trips("Continue reading below", STORY, quote="Continue reading below"),
    ),
    passes=(
        passes("Advertisement spending fell by a third last year, the group said."),
        passes("Why the advertisement worked", STORY),
        passes("Advertisement", headline="Advertisement"),
    ),
)
