"""The words of a document: cut once, found again where a rule asks for them."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.reading import Reading
from newsroom.engine.words import Words, words_of


def words(*blocks: str) -> Words:
    return words_of(Reading(Document.from_blocks(blocks)))


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The mayor’s sister-in-law, 40, left.", "The mayor's sister-in-law , 40 , left ."),
        ("İzmir’s ΑΘΗΝΑΣ café isn‘t e_mail x2y", "İzmir's ΑΘΗΝΑΣ café isn't e_mail x2y"),
        ("it's-a don''t -x- a.b", "it's-a don ' ' t - x - a . b"),
        ("“We”…", "“ We ” …"),
    ],
)
def test_words_keep_hyphens_and_apostrophes_within_and_marks_stand_alone(
    text: str, tokens: str
) -> None:
    assert words(text).tokens == tokens.split(" ")


def test_every_token_has_its_lower_case_form_at_its_own_index() -> None:
    seen = words("İZMİR and ΑΘΗΝΑΣ, Σ. ß SS", "", "ǅ \x1c x")
    assert seen.lower == [token.lower() for token in seen.tokens]


def test_a_document_without_words_has_none_in_lower_case_either() -> None:
    assert words("   ").lower == []


def test_only_forms_that_stand_in_the_document_have_indexes() -> None:
    seen = words("Its owner says", "its time, it's late")
    assert seen.indexes(frozenset({"its", "it's", "their"})) == {"its": [0, 4], "it's": [7]}


def test_a_form_that_nobody_asked_for_before_is_found_in_words_already_looked_through() -> None:
    seen, other = words("Zig zag zog, zig"), words("No zog is a zag")
    assert seen.indexes(frozenset({"zig"})) == {"zig": [0, 4]}
    assert seen.indexes(frozenset({"zag", "zig"})) == {"zag": [1], "zig": [0, 4]}
    assert other.indexes(frozenset({"zog"})) == {"zog": [1]}
    assert seen.indexes(frozenset({"zog"})) == {"zog": [2]}


def test_addresses_are_blanked_out_and_move_nothing() -> None:
    seen = words("Write to ann@example.org or #help", "Then and.or then", "See example.com/a.")
    assert seen.tokens == "Write to or \n Then and . or then \n See".split(" ")
    assert seen.place(seen.tokens.index("See")) == (2, 0, 3)


def test_tokens_are_found_in_their_own_case_and_in_order() -> None:
    seen = words("The Bank of the bank", "A bank, the Bank")
    assert seen.where(["bank", "Bank"]) == [1, 4, 7, 10]
    assert seen.where(["bank"]) == [4, 7]
