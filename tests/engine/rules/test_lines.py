"""A line by its wording goes in bulk only where nobody in the story may say it."""

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.rules import RULES

STORY = "The council voted on Tuesday to keep the old library open for at least another two years."
LINES = [rule for rule in RULES if rule.name.endswith("-line") or rule.name == "prompt"]
BULK = 0.98


def sureness(text):
    found = proofread(Document.from_blocks([STORY, text, STORY]), rules=(*LINES, *CAPTIONS))
    return max((f.confidence for f in found if f.block == 1), default=0.0)


CAPTIONS = [rule for rule in RULES if rule.name == "lone-caption"]


@pytest.mark.parametrize(
    "text",
    [
        "No comment.",
        "Listen.",
        "Close.",
        "Join us.",
        "8/10",
        "“All rights reserved,” he said, and closed the piano.",
        "“We use cookies because everybody does,” the lawyer told the court.",
        "Join the club, Bergman told him.",
        "Sign up for the army, his father told him, or leave this house.",
        "Subscribe to a paper that still has reporters, she advises young people.",
        "A letter is safer than a link sent to your inbox, the police say, he wrote.",
        "A 501(c)(3) founded in 2004, the group feeds four hundred families a week.",
        "Under section 3(c) of the 2019 act, a landlord must give six months to leave.",
        "The company denied it in June of last year. (Reuters has not seen the letter.)",
        "The firm would pay the tenants, she said. (Provided they leave by June.)",
        "Best Picture: Parasite",
        "Child tax credit: Up to $2,000 for each child",
        "Scranton, Pa.",
        "June 3 - Erie, PA",
        "Goodnight, Pa.",
    ],
)
def test_what_a_story_may_hold_never_goes_in_bulk(text):
    assert sureness(text) < BULK


@pytest.mark.parametrize(
    "text",
    [
        "Sign up for our weekly newsletter",
        "Watch now",
        "3 comments",
        "Copyright (c) 2019 Harbour Post",
        "(c) 2019 Harbour Post",
        "© 2019 Harbour Post. All rights reserved.",
        "The mayor on the new bridge Credit: Ann Lee/Getty Images",
        "Ann Lee/PA",
    ],
)
def test_what_only_sites_print_still_goes(text):
    assert sureness(text) >= BULK
