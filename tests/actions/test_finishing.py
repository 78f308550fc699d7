import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.actions.correcting import correct_field, correct_span
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.finishing import approve_article, finish_article, send_back_article
from newsroom.actions.handing_out import hand_out_articles
from newsroom.actions.refusal import ArticleChanged, NotAllowed, NotReady, Refused
from newsroom.actions.setting_aside import restore_article, set_aside_article
from newsroom.actions.undoing import last_operation, undo_operation
from newsroom.models import ArticleState, Event, FlagState, HandOutRecord
from tests.making import fresh, headed, person, source, spelling

pytestmark = pytest.mark.django_db

TEXT = "Traders in Okiti recieve the new rules on Monday, the ministry said."


def decided(story, verdict=FlagState.ACCEPTED, by=None):
    choices = [Choice(story.pk, f.pk, verdict, f.version) for f in story.flags.filter(state="open")]
    for choice in choices:
        decide_flags([choice], by=by or person("Reviewer"))
    return fresh(story)


def ready(of=None, by=None):
    story = decided(headed([TEXT], [spelling(0, TEXT, "recieve", "receive")], of=of))
    finish_article(story.pk, version=story.version, by=by or person("Reviewer"))
    return fresh(story)


@pytest.mark.parametrize("verdict", [None, FlagState.DEFERRED])
def test_open_and_deferred_errors_hold_an_article_back(verdict):
    story = headed([TEXT], [spelling(0, TEXT, "recieve", "receive")])
    if verdict:
        story = decided(story, verdict)
    with pytest.raises(NotReady, match="1 error to decide"):
        finish_article(story.pk, version=story.version, by=person("Reviewer"))
    assert fresh(story).state == ArticleState.TO_REVIEW


@pytest.mark.parametrize("field", ["credit", "licence", "canonical"])
def test_what_the_source_requires_is_asked_for_and_typed_at_the_gate(field):
    asks = {"canonical": "requires_link"}.get(field, f"requires_{field}")
    story = headed([TEXT], of=source(**{asks: True}))
    reviewer = person("Reviewer")
    with pytest.raises(NotReady, match="missing"):
        finish_article(story.pk, version=story.version, by=reviewer)
    correct_field(story.pk, field, "https://okiti.example/1", version=story.version, by=reviewer)
    finish_article(story.pk, version=fresh(story).version, by=reviewer)
    assert fresh(story).state == ArticleState.READY


def test_a_finish_lets_go_of_the_article_and_writes_it_once():
    story = decided(headed([TEXT], [spelling(0, TEXT, "recieve", "receive")]))
    assert story.claimed_by is not None
    with CaptureQueriesContext(connection) as asked:
        finish_article(story.pk, version=story.version, by=story.claimed_by)
    written = [q for q in asked if q["sql"].startswith('UPDATE "newsroom_article"')]
    assert len(written) == 1
    assert fresh(story).claimed_by is None


def test_one_pair_of_eyes_finishes_straight_to_ready_two_ask_for_another():
    assert ready().state == ArticleState.READY
    reviewer = person("Editor")
    story = ready(of=source(second_eyes=True), by=reviewer)
    assert story.state == ArticleState.TO_APPROVE
    with pytest.raises(NotAllowed, match="somebody else"):
        approve_article(story.pk, version=story.version, by=reviewer)
    approve_article(story.pk, version=story.version, by=person("Editor"))
    assert fresh(story).state == ArticleState.READY


def test_reviewers_do_not_approve():
    story = ready(of=source(second_eyes=True))
    with pytest.raises(NotAllowed, match="role"):
        approve_article(story.pk, version=story.version, by=person("Reviewer"))


@pytest.mark.parametrize("by_bulk", [False, True])
def test_any_change_after_approval_voids_it(by_bulk):
    story = ready()
    row = story.revision.block_rows()[0]
    correct_span(story.pk, row.pk, 0, "Traders", "Traders and porters", by=person("Reviewer"))
    story = fresh(story)
    assert (story.state, story.approved_by) == (ArticleState.TO_REVIEW, "")
    with pytest.raises(NotReady):
        hand_out_articles({story.pk: None}, "text", by=person(), as_many=by_bulk)
    assert not HandOutRecord.objects.exists()


def test_an_undo_after_approval_voids_it_too():
    reviewer = person("Reviewer")
    story = decided(headed([TEXT], [spelling(0, TEXT, "recieve", "receive")]), by=reviewer)
    finish_article(story.pk, version=story.version, by=reviewer)
    undo_operation(last_operation(story.pk, reviewer).pk, by=reviewer)
    assert fresh(story).state == ArticleState.TO_REVIEW


