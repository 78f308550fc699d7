"""Find the table of contents of a page."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.contents import contents
from newsroom.engine.page.judging import surest
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.link_lists import link_lists
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.examples import STORY

_LIKELY = 0.95  # right on labelled pages but for a few, and a house may print such a table itself
_MESSAGE = "Not the story: a table of contents, of which each line stands again over its part"
_HEADS = ("How the roof was lost", "Who pays for a new one", "When the readers come back")
_PARTS = tuple(text for head in _HEADS for text in (head, STORY))


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report the head of each such table and its lines, in one group.

    Known lines and lists of links have rules of their own.
    """
    known = reading.shared(wordings)
    lists = reading.shared(link_lists)
    kept = reading.shared(kept_blocks).union(*((*one.titles, *one.labels) for one in lists))
    for head, lines in reading.shared(contents).items():
        for number in (head, *lines):
            if number not in kept and known[number] is None:
                sure = surest(reading, number, _LIKELY)
                yield rule.block_finding(reading, number, _MESSAGE, sure, group="contents")


RULE = Rule(
    name="contents-list",
    title="A table of contents",
    why="It leads to the parts of the page it stood on; here the parts have their heads.",
    category=Category.FURNITURE,
    severity=Severity.WARNING,
    find=find,
    flags=(
        trips(STORY, "In this article", *_HEADS, *_PARTS, quote=_HEADS[0], block=2),
        trips(STORY, "What we will cover", *_HEADS, *_PARTS, quote="What we will cover", block=1),
        trips(
            STORY,
            "In this guide:",
            "1. " + _HEADS[0],
            *_HEADS[1:],
            *_PARTS,
            quote=_HEADS[2],
            block=4,
        ),
    ),
    passes=(
        passes(STORY, "In this article", *_HEADS[:2], STORY),
        passes(STORY, *_HEADS, *_PARTS[:2], STORY),
        passes(STORY, "In this article", *_HEADS, STORY, *_HEADS[:2], STORY),
    ),
)
