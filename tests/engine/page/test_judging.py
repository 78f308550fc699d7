"""The classifier leaves stories in peace, says why, and takes time in proportion."""

import sys

import pytest

from newsroom.engine.document import Document
from newsroom.engine.finding import Action
from newsroom.engine.page.explanation import loudest, phrase
from newsroom.engine.page.features import NAMES, features
from newsroom.engine.page.judging import shares
from newsroom.engine.page.model import FILE, trained
from newsroom.engine.page.shape import may_lack_stop
from newsroom.engine.proofread import ASLEEP, proofread
from newsroom.engine.reading import Reading
from newsroom.engine.rules.furniture import RULES

HEADLINE = "Library stays open for two more years"
STORY = (
    "The council voted on Tuesday to keep the old library open for at least another two years.",
    "Nobody spoke against it, although the roof must be mended before the winter comes, she said.",
    "The mayor had wanted to sell the house to a hotel, which would have paid four million.",
    "He did not.",
    "What comes next",
    "Readers had gathered outside since the morning, and some of them sang when it was told.",
    "“We shall sing again,” one of them said.",
    "The builders will begin in May, when the rain is over, and want to be done before the snow.",
)
ABOVE = ("Skip to content", "Home", "News", "Sport", "Culture", "Search", "Sign in", "Menu")
BELOW = ("Share on Facebook", "Tweet", "Most read", "Tram late again on Monday", "About us", "Jobs")


def removed(*texts, headline=""):
    document = Document.from_blocks(texts, headline=headline)
    found = proofread(document, rules=RULES)
    return {f.block: f for f in found if f.action is Action.REMOVE_BLOCK}


def test_a_bare_story_is_not_judged():
    assert set(shares(Reading(Document.from_blocks(STORY)))) == {0.0}
    assert shares(Reading(Document.from_blocks([]))) == ()


@pytest.mark.parametrize("headline", [HEADLINE, ""])
def test_headline_subheading_and_short_paragraphs_stay_on_a_full_page(headline):
    gone = removed(*ABOVE, HEADLINE, *STORY, *BELOW, headline=headline)
    story = range(len(ABOVE), len(ABOVE) + 1 + len(STORY))
    assert not set(gone) & set(story)


def test_what_may_be_a_standfirst_goes_only_where_a_person_saw_it_go():
    lead = (
        "The Readers' Trust has 40 trails for Easter across the coast and islands - here is how to"
        " find one near you"
    )
    texts = (*ABOVE, HEADLINE, lead, "Books", *STORY, *BELOW)
    at = texts.index(lead)
    assert shares(Reading(Document.from_blocks(texts, headline=HEADLINE)))[at] >= 0.98
    assert removed(*texts, headline=HEADLINE)[at].confidence < 0.98


def test_where_nobody_gave_the_headline_no_title_above_the_story_goes_unseen():
    title, section = "Good riddance to a bad idea", "Culture / February 29, 2024"
    texts = (*ABOVE, section, title, *STORY, *BELOW)
    at = texts.index(title)
    assert shares(Reading(Document.from_blocks(texts)))[at] >= 0.98
    assert removed(*texts)[at].confidence < 0.98
    assert removed(*texts, headline="Market moves to new hall")[at].confidence >= 0.98


def test_what_stands_round_the_story_goes():
    gone = removed(*ABOVE, HEADLINE, *STORY, *BELOW)
    below = range(len(ABOVE) + 1 + len(STORY), len(ABOVE) + 1 + len(STORY) + len(BELOW))
    assert set(gone) >= {*range(len(ABOVE)), *below} - {below[3]}


LONG = [
    f"{who} {did} on Tuesday to keep the old {what} open, and she said that it was the best of all."
    for who in ("The council", "The mayor", "The school", "A judge")
    for did in ("voted", "agreed", "promised", "asked")
    for what in ("library", "market", "harbour", "tram")
]
KEPT = "Town keeps its library, its market, its harbour and its tram"
MENU = (
    "News Sport Weather Culture Opinion Jobs Cars Property Travel Money Food Health Science Tech"
    " Arts Books Film Music Games Puzzles Style Homes Gardens Family Education Law Media World"
    " Europe Africa Asia Americas"
).split()


def test_thirty_lines_of_a_menu_tell_of_a_page_however_long_its_story_is():
    assert len(MENU) < 0.4 * (len(MENU) + len(LONG))
    for headline in ("", KEPT):  # printed below the menu, or given beside the blocks as well
        gone = removed(*MENU, KEPT, *LONG, headline=headline)
        assert set(gone) == set(range(len(MENU)))
    lines = [f"{word} walk" for word in MENU[:15]]  # below a story; above its headline a menu
    few = removed(KEPT, *LONG, *lines)
    assert set(range(1 + len(LONG), 16 + len(LONG))) - few.keys()


def test_a_line_that_may_head_a_part_of_the_story_is_looked_at():
    top, round_ = [*ABOVE] * 3, [*BELOW] * 3
    texts = [*top, HEADLINE, *STORY[:3], "Feb. 1, 2024", STORY[5], STORY[7], *round_]
    number = len(top) + 4
    reading = Reading(Document.from_blocks(texts))
    assert reading.shared(shares)[number] >= 0.98
    assert removed(*texts)[number].confidence < 0.98


