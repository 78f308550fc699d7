"""A link that has much to do with the story goes only where a person saw it go."""

import pytest

from newsroom.engine import Document, proofread

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


def test_under_a_heading_that_promises_nothing_a_likely_score_alone_is_not_enough():
    title = "Families in the district"
    assert sureness("Most popular", title, FAR, CASINO)[title] >= 0.98


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
