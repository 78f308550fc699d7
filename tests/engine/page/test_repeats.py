"""Copies and near copies are found wherever they stand."""

from newsroom.engine.document import Document
from newsroom.engine.page.repeats import copies, near_copies
from newsroom.engine.reading import Reading
from newsroom.engine.rules.repetition import exact_copy
from tests.growing import grows_in_proportion

LONG = "The mayor said on Friday that the bridge across the river would open again in early spring."
CUT = "The mayor said on Friday that the bridge would open again in early spring."
OTHER = "Builders had found cracks in two of its pillars, and closed the road for several months."


def reading(*texts, headline=""):
    return Reading(Document.from_blocks(texts, headline=headline))


def test_the_copy_above_a_paragraph_stays():
    found = copies(reading("Why it closed", "What it cost", "Why it closed", OTHER))
    assert found == {0: 2}


def test_of_equals_the_first_stays():
    assert copies(reading(LONG, LONG)) == {1: 0}


def test_the_first_paragraph_of_a_story_stays_whatever_stands_round_its_copy():
    assert copies(reading("Bridge news", LONG, OTHER, LONG, OTHER.replace("a", "e"))) == {3: 1}
    assert copies(reading("Bridge news", LONG.upper(), OTHER, LONG, OTHER[::-1])) == {1: 3}


def test_the_headline_stays_before_all_others():
    found = copies(reading("Bridge opens", LONG, "Bridge opens", OTHER, headline="Bridge opens"))
    assert found == {2: 0}


def test_case_and_spacing_make_no_other_text():
    assert copies(reading("BRIDGE  OPENS", "Bridge opens")) == {1: 0}


def test_a_cut_standfirst_is_a_near_copy_of_its_paragraph():
    [near] = near_copies(reading(CUT, OTHER, LONG))
    assert (near.block, near.of) == (0, 2)
    assert near.share > 0.8


def test_exact_copies_are_not_near_copies():
    assert near_copies(reading(LONG, OTHER, LONG)) == ()


def test_blocks_that_share_a_few_words_are_no_copies():
    assert near_copies(reading(LONG, OTHER)) == ()


def test_a_thousand_blocks_alike_compare_no_pairs_twice():
    texts = [f"{LONG} {n} {n + 1} {n + 2}" for n in range(1000)]
    assert near_copies(reading(*texts)) == ()


def test_a_block_surely_taken_out_is_no_copy_that_stays():
    document = Document.from_blocks([LONG, LONG, OTHER])
    assert copies(Reading(document, asleep=frozenset({0}))) == {}


def test_parts_of_words_and_of_addresses_count_as_words_too():
    held = "The well-known mayor of ex.org-town didn't say when the bridge would open again."
    fuller = "The well known mayor of ex.org town didn t say when the bridge would open again."
    [near] = near_copies(reading(held, OTHER, fuller))
    assert {near.block, near.of} == {0, 2}
    address = reading(
        "Ask www.bridge.org/open/again/in/early/spring/now", "Ask www bridge org open"
    )
    assert near_copies(address) == ()


def test_pairs_that_stand_elsewhere_with_a_mark_between_are_held():
    [near] = near_copies(reading(CUT.replace(" the bridge", " (the) bridge"), OTHER, LONG))
    assert (near.block, near.of) == (0, 2)


def test_a_short_sentence_that_stands_three_times_is_a_refrain_and_never_likely_to_go():
    def told(times):
        parts = ((f"{LONG[:-1]} {n}.", "Safe for cats and dogs.") for n in "abc"[:times])
        read = reading(*(text for part in parts for text in part))
        return {found.confidence for found in exact_copy.RULE.find(exact_copy.RULE, read)}

    assert told(2) == {0.9}
    assert told(3) == {0.6}


def test_a_block_with_a_line_break_and_accents_is_still_one_block():
    broken = CUT.replace(" the ", " the\n", 1)
    [near] = near_copies(reading("Café à la carte", broken, OTHER, LONG))
    assert (near.block, near.of) == (1, 3)


def test_the_work_of_choosing_a_copy_grows_in_proportion_to_the_text():
    def choose(size):
        lines = [f"Line {n}" for n in range(size)]
        told = [f"{n} {LONG}" for n in range(size)]
        assert len(copies(reading(*lines, *told, *told))) == size

    assert grows_in_proportion(choose, 300)
