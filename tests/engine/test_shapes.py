"""A shape is what stays of a line while names, numbers and dates change."""

import pytest

from newsroom.engine.lines import digest_of, normalised
from newsroom.engine.shapes import digest_of_shape, is_telling, shape_digest, shape_of


@pytest.mark.parametrize(
    ("line", "shape"),
    [
        ("By Ann Lee", "By …"),
        ("By Ann Lee and Bo de la Cruz", "By …"),
        ("Illustration by Ann Lee", "Illustration by …"),
        ("The pier at dawn, seen from the lighthouse Credit: Ann Lee/Harbour Post", "… Credit: …"),
        ("The pier at dawn (Photo: Ann Lee via Harbour Post)", "… (Photo: …"),
        ("Photograph: Ann Lee for the Harbour Post", "Photograph: …"),
        ("Filed under: Ferries , Tides , City Hall", "… under: …"),
        ("2 replies by Ann Lee and others", "# replies by … and others"),
        ("Last modified on Mon 8 Dec 2025 16.40 GMT", "Last modified on #"),
        ("19 Nov 2019, 9:42am", "#"),
        ("Friday 5 December 2025 • 9:42pm", "#"),
        ("Harbour Town,", "…,"),
        ("More from Harbour Town", "More from …"),
    ],
)
def test_names_numbers_and_dates_go_and_the_words_beside_them_stay(line, shape):
    assert shape_of(line) == shape


@pytest.mark.parametrize(
    "line",
    [
        "",
        "   ",
        "Harbour Town",
        "12,000",
        "Share this story",
        "He did not.",
        "The mayor of Harbour Town said on Monday that the ferry to Oslo would sail again in May.",
        "“Did Ann Lee say so?”",
        "We asked for one thing: Photo: Ann Lee.",
        "by word " * 60,
        "Ann " * 200,
    ],
)
def test_sentences_bare_names_and_lines_in_which_nothing_changes_have_none(line):
    assert shape_of(line) == ""
    assert shape_digest(line) is None


def test_what_follows_a_label_must_be_names():
    assert shape_of("She wanted one thing: her ferry back in Harbour Town") != "… thing: …"
    assert shape_of("She wanted one thing: more") == ""


def test_numbers_alone_are_left_to_the_line_itself():
    line = "14 comments on this page"
    assert shape_of(line) == ""
    assert normalised(line) == normalised("2 comments on this page")


def test_short_words_tell_a_line_only_where_it_stands():
    assert is_telling("… Photo: …")
    assert is_telling("By …")
    assert not is_telling("… in …")
    assert not is_telling("#")


def test_a_shape_and_a_line_in_the_same_words_are_not_the_same():
    assert digest_of_shape("#") != digest_of(normalised("2026"))
    assert shape_digest("BY ANN LEE") == shape_digest("By Bo") == digest_of_shape("by …")
