import pytest

from newsroom.actions.checking import check_article
from newsroom.actions.correcting import correct_span
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.finishing import finish_article
from newsroom.actions.undoing import last_operation, undo_operation
from newsroom.models import ArticleState, FlagState
from tests.making import below, fresh, headed, person

pytestmark = pytest.mark.django_db

TEXT = "Traders in Okiti recieve the new rules on Monday, the ministry said."


def test_the_second_look_opens_what_a_fix_made():
    story = headed([TEXT, "It was a quiet day at the market."])
    row = story.revision.block_rows()[0]
    reviewer = person("Reviewer")
    correct_span(story.pk, row.pk, 17, "recieve", "receive ", by=reviewer)
    finish_article(story.pk, version=fresh(story).version, by=reviewer)
    story = fresh(story)
    assert story.state == ArticleState.TO_REVIEW
    flag = story.flags.get(state="open")
    assert "  " in flag.quote
    decide_flags([Choice(story.pk, flag.pk, FlagState.ACCEPTED, flag.version)], by=reviewer)
    finish_article(story.pk, version=fresh(story).version, by=reviewer)
    assert fresh(story).state == ArticleState.READY
    assert below(story)[0] == TEXT.replace("recieve", "receive")


def test_the_second_look_can_be_undone_and_brings_the_fix_back():
    story = headed([TEXT, "It was a quiet day at the market."])
    row = story.revision.block_rows()[0]
    reviewer = person("Reviewer")
    correct_span(story.pk, row.pk, 17, "recieve", "receive ", by=reviewer)
    finish_article(story.pk, version=fresh(story).version, by=reviewer)
    for _ in range(2):
        undo_operation(last_operation(story.pk, reviewer).pk, by=reviewer)
    assert below(story)[0] == TEXT
    assert fresh(story).open_flags == 0


DASHED = (
    "The ferry -- an old one that nobody loves -- sails again on Monday, the ministry said.",
    "Traders -- most of them women -- had waited for it since the storm in the spring.",
    "It carries forty people and twelve cars -- if the weather lets it leave the harbour.",
)


def checked(story):
    check_article(story.pk, by=None)
    return fresh(story)


def decide(story, verdict, by):
    for flag in story.flags.filter(state="open"):
        decide_flags([Choice(story.pk, flag.pk, verdict, flag.version)], by=by)


def test_one_dash_set_among_double_hyphens_opens_all_the_others():
    reviewer = person("Reviewer")
    story = checked(headed(DASHED))
    assert [f.quote for f in story.flags.filter(state="open")] == [" -- "]
    decide(story, FlagState.ACCEPTED, reviewer)
    finish_article(story.pk, version=fresh(story).version, by=reviewer)
    assert fresh(story).state == ArticleState.TO_REVIEW
    assert fresh(story).open_flags == 4
    decide(story, FlagState.ACCEPTED, reviewer)
    finish_article(story.pk, version=fresh(story).version, by=reviewer)
    assert fresh(story).state == ArticleState.READY
    assert below(story) == [text.replace(" -- ", " — ") for text in DASHED]


def test_double_hyphens_that_somebody_lets_stand_open_nothing():
    reviewer = person("Reviewer")
    story = checked(headed(DASHED))
    decide(story, FlagState.DISMISSED, reviewer)
    finish_article(story.pk, version=fresh(story).version, by=reviewer)
    assert fresh(story).state == ArticleState.READY
    assert below(story) == list(DASHED)
