"""Words that English borrowed, which no dictionary holds."""

from newsroom.engine.lexicon import lexicon
from newsroom.engine.lexicon.loanwords import AMERICAN, LOANWORDS


def test_borrowed_words_and_their_plurals_are_right_in_every_english():
    known = lexicon()
    assert {"pinot", "pinots", "tahr", "marae"} <= LOANWORDS
    assert all(known.is_right_in(word, "en-NG") for word in ("pinot", "pinots", "thobe"))


def test_american_forms_are_right_in_american_english_alone():
    known = lexicon()
    assert "archeologists" in AMERICAN
    assert known.is_right_in("archeologists", "en-US")
    assert not known.is_right_in("archeologists", "en-GB")


def test_slips_that_a_dictionary_holds_are_no_words():
    assert not any(lexicon().is_word(word) for word in ("conciousness", "targetted", "precents"))
