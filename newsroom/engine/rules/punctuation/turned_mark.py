"""Find curly quotation marks and apostrophes that are turned the wrong way."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

# One of all marks comes first in the pattern, and only then what stands before it: that is fast.
_WRONG = re.compile(
    r"[”“‘`´;'’](?:(?<=[\s(]”)(?=\w)(?P<opener>)"
    r"|(?<=[\w.,!?]“)(?=[\s.,;:!?)]|$)(?P<closer>)"
    r"|(?<=‘)(?=(?:\d0s|em|til|tis|twas|twere|cause|cos|bout)\b(?![^‘’]{0,60}’(?!\w))|n['’‘])"
    r"(?P<elision>)"
    r"|(?<=[A-Za-z][‘`´])(?=(?:s|t|re|ll|ve|d|m)\b)(?P<inside>)"
    r"|(?:(?<=\b[OD]‘)(?=[A-Z][a-z])|(?<=[‘’']n‘)(?=\s))(?P<within>)"
    r"|(?:(?<=[a-z];)(?P<mark>)|(?<=n')'(?P<twice>))(?=(?:s|t|re|ll|ve)\b)"
    r"|(?:(?<=’)’|(?<=‘)‘|(?<=`)`|(?<=')')(?<![\"'‘’“”]..)(?![\"'‘’“”])(?P<two>))"
)
_RIGHT = {"opener": "“", "closer": "”", "elision": "’"}
_TWO = {"’’": "”", "‘‘": "“", "``": "“"}
_SURE = {"mark": 0.9, "two": 0.9, "closer": 0.9, "twice": 0.95}


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    foreign = _foreign(reading.whole)
    curly = any(mark in reading.whole for mark in "’“”")
    apostrophe, closing = ("’", "”") if curly or "``" in reading.whole else ("'", '"')
    for block, found in places(reading, _WRONG, *rule.needs):
        kind = str(found.lastgroup)
        if kind in foreign or (kind == "two" and _after_single(reading.text(block), found)):
            continue
        right = _TWO.get(found[0], closing) if kind == "two" else _RIGHT.get(kind, apostrophe)
        yield rule.finding(
            reading, block, found.start(), found.end(), f"“{found[0]}” stands for “{right}” here",
            _SURE.get(kind, 0.95), suggestions=[right],
        )  # fmt: skip


def _after_single(text: str, found: re.Match[str]) -> bool:
    """Tell two single marks that close two quotations, one inside the other."""
    return "‘" in text[max(0, found.start() - 60) : found.start()]


def _foreign(whole: str) -> frozenset[str]:
    """Name the kinds that are right in another tradition: „so“ or ”so”."""
    kinds = {"closer"} if "„" in whole else set()
    if "“" not in whole and whole.count("”") % 2 == 0 and whole.count(" ”") > 1:
        kinds.add("opener")
    return frozenset(kinds)


RULE = Rule(
    name="turned-mark",
    title="Quotation mark or apostrophe turned the wrong way",
    why="Word processors curl a mark by the space before it, and get many wrong.",
    category=Category.PUNCTUATION,
    severity=Severity.WARNING,
    find=_find,
    needs=("”", "“", "‘", "`", "´", "''", "’’", ";"),
    flags=(
        trips("Music of the ‘90s is back.", quote="‘", right="’"),
        trips("Nobody told ‘em.", quote="‘", right="’"),
        trips("Mr O‘Brien left.", quote="‘", right="'"),
        trips("The rock ’n‘ roll years.", quote="‘", right="’"),
        trips("It isn´t over; it’s late.", quote="´", right="’"),
        trips("When she;s away it rains.", quote=";", right="'"),
        trips("They don''t know.", quote="''", right="'"),
        trips("It was ”dwindling” fast.", quote="”", right="“"),
        trips("She called it “late“ again.", quote="“", right="”"),
        trips("She called it ``late'' again.", quote="``", right="“"),
    ),
    passes=(
        passes("Music of the ’90s and “late” ones: ‘20 of them’, ‘90s kids’, ‘cause and effect’."),
        passes("She called it „late“ again."),
    ),
)
