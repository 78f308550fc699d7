"""A story on a full page stays whole, whatever single line stands between its paragraphs."""

from collections.abc import Iterator

import pytest

from newsroom.engine.document import Document
from newsroom.engine.finding import Action, Finding
from newsroom.engine.proofread import proofread
from newsroom.engine.rules.furniture import RULES

PAGES = (
    (
        ("Menu", "Home", "Local", "Sports", "Log In", "{}", "Mara Lind", "Staff writer"),
        (
            *("Facebook", "Twitter", "Print", "Trending Now", "Road closed after rockslide"),
            *("Bakery burns in Elm Street", "Two hurt in crash", "Newsletter", "Enter your email"),
            *("Copyright 2026 Valley Times", "Terms of Use", "Privacy Policy"),
        ),
    ),
    (
        ("Skip to main content", "Sign up", "{}", "By Mara Lind"),
        (
            *("Tags: courts, airport", "Comments", "Most read", "Road closed after rockslide"),
            *("Bakery burns in Elm Street", "About", "Contact"),
        ),
    ),
)
STORIES = {
    "Court upholds ban on night flights": (
        "The district court on Thursday upheld the ban on night flights over the valley, which the"
        " airlines had fought for two years.",
        "Judge Karin Holt said the town had weighed the sleep of many against four planes a night.",
        "“That is not a close call,” she wrote.",
        "The airlines said they would appeal to the high court in the autumn.",
        "Residents cheered.",
        "Mayor Olle Berg, who had lost his seat over the matter and won it back, said he would"
        " sleep with the window open tonight.",
    ),
    "Bakery fire destroys three houses": (
        "A fire that began in a bakery destroyed three houses in the old quarter of Marn early on"
        " Friday, the fire brigade said.",
        "Nobody was hurt.",
        "Forty firefighters worked through the night to keep the flames from the library, whose"
        " roof had begun to smoke by three in the morning.",
        "The baker, Tomas Reik, said he had smelled gas. He called the brigade at once.",
        "Police are looking into the cause.",
        "Rebuilding could cost two million euros, the council estimates.",
    ),
    "Tarn beat Skell to go top": (
        "Nora Dahl scored twice as Tarn beat Skell 3-1 on Saturday to go top of the league for the"
        " first time since 1994.",
        "Dahl headed in a corner after nine minutes and chipped the keeper just before the break,"
        " when the rain was at its worst.",
        "Skell pulled one back through Ines Voll.",
        "“We lost our heads,” said coach Petra Lund.",
        "Substitute Mia Brandt made it three with the last kick of the game.",
    ),
}
LONG = (
    "The district court on Thursday upheld the ban on night flights over the valley, "
    "which the airlines had fought for two years.",
    "Judge Karin Holt said the town had weighed the sleep of 40,000 people against four "
    "planes a night.",
    "“That is not a close call,” Holt wrote in a ruling of 62 pages.",
    "The airlines said they would appeal to the high court in the autumn.",
    "The ban took effect in March 2024, after doctors at the valley hospital had counted "
    "twice as many patients with high blood pressure under the flight path as elsewhere.",
    "“We measured for three winters,” said Dr. Lena Vik, who led the study. “The planes "
    "were louder than a lorry in the bedroom.”",
    "The airlines paid for a study of their own.",
    "It found no harm, but the court noted that its authors had measured in August, when "
    "most of the valley was at the sea.",
    "Residents cheered.",
    "Mayor Olle Berg, who had lost his seat over the matter and won it back, said he "
    "would sleep with the window open tonight.",
    "The airport employs 900 people, and its union had warned that a third of the jobs "
    "hung on the night planes.",
    "So far none has been lost.",
    "Two of the four flights now land before ten in the evening, and the freight goes by "
    "rail, the airport's director, Stig Moe, told the court in May.",
    "Moe declined to comment on the ruling.",
    "Other towns are watching. Skell and Orm have drafted bans that copy the valley's "
    "almost word for word.",
    "A lawyer for the airlines, Petra Lund, said that if every valley did so there would "
    "be no place left to land.",
    "The high court takes a year or more for such cases, and until then the ban stands.",
    "The planes that came at two in the morning have not come since March.",
)
LINES = (
    *("Subscribe to our newsletter", "Related: Bridge to reopen in May", "Share this story"),
    *("Listen to this article", "Photo: Ida Holm / Harbour Post", "Related stories", "1 of 9"),
    *("Loading...", "Enter your email", "Comments", "Watch: How the mole was built"),
)
MARKERS = ("Advertisement", "Article content", "Story continues below")


def gone(headline: str, blocks: tuple[str, ...], page: int) -> Iterator[Finding]:
    """Give what is proposed of the story's own blocks."""
    above, below = PAGES[page]
    texts = (*(line.format(headline) for line in above), *blocks, *below)
    for found in proofread(Document.from_blocks(texts, headline=headline), rules=RULES):
        if found.action is Action.REMOVE_BLOCK and texts[found.block] in STORIES[headline]:
            yield found


def interrupted() -> Iterator[tuple[str, tuple[str, ...], int]]:
    for headline, story in STORIES.items():
        for page in range(len(PAGES)):
            for line in LINES:
                for at in range(1, len(story)):
                    yield headline, (*story[:at], line, *story[at:]), page


def test_one_line_between_its_paragraphs_makes_no_story_furniture():
    found = [finding for asked in interrupted() for finding in gone(*asked)]
    asked = sum(len(story) for story, *_ in ((STORIES[h], p) for h, _, p in interrupted()))
    assert max((finding.confidence for finding in found), default=0.0) < 0.95
    assert len(found) <= asked / 15
    assert sum(len(finding.quote.split()) >= 12 for finding in found) <= 0.005 * asked


@pytest.mark.parametrize("marker", MARKERS)
@pytest.mark.parametrize("headline", STORIES)
@pytest.mark.parametrize("page", range(len(PAGES)))
def test_ads_between_its_sentences_change_nothing_of_a_story(headline, page, marker):
    story = STORIES[headline]
    often = tuple(text for block in story for text in (block, marker))[:-1]
    plain = {finding.quote: finding.confidence for finding in gone(headline, story, page)}
    assert {f.quote: f.confidence for f in gone(headline, often, page)} == plain


def test_one_line_within_a_longer_story_makes_next_to_nothing_of_it_furniture():
    headline, asked, found = next(iter(STORIES)), 0, []
    for above, below in PAGES:
        for line in LINES:
            for at in range(1, len(LONG), 3):
                texts = (*(t.format(headline) for t in above), *LONG[:at], line, *LONG[at:], *below)
                document = Document.from_blocks(texts, headline=headline)
                asked += len(LONG)
                found += [
                    finding
                    for finding in proofread(document, rules=RULES)
                    if finding.action is Action.REMOVE_BLOCK and texts[finding.block] in LONG
                ]
    assert len(found) <= asked / 50
    assert max((finding.confidence for finding in found), default=0.0) < 0.98
