"""Tests of the blocks that a page's markup sets apart from its story."""

from newsroom.engine.block import Block, Markup, Role
from newsroom.engine.document import Document
from newsroom.engine.knowledge import EMPTY, History, Knowledge
from newsroom.engine.page.outside import NAME, outside, surely_outside
from newsroom.engine.reading import Reading
from newsroom.engine.rules.links.recommended import RULE as LINKS

STORY = "The council voted on Tuesday to keep the old library open for at least another two years."
TITLES = ("Bridge to reopen in May", "Mayor says no to tram")


def reading(knowledge: Knowledge = EMPTY, chance: float = 0.0) -> Reading:
    """Read a page with a list of links beside its story."""
    apart = Markup("li", (), 1.0, False, False, chance)
    blocks = (
        Block(STORY, markup=Markup("p", main=True, story=1.0)),
        *(Block(text, markup=apart) for text in ("Recommended articles", *TITLES)),
    )
    return Reading(Document(blocks), knowledge)


def links(page: Reading) -> list[str]:
    """Give the titles that are judged as links of a recommended list."""
    return [finding.quote for finding in LINKS.find(LINKS, page)]


def test_what_the_page_surely_sets_apart_is_not_judged_as_a_link() -> None:
    assert surely_outside(reading()) == {1, 2, 3}
    assert links(reading()) == []


def test_what_may_be_the_story_is_judged_as_a_link() -> None:
    assert surely_outside(reading(chance=0.3)) == frozenset()
    assert links(reading(chance=0.3)) == list(TITLES)


def test_verdicts_against_the_rule_let_links_be_judged() -> None:
    mistaken = Knowledge(history={NAME: History(right=5, wrong=15, expected=19.8)})
    assert links(reading(mistaken)) == list(TITLES)


def test_a_quiet_rule_lets_links_be_judged() -> None:
    assert links(reading(Knowledge(quiet=frozenset((NAME,))))) == list(TITLES)


def test_a_dismissed_block_is_judged_as_a_link() -> None:
    dismissed = Knowledge(dismissed=frozenset(((NAME, TITLES[0]),)))
    assert links(reading(dismissed)) == [TITLES[0]]


def test_a_caption_whose_picture_is_shown_is_less_surely_outside() -> None:
    markup = Markup("figcaption", picture=True)
    page = Reading(Document((Block("The harbour", Role.CAPTION, markup=markup), Block(STORY))))
    assert outside(page)[0] < outside(reading())[1]
