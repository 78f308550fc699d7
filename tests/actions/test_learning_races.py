"""What is learnt stays right where several people and imports are at it at once."""

import json

import pytest

from newsroom.actions.deciding import Choice, Outcome, decide_flags
from newsroom.actions.importing import import_batch, preview_batch
from newsroom.actions.settling_lines import LineChanged, settle_lines
from newsroom.actions.undoing import undo_operation
from newsroom.jobs.working import work_waiting
from newsroom.models import Flag, FlagState, LineState, Operation, RuleRecord
from tests.actions.feeding import FEW, bring_in, recounted, row, tail_of
from tests.actions.test_races import ROUNDS, TEXT, together
from tests.making import article, person, source, spelling

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("_few")]


def test_verdicts_of_two_people_at_once_are_both_in_the_record():
    of, one, other = source(), person("Reviewer"), person("Reviewer")
    for _ in range(2 * ROUNDS):
        article([TEXT], [spelling(0, TEXT, "tarif", "tariff")], of=of)
    flags = list(Flag.objects.order_by("pk"))
    for first, second in zip(flags[:ROUNDS], flags[ROUNDS:], strict=True):
        yes = Choice(first.article_id, first.pk, FlagState.ACCEPTED, first.version)
        no = Choice(second.article_id, second.pk, FlagState.DISMISSED, second.version)
        together(lambda c=yes: decide_flags([c], by=one), lambda c=no: decide_flags([c], by=other))
    record = RuleRecord.objects.get()
    assert (record.right, record.wrong) == (ROUNDS, ROUNDS)
    assert recounted() == "Everything is counted right."


def test_two_imports_of_one_source_at_once_count_every_line_once():
    of, editor = source(), person()
    for start in range(0, 80, 20):
        batches = []
        for rows in (range(start, start + 12), range(start + 8, start + 20)):
            feed = "\n".join(json.dumps(row(n)) for n in rows).encode()
            batches.append(preview_batch(of, [("feed.jsonl", feed)], by=editor).pk)
        together(*(lambda pk=pk: import_batch(pk, by=editor) for pk in batches))
    of.refresh_from_db()
    assert (of.counted, tail_of(of).last) == (80, 80)
    assert recounted() == "Everything is counted right."


def test_of_two_who_settle_a_line_at_once_one_wins_and_one_is_told():
    of, one, other = source(), person(), person()
    bring_in(of, *(row(n) for n in range(3)))
    line = tail_of(of)
    results = together(
        lambda: settle_lines({line.pk: line.version}, LineState.CONFIRMED, by=one),
        lambda: settle_lines({line.pk: line.version}, LineState.REJECTED, by=other),
    )
    assert sum(isinstance(result, LineChanged) for result in results) == 1, results
    assert Operation.objects.filter(kind="learn").count() == 1


def test_an_undo_and_the_worker_that_it_stops_get_past_each_other():
    of, editor = source(), person()
    bring_in(of, *(row(n) for n in range(FEW + 3)))
    for _ in range(3):
        line = tail_of(of)
        act = settle_lines({line.pk: line.version}, LineState.CONFIRMED, by=editor)
        worked, undone = together(work_waiting, lambda pk=act.pk: undo_operation(pk, by=editor))
        assert isinstance(undone, Outcome), undone
        assert isinstance(worked, int), worked
        work_waiting()
        assert tail_of(of).state == LineState.PROPOSED
        assert not Flag.objects.open().filter(confidence=0.999).exists()
