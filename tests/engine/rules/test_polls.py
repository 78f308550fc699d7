"""All of a site's poll is told by one rule, in one band."""

from newsroom.engine import Document, proofread
from tests.engine.page.test_set_lines import LONG

POLL = ("Did the court get it right?", "Yes", "No", "Vote")
TAIL = ("Share", "Most Read", "Bakery to reopen in old bank", "Seal pup rescued from slipway")


def test_no_answer_of_a_poll_is_told_by_its_look_alone():
    document = Document.from_blocks((*LONG, *POLL, *TAIL), headline="Court upholds night ban")
    told = {f.quote: (f.rule, f.group) for f in proofread(document) if f.action}
    assert {quote: told.get(quote) for quote in POLL} == dict.fromkeys(POLL, ("poll", POLL[0]))
