import pytest
from django.http import QueryDict

from newsroom.actions.deciding import Choice
from newsroom.actions.refusal import Refused
from newsroom.models import FlagState
from newsroom.web.choosing import choices_in


def read(query):
    return choices_in(5, QueryDict(query))


def test_what_a_button_says_is_read_back():
    assert read("choice=12:3:accepted:1") == [Choice(5, 12, FlagState.ACCEPTED, 3, None, 1)]
    assert read("choice=12:3:sic,13:1:sic") == [
        Choice(5, 12, FlagState.SIC, 3),
        Choice(5, 13, FlagState.SIC, 1),
    ]


def test_own_words_come_from_their_field():
    (choice,) = read("choice=12:3:accepted:own&replacement=so+be+it")
    assert choice.replacement == "so be it"


@pytest.mark.parametrize(
    "query",
    [
        "",
        "choice=",
        "choice=x",
        "choice=1:1",
        "choice=1:1:gone",
        "choice=1:1:open",
        "choice=-1:1:sic",
        "choice=1:1:accepted:99",
        "choice=%C2%B2:1:sic",
        f"choice={'9' * 30}:1:sic",
        "choice=" + "1:1:sic," * 2001,
    ],
)
def test_what_makes_no_sense_is_refused(query):
    with pytest.raises(Refused):
        read(query)
