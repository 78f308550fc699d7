"""Versions of a story that a source sends under new names are counted as one article."""

from io import StringIO

import pytest
from django.core.management import call_command

from newsroom.actions.withdrawing import withdraw_batch
from newsroom.models import CountedArticle, LineState, SourceLine
from tests.actions.feeding import TAIL, bring_in, recounted, row
from tests.making import person, source

pytestmark = pytest.mark.django_db

LEAD = "The ferry of the Halden line ran aground off Okiti on Monday with forty people on board."
UPDATES = [
    [LEAD, "A lifeboat from the island took the first of them ashore before noon, the crew said."],
    [LEAD, "Divers searched the hull of the ferry in the afternoon, and two people are missing."],
    [LEAD, "One of the missing was found alive on a sandbank in the evening, the mayor told us."],
]
KNOWN = [
    "She was on her way to market with salt, rice and a hundred goats, the harbour office said.",
    "The line had been told in spring to replace the radio that failed on Monday, papers show.",
    "Okiti has one pier, one doctor and no road, and nobody there had seen a wreck in years.",
    "Fishing crews came out with ropes and lamps, and an old ferryman steered the first of them.",
]


def version(number: int) -> dict[str, str]:
    """Give a report that was sent again under another name, with what is new below its lead."""
    lead, news = UPDATES[number]
    headline = f"Ferry of the Halden line aground off Okiti, {number + 3} missing"
    return {"guid": f"v{number}", "headline": headline, "text": "\n\n".join([lead, news, *KNOWN])}


def test_versions_of_a_story_count_once_so_that_no_paragraph_of_theirs_is_proposed():
    of, editor = source(), person()
    bring_in(of, *(row(n) for n in range(3)))
    first = bring_in(of, version(0), by=editor)
    bring_in(of, version(1), version(2))
    assert of.counted == 4
    proposed = SourceLine.objects.exclude(state=LineState.COUNTED)
    assert set(proposed.values_list("shown", flat=True)) == {TAIL}
    assert recounted() == "Everything is counted right."
    withdraw_batch(first.pk, by=editor)
    of.refresh_from_db()
    assert of.counted == 4
    assert recounted() == "Everything is counted right."


def test_versions_counted_before_their_family_was_found_are_joined():
    of = source()
    bring_in(of, version(0), version(1))
    bring_in(of, version(2))
    for number, counted in enumerate(CountedArticle.objects.order_by("pk")):
        CountedArticle.objects.filter(pk=counted.pk).update(story=number, counts=True)
    assert "versions of a story that count by themselves: says 2, should be 0" in recounted()
    call_command("recount", "--mend", stdout=StringIO())
    of.refresh_from_db()
    assert of.counted == 1
    assert recounted() == "Everything is counted right."


BRIEFS = {
    "Mill Street library closes": "The old library on Mill Street will be shut for good in June, "
    "and a bus with books comes instead.",
    "Bear seen behind school": "A bear came down from the hills twice this week, and all the bins "
    "were locked away.",
    "Choir wins silver in Tartu": "Thirty singers from the valley came second of ninety choirs "
    "from all over the north.",
    "Ice on the lake too thin": "Nobody may skate there before Friday, as two anglers broke "
    "through it near the reeds.",
}


def test_short_stories_above_the_same_long_lines_are_no_versions_of_one():
    of = source()
    for headline, text in BRIEFS.items():
        below = "\n\n".join([text, *KNOWN])
        bring_in(of, {"guid": headline, "headline": headline, "text": below})
    assert of.counted == 4
    proposed = of.lines.filter(state=LineState.PROPOSED).values_list("shown", flat=True)
    assert set(KNOWN) <= set(proposed)


def test_short_versions_count_once_whatever_short_sentence_is_new():
    of = source()
    for number, news in enumerate(["Two are missing.", "One is missing.", "Nobody is missing."]):
        headline = f"Halden ferry aground off Okiti on Monday, update {number}"
        bring_in(of, {"guid": f"v{number}", "headline": headline, "text": f"{LEAD}\n\n{news}"})
    assert of.counted == 1
