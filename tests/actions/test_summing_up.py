"""What an edit is called on record: the words that went and came, and no more."""

import pytest

from newsroom.actions.summing_up import edit_told
from newsroom.engine.block import Block, Role

LEAD = "Traffic crossed the restord span on Monday."


@pytest.mark.parametrize(
    ("after", "told"),
    [
        ([LEAD.replace("restord", "restored")], "Edited by hand: “restord” → “restored”"),
        ([f"{LEAD} It rained."], "Edited by hand: “It rained.” added"),
        ([LEAD.replace(" on Monday", "")], "Edited by hand: “span on Monday.” → “span.”"),
        ([LEAD.replace("restord ", "")], "Edited by hand: “restord” dropped"),
        (["Traffic crossed", "the restord span on Monday."], f"Split: “{LEAD}”"),
    ],
)
def test_an_edit_says_which_words_went_and_came(after, told):
    assert edit_told([Block(LEAD)], [Block(text) for text in after]) == told


def test_a_merge_and_another_role_are_called_so():
    parts = [Block("It rained."), Block("Ferries ran.")]
    assert edit_told(parts, [Block("It rained. Ferries ran.")]) == (
        "Merged: “It rained. Ferries ran.”"
    )
    assert edit_told([Block(LEAD)], [Block(LEAD, Role.SUBHEADING)]) == f"Now a subheading: “{LEAD}”"
    assert edit_told([Block(LEAD)], [Block(LEAD, Role.FURNITURE)]) == f"Now furniture: “{LEAD}”"
    assert edit_told([Block(LEAD, Role.CAPTION)], [Block(LEAD)]) == f"Now without a role: “{LEAD}”"


def test_a_word_that_is_repeated_counts_at_one_end_only():
    assert (
        edit_told([Block("the the span")], [Block("the span")]) == "Edited by hand: “the” dropped"
    )
