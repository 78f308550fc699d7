"""What stands in quotation marks is somebody's words: nothing of it may go unprotected."""

import sys
from itertools import pairwise

import pytest

from newsroom.engine.document import Document
from newsroom.engine.quotations import quotations
from newsroom.engine.reading import Reading


def protected(text: str) -> list[str]:
    return [text[start:end] for start, end in quotations(text)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('"It is late," she said.', ["It is late,"]),
        ("“It is late,” she said, “and cold.”", ["It is late,", "and cold."]),
        ("'It is late,' she said.", ["It is late,"]),
        ("‘It is late,’ she said.", ["It is late,"]),
        ("«Il est tard», dit-elle.", ["Il est tard"]),
        ("« Il est tard », dit-elle.", [" Il est tard "]),
        ("„Es ist spät“, sagte sie.", ["Es ist spät"]),
        ("„Jest późno”, powiedziała.", ["Jest późno"]),
        ("»Es ist spät«, sagte sie.", ["Es ist spät"]),
        ("”Det är sent”, sade hon.", ["Det är sent"]),
        ("「もう遅い」と言った。", ["もう遅い"]),
        ("‹Es ist spät›, sagte sie.", ["Es ist spät"]),
        ('He said—"no"—and left.', ["no"]),
        ("``It is late,'' she said.", ["It is late,"]),
        ("‘‘It is late,’’ she said.", ["It is late,"]),
        ('The mayor ("a fool") left.', ["a fool"]),
        ('"A," she said. "B," he said. "C."', ["A,", "B,", "C."]),
    ],
)
def test_what_stands_between_marks_is_protected(text, inside):
    assert protected(text) == inside


@pytest.mark.parametrize(
    "text",
    [
        "It's the players' ferry, isn't it? They don't know.",
        "It’s the players’ ferry, isn’t it? They don’t know.",
        "Music of the '90s and the ’60s, rock 'n' roll, and '68 too.",
        "Tell 'em 'tis late, 'cause it is; 'til noon.",
        "O'Brien of L'Aquila, Hawai'i, y'all, the Joneses' boat.",
        "The boss's boat and James' car, and it isn ‘t late.",
        "A tall mayor - 6'2 - and his mates' cars",
    ],
)
def test_apostrophes_open_nothing(text):
    assert protected(text) == []


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('"He told me \'no\' twice," she said.', ["He told me 'no' twice,"]),
        ("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,"]),
        ("'He told me \"no\" twice,' she said.", ['He told me "no" twice,']),
        ("‘I don’t know what the players’ union wants,’ he said.",
         ["I don’t know what the players’ union wants,"]),
        ("'We aren't late, it's early,' he said.", ["We aren't late, it's early,"]),
        ('"\'No,\' he told me," she said.', ["'No,' he told me,"]),
        ("«Il m’a dit “non”», dit-elle.", ["Il m’a dit “non”"]),
    ],
)  # fmt: skip
def test_quotations_inside_quotations_end_nothing(text, inside):
    assert protected(text) == inside


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('"It is late, she said.', "It is late, she said."),
        ("“It is late, she said.", "It is late, she said."),
        ("'It is late, she said.", "It is late, she said."),
        ('She said: "It is late', "It is late"),
        ('"It is late. "The ferry is gone," she said.', 'It is late. "The ferry is gone,'),
        ("“It is late. “The ferry is gone,” she said.", "It is late. “The ferry is gone,"),
        ('"He said "no" to me," she said.', 'He said "no" to me,'),
    ],
)
def test_a_mark_that_never_closes_protects_what_may_be_inside(text, inside):
    covered = quotations(text)
    start = text.index(inside)
    assert all(
        any(begin <= at < end for begin, end in covered)
        for at in range(start, start + len(inside))
        if text[at] not in "\"“”'"
    )


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('It is late," she said.', ["It is late,"]),
        ("It is late,” she said.", ["It is late,"]),
        ("It is late,’ she said.", ["It is late,"]),
        ("It is late,' she said.", ["It is late,"]),
        ("Il est tard», dit-elle.", ["Il est tard"]),
        ("“A,” she said. B,” he said.", ["A,", " she said. B,"]),
        ("'20 people came,' he said.", ["'20 people came,"]),
    ],
)
def test_a_mark_that_was_never_opened_protects_from_the_last_one(text, inside):
    assert protected(text) == inside


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("â€œIt is late,â€\x9d she said.", ["It is late,"]),
        ("â€œIt is late,â€ she said.", ["It is late,"]),
        ("â\x80\x9cIt is late,â\x80\x9d she said.", ["It is late,"]),
        ("â€˜It isnâ€™t late,â€™ she said.", ["It isnâ€™t late,"]),
        ("Ã¢â‚¬Å“It is late,Ã¢â‚¬Â\x9d she said.", ["It is late,"]),
        ("‚ÄúIt is late,‚Äù she said.", ["It is late,"]),
        ("\x93It is late,\x94 she said.", ["It is late,"]),
        ("&quot;It is late,&quot; she said.", ["It is late,"]),
        ("&ldquo;It is late,&rdquo; she said.", ["It is late,"]),
        ("&amp;#8220;It is late,&amp;#8221; she said.", ["It is late,"]),
        ("\ufffdIt isn\ufffdt late,\ufffd she said.", ["It isn\ufffdt late,"]),
        ("â€œIt is late â€” very late,â€\x9d she said.", ["It is late â€” very late,"]),
    ],
)
def test_garbled_and_escaped_marks_protect_too(text, inside):
    assert protected(text) == inside


