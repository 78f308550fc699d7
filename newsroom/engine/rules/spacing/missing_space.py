"""Find two words with a mark between them and no space: "late,but", "ended.Then"."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

# The mark comes first in the pattern, and only then what must stand before it: that is fast.
_GLUED = re.compile(
    r"[,;:.!?](?=[A-Za-z“‘”\"])(?:"
    r"(?<=[a-z)\]”’],)(?=[A-Za-z]|[“‘]\w)|(?<=[a-z)\]”’];)(?=[A-Za-z])|(?<=[a-z][a-z]:)(?=[A-Z][a-z])"
    r"|(?<=\b[DMLS][rst]\.)(?=[A-Z][a-z])"
    r"|(?<=[a-z][a-z][.!?])(?=[A-Z][a-z]|[IA] [a-z])|(?<=[a-z][.,!?:])[”\"](?=[A-Za-z]))"
)
_TOKEN_BEFORE = re.compile(r"\S{0,40}$")
_TOKEN_AFTER = re.compile(r"\S{0,40}")
_ADDRESS = re.compile(r"[/@_#\\=<>{}()|&]|www|https?:|\.\w+\.|\b\w+\.(?:com|org|net|co|io)\b")
_APOSTROPHE = re.compile(r"(?:s|t|re|ll|ve|d|m)\b")  # "she;s" wants another mend than a space
_BEGINS = re.compile(r"(?:We|They|It|He|She|There|This|These|You|The) [a-z]")  # a sentence
_TITLE = re.compile(r"[(“\"]?(?:Dr|Mr|Mrs|Ms|St|Prof|Gov|Sen|Gen|Col|Capt|Lt|Sgt|Rev|Engr)")
_TITLED = re.compile(r"[A-Z][a-z]+(?:[-’'][A-Za-z]+)*[.,;:!?)”’\"]*")
_NAME = re.compile(r"(?:^|[^a-z])[A-Z][\w’']*$")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    if not _GLUED.search(reading.whole):
        return  # what it looks at stands within one paragraph
    for block, found in places(reading, _GLUED):
        text, mark = reading.text(block), found[0]
        before = _TOKEN_BEFORE.search(text, max(0, found.start() - 40), found.start())
        after = _TOKEN_AFTER.match(text, found.end())
        if before and after and not _is_one(before[0], mark, after[0]):
            right = mark + " "
            if mark.endswith('"') and _opens(reading, block, found.end()):
                right = mark[0] + ' "'
            begins = mark == "," and _BEGINS.match(text, found.end())
            yield rule.finding(
                reading, block, found.start(), found.end(), f"No space at “{mark}”",
                0.93 if mark != ":" else 0.7, suggestions=[". ", right] if begins else [right],
            )  # fmt: skip


def _opens(reading: Reading, block: int, at: int) -> bool:
    """Tell whether a quotation begins at a place, rather than ends before it."""
    return any(start == at for start, _ in reading.quotations(block))


def _is_one(before: str, mark: str, after: str) -> bool:
    """Tell an address, a name with a mark in it ("Booking.Com") or code from two words."""
    if mark == "." and _TITLE.fullmatch(before):
        return not _TITLED.fullmatch(after)
    if _ADDRESS.search(before + mark + after):
        return True
    named = mark in (".", "!", ":") and bool(_NAME.search(before))
    if mark == ";" and ("&" in before or _APOSTROPHE.match(after)):
        return True
    if mark == ";" and len(before) < 3:
        return True  # "tl;dr"
    return named or (len(before) < 2 and len(after) < 3)


RULE = Rule(
    name="missing-space",
    title="No space after a mark",
    why="Two words run into one another where a space was lost behind a mark.",
    category=Category.SPACING,
    severity=Severity.ERROR,
    find=_find,
    flags=(
        trips("The mayor left,but nobody saw it.", quote=",", right=", "),
        trips("The mayor left,The council stayed.", quote=",", right=". "),
        trips("The mayor left.Then it rained.", quote=".", right=". "),
        trips("She saw Dr.Okafor.", quote=".", right=". "),
        trips("Was it late?Nobody knew.", quote="?", right="? "),
        trips("“It is late,”she said.", quote=",”", right=",” "),
        trips('"It is late,"she said.', quote=',"', right='," '),
        trips('She said,"It is late."', quote=',"', right=', "'),
    ),
    passes=(
        passes("See www.example.com/a,b or Booking.Com, Yahoo!News and 1,000 p.m. or U.S. notes."),
        passes("Write to Mr.Bean@example.org or see Dr.Okafor.com now."),
        passes("“It is late,“ she said."),
        passes("if err { io.Copy(dst,src) }"),
        passes("The tl;dr of it: all is well."),
    ),
)
