from dataclasses import replace

import pytest
from django.db import DatabaseError, transaction

from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.refusal import (
    FlagChanged,
    NotAllowed,
    QuotationProtected,
    Refused,
    WouldOverlap,
)
from newsroom.actions.undoing import undo_operation
from newsroom.engine.block import Block, Role
from newsroom.models import Article, Decision, Flag, FlagState, How, Operation
from tests.making import article, clean, furniture, person, spelling

pytestmark = pytest.mark.django_db

FIRST = "Traders in Okiti recieve the new tarif on Monday."
SECOND = "“We was robbed of our seasun,” said Abena Quartey at the jetty."


def accepted(flag: Flag, replacement: str | None = None) -> Choice:
    return Choice(flag.article_id, flag.pk, FlagState.ACCEPTED, flag.version, replacement)


def traders() -> Article:
    """Give a story with two slips in its first paragraph and an ad."""
    found = [spelling(0, FIRST, "recieve", "receive"), spelling(0, FIRST, "tarif", "tariff")]
    return article([FIRST, SECOND, "ADVERTISEMENT"], [*found, furniture(2, "ADVERTISEMENT")])


@pytest.fixture
def story() -> Article:
    return traders()


def test_accepting_writes_no_text_and_shows_in_the_clean_copy(story):
    first, second, _ = story.flags.order_by("pk")
    decide_flags([accepted(second)], by=person())
    assert clean(story)[0] == FIRST.replace("tarif", "tariff")
    decide_flags([accepted(first)], by=person())
    assert clean(story)[0] == "Traders in Okiti receive the new tariff on Monday."
    assert list(story.blocks.values_list("text", flat=True)) == [FIRST, SECOND, "ADVERTISEMENT"]


def test_a_decision_is_one_operation_one_decision_and_one_undo(story):
    reviewer, flag = person("Reviewer"), story.flags.order_by("pk").first()
    outcome = decide_flags([accepted(flag)], by=reviewer)
    assert Decision.objects.filter(flag=flag).count() == 1
    undo_operation(outcome.operation.pk, by=reviewer)
    flag.refresh_from_db()
    assert (flag.state, flag.replacement, clean(story)[0]) == (FlagState.OPEN, None, FIRST)
    with pytest.raises(Refused, match="undone already"):
        undo_operation(outcome.operation.pk, by=reviewer)


def test_the_same_decision_sent_twice_counts_once(story):
    flag = story.flags.order_by("pk").first()
    decide_flags([accepted(flag)], by=person())
    with pytest.raises(FlagChanged, match="decided this flag meanwhile"):
        decide_flags([accepted(flag)], by=person())
    assert Decision.objects.filter(flag=flag).count() == 1


def test_overlapping_replacements_are_refused_with_the_name_of_the_first():
    whole = spelling(0, FIRST, "the new tarif", "the new tariff")
    part = spelling(0, FIRST, "tarif", "tariff")
    story = article([FIRST], [whole, part])
    one, other = story.flags.order_by("pk")
    decide_flags([accepted(one)], by=person())
    with pytest.raises(WouldOverlap, match=r"the new tarif.*undo that first"):
        decide_flags([accepted(other)], by=person())
    other.refresh_from_db()
    assert other.state == FlagState.OPEN


def test_no_bulk_act_replaces_anything_inside_a_quotation_but_a_person_does():
    story = article([SECOND], [spelling(0, SECOND, "seasun", "season")])
    flag = story.flags.get()
    assert flag.quoted
    with pytest.raises(QuotationProtected):
        decide_flags([Choice(story.pk, flag.pk, FlagState.ACCEPTED)], by=person(), how=How.BULK)
    with pytest.raises(QuotationProtected):
        decide_flags([Choice(story.pk, flag.pk, FlagState.ACCEPTED)], by=None, how=How.AUTOMATIC)
    assert clean(story) == [SECOND]
    decide_flags([accepted(flag)], by=person())
    assert clean(story) == [SECOND.replace("seasun", "season")]