def test_an_override_needs_the_right_and_a_reason_and_is_on_record():
    story = headed([TEXT], [spelling(0, TEXT, "recieve", "receive")])
    with pytest.raises(NotAllowed):
        finish_article(
            story.pk, version=story.version, by=person("Reviewer"), override="The desk insists"
        )
    with pytest.raises(NotReady):
        finish_article(story.pk, version=story.version, by=person(), override="  ")
    finish_article(story.pk, version=story.version, by=person(), override="Verbatim statement")
    assert Event.objects.filter(article=story, note="Verbatim statement").exists()
    assert hand_out_articles({story.pk: None}, "text", by=person()).content
    row = story.revision.block_rows()[0]
    correct_span(story.pk, row.pk, 0, "Traders", "Sellers", by=person())
    with pytest.raises(NotReady):  # the text changed: what was overridden is asked again
        finish_article(story.pk, version=fresh(story).version, by=person())


def test_finish_is_compared_with_the_version_that_was_seen():
    story = decided(headed([TEXT], [spelling(0, TEXT, "recieve", "receive")]))
    with pytest.raises(ArticleChanged):
        finish_article(story.pk, version=story.version - 1, by=person("Reviewer"))


def test_sending_back_needs_a_note_and_shows_it():
    story = ready()
    with pytest.raises(Refused, match="note"):
        send_back_article(story.pk, version=story.version, note=" ", by=person())
    send_back_article(story.pk, version=story.version, note="Ask the port again", by=person())
    story = fresh(story)
    assert (story.state, story.note) == (ArticleState.NEEDS_CHANGES, "Ask the port again")


def test_an_undo_never_leads_past_the_gate():
    story, editor = ready(), person()
    set_aside_article(story.pk, ArticleState.SPIKED, by=editor)
    spiking = Event.objects.filter(article=story).latest("pk").operation
    undo_operation(spiking.pk, by=editor)
    assert fresh(story).state == ArticleState.TO_REVIEW


def test_setting_aside_is_reversible_and_what_left_can_only_be_killed():
    story, editor = ready(), person()
    with pytest.raises(Refused, match="killed"):
        set_aside_article(story.pk, ArticleState.KILLED, by=editor)
    hand_out_articles({story.pk: None}, "text", by=editor)
    with pytest.raises(Refused, match="killed"):
        set_aside_article(story.pk, ArticleState.SPIKED, by=editor)
    set_aside_article(story.pk, ArticleState.KILLED, by=editor, note="Recalled by the agency")
    with pytest.raises(NotReady):
        hand_out_articles({story.pk: None}, "text", by=editor)
    for state in (ArticleState.SPIKED, ArticleState.ON_HOLD):
        with pytest.raises(Refused, match="killed; restore it first"):
            set_aside_article(story.pk, state, by=editor)
    restore_article(story.pk, by=editor)
    assert fresh(story).state == ArticleState.TO_REVIEW


def test_a_hand_out_records_who_what_and_which_bytes():
    story = ready()
    out = hand_out_articles({story.pk: story.version}, "text", by=person("Reviewer", "Ife"))
    record = HandOutRecord.objects.get()
    assert (record.by, record.format, record.version) == ("Ife", "txt", story.version)
    assert "receive" in out.content.decode()
    assert fresh(story).state == ArticleState.EXPORTED
    assert record.change_note == "1 spelling corrected; no quotation changed."


def test_of_many_only_the_ready_leave_and_the_others_are_named():
    good, bad = ready(), headed([TEXT], [spelling(0, TEXT, "recieve", "receive")])
    out = hand_out_articles({good.pk: None, bad.pk: None}, "json", by=person())
    assert (out.name, [r.article for r in out.refused]) == ("articles.zip", [bad.pk])
    with pytest.raises(Refused, match="None of these"):
        hand_out_articles({bad.pk: None, headed([TEXT]).pk: None}, "json", by=person())


def test_many_leave_as_one_table_a_row_each():
    stories = [ready(), ready()]
    out = hand_out_articles(dict.fromkeys(s.pk for s in stories), "csv", by=person())
    assert (out.name, out.media_type) == ("articles.csv", "text/csv; charset=utf-8")
    rows = list(csv.DictReader(io.StringIO(out.content.decode("utf-8-sig"))))
    assert [row["guid"] for row in rows] == [fresh(story).guid for story in stories]
    assert all("receive" in row["text"] for row in rows)
    assert HandOutRecord.objects.filter(format="csv").count() == 2
