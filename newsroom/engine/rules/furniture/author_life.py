"""Find what a page says of the author, below the story or right above it."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.author_lives import author_lives
from newsroom.engine.page.judging import surest
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.signed_lives import signed_lives
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.examples import STORY

_LIKELY = 0.95  # right on all labelled pages, but those are two dozen, and it is prose
_SURE = 0.985  # of who signed the story below its headline
_HEADLINE = "Library to stay open for two more years"
_BASED = "Ann Example writes about books and is based in Oslo."
_SHORT = "Example covers schools and libraries. Follow her on her page."
_LIFE = "Ann Example is a reporter in Oslo. She keeps bees."


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report each such sentence, as surely as the classifier at least."""
    signed = reading.shared(signed_lives)
    for number in sorted((reading.shared(author_lives) | signed) - reading.shared(kept_blocks)):
        sure = surest(reading, number, _SURE if number in signed else _LIKELY)
        yield rule.block_finding(reading, number, "Not the story: who its author is", sure)


RULE = Rule(
    name="author-life",
    title="Who the author is",
    why="The page says below its story who wrote it and what they do.",
    category=Category.FURNITURE,
    severity=Severity.WARNING,
    find=find,
    flags=(
        trips(STORY, STORY, "About the author", _LIFE, quote=_LIFE, block=3),
        trips(STORY, STORY, "Ann Example", _LIFE, quote=_LIFE, block=3),
        trips(
            STORY,
            STORY,
            "About Ann Example",
            "Ann left her desk.",
            quote="Ann left her desk.",
            block=3,
        ),
        trips(STORY, STORY, "Meet Ann", "Hi, I'm Ann!", quote="Hi, I'm Ann!", block=3),
        trips(
            STORY, STORY, "About our writers:", "Ann keeps bees.", quote="Ann keeps bees.", block=3
        ),
        trips(_HEADLINE, "By Ann Example", STORY, _LIFE, headline=_HEADLINE, quote=_LIFE, block=3),
        trips(
            _HEADLINE,
            "Ann Example · Harbour Post",
            STORY,
            _BASED,
            headline=_HEADLINE,
            quote=_BASED,
            block=3,
        ),
        trips(
            _HEADLINE, "By ANN EXAMPLE", STORY, _SHORT, headline=_HEADLINE, quote=_SHORT, block=3
        ),
    ),
    passes=(
        passes(STORY, STORY, _LIFE),
        passes(STORY, STORY, "Bo Witt", _LIFE),
        passes(STORY, STORY, "Ann Example", "Ann Example is a baker in Oslo and keeps bees."),
        passes(STORY, "Ann Example", _LIFE),
        passes(STORY, STORY, "About Harbour Mills", "Harbour Mills was founded in 1922."),
        passes(STORY, STORY, "About Time", "She had waited for time to pass."),
        passes(STORY, "Meet Ann", "Ann left her desk."),
        passes(_HEADLINE, "By Bo Witt", STORY, _LIFE, headline=_HEADLINE),
        passes(
            _HEADLINE,
            "By Ann Example",
            STORY,
            "Example is a town by the sea, and its only reporter left it in May.",
            headline=_HEADLINE,
        ),
        passes(STORY, STORY, "About the author", "Notes and queries"),
    ),
)
