"""Find what readers posted below a story."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.threads import threads
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.examples import STORY

# Of 200 such blocks of nine labelled pages none was the story: that is .98 at least, by Wilson's
# interval. But it is prose, so only where all tells that the story is over.
_BELOW, _LIKELY = 0.98, 0.95
_MESSAGE = "Not the story: readers' comments"
_POSTS = (
    "3 thoughts on “Library stays open”",
    "Ann Reader",
    "March 3, 2019 at 4:12 pm",
    "I learnt to read in that house.",
    "Tom Reader",
    "March 3, 2019 at 5:40 pm",
    "And who will pay for the roof?",
    "Ann Reader",
    "March 4, 2019 at 9:01 am",
    "All of us, I hope.",
)


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report each block of the posts, in one group."""
    for thread in reading.shared(threads):
        sure = _BELOW if thread.below else _LIKELY
        for number in thread.numbers:
            if number not in reading.shared(kept_blocks) and reading.texts[number]:
                yield rule.block_finding(reading, number, _MESSAGE, sure, group="comments")


RULE = Rule(
    name="readers-post",
    title="A reader's post",
    why="Readers wrote it below the story, each under a name and a time.",
    category=Category.FURNITURE,
    severity=Severity.ERROR,
    find=find,
    flags=(
        trips(STORY, *_POSTS, quote="And who will pay for the roof?", block=7),
        trips(STORY, *_POSTS, quote="All of us, I hope.", block=10),
    ),
    passes=(
        passes(STORY, *_POSTS[1:]),
        passes(
            "March 3, 2019 at 4:12 pm",
            "The vote has begun.",
            "March 3, 2019 at 4:40 pm",
            "The first votes are counted.",
            "March 3, 2019 at 5:02 pm",
            STORY,
            "3 comments",
        ),
        passes(
            "No comments",
            "Ferry late, March 3, 2019 at 4:12 pm",
            "Tram late, March 3, 2019 at 5:12 pm",
            "Bus late, March 4, 2019 at 4:12 pm",
            STORY,
        ),
    ),
)
