"""Find words that the page strikes out, which plain text would print as if they stood."""

from collections.abc import Iterator

from newsroom.engine.block import Block, MarkKind
from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_MESSAGE = "The page strikes this out"
_SURE = 0.85  # some authors strike out what they do not mean to unsay


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    blocks = reading.document.blocks
    marked = [(n, text) for n, text in reading.numbered if n >= 0 and blocks[n].marks]
    for number, text in marked:
        for start, end in _struck(blocks[number]):
            if end - start == len(text):
                yield rule.block_finding(reading, number, _MESSAGE, _SURE)
            else:
                span = _with_a_space(text, start, end)
                yield rule.finding(reading, number, *span, _MESSAGE, _SURE, suggestions=[""])


def _struck(block: Block) -> Iterator[tuple[int, int]]:
    return ((mark.start, mark.end) for mark in block.marks if mark.kind is MarkKind.STRUCK)


def _with_a_space(text: str, start: int, end: int) -> tuple[int, int]:
    """Take a space beside the words along, so that one is left between their neighbours."""
    before, after = text[:start][-1:], text[end : end + 1]
    if text[start].isspace() or text[end - 1].isspace():
        return start, end
    if before.isspace() and not after.isalnum():
        return start - 1, end
    return start, end + 1 if after.isspace() and not before.isalnum() else end


RULE = Rule(
    name="struck-out",
    title="Words that the page strikes out",
    why="A page corrects itself by striking words out; where they stand plainly they are wrong.",
    category=Category.GRAMMAR,
    severity=Severity.ERROR,
    find=_find,
    needs_english=False,
    flags=(
        trips(html="<p>She had <s>three</s> four ships.</p>", quote=" three", right=""),
        trips(html="<p><del>Three</del> Four ships came.</p>", quote="Three ", right=""),
        trips(
            html="<p>The ferry sank<strike> on Monday</strike>.</p>", quote=" on Monday", right=""
        ),
        trips(html="<p>Ships (<s>three</s> four) came.</p>", quote="three ", right=""),
        trips(html="<p>It sailed.</p><p><s>It sank.</s></p>", quote="It sank.", block=1),
    ),
    passes=(passes(html="<p>She had <ins>four</ins> ships and <b>three</b> boats.</p>"),),
)
