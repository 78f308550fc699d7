"""Races with real threads; on PostgreSQL, where they can fail, in full."""

import json
import threading
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.db import connection

from newsroom.actions.claiming import claim_article, take_next
from newsroom.actions.configuring import save_source
from newsroom.actions.correcting import correct_field, correct_span
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.importing import import_batch, preview_batch
from newsroom.actions.refusal import Refused, Stale
from newsroom.actions.restructuring import Edit, edit_blocks
from newsroom.actions.undoing import undo_operation
from newsroom.models import Article, Decision, FlagState
from tests.making import article, clean, fresh, person, source, spelling
from tests.settings import ON_POSTGRESQL

pytestmark = pytest.mark.django_db(transaction=True)

ROUNDS = 40 if ON_POSTGRESQL else 8
TEXT = "Traders in Okiti recieve the new tarif on Monday."


def together(*acts: Callable[[], object]) -> list[object]:
    """Do acts at once, each in a thread and a connection of its own; give results or refusals."""
    barrier = threading.Barrier(len(acts))
    results: list[object] = [None] * len(acts)

    def run(number: int) -> None:
        barrier.wait()
        try:
            results[number] = acts[number]()
        except Refused as reason:
            results[number] = reason
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[n]) for n in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return results


@pytest.mark.parametrize("rounds", [ROUNDS, pytest.param(200, marks=pytest.mark.prove)])
def test_of_two_who_decide_the_same_flag_one_wins_and_one_is_told(rounds):
    story = article([TEXT] * rounds, [spelling(n, TEXT, "tarif", "tariff") for n in range(rounds)])
    one, other = person("Reviewer"), person("Reviewer")
    for flag in story.flags.all():
        yes = Choice(story.pk, flag.pk, FlagState.ACCEPTED, flag.version)
        no = Choice(story.pk, flag.pk, FlagState.DISMISSED, flag.version)
        results = together(
            lambda c=yes: decide_flags([c], by=one), lambda c=no: decide_flags([c], by=other)
        )
        assert sum(isinstance(result, Stale) for result in results) == 1, results
    assert Decision.objects.filter(article=story).count() == rounds
    assert fresh(story).open_flags == 0


def test_of_two_overlapping_replacements_made_at_once_only_one_stands():
    story = article([TEXT] * ROUNDS)
    one, other = person("Reviewer"), person("Reviewer")
    for block in story.revision.block_rows():
        results = together(
            lambda b=block.pk: correct_span(story.pk, b, 17, "recieve the", "get the", by=one),
            lambda b=block.pk: correct_span(story.pk, b, 25, "the new", "a new", by=other),
        )
        assert sum(isinstance(result, Refused) for result in results) == 1, results
    assert all("get a" not in text for text in clean(story))


def test_of_two_who_change_a_field_at_one_version_one_wins():
    story = article([TEXT])
    one, other = person("Reviewer"), person("Reviewer")
    for n in range(ROUNDS):
        version = fresh(story).version
        results = together(
            lambda v=version, n=n: correct_field(story.pk, "byline", f"A {n}", version=v, by=one),
            lambda v=version, n=n: correct_field(story.pk, "byline", f"B {n}", version=v, by=other),
        )
        assert sum(isinstance(result, Stale) for result in results) == 1, results
    assert fresh(story).version == story.version + ROUNDS


def test_of_two_who_save_one_source_at_once_one_wins():
    of, one, other = source(), person(), person()
    for n in range(1, ROUNDS):
        results = together(
            lambda n=n: save_source(of.pk, {"licence": f"A {n}"}, version=n, by=one),
            lambda n=n: save_source(of.pk, {"credit_line": f"B {n}"}, version=n, by=other),
        )
        assert sum(isinstance(result, Stale) for result in results) == 1, results


def test_one_article_is_claimed_by_one_of_many():
    people = [person("Reviewer") for _ in range(4)]
    for _ in range(ROUNDS // 4):
        story = article([TEXT])
        results = together(*(lambda p=p, s=story: claim_article(s.pk, by=p) for p in people))
        assert sum(map(bool, results)) == 1


def test_take_the_next_one_never_gives_one_article_to_two_people():
    of = source()
    for _ in range(ROUNDS // 2):
        article([TEXT], of=of)
    people = [person("Reviewer") for _ in range(4)]
    taken: list[int] = []

    def take_all(by: User) -> None:
        while True:
            try:
                taken.append(take_next(Article.objects.filter(source=of), by=by).pk)
            except Refused:
                return

    together(*(lambda p=p: take_all(p) for p in people))
    assert sorted(taken) == sorted(set(taken))
    assert len(taken) == ROUNDS // 2


def test_who_waits_for_an_edit_finds_the_article_as_it_is_after_it():
    story = article([f"{TEXT} {n}" for n in range(2)])
    one, other = person("Reviewer"), person("Reviewer")
    for n in range(ROUNDS):
        first, second = fresh(story).revision.block_rows()
        edit = Edit((first.pk,), (f"{TEXT} Edited {n}.",))
        start = len(second.text)
        results = together(
            lambda e=edit: edit_blocks(story.pk, e, by=one),
            lambda b=second.pk, s=start: correct_span(story.pk, b, s, "", " more", by=other),
        )
        assert not any(isinstance(result, Refused) for result in results), results
        undo_operation(results[1].operation.pk, by=other)
    assert fresh(story).words == sum(len(text.split()) for text in clean(story))


def test_two_batches_that_bring_the_same_stories_at_once_bring_each_once():
    editor = person()
    for n in range(max(4, ROUNDS // 4)):
        of = source()
        rows = [{"guid": f"{n}-{i}", "text": f"Passengers crossed on day {i}."} for i in range(6)]
        batches = [
            preview_batch(
                of, [("feed.jsonl", "\n".join(map(json.dumps, order)).encode())], by=editor
            )
            for order in (rows, rows[::-1])
        ]
        together(*(lambda b=b: import_batch(b.pk, by=editor) for b in batches))
        for batch in batches:
            batch.refresh_from_db()
        assert [batch.state for batch in batches] == ["done", "done"]
        assert sum(batch.new for batch in batches) == 6
        assert sum(batch.same for batch in batches) == 6
        assert Article.objects.filter(source=of).count() == 6
