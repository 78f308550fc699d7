"""What misspelt words are found, and what is left in peace."""

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.finding import Severity
from newsroom.engine.knowledge import Knowledge
from newsroom.engine.rules import spelling


def found(*blocks, dialect="", **known):
    document = Document.from_blocks(blocks, dialect=dialect)
    return proofread(document, Knowledge(**known), rules=spelling.RULES)


def quotes(*blocks, **more):
    return [finding.quote for finding in found(*blocks, **more)]


def test_a_misspelt_word_has_at_most_five_suggestions_and_the_likeliest_first():
    (finding,) = found("They waited for ther turn in the rain.")
    assert finding.suggestions[0].replacement == "their"
    assert len(finding.suggestions) <= 5


def test_the_neighbours_decide_between_words_that_are_as_near():
    first = {text: found(text)[0].suggestions[0].replacement for text in (
        "They lost ther own money.", "He said that ther are none.",
    )}  # fmt: skip
    assert list(first.values()) == ["their", "there"]


def test_inside_quotation_marks_it_is_found_and_marked_as_quoted():
    (inside,) = found("“We will definately win,” she said.")
    (outside,) = found("She will definately win.")
    assert inside.evidence == {"quoted": True}
    assert not outside.evidence


def test_both_englishes_are_right_where_no_dialect_is_given():
    assert found("The colour of the theater was analysed and organized in the harbor.") == []


def test_the_other_english_is_a_hint_and_never_a_typo():
    (finding,) = found("The colour of the color.", dialect="en-GB")
    assert (finding.quote, finding.severity, finding.rule) == (
        "color", Severity.HINT, "house-spelling",
    )  # fmt: skip


@pytest.mark.parametrize("term", ["frabjous", "Frabjous"])
def test_a_term_is_right_as_it_is_written_in_the_plural_and_with_a_possessive(term):
    text = f"The {term} came, and the {term}s, with the {term}’s friends."
    assert quotes(text, terms=frozenset({term})) == []


def test_a_term_of_several_words_makes_each_of_them_right():
    assert quotes("The snark and the bujum met.", terms=frozenset({"bujum tree"})) == []


def test_a_name_as_a_term_does_not_make_the_small_word_right():
    terms = frozenset({"Thier"})
    assert quotes("Jean Thier lost. Thier left with a wave of thier hands.", terms=terms) in (
        [],
        ["thier"],
    )
    assert quotes("They waved thier hands.", terms=terms) == ["thier"]


@pytest.mark.parametrize(
    "text",
    [
        "Siobhán Ní Dhomhnaill met Nnamdi Azikiwe-Okoro in Ysbyty Ystwyth.",
        "The McAllister-Oyelaran Foundation of Xi’an gave to UNICEF.",
        "Follow @newsdesk_ng or #EndSARS, or write to tips@lagospaper.example today.",
        "See https://news.example/artcle/polotics?id=definately for more.",
        "A Sonnenuntergang is a sunset; ngozi, said Ngozi, is a blessing.",
        "It weighed 32kg, the 21st of its kind, at 5pm, for £3bn.",
        "Zeitgeisty, unputdownable and Beatlesque, it was a mockumentary.",
    ],
)
def test_names_addresses_numbers_and_coinages_rest(text):
    assert found(text) == []


def test_a_passage_in_another_language_rests():
    text = "She sang “no me digas que te vas porque me muero sin tu querer, mi cielo” twice."
    assert found(text) == []


def test_an_article_that_is_not_english_gets_no_spelling_flags():
    german = "Der Bürgermeister hat am Montag erklärt, dass die neue Brücke nicht vor dem Herbst "
    assert found(*[german + "fertig wird und dass die Kosten weiter steigen werden."] * 4) == []


def test_a_name_that_stands_once_in_another_spelling_is_found_with_the_frequent_one():
    text = "Ryabkov met Lavrov. Ryabkov said so. Ryabkov left. Then Rybakov came back."
    (finding,) = found(text)
    assert (finding.quote, finding.suggestions[0].replacement) == ("Rybakov", "Ryabkov")


def test_the_suggestion_is_written_as_large_as_the_word():
    (finding,) = found("UNFORTUNATLY FOR THEM, it rained.")
    assert finding.suggestions[0].replacement == "UNFORTUNATELY"


def test_a_curly_apostrophe_stays_curly():
    (finding,) = found("They wouldnt say. It isn’t clear.")
    assert finding.suggestions[0].replacement == "wouldn’t"
