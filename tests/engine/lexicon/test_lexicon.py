"""The lexicon knows right words in each English, how common they are, and their company."""

import pytest

from newsroom.engine.lexicon import lexicon


@pytest.mark.parametrize(
    ("word", "right", "wrong"),
    [("colour", "en-GB", "en-US"), ("color", "en-US", "en-GB"), ("theatre", "en-AU", "en-US")],
)
def test_a_word_is_right_in_its_own_english(word, right, wrong):
    assert lexicon().is_right_in(word, right)
    assert not lexicon().is_right_in(word, wrong)


def test_an_english_without_a_dictionary_of_its_own_goes_by_the_british():
    assert lexicon().is_right_in("colour", "en-NG")


def test_a_frequency_is_no_dictionary():
    assert lexicon().zipf("devasted") > 1
    assert not lexicon().is_word("devasted")


def test_lower_case_names_are_no_words_but_have_a_way_to_be_written():
    assert not lexicon().is_word("london")
    assert lexicon().written["london"] == "London"


def test_words_that_stand_together_have_an_affinity():
    assert lexicon().affinity("of", "the") > lexicon().affinity("the", "of")
    assert lexicon().affinity("general", "public") > 0 > lexicon().affinity("from", "of")
