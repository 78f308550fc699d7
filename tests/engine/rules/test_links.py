"""A link that has much to do with the story goes only where a person saw it go."""

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.relation import RELATED

STORY = (
    "The doctor said that nurses at the clinic had treated forty patients for fever since Monday.",
    "Two children were taken to the hospital by ambulance; their symptoms were mild, she said.",
    "A vaccine will be given to all families in the district, the council said on Thursday.",
)
FAR = "Ten pasta sauces that take five minutes"
CASINO = "This crypto casino doubles your deposit"


def sureness(heading, *titles):
    document = Document.from_blocks([*STORY, heading, *titles], headline="Fever breaks out")
    found = [f for f in proofread(document) if f.rule == "recommended-link"]
    return {finding.quote: finding.confidence for finding in found}


def test_a_related_title_is_looked_at_and_the_others_go_in_bulk():
    sure = sureness("Most popular", "Physicians worry about influenza", FAR, CASINO)
    assert sure["Physicians worry about influenza"] < 0.98
    assert min(sure[FAR], sure[CASINO]) >= 0.98


def test_of_a_related_title_that_stands_twice_one_is_looked_at():
    related = "Physicians worry about influenza"
    texts = [*STORY, "Most popular", related, FAR, CASINO, related, FAR, CASINO]
    found = proofread(Document.from_blocks(texts, headline="Fever breaks out"))
    both = [f for f in found if f.quote == related]
    assert [f.confidence >= 0.98 for f in both] == [False, True]
    assert [f.evidence.get("related", False) for f in both] == [True, False]


SHARED = "Families in the district"


def listed(heading, *titles, story=STORY):
    document = Document.from_blocks([*story, heading, *titles], headline="Fever breaks out")
    return {f.quote: f for f in proofread(document) if f.rule == "recommended-link"}


@pytest.mark.parametrize("heading", ["Most popular", "Recommended articles", "Related stories"])
def test_of_two_links_of_a_list_never_the_nearer_goes_without_a_word(heading):
    near = "Physicians worry about influenza"
    titles = (near, SHARED, "Mild fever in the clinic", "Ambulance strike", FAR, CASINO)
    found = listed(heading, *titles).values()
    stay = [f.evidence["score"] for f in found if f.evidence.get("related")]
    told = [f for f in found if f"“{heading}” promises nothing related" in f.message]
    rest = [f for f in found if f not in told and not f.evidence.get("related")]
    assert max(f.evidence["score"] for f in rest) < RELATED <= min(stay)
    assert bool(told) == (heading != "Related stories")
    for flag in told:
        assert (flag.confidence >= 0.98, flag.evidence["score"] >= RELATED) == (True, True)
        assert "promises nothing" in flag.evidence["reasons"][0]


def test_under_a_heading_that_promises_nothing_a_likely_score_alone_is_not_enough():
    flag = listed("Most popular", SHARED, FAR, CASINO)[SHARED]
    assert flag.confidence >= 0.98
    told = "no name shared, and “Most popular” promises nothing related"
    assert flag.evidence["reasons"][0] == told


def test_a_near_link_that_sells_something_goes_and_says_so():
    sells = "Nurses at the clinic treat fever: play the new slots"
    flag = listed("Related stories", sells, FAR, CASINO)[sells]
    assert flag.evidence["score"] >= RELATED
    assert (flag.confidence >= 0.98, flag.evidence.get("related")) == (True, None)
    assert flag.evidence["reasons"][0] == "sells something: “slots”"
    assert len(set(flag.evidence["reasons"])) == len(flag.evidence["reasons"])
    told = (*STORY, "Her brother ran the slots in the arcade before he was a nurse, she said.")
    assert listed("Related stories", sells, FAR, CASINO, story=told)[sells].evidence["related"]


def test_the_copy_of_a_near_link_says_first_of_which_block_it_is_one():
    titles = (SHARED, FAR, CASINO) * 2
    document = Document.from_blocks([*STORY, "Related stories", *titles], headline="Fever")
    copy = [f for f in proofread(document) if f.quote == SHARED][-1]
    assert copy.evidence["reasons"][0] == "a copy of block 5"


HOURS = ("14:32", "Ministers arrive for talks", "14:50", "First votes are counted", "15:10")
BOOKS = ("The House by the Sea", "A Short Life of Bees", "What the River Knew")


