"""What lists hold inside the items of a numbered list stands below its item."""

import sys
from contextlib import contextmanager

from newsroom.engine.block import Block, Mark, MarkKind, Markup, Role, Teller
from newsroom.exporters.parts import parts

OUTER = Markup("ol", ("article",))
INNER = Markup("ul", ("ol", "article"))


def item(text, markup=OUTER, *marks):
    return Block(text, Role.LIST_ITEM, marks, markup, Teller.PAGE)


@contextmanager
def counting_characters():
    """Count the characters of every block that the exporters' functions make meanwhile."""
    made = []

    def look(frame, event, given):
        if event == "return" and isinstance(given, Block):
            made.append(len(given.text))

    sys.setprofile(look)
    try:
        yield made
    finally:
        sys.setprofile(None)


def folded(number):
    return [item("Walk to the quay."), *(item("Use the ramp.", INNER) for _ in range(number))]


def test_an_inner_item_stands_below_its_own_with_its_marks():
    strong = Mark(MarkKind.STRONG, 8, 12)
    inner = [item("Use the ramp.", INNER, strong), item("Mind the gap.", INNER)]
    (part,) = parts([item("Walk."), *inner, item("Wait.")])
    assert [b.text for b in part.blocks] == ["Walk.\n• Use the ramp.\n• Mind the gap.", "Wait."]
    (moved,) = part.blocks[0].marks
    assert part.blocks[0].text[moved.start : moved.end] == "ramp"


def test_ten_times_the_inner_items_are_ten_times_the_work():
    made = {}
    for number in (100, 1000):
        with counting_characters() as made[number]:
            list(parts(folded(number)))
    assert sum(made[1000]) < 12 * sum(made[100])
