"""What was done: listed, undone from its page, refused with reasons; pages that ask little."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from newsroom.actions.bulk import start_bulk
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.importing import import_batch, preview_batch
from newsroom.actions.refusal import Refused
from newsroom.actions.undoing import undo_operation
from newsroom.models import Article, Flag, FlagState, Operation, Scope, Term
from tests.making import article, person, source, spelling
from tests.web.conftest import LEAD

pytestmark = pytest.mark.django_db

PAGES = ["occurrences", "sources", "dictionary", "operations", "reports", "batches", "updates"]


def one_more(amara, number: int) -> None:
    """Make one more row for every list there is."""
    place = source(f"place-{number}")
    text = f"Traffic crossed the restord span {number} times."
    story = article([text], [spelling(0, text, "restord", f"restored-{number}")], of=place)
    flag = Flag.objects.get(article=story)
    other = article([text], [spelling(0, text, "restord", f"restored-{number}")], of=place)
    verdict = Choice(story.pk, flag.pk, FlagState.DISMISSED, flag.version)
    decide_flags([verdict], by=amara)
    Term.objects.create(text="okada", scope=Scope.ARTICLE, article=story, by="a test")
    Article.objects.filter(pk=other.pk).update(proposed=other.revision_id)
    batch = preview_batch(place, [("one.txt", f"Story {number} stands here.".encode())], by=amara)
    import_batch(batch.pk, by=amara)


@pytest.mark.one_database  # how often it asks does not hang on what answers
def test_every_list_asks_as_many_queries_for_many_rows_as_for_one(editor, amara):
    one_more(amara, 0)
    before = {name: queries(editor, name) for name in PAGES}
    for number in range(1, 13):
        one_more(amara, number)
    assert {name: queries(editor, name) for name in PAGES} == before


def queries(client, name: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(reverse(name)).status_code == 200
    return len(asked)


def test_an_act_is_listed_with_who_and_what_and_undone_from_there(desk, reviewer, story):
    flag = Flag.objects.get(article=story, quote="restord")
    choice = Choice(story.pk, flag.pk, FlagState.ACCEPTED, flag.version)
    outcome = decide_flags([choice], by=reviewer)
    page = desk.get(reverse("operations")).content.decode()
    undo = reverse("operation-undo", args=[outcome.operation.pk])
    assert "“restord” → “restored”" in page
    assert undo in page
    answer = desk.post(undo, follow=True).content.decode()
    assert "Undone: “restord” → “restored”" in answer
    assert Flag.objects.get(pk=flag.pk).state == FlagState.OPEN
    assert undo not in desk.get(reverse("operations")).content.decode()


def test_what_was_undone_already_is_refused_in_words(desk, reviewer, story):
    flag = Flag.objects.get(article=story, quote="restord")
    choice = Choice(story.pk, flag.pk, FlagState.ACCEPTED, flag.version)
    undo = reverse("operation-undo", args=[decide_flags([choice], by=reviewer).operation.pk])
    assert desk.post(undo).status_code == 302
    answer = desk.post(undo)
    assert answer.status_code == 422
    assert "undone already" in answer.content.decode()


def test_an_undo_has_its_own_undo(desk, reviewer, story):
    flag = Flag.objects.get(article=story, quote="restord")
    choice = Choice(story.pk, flag.pk, FlagState.ACCEPTED, flag.version)
    first = decide_flags([choice], by=reviewer).operation
    desk.post(reverse("operation-undo", args=[first.pk]))
    redo = Operation.objects.get(undoes=first)
    desk.post(reverse("operation-undo", args=[redo.pk]))
    assert Flag.objects.get(pk=flag.pk).state == FlagState.ACCEPTED


def test_a_colleague_sees_acts_on_articles_of_the_desk_and_no_others(desk, story):
    shown = Operation.objects.create(kind="decide", by="x", article=story, summary="Shown")
    other = article([LEAD], of=source(desk="sport"))
    Operation.objects.create(kind="decide", by="x", article=other, summary="Of another desk")
    page = desk.get(reverse("operations")).content.decode()
    assert str(shown) in page
    assert "Of another desk" not in page


def test_an_act_that_stopped_says_so(editor, amara):
    stopped = Operation.objects.create(
        kind="import", by="amara", by_id=amara.pk, state="failed", done=3, total=9
    )
    page = editor.get(reverse("operation", args=[stopped.pk])).content.decode()
    assert "It stopped." in page
    assert "hx-trigger" not in page


def test_hostile_text_stays_text_in_lists(editor, amara):
    bad = "<script>alert(1)</script>"
    place = source("bad", name=bad)
    article([bad], [spelling(0, bad, "script", bad)], of=place, headline=bad)
    Term.objects.create(text=bad, scope=Scope.HOUSE, by=bad)
    Operation.objects.create(kind="decide", by=bad, by_id=amara.pk, summary=bad)
    flag = Flag.objects.latest("pk")
    addresses = [reverse(name) for name in PAGES]
    addresses += [reverse("occurrence", args=[flag.pk]), reverse("source", args=["bad"])]
    for address in addresses:
        assert bad not in editor.get(address).content.decode(), address


def test_an_act_of_which_all_was_refused_offers_no_undo(editor, amara):
    text = "Traffic crossed the restord span."
    story = article([text], [spelling(0, text, "restord", "restored")], of=source("delta"))
    act = start_bulk("finish", [story.pk], {}, by=amara)
    for path in (reverse("operations"), reverse("operation", args=[act.pk])):
        page = editor.get(path).content.decode()
        assert "Finish" in page
        assert reverse("operation-undo", args=[act.pk]) not in page
    with pytest.raises(Refused, match="nothing to undo"):
        undo_operation(act.pk, by=amara)


def test_an_undo_is_told_once_on_its_own_page(editor):
    story = article(["A storm came."])
    done = start_bulk("hold", [story.pk], {}, by=person())
    address = reverse("operation-undo", args=[done.pk])
    page = html.fromstring(editor.post(address, follow=True).content.decode())
    assert "Undone: " in page.xpath("string(//h1)")
    assert not page.xpath("//*[@id='messages']//li")
