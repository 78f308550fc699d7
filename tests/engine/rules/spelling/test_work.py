"""The work of reading words grows with the text, and not with its square."""

import cProfile
import pstats
from random import Random

import pytest

from newsroom.engine.document import Document
from newsroom.engine.reading import Reading
from newsroom.engine.rules import grammar, spelling
from newsroom.engine.rules.repetition import doubled_words

RULES = (*spelling.RULES, *grammar.RULES, doubled_words.RULE)
SMALL = 6_000
PIECES = (
    "a",
    "a ",
    "the ",
    "a-",
    '"',
    "(",
    " ",
    "a'",
    "a@",
    "a.",
    "/a",
    "Aaaaaaa ",
    "to to ",
    "aB",
)


def calls(text):
    reading = Reading(Document.from_blocks([text, "It rained."]))
    profile = cProfile.Profile()
    profile.enable()
    for rule in RULES:
        for _ in rule.find(rule, reading):
            pass
    profile.disable()
    return pstats.Stats(profile).total_calls


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_is_no_more_than_twice_the_work(piece):
    text = piece * (SMALL // len(piece))
    calls(text)
    assert calls(text * 2) <= 2.2 * calls(text) + 200


def test_unknown_words_without_end_are_no_more_than_in_proportion():
    chance = Random(7)
    words = ["".join(chance.choices("abdeimnorst", k=7)) for _ in range(600)]
    once = " ".join(f"the {word} of it and" for word in words[:200])
    twice = " ".join(f"the {word} of it and" for word in words[200:])
    assert calls(twice) <= 2.5 * calls(once)


def test_a_word_of_any_length_is_borne():
    for text in ("x" * 200_000, "x-" * 100_000, "xy'" * 60_000):
        assert calls(f"{text} said.") < 900_000