def test_bulk_takes_furniture_out_with_its_quotations_but_no_block_that_is_one():
    ad = "“Best odds in town” — play now"
    said = Block("“Nobody asked us.”", Role.QUOTATION)
    story = article([ad, said], [furniture(0, ad), furniture(1, said.text)])
    choices = [Choice(story.pk, f.pk, FlagState.ACCEPTED) for f in story.flags.all()]
    outcome = decide_flags(choices, by=person(), how=How.BULK)
    assert (len(outcome.done), len(outcome.refused)) == (1, 1)
    assert clean(story) == [said.text]


def test_of_a_bulk_the_refused_are_reported_and_the_rest_is_done(story):
    first, second, ad = story.flags.order_by("pk")
    decide_flags([accepted(second)], by=person())
    choices = [Choice(story.pk, f.pk, FlagState.ACCEPTED) for f in (first, second, ad)]
    outcome = decide_flags(choices, by=person(), how=How.BULK)
    assert [change.flag.pk for change in outcome.done] == [first.pk, ad.pk]
    assert [refusal.flag for refusal in outcome.refused] == [second.pk]
    assert outcome.operation.refused[0][0] == story.pk


def test_nothing_to_print_is_refused_in_words():
    story = article([FIRST], [spelling(0, FIRST, "tarif", None)])
    with pytest.raises(Refused, match="Nothing is suggested"):
        decide_flags([accepted(story.flags.get())], by=person())
    decide_flags([accepted(story.flags.get(), "tariff")], by=person())
    assert clean(story) == [FIRST.replace("tarif", "tariff")]


def test_the_counters_are_right_after_every_act(story):
    assert (story.open_flags, story.all_flags, story.open_errors) == (3, 3, 3)
    assert story.problems == {"furniture": 1, "spelling": 2}
    decide_flags([accepted(story.flags.order_by("pk").first())], by=person())
    story.refresh_from_db()
    assert (story.open_flags, story.all_flags, story.open_errors) == (2, 3, 2)
    later = story.flags.order_by("pk")[1]
    decide_flags([Choice(story.pk, later.pk, FlagState.DEFERRED, later.version)], by=person())
    story.refresh_from_db()
    assert (story.open_flags, story.open_errors) == (1, 2)  # put off still holds it back


def test_another_desks_people_decide_nothing(story):
    stranger = person("Editor", desk="sport")
    with pytest.raises(NotAllowed):
        decide_flags([accepted(story.flags.first())], by=stranger)
    decide_flags([accepted(story.flags.first())], by=person("Admin", desk=""))
    assert Operation.objects.filter(kind="decide").count() == 1


@pytest.mark.parametrize(
    ("model", "column"),
    [("decision", "after"), ("event", "kind"), ("block", "text"), ("rawfile", "name")],
)
def test_the_database_itself_refuses_to_change_what_happened(story, model, column):
    decide_flags([accepted(story.flags.first())], by=person())
    connection = transaction.get_connection()
    for statement in (
        f"UPDATE newsroom_{model} SET {column} = 'x'",
        f"DELETE FROM newsroom_{model}",
    ):
        with pytest.raises(DatabaseError, match="history does not change"), transaction.atomic():
            connection.cursor().execute(statement)


def test_history_is_not_emptied_by_truncate_either():
    connection = transaction.get_connection()
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL knows TRUNCATE")
    with pytest.raises(DatabaseError, match="history does not change"), transaction.atomic():
        connection.cursor().execute("TRUNCATE newsroom_event CASCADE")


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (FlagState.ACCEPTED, "2 spaces where one belongs: mended"),
        (FlagState.DISMISSED, "2 spaces where one belongs: dismissed"),
    ],
)
def test_what_cannot_be_seen_is_named_by_what_is_wrong_with_it(verdict, said):
    text = "Traders in Okiti  receive the rules."
    found = replace(spelling(0, text, "  ", " "), message="2 spaces where one belongs")
    flag = article([text], [found]).flags.get()
    outcome = decide_flags([Choice(flag.article_id, flag.pk, verdict, flag.version)], by=person())
    assert outcome.operation.summary == said
