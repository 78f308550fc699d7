"""A line by its wording goes in bulk only where nobody in the story may say it."""

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.rules import RULES

STORY = "The council voted on Tuesday to keep the old library open for at least another two years."
LINES = [
    rule for rule in RULES if rule.name.endswith("-line") or rule.name in ("prompt", "ad-marker")
]
BULK = 0.98


def sureness(text):
    found = proofread(
        Document.from_blocks([STORY, STORY, text, STORY, STORY]), rules=(*LINES, *CAPTIONS)
    )
    return max((f.confidence for f in found if f.block == 2), default=0.0)


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
        "Get started",
        "Learn more",
        "Join the club",
        "Become a member",
        "The response",
        "1,204 responses",
        "Follow me",
        "40,000 views",
        "10 of 12",
        "03:15 / 04:20",
        "Ethics and standards",
        "Privacy",
        "Careers",
        "Search",
        "Decline",
        "Promoted",
        "Reuters",
        "Flickr",
        "Join us on Sunday when we bury him.",
        "Sign up for a Medicare plan by Dec. 7",
        "Register for the postal vote by May 3",
        "Join the community garden on Elm Street",
        "Download the warning app of your state before the storm.",
        "Share your photos with your children while they still ask.",
        "Thank you for reading my letter.",
        "By entering the house you agree to obey the abbot.",
        "Delete everything in your inbox before you leave.",
        "Leave a comment, they used to say.",
        "Click here to win, the letters say, in grey on grey.",
        "We use butter cookies for the crust of this cake.",
        "He founded a newsletter.",
        "Comments are off the table.",
        "Be the first to like her new song.",
        "Reply to the minister",
        "5 thoughts on the budget",
        "This video can't be real, people wrote.",
        "Save this river!",
        "Read all about it!",
        "Content continues below decks, where the band plays.",
        "Left: The Greens want to close the mine.",
        "Figure 3: Costs rose by a third within one year.",
        "Still by Christmas the bridge of the old town was shut.",
        "They had seats courtesy of a friend",
        "Tel: 01555 010203",
        "Email: info@weirhouse.example",
        "7/2",
        "Topics: bees, hives and honey",
        "Join the group for a walk round the lake on Sunday.",
        "Register for the free access scheme by June 1.",
        "© H. Loman, 1979, it reads on the negative. But Loman was asleep when it was taken.",
        "This site uses cookies. So does every other that you will visit today, on each of them.",
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
        "Advertisement",
        "Read more",
        "Share this article",
        "All rights reserved.",
        "Comments are closed.",
        "Ann Reader on March 3, 2019 at 4:12 pm said:",
        "3 thoughts on “Library stays open”",
        "1 / 23",
        "Join our Facebook group",
        "Sign up for the latest news from the harbour",
        "The best of the week, straight to your inbox",
        "We use cookies to give you the best experience.",
        "Cartoon by Ann Lee",
        "Article content continues below",
        "You have read your last free article this month. Subscribe to go on.",
        "Contact the newsroom: news@harbour.example",
        "Advertisement · Scroll to continue",
    ],
)
def test_what_only_sites_print_still_goes(text):
    assert sureness(text) >= BULK


def test_a_word_that_may_head_a_part_goes_beside_other_lines_of_the_page():
    page = [STORY, "Search", "Advertisement", STORY, STORY]
    found = proofread(Document.from_blocks(page), rules=tuple(LINES))
    assert [(f.block, f.confidence >= BULK) for f in found] == [(1, True), (2, True)]


def test_a_word_that_may_head_a_part_goes_above_the_story():
    found = proofread(Document.from_blocks(["Search", STORY, STORY]), rules=tuple(LINES))
    assert [f.confidence >= BULK for f in found] == [True]
