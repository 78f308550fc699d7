import pytest

from newsroom.engine.headline_case import UNTOLD, apart, capitals, label_apart, labelled


@pytest.mark.parametrize(
    ("headline", "share"),
    [
        ("Storm Floods the Harbour of Orlova With Sand", 1.0),
        ("Storm floods the harbour with sand", 0.0),
        ("Storm floods harbour near Orlova", 0.25),
        ("Storm", None),
        ("", None),
        ("2015 2016 2017", None),
    ],
)
def test_the_share_of_capitals_is_told_where_enough_words_tell(headline, share):
    assert capitals(headline) == share


def test_headlines_of_two_manners_are_far_apart_and_unknown_ones_between():
    assert apart("Storm Floods Old Harbour", "Ferries stop after heavy storms") == 1.0
    assert apart("Storm Floods Old Harbour", "Ferries Stop After Heavy Storms") == 0.0
    assert apart("Storm", "Ferries stop after heavy storms") == UNTOLD


@pytest.mark.parametrize(
    ("headline", "has_one"),
    [
        ("Live: ferries to stop", True),
        ("Mayor Dunca: I will stay", True),
        ("Ferries stop at 10:30", False),
        ("Ferries to stop", False),
        (": ferries", False),
        ("What the port said when it was asked for the reasons: silt", False),
        ("", False),
    ],
)
def test_a_label_stands_first_and_is_short(headline, has_one):
    assert labelled(headline) is has_one


def test_a_label_on_one_of_two_headlines_sets_them_apart():
    assert label_apart("Live: ferries to stop", "Ferries to stop")
    assert not label_apart("Live: ferries to stop", "Opinion: keep the ferries")
    assert not label_apart("Live: ferries to stop", "")
