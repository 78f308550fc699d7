"""The parts of a recipe are the story wherever they stand; a link that asks to follow is not."""

import pytest

from newsroom.engine.html.reader import read_pieces
from newsroom.engine.html.settled import settled


def chances(html: str, before: float = 0.3) -> dict[str, float]:
    pieces = read_pieces(html).pieces
    found = settled(pieces, [before] * len(pieces), None)
    return {piece.text: chance for piece, chance in zip(pieces, found, strict=True)}


@pytest.mark.parametrize(
    "names",
    [
        "wprm-recipe-instructions-container",
        "wprm-recipe-ingredient-group",
        "tasty-recipes-ingredients-body",
        "mv-create-instructions",
        "entry recipe-method",
        "recipeIngredients",
        "post recipeInstructions",
    ],
)
def test_the_parts_of_a_recipe_are_the_story(names):
    html = f"<div><p>Notes</p><div class='{names}'><ul><li>Boil the plums.</li></ul></div></div>"
    assert chances(html) == {"Notes": 0.3, "Boil the plums.": 0.9}
    assert chances(html, 0.97)["Boil the plums."] == 0.97


@pytest.mark.parametrize(
    "names",
    [
        "recipe-card",
        "recipe-links",
        "method",
        "ingredients-news",
        "recipe-for-a-good-life-next-steps",
        "wprm-recipe-instructions-comments",
        "recipe-steps-nav",
        "recipe-method-ad",
    ],
)
def test_other_boxes_of_a_site_with_recipes_are_not(names):
    assert chances(f"<div class='{names}'>Plum jam</div>")["Plum jam"] <= 0.3


def test_a_page_called_after_a_recipe_and_the_box_of_the_headline_are_no_parts_of_one():
    html = "<body class='recipe-method'><article id='recipe-steps'><p>Plum jam</p></article></body>"
    assert chances(html) == {"Plum jam": 0.3}
    pieces = read_pieces("<div class='recipe-method'><h1>Jam</h1><p>Plums</p></div>").pieces
    assert settled(pieces, [0.3, 0.3], 0) == [0.3, 0.3]


def test_what_has_no_chance_has_none_in_a_recipe_and_a_link_there_is_a_link():
    link = "<p><a href='/a'>Get the full recipe for plum jam</a></p>"
    html = f"<div class='recipe-method'><p>Stir.</p>{link}</div>"
    assert chances(html, 0.0)["Stir."] == 0.0
    assert chances(html, 0.8) == {"Stir.": 0.9, "Get the full recipe for plum jam": 0.3}


def test_a_line_that_is_one_link_and_asks_to_follow_is_not_the_story():
    link = "<p><a href='/a'>See how the council voted on the library</a></p>"
    assert chances(link, 0.8) == {"See how the council voted on the library": 0.3}
    assert chances(link, 0.05) == {"See how the council voted on the library": 0.05}


@pytest.mark.parametrize(
    "line",
    [
        "<p>Related: <a href='/a'>The ferry that was late for a year</a></p>",
        "<p><b>ALSO READ | <a href='/a'>The ferry that was late for a year</a></b></p>",
        "<div>Watch: <a href='/a'>How the mole was built, and why</a></div>",
    ],
)
def test_a_link_behind_a_label_leads_elsewhere(line):
    assert list(chances(line, 0.8).values()) == [0.3]


@pytest.mark.parametrize(
    "line",
    [
        "<p>Related: the two are brothers, <a href='/a'>says the court</a></p>",
        "<li>Watch: <a href='/a'>How the mole was built, and why</a></li>",
        "<p><a href='/a'>See the minutes</a></p>",
        "<p><a href='/a'>See how the council voted on the library.</a></p>",
        "<p><a href='/a'>Council votes to keep the old library</a></p>",
        "<p>See how <a href='/a'>the council</a> voted on the library</p>",
        "<h2><a href='/a'>Visit the Winter Hall on Friday night</a></h2>",
        "<ul><li><a href='/a'>Follow the money through the harbour</a></li></ul>",
        "<p><a href='#n1'>See the note on the second hull</a></p>",
        "<p><a href='/a'>Read the letter that the pilots sent to the council:</a></p>",
        "<p><a href='/a'>See " + "the old hull " * 6 + "</a></p>",
    ],
)
def test_other_links_stay_as_they_were(line):
    assert list(chances(line, 0.8).values()) == [0.8]


