"""Verdicts by hand make a rule's record with a source; a poor one turns the rule quiet there."""

import pytest
from django.core.management import call_command

from newsroom.actions.checking import check_article
from newsroom.actions.configuring import ask_rule, quieten_rule
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.knowing import knowledge_of
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.actions.undoing import undo_operation
from newsroom.models import Flag, FlagState, House, How, RuleRecord, Source
from newsroom.web.figures import figures_by
from tests.actions.feeding import recounted
from tests.making import article, person, source, spelling

pytestmark = pytest.mark.django_db

LEAD = "Traffic crossed the restord span on Monday."
WRONG = "He recieved the money on Monday from the council of the town."
RULE = "made-up-rule"
LINKS = "recommended-link"
PIER = [
    "Ellerby pier to close for eight months",
    "The Ellerby pier will close to all traffic in March, harbour master Ida Korhonen said.",
    "Engineers found that the piles under the Ellerby pier had lost a fifth of their oak to worms.",
    "Korhonen told the council that a ferry would sail from the old quay until the autumn.",
]
NEWS = "piles plans ferry worms oak quay traders closure repair engineers council traffic".split()
PIER_LINKS = [f"Ida Korhonen on the Ellerby pier: what the {word} mean" for word in NEWS]
CASINO = "Spin to win tonight at the lucky seven casino"
ACCEPTED, DISMISSED = FlagState.ACCEPTED, FlagState.DISMISSED


def flagged(of):
    story = article([LEAD], [spelling(0, LEAD, "restord", "restored")], of=of)
    return Flag.objects.get(article=story)


def decide(flag, verdict, by, how=How.BY_HAND):
    flag.refresh_from_db()
    choice = Choice(flag.article_id, flag.pk, verdict, flag.version)
    return decide_flags([choice], by=by, how=how).operation


def listed(of, *titles):
    """Bring in an article with a list of links, and give the flags of its titles."""
    story = article([*PIER, "Related articles", *titles], of=of)
    check_article(story.pk, by=None)
    return list(Flag.objects.open().filter(article=story, rule=LINKS).order_by("pk"))


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


def test_who_keeps_links_that_were_proposed_to_stay_does_not_silence_their_rule(reviewer):
    of = source()
    flags = listed(of, *PIER_LINKS)
    assert [flag.evidence.get("related") for flag in flags] == [True] * len(PIER_LINKS)
    for flag in flags:
        decide(flag, DISMISSED, reviewer)
    assert record(of, LINKS) in (None, (0, 0))
    assert LINKS not in knowledge_of(of).quiet
    assert CASINO in [flag.quote for flag in listed(of, CASINO, *PIER_LINKS[:2])]
    assert recounted() == "Everything is counted right."


def test_a_keep_of_an_unrelated_link_and_a_related_one_that_goes_count_and_are_undone(reviewer):
    of = source()
    casino, related = listed(of, CASINO, PIER_LINKS[0])
    kept = decide(casino, DISMISSED, reviewer)
    gone = decide(related, ACCEPTED, reviewer)
    assert record(of, LINKS) == (1, 1)
    second = decide(related, DISMISSED, reviewer)
    assert record(of, LINKS) == (0, 1)
    for operation, now in ((second, (1, 1)), (gone, (0, 1)), (kept, (0, 0))):
        undo_operation(operation.pk, by=reviewer)
        assert record(of, LINKS) == now
        assert recounted() == "Everything is counted right."


def test_a_record_that_holds_such_keeps_from_before_is_told_and_mended(reviewer):
    of = source()
    decide(listed(of, PIER_LINKS[0])[0], DISMISSED, reviewer)
    RuleRecord.objects.update_or_create(
        source=of, rule=LINKS, defaults={"wrong": 1, "expected": 0.95}
    )
    assert f"verdicts on {LINKS}" in recounted()
    call_command("recount", mend=True)
    assert recounted() == "Everything is counted right."


def test_the_live_figures_leave_such_keeps_out_as_the_record_does(reviewer):
    casino, related = listed(source(), CASINO, PIER_LINKS[0])
    decide(casino, DISMISSED, reviewer)
    decide(related, DISMISSED, reviewer)
    figures = figures_by("rule", reviewer)[LINKS]
    assert (figures.dismissed, figures.right, figures.wrong) == (2, 0, 1)
