"""Swaps are looked up by their word and what stands beside it."""

from dataclasses import replace

from newsroom.engine.document import Document
from newsroom.engine.reading import Reading
from newsroom.engine.rules.grammar.swaps import Swaps, swap
from newsroom.engine.words import Words, words_of


class Counted(frozenset[str]):
    """Words that count how often they are asked for one."""

    asked = 0

    def __contains__(self, word: object) -> bool:
        Counted.asked += 1
        return super().__contains__(word)


def words(text: str) -> Words:
    return words_of(Reading(Document.from_blocks([text])))


def fitting(swaps: Swaps, text: str) -> list[tuple[int, str]]:
    return [(index, one.right) for index, one in swaps.found(words(text))]


def test_a_swap_fits_only_where_every_side_is_as_it_wants() -> None:
    swaps = Swaps(swap("form", "from", before="came", after="the", unless_earlier="who"))
    assert fitting(
        swaps, "They came form the sea, came form a hill, and a form the size of it"
    ) == [(2, "from")]
    assert fitting(swaps, "Those who came form the team") == []


def test_a_swap_of_one_side_or_of_none_looks_at_that_alone() -> None:
    swaps = Swaps(
        swap("form", "from", before="came"),
        swap("form", "from", after="his"),
        swap("payed", "paid"),
    )
    assert fitting(swaps, "It came form him, form his hand; he payed") == [
        (2, "from"),
        (5, "from"),
        (10, "paid"),
    ]


def test_swaps_of_one_word_are_given_in_their_order() -> None:
    swaps = Swaps(swap("to", "too", after="late"), swap("to", "two", before="is"))
    assert fitting(swaps, "It is to late; this is to") == [(2, "too"), (2, "two"), (7, "two")]


def test_a_word_costs_no_more_however_many_swaps_there_are_of_it() -> None:
    many = [
        replace(swap("form", "from"), before=Counted({f"word{n}"}), unless=Counted({"of"}))
        for n in range(1000)
    ]
    text = "It came form here and word7 form there"
    Counted.asked = 0
    assert fitting(Swaps(*many), text) == [(6, "from")]
    assert Counted.asked <= 4
