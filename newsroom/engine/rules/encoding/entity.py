"""Find HTML entities that show in the text, once or twice escaped."""

import html
import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_BODY = r"(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2})"
_ENTITY = re.compile(rf" ?&(?:amp;){{0,9}}{_BODY}; ?| ?&(?:nbsp|quot|amp)\b(?![=\w;-]) ?")
_SPACES = {"\xa0": " ", "\u2009": " ", "\u200a": " ", "\u2002": " ", "\u2003": " ", "\u202f": " "}
_NOTHING = {"\xad", "\u200b", "\u200c", "\u200d", "\ufeff", "\u2060", "\u200e", "\u200f"}


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _ENTITY, "&"):
        escaped = found[0].strip(" ")
        meant = _meant(escaped)
        if meant == escaped or (len(meant) > 2 and "&" in meant):
            continue
        start = found.start() + found[0].index(escaped)
        end = start + len(escaped)
        if meant == " ":  # a space beside another is none
            start, end = (found.start() if start > found.start() else start), end
            end = found.end() if start == found.start() and found.end() > end else end
        message = f"An HTML entity shows instead of {_shown(meant)}"
        yield rule.finding(reading, block, start, end, message, 0.97, suggestions=[meant])


def _meant(escaped: str) -> str:
    while (once := html.unescape(escaped)) != escaped:
        escaped = once
    return "" if escaped in _NOTHING else _SPACES.get(escaped, escaped)


def _shown(meant: str) -> str:
    return {"": "nothing", " ": "a space"}.get(meant, f"“{meant}”")


RULE = Rule(
    name="html-entity",
    title="HTML entity in the text",
    why="The text was escaped once too often, and readers see the code instead of the character.",
    category=Category.ENCODING,
    severity=Severity.ERROR,
    find=_find,
    needs_english=False,
    flags=(
        trips("Bell &amp;amp; Sons closed.", quote="&amp;amp;", right="&"),
        trips("It was 30&deg;C at noon.", quote="&deg;", right="°"),
        trips("She left&nbsp;early.", quote="&nbsp;", right=" "),
        trips("She left &amp;nbsp; early.", quote=" &amp;nbsp; ", right=" "),
        trips("They&#8217;re late.", quote="&#8217;", right="’"),
    ),
    passes=(
        passes("Bell & Sons; R&B; Q&A at ?a=1&copy=2"),
        passes("It holds &data; only."),
    ),
)
