"""Write a hand-out as Markdown (CommonMark) in which text stays text."""

from collections.abc import Iterator

from newsroom.engine.block import Block, Role
from newsroom.exporters.hand_out import HandOut
from newsroom.exporters.inline import printable
from newsroom.exporters.markdown_inline import escaped, marked
from newsroom.exporters.parts import parts

_BEFORE = {
    Role.LIST_ITEM: "- ",
    Role.QUOTATION: "> ",
    Role.SUBHEADING: "## ",
    Role.HEADLINE: "## ",
}
_BETWEEN = {Role.LIST_ITEM: "\n", Role.QUOTATION: "\n>\n"}
_WITHIN = {Role.STANDFIRST: "**", Role.BYLINE: "*", Role.CAPTION: "*"}


def as_markdown(hand_out: HandOut) -> bytes:
    """Write headline, byline, story and small print, in UTF-8."""
    return ("\n\n".join(_parts(hand_out)) + "\n").encode()


def _parts(hand_out: HandOut) -> Iterator[str]:
    yield f"# {_line(hand_out.headline)}"
    if hand_out.dated_byline:
        yield f"*{_line(hand_out.dated_byline)}*"
    told = (block for block in hand_out.story if printable(block.text).strip())
    for part in parts(told):
        between = _BETWEEN.get(part.role, "\n\n")
        yield between.join(
            _block(b, n if part.numbered else 0) for n, b in enumerate(part.blocks, 1)
        )
    if hand_out.small_print:
        yield "* * *"
        small = (f"{label}: {_line(text)}" for label, text in hand_out.small_print)
        yield "\\\n".join(small)


def _block(block: Block, number: int) -> str:
    """Write one block; a heading has no second line, and what is strong as a whole no marks.

    `number` is that of an item in a numbered list, else 0.
    """
    within = _WITHIN.get(block.role, "")
    text = marked(block, plain=bool(within))
    if block.role in {Role.SUBHEADING, Role.HEADLINE}:
        text = text.replace("\\\n", " ")
    before = f"{number}. " if number else _BEFORE.get(block.role, "")
    return f"{before}{within}{text}{within}"


def _line(text: str) -> str:
    return escaped(" ".join(printable(text).split()))
