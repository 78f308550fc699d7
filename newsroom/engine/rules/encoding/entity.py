"""Find HTML entities that show in the text, once or twice escaped."""

import html
import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_BODY = r"(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2})"
_SPACE = r"&(?:amp;){0,9}(?:nbsp|ensp|emsp|thinsp|#160|#xa0);"
_TAG = r"&(?:amp;){0,9}lt;/?(?:b|i|u|em|strong|span|font)&(?:amp;){0,9}gt;"
_ENTITY = re.compile(
    rf" ?{_SPACE}(?: ?{_SPACE}){{0,40}} ?| ?{_TAG}"
    rf"| ?&(?:amp;){{0,9}}{_BODY}; ?| ?&(?:nbsp|quot|amp)\b(?![=\w;-]) ?"
)
_CLOSING = frozenset(",.;:!?)]”’")
_NOTHING = {"\xad", "\u200b", "\u200c", "\u200d", "\ufeff", "\u2060", "\u200e", "\u200f"}


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _ENTITY, *rule.needs):
        escaped = found[0].strip(" ")
        meant = _meant(escaped)
        if meant == escaped or (len(meant) > 2 and "&" in meant):
            continue
        start = found.start() + found[0].index(escaped)
        end = start + len(escaped)
        if meant == " ":  # a space beside another is none, nor is one before a mark
            start, end = found.span()
            meant = "" if reading.text(block)[end : end + 1] in _CLOSING else " "
        message = f"An HTML entity shows instead of {_shown(meant)}"
        yield rule.finding(reading, block, start, end, message, 0.97, suggestions=[meant])


def _meant(escaped: str) -> str:
    while (once := html.unescape(escaped)) != escaped:
        escaped = once
    if escaped in _NOTHING or (len(escaped) > 2 and escaped[0] == "<" and escaped[-1] == ">"):
        return ""
    return " " if escaped.isspace() else escaped


def _shown(meant: str) -> str:
    return {"": "nothing", " ": "a space"}.get(meant, f"“{meant}”")


RULE = Rule(
    name="html-entity",
    title="HTML entity in the text",
    why="The text was escaped once too often, and readers see the code instead of the character.",
    category=Category.ENCODING,
    severity=Severity.ERROR,
    find=_find,
    needs=("&",),
    needs_english=False,
    flags=(
        trips("Bell &amp;amp; Sons closed.", quote="&amp;amp;", right="&"),
        trips("It was 30&deg;C at noon.", quote="&deg;", right="°"),
        trips("She left&nbsp;early.", quote="&nbsp;", right=" "),
        trips("She left &amp;nbsp; early.", quote=" &amp;nbsp; ", right=" "),
        trips("She left&nbsp;&nbsp;early.", quote="&nbsp;&nbsp;", right=" "),
        trips("She left&nbsp;, late.", quote="&nbsp;", right=""),
        trips("It was &lt;em&gt;late.", quote="&lt;em&gt;", right=""),
        trips("They&#8217;re late.", quote="&#8217;", right="’"),
    ),
    passes=(
        passes("Bell & Sons; R&B; Q&A at ?a=1&copy=2"),
        passes("It holds &data; only."),
    ),
)
