"""A list item's number leaves with it, in the one format that prints no lists."""

import json

from newsroom.engine.block import Block, Markup, Role, Teller
from newsroom.exporters import FORMATS, HandOut
from tests.exporters.test_folding import INNER, item
from tests.exporters.test_parts import items
from tests.reading_code import ROOT


def blocks(*story):
    return json.loads(FORMATS["json"].write(HandOut("Gate", story)))["blocks"]


def placed(*story):
    return [(one["text"], one["number"], one["level"]) for one in blocks(*story)]


def test_items_that_their_page_numbers_have_their_number_and_level():
    story = item("Walk."), item("Use the ramp.", INNER), item("Wait."), Block("So it goes.")
    assert placed(*story) == [
        ("Walk.", 1, 1),
        ("Use the ramp.", None, 2),
        ("Wait.", 2, 1),
        ("So it goes.", None, None),
    ]


def test_a_number_that_stood_in_the_text_is_said_once():
    assert placed(*items("1. Boil the water", "2) Salt it")) == [
        ("Boil the water", 1, 1),
        ("Salt it", 2, 1),
    ]
    assert placed(*items("4. Boil the water")) == [("4. Boil the water", None, 1)]


def test_items_with_bullets_have_no_number_and_a_new_list_begins_at_one():
    plain = Block("The tunnel.", Role.LIST_ITEM, (), Markup("ul", ("article",)), Teller.PAGE)
    numbers = [one["number"] for one in blocks(item("A"), item("B"), plain, item("C"))]
    assert numbers == [1, 2, None, 1]


def test_what_is_written_down_of_the_object_are_its_names():
    told = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    whole = json.loads(FORMATS["json"].write(HandOut("Gate", (Block("A"),))))
    assert all(f"`{name}`" in told for name in (*whole, *whole["blocks"][0]))
