"""A mend brings the kind of apostrophe that its article has."""

import pytest

from newsroom.engine import Document, proofread


@pytest.mark.parametrize(
    ("blocks", "right"),
    [
        (("It’s late, and the ferry isn’t here.", "They dont know when it sails."), "don’t"),
        (("It's late, and the ferry isn't here.", "They dont know when it sails."), "don't"),
        (("“The ferry is late.”", "They dont know when it sails."), "don’t"),
        (("The ferry is late.", "They dont know when it sails."), "don't"),
        (("“The ferry is late.”", "Its been a long way home for all of them."), "It’s"),
    ],
)
def test_an_apostrophe_that_was_lost_comes_back_as_the_article_has_them(blocks, right):
    found = [f for f in proofread(Document.from_blocks(blocks)) if f.block == 1]
    assert [f.suggestions[0].replacement for f in found] == [right]
