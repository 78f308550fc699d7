"""The parts of a recipe are the story wherever they stand; a link that asks to follow is not."""

import pytest

from newsroom.engine.html.reader import read_pieces
from newsroom.engine.html.settled import settled


def chances(html: str, before: float = 0.3) -> dict[str, float]:
    pieces = read_pieces(html).pieces
    found = settled(pieces, [before] * len(pieces))
    return {piece.text: chance for piece, chance in zip(pieces, found, strict=True)}


@pytest.mark.parametrize(
    "names",
    [
        "wprm-recipe-instructions-container",
        "wprm-recipe-ingredient-group",
        "tasty-recipes-ingredients-body",
        "mv-create-instructions",
        "entry recipe-method",
    ],
)
def test_the_parts_of_a_recipe_are_the_story(names):
    html = f"<div><p>Notes</p><div class='{names}'><ul><li>Boil the plums.</li></ul></div></div>"
    assert chances(html) == {"Notes": 0.3, "Boil the plums.": 0.9}
    assert chances(html, 0.97)["Boil the plums."] == 0.97


@pytest.mark.parametrize("names", ["recipe-card", "recipe-links", "method", "ingredients-news"])
def test_other_boxes_of_a_site_with_recipes_are_not(names):
    assert chances(f"<div class='{names}'>Plum jam</div>") == {"Plum jam": 0.3}


def test_a_line_that_is_one_link_and_asks_to_follow_is_not_the_story():
    link = "<p><a href='/a'>See how the council voted on the library</a></p>"
    assert chances(link, 0.8) == {"See how the council voted on the library": 0.1}
    assert chances(link, 0.05) == {"See how the council voted on the library": 0.05}


@pytest.mark.parametrize(
    "line",
    [
        "<p><a href='/a'>See the minutes</a></p>",
        "<p><a href='/a'>See how the council voted on the library.</a></p>",
        "<p><a href='/a'>Council votes to keep the old library</a></p>",
        "<p>See how <a href='/a'>the council</a> voted on the library</p>",
    ],
)
def test_a_short_link_a_sentence_a_headline_and_a_line_with_a_link_in_it_stay_as_they_were(line):
    assert list(chances(line, 0.8).values()) == [0.8]


@pytest.mark.parametrize("part", ["a_", "a-", "recipe_", "recipe-stop-", "mv-create_"])
def test_a_name_of_many_parts_is_read_without_trying_all_ways_to_part_it(part):
    html = f"<div class='{part * 60}x'>Plum jam</div>"
    assert chances(html) == {"Plum jam": 0.3}
