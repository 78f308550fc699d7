from dataclasses import replace

from newsroom.engine.block import Block, Mark, MarkKind, Role, Teller
from newsroom.exporters import FORMATS, HandOut
from newsroom.exporters.parts import parts, without_bullet


def items(*texts, told_by=Teller.RULES):
    return [Block(text, Role.LIST_ITEM, told_by=told_by) for text in texts]


def written(name, *blocks):
    return FORMATS[name].write(HandOut(headline="Gate", blocks=blocks)).decode()


def test_a_bullet_in_the_text_is_printed_once():
    blocks = items("• The bridge", "- The airstrip", "The jetty")
    assert "<ul>\n<li>The bridge</li>\n<li>The airstrip</li>\n<li>The jetty</li>\n</ul>" in (
        written("html", *blocks)
    )
    assert written("text", *blocks).count("•") == 3
    assert "\n- The bridge\n- The airstrip\n- The jetty\n" in written("markdown", *blocks)
    assert "• The" not in written("json", *blocks)


def test_items_numbered_from_one_are_numbered_again():
    blocks = items("1. Boil the water", "2) Salt it")
    assert "<ol>\n<li>Boil the water</li>\n<li>Salt it</li>\n</ol>" in written("html", *blocks)
    assert "\n1. Boil the water\n2. Salt it\n" in written("text", *blocks)
    assert "\n1. Boil the water\n2. Salt it\n" in written("markdown", *blocks)


def test_other_numbers_stay_in_the_text():
    blocks = items("4. Boil the water", "7. Salt it")
    assert "<li>4. Boil the water</li>" in written("html", *blocks)
    assert "\n• 4. Boil the water\n• 7. Salt it\n" in written("text", *blocks)


def test_a_dash_is_no_bullet_outside_a_list_nor_a_minus_inside_one():
    dash = Block("– nobody saw it coming", Role.PARAGRAPH)
    assert without_bullet(dash) is dash
    assert without_bullet(items("-3 degrees at noon")[0]).text == "-3 degrees at noon"


def test_an_item_of_a_page_keeps_what_stands_in_it():
    (item,) = items("- 3 degrees at noon", told_by=Teller.PAGE)
    assert without_bullet(item) is item


def test_marks_move_along_when_the_bullet_goes():
    marks = (Mark(MarkKind.STRONG, 0, 5), Mark(MarkKind.EMPHASIS, 0, 2))
    block = replace(items("• The bridge")[0], marks=marks)
    ((part,),) = [tuple(parts([block]))]
    assert part.blocks[0].text == "The bridge"
    assert part.blocks[0].marks == (Mark(MarkKind.STRONG, 0, 3),)


def test_parts_lose_no_block_and_no_word_but_the_items_own_marks():
    story = [Block("A", Role.PARAGRAPH), *items("- B", "2. C"), Block("- D", Role.QUOTATION)]
    assert [b.text for part in parts(story) for b in part.blocks] == ["A", "B", "2. C", "- D"]
