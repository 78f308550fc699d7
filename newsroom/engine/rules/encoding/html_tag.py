"""Find HTML tags that show in the text."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_TAG = re.compile(
    r"<(/?)(a|b|i|u|p|br|em|strong|span|div|sup|sub|small|font|h[1-6]|ul|ol|li|blockquote|cite)"
    r"(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
_BLOCKS = frozenset("p br div h1 h2 h3 h4 h5 h6 ul ol li blockquote".split())


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _TAG, *rule.needs):
        text, start, end = reading.text(block), found.start(), found.end()
        parts = found[2].lower() in _BLOCKS and start > 0 and end < len(text)
        beside = text[start - 1 : start].isspace() or text[end : end + 1].isspace()
        # A lone tag may be what the text is about; one that closes or breaks does its work.
        sure = 0.93 if found[1] or parts or f"</{found[2]}>" in text[end : end + 500] else 0.75
        yield rule.finding(
            reading, block, start, end, "A tag of HTML shows in the text", sure,
            suggestions=[" " if parts and not beside else ""],
        )  # fmt: skip


RULE = Rule(
    name="html-tag",
    title="HTML tag in the text",
    why="Readers see the code of a page instead of its effect.",
    category=Category.ENCODING,
    severity=Severity.ERROR,
    find=_find,
    needs=("<",),
    needs_english=False,
    flags=(
        trips("The <i>ferry</i> sank.", quote="<i>", right=""),
        trips("The ferry sank.<br />Nobody saw it.", quote="<br />", right=" "),
    ),
    passes=(passes("If a < b and c > d, then see <The Ferry>, a play."),),
)