def test_the_hours_of_a_running_story_are_looked_at():
    found = proofread(
        Document.from_blocks([*STORY, "Latest", *HOURS, "The talks are over", "16:00"])
    )
    sure = [f.confidence for f in found if f.rule in ("recommended-link", "list-heading")]
    assert sure
    assert max(sure) < 0.98


def test_a_list_of_the_story_s_own_is_looked_at_where_the_story_goes_on():
    on = Document.from_blocks([*STORY, "Recommended reading", *BOOKS, *STORY])
    over = Document.from_blocks([*STORY, "Recommended reading", *BOOKS])
    for document, bulk in ((on, False), (over, True)):
        found = [f for f in proofread(document) if f.rule in ("recommended-link", "list-heading")]
        assert {f.block for f in found} == {3, 4, 5, 6}
        assert all((f.confidence >= 0.98) == bulk for f in found)


def test_a_headline_among_the_blocks_is_heard_as_one_given_beside_them():
    story = (
        "Winds of up to ninety miles an hour brought down trees and lines on Tuesday night.",
        "The grid firm said that most homes would have light again by Thursday evening.",
    )
    links = (
        "Related articles",
        "Storm Edna: what the names mean",
        "Ten pasta sauces for a quick dinner",
    )
    head = "Storm Edna cuts power to forty thousand homes"

    def scores(*blocks, headline=""):
        found = proofread(Document.from_blocks(blocks, headline=headline))
        return [f.evidence["score"] for f in found if f.rule == "recommended-link"]

    given, among = scores(*story, *links, headline=head), scores(head, *story, *links)
    assert among == given
    assert among[0] > 0.6 > among[1]
    assert scores(*story, *links)[0] < among[0]


def under_the_story(heading, *links):
    """What is told of the links of a list below the story, by their words, on a page of HTML."""
    told = "".join(f"<p>{text}</p>" for text in STORY)
    items = "".join(f"<li><a href='{href}'>{title}</a></li>" for title, href in links)
    html = (
        "<html><head><title>Fever breaks out at the clinic</title>"
        "<link rel=canonical href='https://mail.example/fever'></head><body><article>"
        f"<h1>Fever breaks out at the clinic</h1>{told}<h2>{heading}</h2><ul>{items}</ul></article>"
    )
    found = proofread(Document.from_html(html))
    return {f.quote: f for f in found if f.rule == "recommended-link"}


def test_of_a_recommended_link_of_a_page_it_is_told_that_it_leads_nowhere():
    dead = {"Fever at the clinic": "javascript:void(0)", FAR: "", CASINO: "http://"}
    found = under_the_story("Related stories", *dead.items(), ("A vaccine for all", "/vaccine"))
    told = {title: "the link leads nowhere" in f.message for title, f in found.items()}
    assert told == {**dict.fromkeys(dead, True), "A vaccine for all": False}


@pytest.mark.parametrize(
    ("title", "href", "why"),
    [
        ("Fever breaks out at the clinic", "/other", "a copy of the headline"),
        ("Fever breaks out at the  Clinic", "", "a copy of the headline"),
        ("Nurses at the clinic treat fever", "/fever", "leads to this article"),
        (
            "Nurses at the clinic treat fever",
            "https://www.mail.example/fever/?utm_source=list",
            "leads to this article",
        ),
    ],
)
def test_a_link_to_the_article_itself_goes_however_much_it_shares_with_it(title, href, why):
    found = under_the_story(
        "Related stories", (title, href), ("A vaccine for all", "/v"), (FAR, "/f")
    )
    (own,) = (f for quote, f in found.items() if quote == " ".join(title.split()))
    assert own.message == f"A link under “Related stories”: {why}"
    assert "related" not in own.evidence
    assert own.confidence >= 0.98


def test_a_link_to_a_place_on_the_page_or_to_its_host_leads_to_another_article_for_all_we_know():
    for href in ("#comments", "#", "/", "https://mail.example", "/fever?page=2"):
        found = under_the_story("Related stories", ("Nurses at the clinic treat fever", href))
        assert "leads to this article" not in found["Nurses at the clinic treat fever"].message


def test_the_headline_pasted_with_its_list_is_told_as_a_copy_too():
    texts = ["Fever breaks out", *STORY, "Related stories", "Fever breaks out", FAR, CASINO]
    found = proofread(Document.from_blocks(texts, headline="Fever breaks out"))
    (copy,) = (f for f in found if f.rule == "recommended-link" and f.quote == "Fever breaks out")
    assert copy.evidence["reasons"] == ["a copy of the headline"]