@pytest.mark.parametrize("part", ["a_", "a-", "recipe_", "recipe-stop-", "mv-create_"])
def test_a_name_of_many_parts_is_read_without_trying_all_ways_to_part_it(part):
    html = f"<div class='{part * 60}x'>Plum jam</div>"
    assert chances(html) == {"Plum jam": 0.3}


QUOTE = "<blockquote class='twitter-tweet'><p>What a day</p>— Ola Nord (@ola)</blockquote>"


def quoted(before, after, quote=QUOTE):
    pieces = read_pieces(f"<p>First.</p>{quote}<p>Last.</p>").pieces
    said = [before, *[0.2] * (len(pieces) - 2), after]
    return settled(pieces, said, None)[1:-1]


def test_what_is_quoted_stays_with_the_story_around_it():
    assert quoted(0.9, 0.9) == [0.9, 0.9]
    assert quoted(0.9, 0.2) == quoted(0.2, 0.9) == [0.2, 0.2]


def test_quotations_one_after_another_stay_or_go_together():
    assert quoted(0.9, 0.9, QUOTE * 3) == [0.9] * 6
    assert quoted(0.2, 0.9, QUOTE * 3) == [0.2] * 6


def test_who_said_it_stays_with_what_is_quoted_in_one_figure():
    said = "<figure><blockquote>Only water.</blockquote><figcaption>Ola Nord</figcaption></figure>"
    assert quoted(0.9, 0.9, said) == [0.9, 0.9]
    other = "<figure><img src='a.jpg'><figcaption>The bay</figcaption></figure>"
    assert quoted(0.9, 0.9, QUOTE + other) == [0.2, 0.2, 0.2]


def test_a_table_stays_with_the_story_around_it_unless_it_leads_to_other_pages():
    table = "<table><tr><th>Ward</th><th>For</th></tr><tr><td><p>Mill End</p></td><td>4</td></tr>"
    shown = f"<figure>{table}</table><figcaption>How they voted</figcaption></figure>"
    assert quoted(0.9, 0.9, f"{table}</table>") == [0.9] * 4
    assert quoted(0.9, 0.9, shown) == [0.9] * 5
    assert quoted(0.9, 0.2, shown) == [0.2] * 5
    links = "<table><tr><td><a href='/1'>Ferry late</a></td><td><a href='/2'>Tram</a></td></tr>"
    assert quoted(0.9, 0.9, f"{links}</table>") == [0.2] * 2


def test_a_card_of_another_page_is_no_quotation():
    card = "<blockquote class='wp-embedded-content'>The ferry is late</blockquote>"
    assert quoted(0.9, 0.9, card) == [0.2]


def test_the_caption_of_a_picture_that_the_page_shows_is_not_the_story():
    shown = "<figure><img src='a.jpg'><figcaption>The bay on Monday</figcaption></figure>"
    assert chances(shown, 0.9) == {"The bay on Monday": 0.3}
    assert chances(shown, 0.1) == {"The bay on Monday": 0.1}
    lone = shown.replace("<img src='a.jpg'>", "")
    assert chances(lone, 0.9) == {"The bay on Monday": 0.9}


def test_the_caption_of_a_quotation_stays_though_a_portrait_is_beside_it():
    said = (
        "<figure><img src='a.jpg'><blockquote>Only water.</blockquote>"
        "<figcaption>Ola Nord</figcaption></figure>"
    )
    assert quoted(0.9, 0.9, said) == [0.9, 0.9]