def test_a_garbled_dash_or_apostrophe_protects_nothing():
    assert protected("It was late â€“ very late â€” and they couldnâ€™t seeâ€¦ the ferry.") == []
    assert protected("It was late â\x80\x93 very late â\x80\x94 and cold.") == []


def test_marks_of_two_kinds_close_each_other():
    assert protected('“It is late," she said.') == ["It is late,"]
    assert protected('"It is late,” she said.') == ["It is late,"]
    assert protected("“It is late“, she said.") == ["It is late"]


def test_a_text_of_nothing_but_marks_is_protected_as_a_whole():
    assert protected("'a\" " * 9000) == ["'a\" " * 9000]


def test_spans_are_in_order_and_never_touch():
    text = "“A ‘b” c’ \"d\" «e “f» g” 'h' i,' j” k"
    spans = quotations(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] < after[0] for before, after in pairwise(spans))


def test_a_paragraph_without_marks_inside_a_long_quotation_is_protected():
    reading = Reading(
        Document.from_blocks(["“It is late.", "The ferry is gone.", "We walk,” she said.", "Rain."])
    )
    assert reading.is_quoted(1, 0, 3)
    assert not reading.is_quoted(3, 0, 3)


def test_a_quotation_left_open_protects_no_later_paragraph_without_a_closing_mark():
    reading = Reading(Document.from_blocks(["“It is late.", "The ferry is gone.", "Rain fell."]))
    assert not reading.is_quoted(1, 0, 3)


def test_is_quoted_tells_what_touches_a_quotation():
    reading = Reading(Document.from_blocks(['One "two" three "four" five.']))
    assert [reading.is_quoted(0, at, at + 1) for at in (0, 5, 8, 12, 18, 24)] == [
        False, True, False, False, True, False,
    ]  # fmt: skip


def work(text: str) -> int:
    """Count the steps of Python that reading a text takes."""
    steps = 0

    def step(*_):
        nonlocal steps
        steps += 1
        return step

    sys.settrace(step)
    try:
        quotations(text)
    finally:
        sys.settrace(None)
    return steps


@pytest.mark.parametrize(
    "piece", ["a", '"', "'", "“", "”", "‘", "’", ' "a', "s' a", "\"'", "â€", "\ufffd", "''", "“‘"]
)
def test_work_grows_no_faster_than_the_text(piece):
    once, twice = work(piece * 200), work(piece * 400)
    assert twice <= 2.2 * once + 100