def test_one_marker_however_often_it_stands_tells_of_no_page():
    story = [
        text for text in (*STORY, "2011", "Bob Farr (Lab) 890") for text in (text, "ADVERTISEMENT")
    ]
    gone = removed(HEADLINE, *story)
    assert {story[number - 1] for number in gone} == {"ADVERTISEMENT"}


def test_a_menu_right_above_the_headline_tells_of_a_page():
    assert removed("Home", "News", "Sport", HEADLINE, *STORY, "Copyright 2019 Post").keys() >= {
        0,
        2,
    }
    assert not removed("Home", "News", HEADLINE, *STORY, "Copyright 2019 Post").keys() & {0, 1}
    facts = ("Age: 34", "Born in Varn", "Nurse")
    assert not removed(*facts, HEADLINE, *STORY, "Copyright 2019 Post").keys() & {0, 1, 2}


def test_a_finding_says_which_three_features_spoke_loudest():
    gone = removed(*ABOVE, HEADLINE, *STORY, *BELOW)
    judged = [finding for finding in gone.values() if finding.rule == "unlike-story"]
    assert judged
    for finding in judged:
        assert len(finding.evidence["features"]) == 3
        assert all(reason in finding.message for reason in finding.evidence["features"])


def test_every_feature_can_be_said_in_words():
    for name in NAMES:
        low, high = phrase(name, 0.0, 1.0), phrase(name, 2.0, 1.0)
        assert low
        assert high
        assert "{" not in low + high


def test_places_are_said_without_counting():
    assert phrase("number", 0.0, 9.0) == "the first line of the page"
    assert phrase("number", 2.0, 9.0) == "near the top of the page"
    assert phrase("number", 17.0, 9.0) == "far down the page"
    assert phrase("from end", 0.0, 9.0) == "the last line of the page"
    assert phrase("from end", 1.0, 9.0) == "near the page's end"
    assert phrase("from end", 16.0, 30.0) == "a short page"
    assert phrase("from end", 40.0, 30.0) == "far above the page's end"


def test_the_model_was_trained_on_the_features_there_are():
    assert trained().names == NAMES
    assert FILE.stat().st_size < 300_000


def test_what_speaks_against_furniture_is_not_given_as_its_reason():
    rows = features(Reading(Document.from_blocks([*ABOVE, HEADLINE, *STORY])))
    assert "a paragraph" not in loudest(rows[0])


def calls(texts):
    """Count the calls that judging takes."""
    count = 0

    def counted(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    reading = Reading(Document.from_blocks(texts))
    sys.setprofile(counted)
    try:
        shares(reading)
        for rule in RULES:
            if rule.name != "unlike-story":  # what it explains depends on what it finds
                tuple(rule.find(rule, reading))
    finally:
        sys.setprofile(None)
    return count


def test_twice_the_blocks_take_twice_the_calls():
    page = [*ABOVE, HEADLINE, *STORY, *BELOW]
    calls(page)
    once = calls([f"{text} {n}" for n in range(20) for text in page])
    twice = calls([f"{text} {n}" for n in range(40) for text in page])
    assert twice / once < 2.3


def test_a_standfirst_cut_from_a_paragraph_is_looked_at_and_not_removed():
    cut = "The council voted on Tuesday to keep the library open for at least another two years."
    gone = removed("ADVERTISEMENT", HEADLINE, cut, *STORY, *BELOW)
    assert 2 not in gone


def test_a_page_of_html_is_left_to_the_reader_that_knows_its_markup():
    html = (
        "<html><body><nav><a href='/'>Home</a></nav><article>"
        + "".join(f"<p>{text}</p>" for text in (HEADLINE, *STORY))
        + "</article><footer><a href='/a'>About</a></footer></body></html>"
    )
    assert set(shares(Reading(Document.from_html(html)))) == {0.0}


@pytest.mark.parametrize(
    ("line", "may"),
    [
        ("The ferry, which was built in 1979, will sail for the last time on Friday", True),
        ("The ferry, which was built in 1979, will sail for the last time on Friday.", False),
        ("Ferry Built in 1979 Will Sail for the Last Time on Friday, Says Town", False),
        ("A ferry built in the yards of the old town", False),
        (
            "Tarn Songs (Quay House, 312 pp., £24) is out on May 6. Orla Maro reads at Nor Hall",
            True,
        ),
        ("Tarn Songs (Quay House, 312 pp., £24) is out on May 6 From Orla Maro of Nor Hall", False),
    ],
)
def test_a_line_with_a_verb_under_a_paragraph_may_be_one_that_lost_its_stop(line, may):
    assert may_lack_stop([STORY[0], line, "Jobs"], 1) is may
    assert not may_lack_stop(["Jobs", line, STORY[0]], 1)
    assert not may_lack_stop([line, STORY[0]], 0)


def test_what_may_be_a_paragraph_without_its_stop_goes_only_where_a_person_saw_it_go():
    line = "Kettle Rail, which was listed in 2009, will publish its results for the year on May 4"
    texts = (*ABOVE, HEADLINE, *STORY, line, *BELOW)
    gone = removed(*texts, headline=HEADLINE).get(texts.index(line))
    assert gone is None or gone.confidence < ASLEEP  # what is wrong in it is still reported
