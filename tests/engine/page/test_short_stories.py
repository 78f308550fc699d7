"""Short headlines, standfirsts and lists of figures stay, whatever the page prints below them."""

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.block import Role
from newsroom.engine.page.roles import roles
from newsroom.engine.reading import Reading
from tests.engine.page.test_set_lines import LONG

SIGNED = ("Ida Holm", "14 March 2026")
TAIL = ("Share", "Most Read", "Bakery to reopen in old bank", "Seal pup rescued from slipway")
HEAD = "Court upholds the ban on night flights"
LEADS = "Airlines say that they will appeal in the autumn"


def going(texts, headline="", least=0.5):
    found = proofread(Document.from_blocks(texts, headline=headline))
    return {f.quote for f in found if f.action == "remove-block" and f.confidence >= least}


@pytest.mark.parametrize("tail", [(), ("Share", "Most Read"), TAIL])
@pytest.mark.parametrize("head", ["Geese stay", "The last bus", "No to the dam"])
def test_a_headline_of_few_words_over_an_author_stays(head, tail):
    texts = (head, *SIGNED, *LONG, *tail)
    assert head not in going(texts)
    assert roles(Reading(Document.from_blocks(texts)))[0] is Role.HEADLINE


def test_a_word_over_an_author_names_a_section():
    texts = ("Country", *SIGNED, *LONG, *TAIL)
    assert roles(Reading(Document.from_blocks(texts)))[0] is not Role.HEADLINE


@pytest.mark.parametrize("given", ["", HEAD])
@pytest.mark.parametrize("signed", [(), SIGNED])
@pytest.mark.parametrize("leads", [LEADS, "Airlines say they will appeal"])
def test_a_standfirst_without_its_stop_stays(leads, signed, given):
    texts = (HEAD, leads, *signed, *LONG, *TAIL)
    assert going(texts, given).isdisjoint(texts[:2])
    told = roles(Reading(Document.from_blocks(texts, headline=given)))
    assert told[:2] == (Role.HEADLINE, Role.STANDFIRST)


def test_what_tells_nothing_below_a_headline_still_goes():
    texts = (HEAD, "The Lake Post Picture Desk", "14:32 14 March 2026", *LONG, *TAIL)
    assert set(texts[1:3]) <= going(texts, HEAD)


RESULTS = (
    "Saturday's results",
    "Valley League",
    "Orlo Town 2-1 Varn Rovers",
    "Kelm United 0-0 Tolmin",
    "Aster 3-3 Port Lind",
    "Referee: S Holm. Attendance: 2,341.",
)
DEATHS = ("Deaths this week", "HOLM, Ida, aged 81, of Orlo", "VOSS, Lena, aged 93, of Varn")


@pytest.mark.parametrize("given", ["", RESULTS[0]])
def test_results_alone_stay(given):
    assert going(RESULTS, given) == set()


@pytest.mark.parametrize("story", [RESULTS, DEATHS])
def test_where_no_paragraph_tells_a_story_nothing_of_it_goes_for_sure(story):
    assert going((*story, *TAIL), story[0], least=0.9).isdisjoint(story)


def test_prices_below_a_sentence_stay_where_no_page_is_round_them():
    prices = ("Maize (90kg): 3,400", "Beans (90kg): 9,800", "Onions (net): 1,200")
    lead = "Prices held steady this week, traders at the market said."
    assert going(("Market prices", lead, *prices), "Market prices") == set()
