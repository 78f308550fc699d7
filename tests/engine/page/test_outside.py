"""Tests of the blocks that a page's markup sets apart from its story."""

from newsroom.engine.block import Block, Markup, Role
from newsroom.engine.document import Document
from newsroom.engine.knowledge import EMPTY, History, Knowledge
from newsroom.engine.page.link_lists import LOOKED_AT
from newsroom.engine.page.outside import NAME, SURE, apart, outside
from newsroom.engine.proofread import proofread
from newsroom.engine.reading import Reading
from newsroom.engine.rules import RULES

STORY = "The council voted on Tuesday to keep the old library open for at least another two years."
ENDING = "Readers had sung outside the town hall since noon, and went home when it began to rain."
TITLES = ("Bridge to reopen in May", "Mayor says no to tram")


def reading(knowledge: Knowledge = EMPTY, chance: float = 0.0, *lines: str) -> Reading:
    """Read a page with a list of links beside its story."""
    box = Markup("li", (), 0.7, False, False, chance)  # of a link beside a few more words
    blocks = (
        Block(STORY, markup=Markup("p", main=True, story=1.0)),
        *(Block(text, markup=box) for text in (lines or ("Recommended articles", *TITLES))),
    )
    return Reading(Document(blocks), knowledge)


def found(page: Reading) -> dict[str, tuple[str, float]]:
    """Give what goes of a page, with the rule that says so and how sure it is."""
    return {f.quote: (f.rule, f.confidence) for f in proofread(page.document, page.knowledge)}


def test_each_link_in_a_box_is_judged_as_surely_as_the_markup_sets_it_apart() -> None:
    assert apart(reading()).keys() == {1, 2, 3}
    assert found(reading()) == {
        "Recommended articles": ("list-heading", SURE),
        TITLES[0]: ("recommended-link", SURE),
        TITLES[1]: ("recommended-link", SURE),
    }
    assert {f.group for f in proofread(reading().document)} == {"Recommended articles"}


def test_a_related_link_in_a_box_is_asked_whatever_its_markup_says() -> None:
    related = "Council votes to keep old library open"
    told = found(reading(EMPTY, 0.0, "Related stories", related, TITLES[1]))
    assert told[related] == ("recommended-link", LOOKED_AT)
    assert told[TITLES[1]] == ("recommended-link", SURE)


def test_a_related_link_in_a_box_goes_as_surely_as_the_others_where_nobody_reads_why() -> None:
    related = "Council votes to keep old library open"
    page = reading(EMPTY, 0.0, "Related stories", related, TITLES[1])
    silent = proofread(page.document, rules=[rule.without_reasons() for rule in RULES])
    assert {f.quote: f.confidence for f in silent if f.quote != "Related stories"} == {
        related: SURE,
        TITLES[1]: SURE,
    }


def test_links_set_into_a_story_go_for_sure_with_their_heading() -> None:
    link = Markup("li", (), 1.0, False, True, 1.0)
    head = Markup("h3", (), 0.0, False, True, 1.0)
    blocks = (
        Block(STORY, markup=Markup("p", main=True, story=1.0)),
        Block("Recommended articles", markup=head),
        *(Block(text, markup=link) for text in TITLES),
        Block(ENDING, markup=Markup("p", main=True, story=1.0)),
    )
    told = found(Reading(Document(blocks)))
    assert [sure for _, sure in told.values()] == [0.985] * 3


def test_where_the_markup_tells_nothing_for_sure_a_list_is_as_sure_as_it_is() -> None:
    mistaken = Knowledge(history={NAME: History(right=5, wrong=15, expected=19.8)})
    quiet = Knowledge(quiet=frozenset((NAME,)))
    dismissed = Knowledge(dismissed=frozenset(((NAME, TITLES[0]),)))
    for page in (reading(chance=0.3), reading(mistaken), reading(quiet), reading(dismissed)):
        rule, sure = found(page)[TITLES[0]]
        assert rule == "recommended-link"
        assert sure < SURE


def test_a_caption_whose_picture_is_shown_is_less_surely_outside() -> None:
    markup = Markup("figcaption", picture=True)
    page = Reading(Document((Block("The harbour", Role.CAPTION, markup=markup), Block(STORY))))
    assert outside(page)[0] < outside(reading())[1]
