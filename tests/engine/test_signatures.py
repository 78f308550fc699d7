import random

import pytest

from newsroom.engine.origins import origin_keys
from newsroom.engine.signatures import (
    FEWEST,
    PLACES,
    ROWS,
    Signature,
    roots_of,
    signature_of,
    tells_of,
    text_keys,
)

WORDS = [f"word{a}{b}" for a in "abcdefghij" for b in "klmnopqrst"]


def story(seed, paragraphs=8):
    chance = random.Random(seed)
    return [" ".join(chance.choices(WORDS, k=40)) + "." for _ in range(paragraphs)]


def test_the_same_story_has_the_same_signature_whatever_stands_round_it():
    one = story(1)
    assert signature_of(["ADVERTISEMENT", *one, "Share this"]) == signature_of(one)
    assert signature_of([text.upper() for text in one]) == signature_of(one)


def test_the_estimated_likeness_follows_the_share_of_what_is_the_same():
    one, other = story(1, 10), story(2, 10)
    signed = signature_of(one)
    for kept in range(11):
        mixed = signature_of(one[:kept] + other[kept:])
        assert signed.likeness(mixed) == pytest.approx(kept / (20 - kept), abs=0.2)


def test_a_story_that_an_outlet_cut_and_changed_shares_a_band_and_another_does_not():
    found = 0
    for seed in range(100):
        one = story(seed, 10)
        changed = [text.replace(text.split()[7], "otherwise") for text in one[:8]]
        here, there = set(signature_of(one).bands), set(signature_of(changed).bands)
        found += bool(here & there)
        assert not here & set(signature_of(story(seed + 1000, 10)).bands)
    assert found >= 95


def test_what_is_short_has_no_signature_but_is_known_by_its_very_text():
    short = ["The paper will not come out on Monday, the publisher said in the morning."]
    assert signature_of(short) is None
    assert text_keys(short) == text_keys([short[0].upper()]) != []
    assert text_keys(["ADVERTISEMENT"]) == text_keys([]) == []
    assert signature_of([]) is None


def test_the_key_of_a_short_story_is_of_its_short_sentences_too():
    below = "Have you seen what the whole valley ought to know? Ring the desk before it is noon."
    goat, swans = ["A goat took the tram.", below], ["Six swans sat down.", below]
    assert text_keys(goat) != text_keys(swans)
    assert text_keys(goat) == text_keys([*goat, "Subscribe to our newsletter."])
    assert text_keys([below], "Goat rides tram") != text_keys([below], "Swans block bridge")
    assert text_keys(goat, "Goat rides tram") == text_keys(goat, "Tram carries goat")
    assert text_keys(["A goat took the tram.", "It got off."]) == []


def test_paragraphs_that_tell_what_their_headline_tells_are_a_key_by_themselves():
    told = "Mona Pell, who bakes bread in Okiti, beat the mayor at chess in nine moves on Friday."
    one = text_keys([told, "He asked for more."], "Mona Pell beats mayor of Okiti at chess")
    two = text_keys([told, "The valley reads us first."], "Okiti mayor beaten at chess by Pell")
    assert len(one) == len(two) == 2
    assert set(one) & set(two)


def test_a_signature_of_few_shingles_fills_all_its_places():
    signed = signature_of(
        [" ".join(f"n{chr(97 + n)}x" for n in range(26)) + " more."] * 1 + story(3, 1)
    )
    assert len(signed.numbers) == PLACES
    assert len(signed.bands) == PLACES // ROWS
    assert FEWEST <= 64


def test_what_is_packed_is_read_again():
    signed = signature_of(story(5))
    assert Signature.unpacked(signed.packed()) == signed


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, " " * 1_000_000, "\ud800 " * 100 + ".", "a. " * 300_000]
)
def test_any_text_is_signed_or_is_not(text):
    signature_of([text])
    text_keys([text])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.okiti.example/ferry/", "http://okiti.example/ferry?utm_source=feed#top"),
        ("https://m.okiti.example/ferry?id=7", "https://okiti.example/ferry?id=7&fbclid=x"),
        ("urn:uuid:3f2a77e0-0001-4cc1", "urn:uuid:3f2a77e0-0001-4cc1"),
    ],
)
def test_spellings_of_one_origin_share_a_key(one, other):
    assert list(origin_keys(one)) == list(origin_keys(other)) != []


@pytest.mark.parametrize("name", ["17", "", "https://okiti.example/", "story-1", "http://[bad/x"])
def test_what_others_may_be_called_too_is_no_key(name):
    assert list(origin_keys(name)) == []


def test_pages_told_apart_by_what_is_asked_are_told_apart():
    one, other = origin_keys("https://a.example/?p=1"), origin_keys("https://a.example/?p=2")
    assert list(one) != list(other)


def test_a_page_may_tell_the_story_of_a_headline_that_has_enough_of_its_words():
    texts = ["Two ferries of the Halden line ran aground on Monday.", "Divers looked for six men."]
    page = roots_of(texts)
    assert tells_of(page, "Halden ferry aground: six missing")
    assert not tells_of(page, "Ferry accident leaves islanders asking what went wrong on Monday")
    assert not tells_of(page, "Bear seen behind school")
    assert not tells_of(page, "Two ferries of the Tolmin line ran aground on Monday")
    assert tells_of(page, "")
    assert tells_of(page, "What is it?")
    assert not tells_of(roots_of([]), "Bear seen behind school")
