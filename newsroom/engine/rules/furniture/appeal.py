"""Find the paragraphs in which a site asks its readers to pay for its journalism."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.appeals import appeals
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.examples import STORY

_SURE, _LIKELY = 0.985, 0.9
_APPEAL = (
    "We rely on readers like you to pay for our reporting. If you can, please give what a cup of"
    " coffee costs each month."
)
_PART = "We pay for nine reporters by the harbour, and for what readers ask us to look into there."
_OTHER = (
    "Everyone by the harbour reads our journalism for free because of your support. Please"
    " contribute, as little as $2 helps us."
)


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report each appeal that is not known by its wording as a prompt."""
    known = reading.shared(wordings)
    for number, sure in reading.shared(appeals).items():
        if known[number] is None and number not in reading.shared(kept_blocks):
            message = "Not the story: it asks readers to pay for the site"
            yield rule.block_finding(reading, number, message, _SURE if sure else _LIKELY)


RULE = Rule(
    name="appeal",
    title="An appeal to readers",
    why="The site that printed the story first asks its readers to pay for what it does.",
    category=Category.FURNITURE,
    severity=Severity.ERROR,
    find=find,
    flags=(
        trips(STORY, _APPEAL, STORY, quote=_APPEAL, block=1),
        trips(STORY, _APPEAL, _OTHER, STORY, quote=_OTHER, block=2),
        trips(STORY, _APPEAL, _PART, quote=_PART, block=2),
    ),
    passes=(
        passes(STORY, _PART),
        passes(STORY, "We all pay for the harbour, and our readers know what it costs each month."),
        passes(
            STORY,
            "“We rely on readers like you to pay for our reporting, and on nobody else,” the editor"
            " of the island’s only newspaper said.",
        ),
        passes(
            STORY,
            "The newspaper asked its readers to donate to the lifeboat, and many of them did.",
        ),
    ),
)
