"""A paragraph printed twice goes in bulk; a sentence said twice may be a refrain or an answer."""

from newsroom.engine import Document, proofread

STORY = "The council voted on Tuesday to keep the old library open for at least another two years."
OTHER = "Nobody spoke against it, although the roof must be mended before winter comes, she said."
LONG = f"{STORY[:-1]}, and nobody of those who had come to the town hall spoke against it at all."
THIRD = "Readers had gathered outside since the morning, and some of them sang when it was told."
ANSWER = "“We do not have the money for that this year,” he said."
BULK = 0.98


def sureness(*texts):
    found = proofread(Document.from_blocks(texts))
    return [finding.confidence for finding in found if finding.rule == "exact-copy"]


def test_an_answer_given_twice_never_goes_in_bulk():
    assert all(sure < BULK for sure in sureness(STORY, ANSWER, OTHER, ANSWER, LONG))


def test_a_long_paragraph_and_a_passage_pasted_twice_do():
    assert max(sureness(LONG, OTHER, LONG)) >= BULK
    assert min(sureness(STORY, OTHER, THIRD, STORY, OTHER)) >= BULK


def test_a_refrain_of_long_verses_never_goes_in_bulk():
    verses = (
        "And we shall sail the harbour in the morning.",
        "Till all the lamps along the quay are lit.",
    )
    sure = sureness(STORY, *verses, "The winter came and went.", *verses, OTHER)
    assert sure
    assert all(one < BULK for one in sure)
