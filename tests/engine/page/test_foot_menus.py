"""A menu right under a story is proposed, be it all that was copied of the page."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.finding import Action
from newsroom.engine.page.foot_menus import foot_menu
from newsroom.engine.proofread import proofread
from newsroom.engine.reading import Reading
from newsroom.engine.rules.furniture import RULES
from tests.engine.page.test_own_lists import BEGINS, ENDS, LISTS

STORY = (*BEGINS, *ENDS)
MENUS = [
    ("News", "Sport", "Opinion", "Weather"),
    ("About", "Help", "Legal", ""),
    ("Our people", "Our history", "The harbour", "Privacy policy"),
]


@pytest.mark.parametrize("menu", MENUS)
def test_its_lines_are_proposed_and_nothing_else(menu):
    document = Document.from_blocks((*STORY, *menu))
    theirs = {len(STORY) + n for n, line in enumerate(menu) if line}
    assert foot_menu(Reading(document)) == theirs
    found = proofread(document, rules=RULES)
    assert {f.block for f in found if f.action is Action.REMOVE_BLOCK} == theirs


@pytest.mark.parametrize(
    "lines",
    [
        *LISTS.values(),
        ("News", "Sport"),
        ("Politics", "Our neighbours", "The harbour", "Everybody else"),
        ("News", "Sport", "Weather", "Nobody was hurt."),
        ("News", "Sport", "Weather", "Nine thousand watch the regatta"),
        ("Share", "Tweet", "Print"),
    ],
)
def test_lists_buttons_and_what_goes_on_are_no_menu(lines):
    assert not foot_menu(Reading(Document.from_blocks((*STORY, *lines))))
