import pytest

from newsroom.engine.html import company
from newsroom.engine.html.reader import read_pieces

PAGE = (
    "<body><div class=story><p>One two three.</p><p>Four five six.</p></div>"
    "<div class=cards><section><p class=teaser>Seven</p></section>"
    "<section><p class=teaser>Eight</p></section></div></body>"
)


def columns(first, said=None):
    pieces = read_pieces(PAGE).pieces
    words = [float(len(piece.text.split())) for piece in pieces]
    every = range(len(pieces))
    told = dict(zip(every, said or [[]] * len(pieces), strict=True))
    found = company.columns(first, words, company.groups(pieces), told, every)
    return dict(zip(company.NAMES, found, strict=True))


def test_a_block_hears_the_others_of_its_group_and_not_itself():
    found = columns([0.9, 0.5, 0.2, 0.1])
    assert found["beside_first"] == pytest.approx([0.5, 0.9, -1.0, -1.0])
    assert found["beside_count"] == [2.0, 2.0, 1.0, 1.0]


def test_blocks_of_one_kind_hear_each_other_across_their_boxes():
    assert columns([0.9, 0.5, 0.2, 0.1])["kind_first"] == pytest.approx([0.5, 0.9, 0.1, 0.2])


def test_only_words_that_other_likely_blocks_say_are_told():
    said = [["bridge", "the", "ferry"], ["bridge"], ["ferry", "no", "soups"], ["so"]]
    told = columns([0.9, 0.8, 0.1, 0.1], said)["told"]
    assert told == [0.5, 1.0, 0.5, -1.0]
