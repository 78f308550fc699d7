"""What many of our own stories have tells little; of a word that is rarer here English decides."""

import pytest

from newsroom.engine import Document, Knowledge
from newsroom.engine.corpus import ENOUGH, own_weights
from newsroom.engine.relatedness import explained
from newsroom.engine.title_features import rarity

MANY = 4 * ENOUGH


def stories(words_of_every_second="Ellerby", count=MANY):
    return [
        [f"Story {n} of the day.", words_of_every_second if n % 2 else ""] for n in range(count)
    ]


def test_a_name_that_every_second_story_has_weighs_less_than_in_english():
    weights = own_weights(stories("Ellerby bridge, Ellerby."))
    assert weights["ellerby"] < 2 < 5 < rarity("ellerby")
    assert weights["bridge"] < rarity("bridge")


@pytest.mark.parametrize("word", ["the", "zebra", "Karsk"])
def test_a_word_that_is_as_rare_here_or_rarer_has_no_weight_of_its_own(word):
    texts = [*stories(), [word]]
    assert word.casefold() not in own_weights(texts)


def test_of_too_few_stories_nothing_is_said():
    assert own_weights(stories(count=ENOUGH - 1)) == {}


def test_a_title_that_shares_only_such_a_name_is_not_told_as_sharing_a_rare_one():
    story = Document.from_blocks(
        [
            "The swing bridge at Ellerby will close to all traffic in March, it was said.",
            "Engineers found that the hangers which carry its deck had lost a fifth to rust.",
        ],
        headline="Swing bridge to close",
    )
    own = Knowledge(rarity=own_weights(stories()))
    (at_large,) = explained(story, ["Ellerby bakery wins a prize"])
    (here,) = explained(story, ["Ellerby bakery wins a prize"], own)
    assert at_large.names == ("Ellerby",)
    assert here.names == ()
    assert here.score < at_large.score
