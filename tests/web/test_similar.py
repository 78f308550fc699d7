"""Similar articles: copies with the words in which they differ, and nothing of another desk."""

import pytest

from newsroom.actions.deciding import Choice, decide_flags
from newsroom.engine.block import Block, Role
from newsroom.models import Article, FlagState
from newsroom.web.likeness import like
from tests.making import article, furniture, person, source
from tests.web.test_drawer import get, tree, words

pytestmark = pytest.mark.django_db

PARTS = ["The ferry left Okiti at dawn.", "Nobody was hurt, the harbour master said."]


def test_a_copy_stands_beside_with_the_words_that_differ(desk):
    here = article(PARTS, headline="Ferry returns to Okiti harbour")
    article(
        [PARTS[0].replace("dawn", "noon"), PARTS[1]],
        of=source("echo", name="The Echo"),
        headline="Ferry returns to Okiti harbour",
    )
    shown = tree(get(desk, here, "similar"))
    assert "The Echo" in words(shown.xpath("//ul[@class='similar']/li")[0])
    assert [words(cell) for cell in shown.xpath("//table[@class='beside']//td")] == [
        "The ferry left Okiti at dawn.",
        "The ferry left Okiti at noon.",
    ]
    assert [words(node) for node in shown.xpath("//mark")] == ["dawn", "noon"]


def test_a_copy_that_is_the_same_says_so_and_a_mere_relation_shows_no_words(desk):
    here = article(PARTS, headline="Ferry returns to Okiti harbour")
    twin = article(PARTS, headline="Ferry returns to Okiti harbour")
    other = article(["Wholly other matter."], headline="Harbour: ferry returns to Okiti")
    rows = tree(get(desk, here, "similar")).xpath("//ul[@class='similar']/li")
    assert [f"#{a.pk}" in words(row) for a, row in zip((twin, other), rows, strict=True)] == [
        True
    ] * 2
    assert "Not a word differs." in words(rows[0])
    assert "the words in common" in words(rows[1])
    assert not rows[1].xpath(".//table")


def test_the_same_text_name_or_address_is_found_and_another_desk_is_not(reviewer):
    link = "https://okiti.example/ferry"
    here = article(PARTS, headline="The ferry is back", canonical=link, guid="a-1")
    same = article(PARTS, headline="The ferry is back", canonical=link, guid="b-1")
    named = article(["Other words."], headline="Other", guid=link)
    linked = article(["More words."], headline="More", canonical=link, guid="c-1")
    article(PARTS, headline="The ferry is back", canonical=link, of=source(desk="sport"))
    article(["Nothing in common."], headline="Rice prices fall in Delta")
    found = like(here, Article.objects.seen_by(reviewer))
    assert list(found) == [same.pk, named.pk, linked.pk]
    assert list(found.values()) == [
        "The very same text came in",
        "The same address",
        "Gathered as the same story",
    ]


def test_two_stories_that_their_sources_both_call_17_have_nothing_to_do_with_each_other(reviewer):
    here = article(PARTS, headline="The ferry is back", guid="17")
    article(["Rice prices fall in Delta."], headline="Rice is cheap", guid="17", of=source("echo"))
    assert like(here, Article.objects.seen_by(reviewer)) == {}
    long = "okiti-2026-03-04-ferry-returns"
    here = article(["It rained on the island."], headline="Rain", guid=long)
    there = article(["Wholly other matter."], headline="Snow", guid=long, of=source("delta"))
    found = like(here, Article.objects.seen_by(reviewer))
    assert found == {there.pk: "The same name at its source"}


@pytest.mark.parametrize("headline", ["", "Ferry", "The the"])
def test_a_headline_of_few_words_is_like_no_other(reviewer, headline):
    here = article(["One."], headline=headline)
    article(["Two."], headline=headline)
    assert like(here, Article.objects.seen_by(reviewer)) == {}


def test_nothing_similar_says_so(desk, story):
    assert "No other article" in get(desk, story, "similar").content.decode()


def test_a_long_copy_shows_its_first_differences_and_counts_the_rest(desk):
    one = [Block(f"Line {n} tells of the harbour at dawn.", Role.PARAGRAPH) for n in range(30)]
    two = [Block(block.text.replace("dawn", "noon"), Role.PARAGRAPH) for block in one]
    here = article(one, headline="Thirty lines of a harbour")
    article(two, headline="Thirty lines of a harbour")
    shown = tree(get(desk, here, "similar"))
    assert len(shown.xpath("//table[@class='beside']/tbody/tr")) == 20
    assert "and 10 more paragraphs" in words(shown)


SOLD = [f"Recommended title number {n} of many words" for n in range(8)]


def cluttered(texts, *, taken=False):
    """Give a copy of the story with recommended titles round it, taken out or still open."""
    findings = [furniture(len(texts) + 1 + n, text) for n, text in enumerate(SOLD)]
    made = article([*texts, *SOLD], findings, headline="Ferry returns to Okiti harbour")
    if taken:
        flags = made.flags.all()
        choices = [Choice(made.pk, flag.pk, FlagState.ACCEPTED) for flag in flags]
        decide_flags(choices, by=person("Reviewer"))
    return made


@pytest.mark.parametrize("taken", [False, True])
def test_the_page_s_furniture_is_no_difference_between_copies(desk, taken):
    here = cluttered([PARTS[0].replace("dawn", "noon"), PARTS[1]])
    cluttered(PARTS, taken=taken)
    (row,) = tree(get(desk, here, "similar")).xpath("//ul[@class='similar']/li")
    assert [words(node) for node in row.xpath(".//mark")] == ["noon", "dawn"]
    assert not row.xpath(".//*[contains(., 'Recommended')]")


def test_of_a_copy_that_is_all_furniture_everything_is_compared(desk):
    here, _ = cluttered([]), cluttered([])
    assert "Not a word differs." in get(desk, here, "similar").content.decode()
