"""Find the headings of lists of recommended links."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.judging import surest
from newsroom.engine.page.link_lists import LOOKED_AT, link_lists
from newsroom.engine.page.listed_links import list_confidence
from newsroom.engine.page.lost_lists import lost_lists
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.examples import STORY

_LOST = "Not the story: the heading of a list of links, which did not come along"


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report headings with a list under them, and the dates and names beside its links.

    And headings below the story whose list is lost.
    """
    for links in reading.shared(link_lists):
        count = len(links.titles)
        size = "one link" if count == 1 else f"{count} links"
        for number in (links.heading, *links.labels):
            if number not in reading.shared(kept_blocks):
                what = "the heading" if number == links.heading else "a label"
                message = f"Not the story: {what} of a list of {size}"
                sure = list_confidence(reading, links, number)
                yield rule.block_finding(reading, number, message, sure, group=links.name)
    for number in sorted(reading.shared(lost_lists) - reading.shared(kept_blocks)):
        yield rule.block_finding(reading, number, _LOST, surest(reading, number, LOOKED_AT))


RULE = Rule(
    name="list-heading",
    title="The heading of a list of links",
    why="It announces other pages of the site the story was copied from.",
    category=Category.FURNITURE,
    severity=Severity.ERROR,
    find=find,
    flags=(
        trips(
            STORY, "Related stories", "Bridge to reopen in May", quote="Related stories", block=1
        ),
        trips(STORY, "Trending now", quote="Trending now", block=1),
        trips(STORY, "More on this story", "Contact us", quote="More on this story", block=1),
        trips(
            STORY,
            "Most read",
            "Bridge to reopen in May",
            "2 hours ago",
            "Mayor says no to tram",
            quote="2 hours ago",
            block=3,
        ),
    ),
    passes=(
        passes("More from the talks", STORY),
        passes("Latest", STORY),
        passes(STORY, "Latest", "He did not."),
        passes("Most popular", "He did not."),
        passes("Related stories", headline="Related stories"),
    ),
    needs_english=False,
)
