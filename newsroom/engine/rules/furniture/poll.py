"""Find the polls of a site."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.polls import polls
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.examples import STORY

_LIKELY = 0.95  # by the custom of sites; on labelled pages there are too few
_MESSAGE = "Not the story: a poll of the site"
_ASKED = "Should the library stay open?"


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report the blocks of each poll in one group, which its question names."""
    kept = reading.shared(kept_blocks)
    for question, blocks in reading.shared(polls).items():
        for number in blocks:
            if number not in kept:
                group = reading.texts[question]
                yield rule.block_finding(reading, number, _MESSAGE, _LIKELY, group=group)


RULE = Rule(
    name="poll",
    title="A poll of the site",
    why="It asks the readers of another site, and its button does nothing here.",
    category=Category.FURNITURE,
    severity=Severity.ERROR,
    find=find,
    flags=(
        trips(STORY, _ASKED, "Yes", "No", "Vote", quote=_ASKED, block=1),
        trips(
            STORY,
            _ASKED,
            "Yes, all week",
            "On Sundays only",
            "I don’t know",
            "See results",
            quote="On Sundays only",
            block=3,
        ),
    ),
    passes=(
        passes(STORY, _ASKED, "Yes", "No", STORY),
        passes(STORY, _ASKED, "They do.", "They do not.", "Vote", STORY),
        passes(STORY, "What they will decide", "The roof", "The hours", "Vote"),
        passes(STORY, _ASKED, "Vote", STORY),
    ),
)
