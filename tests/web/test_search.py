"""What is typed into the search field is read as filters and words, or refused in words."""

from datetime import date

import pytest

from newsroom.web.search import Day, read_search


def test_filters_and_words_are_told_apart():
    search = read_search('flood source:delta wall has:OPEN rule:doubled-word "two words"')
    assert search.words == ("flood", "wall", "two words")
    assert search.filters == (("source", "delta"), ("has", "open"), ("rule", "doubled-word"))
    assert search.errors == ()


def test_a_value_in_quotes_keeps_its_spaces():
    assert read_search('by:"Ada Okoro"').values("by") == ("Ada Okoro",)
    assert read_search("by:“Ada Okoro”").values("by") == ("Ada Okoro",)


@pytest.mark.parametrize(
    ("typed", "how"),
    [(">=", "gte"), ("<=", "lte"), (">", "gt"), ("<", "lt"), ("", "on")],
)
def test_a_day_is_compared(typed, how):
    search = read_search(f"imported:{typed}2026-03-14")
    assert search.days == (Day("imported", how, date(2026, 3, 14)),)


@pytest.mark.parametrize(
    "typed", ["10:30", "https://example.org/a", "Update:", "it's", "5%", "a#b"]
)
def test_what_only_looks_like_a_filter_is_free_text(typed):
    search = read_search(typed)
    assert (search.words, search.errors) == ((typed,), ())


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("colour:red", "no filter “colour:”"),
        ("has:flags", "“has:” knows open, accepted, dismissed, sic and later, not “flags”"),
        ("is:old", "“is:” knows"),
        ("state:done", "“state:” knows"),
        ("imported:yesterday", "needs a day such as >=2026-03-14"),
        ("due:2026-02-30", "not “2026-02-30”"),
    ],
)
def test_a_filter_that_is_not_known_is_named_in_a_sentence(typed, told):
    search = read_search(f"bridge {typed}")
    assert told in search.errors[0]
    assert search.words == ("bridge",)


def test_a_quotation_mark_that_never_closes_is_no_error():
    assert read_search('the "bridge').words == ("the", "bridge")


def test_nothing_typed_is_no_search():
    assert not read_search("   ")
