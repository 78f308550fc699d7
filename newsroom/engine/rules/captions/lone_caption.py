"""Find captions whose picture did not come along."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.captions import DOUBTED, captions
from newsroom.engine.page.headline import headline_of, may_be_headline
from newsroom.engine.page.judging import surest
from newsroom.engine.page.link_lists import LOOKED_AT
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.examples import STORY

_TITLE = 4  # words from which a first line may be a headline


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report each caption without a picture, and each credit line."""
    for number, confidence in reading.shared(captions).items():
        message = "The caption of a picture that was not imported"
        sure = surest(reading, number, confidence)
        sure = min(sure, LOOKED_AT) if confidence <= DOUBTED else sure
        if number in reading.shared(may_be_headline) or _opens(reading, number):
            sure = min(sure, DOUBTED)
        yield rule.block_finding(reading, number, message, sure)


def _opens(reading: Reading, number: int) -> bool:
    """Tell the first line of a text that came without a headline: "Video: Readers sing in rain"."""
    first = next((n for n, text in enumerate(reading.texts) if text), None)
    long = len(reading.texts[number].split()) >= _TITLE
    return number == first and long and reading.shared(headline_of) is None


RULE = Rule(
    name="lone-caption",
    title="A caption without its picture",
    why="Without the picture the reader cannot know what it speaks of.",
    category=Category.CAPTION,
    severity=Severity.WARNING,
    find=find,
    flags=(
        trips(
            "Children wait outside the old library in the rain on March 3, 2015",
            STORY,
            quote="Children wait outside the old library in the rain on March 3, 2015",
        ),
        trips(STORY, "Photo: Ann Example", quote="Photo: Ann Example", block=1),
        trips(
            STORY,
            "The roof. (Ann Lee for the Post)",
            quote="The roof. (Ann Lee for the Post)",
            block=1,
        ),
        trips(
            "The old library in spring. (Photo by Ann Example)",
            STORY,
            quote="The old library in spring. (Photo by Ann Example)",
        ),
    ),
    passes=(
        passes("The library was opened by the queen on March 3, 2015.", STORY),
        passes("Pictures of a lost town", STORY),
    ),
)
