"""Find lines that say the same twice: a link whose title is also its picture's text."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.shape import is_prose, is_sentence
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.examples import STORY

_FEWEST = 5  # words, said twice; a chorus has fewer
_LIKELY = 0.95  # right on every page that was looked at, but nearly all were of one site
_MESSAGE = "Not the story: a line that says the same twice"


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report each such line below the first paragraph; above it a headline may stand so."""
    twice = [number for number, text in enumerate(reading.texts) if _is_twice(text.strip())]
    if not twice:
        return
    first = next((n for n, text in enumerate(reading.texts) if is_prose(text)), twice[-1])
    for number in twice:
        if number > first and number not in reading.shared(kept_blocks):
            yield rule.block_finding(reading, number, _MESSAGE, _LIKELY)


def _is_twice(line: str) -> bool:
    half = len(line) // 2
    if line[:1] != line[half:].lstrip()[:1]:
        return False  # as of nearly every line
    one, other = line[:half].rstrip(), line[half:].lstrip()
    return one == other and len(one.split()) >= _FEWEST and not _may_be_story(one)


def _may_be_story(text: str) -> bool:
    """Tell a sentence or a paragraph, which may have been pasted twice; a title may ask."""
    return is_prose(text) or (is_sentence(text) and not text.endswith("?"))


RULE = Rule(
    name="said-twice",
    title="A line that says the same twice",
    why="A link's title was copied together with the text of its picture.",
    category=Category.FURNITURE,
    severity=Severity.ERROR,
    find=find,
    flags=(
        trips(
            STORY,
            "Ferry strike in its third week Ferry strike in its third week",
            quote="Ferry strike in its third week Ferry strike in its third week",
            block=1,
        ),
        trips(
            STORY,
            "Who pays for the new bridge?Who pays for the new bridge?",
            quote="Who pays for the new bridge?Who pays for the new bridge?",
            block=1,
        ),
    ),
    passes=(
        passes("Ferry strike in its third week Ferry strike in its third week", STORY),
        passes(STORY, "We shall not move We shall not move"),
        passes(STORY, "Nobody saw the ferry leave. Nobody saw the ferry leave."),
        passes("It rained on Friday.", STORY, f"{STORY} {STORY}"),
        passes(STORY, "Ferry strike in its third week"),
    ),
    needs_english=False,
)
