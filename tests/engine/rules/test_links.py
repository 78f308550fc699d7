"""A link that has much to do with the story goes only where a person saw it go."""

from newsroom.engine import Document, proofread

STORY = (
    "The doctor said that nurses at the clinic had treated forty patients for fever since Monday.",
    "Two children were taken to the hospital by ambulance; their symptoms were mild, she said.",
    "A vaccine will be given to all families in the district, the council said on Thursday.",
)
FAR = "Ten pasta sauces that take five minutes"
CASINO = "This crypto casino doubles your deposit"


def sureness(heading, *titles):
    document = Document.from_blocks([*STORY, heading, *titles], headline="Fever breaks out")
    found = [f for f in proofread(document) if f.rule == "recommended-link"]
    return {finding.quote: finding.confidence for finding in found}


def test_a_related_title_is_looked_at_and_the_others_go_in_bulk():
    sure = sureness("Most popular", "Physicians worry about influenza", FAR, CASINO)
    assert sure["Physicians worry about influenza"] < 0.98
    assert min(sure[FAR], sure[CASINO]) >= 0.98


def test_under_a_heading_that_promises_nothing_a_likely_score_alone_is_not_enough():
    title = "Families in the district"
    assert sureness("Most popular", title, FAR, CASINO)[title] >= 0.98
