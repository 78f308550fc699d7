"""Verdicts by hand make a rule's record with a source; a poor one turns the rule quiet there."""

import pytest

from newsroom.actions.checking import check_article
from newsroom.actions.configuring import ask_rule, quieten_rule
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.knowing import knowledge_of
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.actions.undoing import undo_operation
from newsroom.models import Flag, FlagState, House, How, RuleRecord, Source
from tests.actions.feeding import recounted
from tests.making import article, person, source, spelling

pytestmark = pytest.mark.django_db

LEAD = "Traffic crossed the restord span on Monday."
WRONG = "He recieved the money on Monday from the council of the town."
RULE = "made-up-rule"
ACCEPTED, DISMISSED = FlagState.ACCEPTED, FlagState.DISMISSED


def flagged(of):
    story = article([LEAD], [spelling(0, LEAD, "restord", "restored")], of=of)
    return Flag.objects.get(article=story)


def decide(flag, verdict, by, how=How.BY_HAND):
    flag.refresh_from_db()
    choice = Choice(flag.article_id, flag.pk, verdict, flag.version)
    return decide_flags([choice], by=by, how=how).operation


def record(of, rule=RULE):
    return RuleRecord.objects.filter(source=of, rule=rule).values_list("right", "wrong").first()


def misspelt(of):
    story = article([WRONG], of=of)
    check_article(story.pk, by=None)
    return Flag.objects.filter(article=story, rule="misspelt-word").first()


@pytest.fixture
def reviewer():
    return person("Reviewer")


def test_accepted_and_sic_count_as_right_and_dismissed_as_wrong(reviewer):
    of = source()
    verdicts = (ACCEPTED, FlagState.SIC, DISMISSED, DISMISSED, FlagState.DEFERRED)
    for verdict in verdicts:
        decide(flagged(of), verdict, reviewer)
    assert record(of) == (2, 2)
    assert RuleRecord.objects.get().expected == pytest.approx(4 * 0.95)
    assert recounted() == "Everything is counted right."


@pytest.mark.parametrize("how", [How.BULK, How.GROUP, How.AUTOMATIC])
def test_verdicts_on_many_at_once_count_for_nothing(reviewer, how):
    of = source()
    operation = decide(flagged(of), DISMISSED, reviewer, how)
    assert record(of) is None
    undo_operation(operation.pk, by=reviewer)
    assert record(of) is None


def test_another_verdict_takes_the_place_of_the_first(reviewer):
    of = source()
    flag = flagged(of)
    decide(flag, DISMISSED, reviewer)
    second = decide(flag, ACCEPTED, reviewer)
    assert record(of) == (1, 0)
    undo = undo_operation(second.pk, by=reviewer).operation
    assert record(of) == (0, 1)
    undo_operation(undo.pk, by=reviewer)
    assert record(of) == (1, 0)
    assert recounted() == "Everything is counted right."


def test_an_undone_verdict_counts_no_more(reviewer):
    of = source()
    operation = decide(flagged(of), DISMISSED, reviewer)
    undo_operation(operation.pk, by=reviewer)
    assert record(of) == (0, 0)
    assert RuleRecord.objects.get().expected == pytest.approx(0)


def test_each_source_has_its_own_record(reviewer):
    one, other = source(), source()
    decide(flagged(one), DISMISSED, reviewer)
    decide(flagged(other), ACCEPTED, reviewer)
    assert (record(one), record(other)) == ((0, 1), (1, 0))


def test_a_rule_that_is_mostly_wrong_turns_quiet_there_and_only_there(reviewer):
    of, other = source(), source()
    for _ in range(9):
        decide(misspelt(of), DISMISSED, reviewer)
    assert misspelt(of).state == FlagState.OPEN
    decide(misspelt(of), DISMISSED, reviewer)
    assert "misspelt-word" in knowledge_of(of).quiet
    assert misspelt(of) is None
    assert misspelt(other) is not None


def test_an_editor_overrules_the_record_and_leaves_it_to_it_again(reviewer):
    of, editor = source(), person()
    RuleRecord.objects.create(source=of, rule="misspelt-word", right=1, wrong=30, expected=29)
    ask_rule("misspelt-word", asked=True, source_id=of.pk, by=editor)
    assert misspelt(Source.objects.get(pk=of.pk)) is not None
    ask_rule("misspelt-word", asked=False, source_id=of.pk, by=editor)
    assert misspelt(Source.objects.get(pk=of.pk)) is None
    with pytest.raises(Refused):
        ask_rule("no-such-rule", asked=True, source_id=of.pk, by=editor)
    with pytest.raises(NotAllowed):
        ask_rule("misspelt-word", asked=True, source_id=of.pk, by=reviewer)


def test_only_who_may_change_rules_switches_one_off_for_the_house(reviewer):
    with pytest.raises(NotAllowed):
        quieten_rule("misspelt-word", quiet=True, by=reviewer)
    quieten_rule("misspelt-word", quiet=True, by=person())
    assert House.quiet() == {"misspelt-word"}


def test_how_sure_a_flag_is_follows_the_record():
    of = source()
    before = misspelt(of).confidence
    RuleRecord.objects.create(source=of, rule="misspelt-word", right=60, wrong=40, expected=95)
    flag = misspelt(of)
    assert flag.confidence < before
    assert flag.evidence["measured"] == before


def test_what_a_rule_said_itself_is_what_its_record_expects(reviewer):
    of = source()
    RuleRecord.objects.create(source=of, rule="misspelt-word", right=60, wrong=40, expected=95)
    flag = misspelt(of)
    decide(flag, ACCEPTED, reviewer)
    added = RuleRecord.objects.get(source=of).expected - 95
    assert added == pytest.approx(flag.evidence["measured"])


def test_a_first_verdict_asks_the_database_no_more_than_a_later_one(
    reviewer, django_assert_max_num_queries
):
    of = source()
    first, second = flagged(of), flagged(of)
    with django_assert_max_num_queries(30) as asked:
        decide(first, DISMISSED, reviewer)
    with django_assert_max_num_queries(len(asked)):
        decide(second, DISMISSED, reviewer)
