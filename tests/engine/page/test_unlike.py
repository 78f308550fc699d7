"""Sentences that stand where a story goes on are rather the story, whatever its page looks like."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.finding import Action
from newsroom.engine.page.unlike import amid_story
from newsroom.engine.proofread import proofread
from newsroom.engine.reading import Reading
from newsroom.engine.rules.furniture import RULES
from tests.engine.page.test_own_lists import ABOVE, BEGINS, BELOW, ENDS, HEADLINE, ITEMS

LAST = "The talks go on."
HOURS = ("14:32", BEGINS[0], "14:10", BEGINS[1], "13:45")


def amid(*texts):
    """Tell whether the last of these is amid the story."""
    document = Document.from_blocks((*ABOVE, HEADLINE, *texts, *BELOW), headline=HEADLINE)
    return len(ABOVE) + len(texts) in amid_story(Reading(document))


@pytest.mark.parametrize("above", [(*BEGINS, *ENDS, *ITEMS), HOURS], ids=["a list", "hours"])
def test_a_sentence_under_what_only_a_story_holds_is_amid_it(above):
    assert amid(*above, LAST)


@pytest.mark.parametrize("line", ["Share this article", "Bridge to reopen in May"])
def test_a_sentence_under_a_line_of_the_page_is_not(line):
    assert not amid(*BEGINS, *ENDS, line, LAST)


def test_a_sentence_that_announces_a_list_is_amid_the_story():
    announces = "The three ideas that the council likes best of all that it has heard are these."
    assert amid(*BEGINS, *ENDS, "Share this article", announces)
    assert not amid(*BEGINS, *ENDS, "Share this article", announces.replace("these", "old"))


def test_a_paragraph_that_quotes_somebody_is_amid_the_story_wherever_it_stands():
    quotes = "“My uncle kept the lamp for thirty years and never slept,” said Ann Lee, a keeper."
    assert amid(*BEGINS, *ENDS, "Share this article", quotes)
    assert amid(*BEGINS, *ENDS, "Share this article", quotes.replace("“", '"').replace("”", '"'))
    for other in (quotes.replace("said", "by"), quotes.replace("“", "").replace("”", "")):
        assert not amid(*BEGINS, *ENDS, "Share this article", other)


def test_a_short_sentence_right_under_another_is_amid_the_story():
    assert amid(*BEGINS, *ENDS, LAST)


COLUMN = (
    "Let us all be a little less reachable",
    "Oct 3, 2025",
    "I left my telephone on a train last month.",
    "I did not get it back.",
    "For nine days nobody knew where I was, and I include myself.",
    "The first day was terrible.",
    "The second was worse.",
    "On the third I noticed that the kitchen has a clock, and that it ticks.",
    "The editor says that she wrote to me forty times. I believe her. I am fond of her.",
    "But the paper came out.",
    "That hurt.",
    "I have a new telephone now. It is in a drawer.",
    *("About", "Careers", "Press", "Terms", "Privacy"),
)


def test_above_what_likely_is_the_story_a_sentence_must_be_surer():
    found = proofread(Document.from_blocks(COLUMN, headline=COLUMN[0]), rules=RULES)
    removed = {f.quote for f in found if f.action is Action.REMOVE_BLOCK}
    assert COLUMN[3] not in removed
    assert {"About", "Press", "Privacy"} <= removed


def test_of_lines_without_a_sentence_none_goes_unseen():
    scores = ("Marlow 3 Ashby 1", "Henford 2 Calne 2", "Orlo 0 Varn 4")
    lines = ("Saturday football", *scores, "Results", *scores[::-1], "Dray 1 Wey 0")
    assert all(f.confidence < 0.9 for f in proofread(Document.from_blocks(lines)))
