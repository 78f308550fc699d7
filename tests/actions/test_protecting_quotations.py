"""No bulk act changes somebody's words in quotation marks, or where they end."""

import pytest

from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.refusal import QuotationProtected
from newsroom.engine.block import Block, Role
from newsroom.models import FlagState, How
from tests.actions.test_standing_firm import choice, flagged
from tests.making import article, below, person, spelling

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "quote", "right"),
    [
        ("“We was robed,” she said.", "robed", "robbed"),
        ("“We was robbed,” she said.", "robbed,”", "robbed,"),  # the closing mark would go
        ("She said: “We was robbed.", "“We", "We"),  # the opening one
        ("She said: “We was robed and more.", "robed", "robbed"),  # never closed
        ("She said: â€œWe was robed,â€ and left.", "robed", "robbed"),  # mojibake
    ],
)
def test_no_bulk_act_changes_what_stands_in_quotation_marks_or_where_it_ends(text, quote, right):
    story = flagged(text, quote, right)
    bulk = Choice(story.pk, story.flags.get().pk, FlagState.ACCEPTED)
    with pytest.raises(QuotationProtected):
        decide_flags([bulk], by=person(), how=How.GROUP)
    decide_flags([choice(story)], by=person())
    assert below(story) == [text.replace(quote, right)]


def test_bulk_mends_what_stands_beside_a_quotation():
    text = "\u2018\u2018We was robbed,\u2019\u2019 she said, and waited."
    story = flagged(text, "said,", "said")
    bulk = Choice(story.pk, story.flags.get().pk, FlagState.ACCEPTED)
    decide_flags([bulk], by=person(), how=How.BULK)
    assert below(story) == [text.replace("said,", "said")]


def test_a_paragraph_inside_a_quotation_of_several_is_protected_too():
    texts = ["She said: “We waited.", "We was robed of a season.", "Nobody came,” she said."]
    story = article(texts, [spelling(1, texts[1], "robed", "robbed")])
    assert story.flags.get().quoted
    with pytest.raises(QuotationProtected):
        decide_flags(
            [Choice(story.pk, story.flags.get().pk, FlagState.ACCEPTED)], by=None, how=How.AUTOMATIC
        )


def test_words_in_a_block_that_is_a_quotation_are_protected_without_marks():
    text = "We was robed of a season."
    said = Block(text, Role.QUOTATION)
    story = article([said], [spelling(0, text, "robed", "robbed")])
    with pytest.raises(QuotationProtected):
        decide_flags(
            [Choice(story.pk, story.flags.get().pk, FlagState.ACCEPTED)], by=person(), how=How.BULK
        )
