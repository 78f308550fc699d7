"""Find what stands below a press release."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.release_ends import release_ends
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_LIKELY = 0.8  # by the custom of press offices; on labelled pages there is none, right or wrong
_MESSAGE = "Not the story: what stands below a press release"
_PAPER = "Harbour Mills said on Tuesday that it would open a school for millers in the old port."
_WHO = "Harbour Mills was founded in 1922 and has 300 millers."


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report each block of it, in one group, but for known lines, which have rules of their own."""
    known, kept = reading.shared(wordings), reading.shared(kept_blocks)
    for number in sorted(reading.shared(release_ends) - kept):
        if known[number] is None and reading.texts[number]:
            yield rule.block_finding(reading, number, _MESSAGE, _LIKELY, group="press release")


RULE = Rule(
    name="release-end",
    title="What stands below a press release",
    why="It is for editors and investors, not for readers; the story ended above it.",
    category=Category.FURNITURE,
    severity=Severity.WARNING,
    find=find,
    flags=(
        trips(*[_PAPER] * 3, "Notes to editors", _WHO, quote=_WHO, block=4),
        trips(
            *[_PAPER] * 3,
            "Notes for editors:",
            "Pictures are available on request.",
            "About Harbour Mills",
            _WHO,
            quote=_WHO,
            block=6,
        ),
        trips(
            *[_PAPER] * 3,
            "Forward-looking statements",
            "Results may differ.",
            quote="Results may differ.",
            block=4,
        ),
    ),
    passes=(
        passes(*[_PAPER] * 3, "About Harbour Mills", _WHO),
        passes(_PAPER, "Forward-looking statements", _WHO),
        passes(*[_PAPER] * 3, "Forward-looking statements are what she fears.", _WHO),
        passes(*[_PAPER] * 3, "Notes to editors", "Share this article", _WHO),
    ),
)
