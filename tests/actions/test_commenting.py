"""Comments: said once, taken back by their author, changed by nobody, gone with a purge."""

import io

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from newsroom.actions.commenting import LONGEST, add_comment, withdraw_comment
from newsroom.actions.finishing import finish_article
from newsroom.actions.handing_out import hand_out_articles
from newsroom.actions.purging import purge_article
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.actions.undoing import last_operation
from newsroom.exporters import FORMATS
from newsroom.models import Article, Comment, Event, Operation
from tests.making import article, fresh, person, source, spelling

pytestmark = pytest.mark.django_db

TEXT = "Traffic crossed the restord span on Monday."


@pytest.fixture
def story():
    """Give an article with one flag."""
    return article([TEXT], [spelling(0, TEXT, "restord", "restored")], headline="The span")


def test_a_comment_stands_with_who_said_it_and_is_counted_and_on_record(story):
    ngozi = person("Reviewer", "ngozi")
    said = add_comment(story.pk, "  Is this the old bridge?\r\nAsk Okiti. ", by=ngozi)
    assert said.text == "Is this the old bridge?\nAsk Okiti."
    assert (said.by, said.by_id, said.withdrawn_at) == ("ngozi", ngozi.pk, None)
    assert fresh(story).comment_count == 1
    event = Event.objects.get(kind="comment")
    assert (event.by, event.article_id, event.operation.by_id) == ("ngozi", story.pk, ngozi.pk)
    assert "Okiti" not in f"{event.note}{event.after}{event.operation.summary}"


def test_commenting_claims_nothing_voids_nothing_and_leaves_the_version(story):
    before = fresh(story)
    add_comment(story.pk, "Look at the date.", by=person("Reviewer"))
    after = fresh(story)
    assert after.version == before.version
    assert (after.claimed_by, after.state, after.all_flags) == (None, before.state, 1)


def test_a_comment_hangs_on_a_flag_or_a_block_of_its_article_only(story):
    ngozi, other = person("Reviewer"), article([TEXT], [spelling(0, TEXT, "restord", "restored")])
    flag, block = story.flags.get(), story.blocks.latest("pk")
    assert add_comment(story.pk, "Whose word?", flag_id=flag.pk, by=ngozi).flag == flag
    assert add_comment(story.pk, "Which span?", block_id=block.pk, by=ngozi).block == block
    strange = {"flag_id": other.flags.get().pk}, {"block_id": other.blocks.latest("pk").pk}
    for about in strange:
        with pytest.raises(Refused, match="does not belong"):
            add_comment(story.pk, "Whose?", by=ngozi, **about)
    assert fresh(story).comment_count == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [("", "Write what"), (" \n ", "Write what"), ("x" * (LONGEST + 1), "at most"), ("\0", "kept")],
)
def test_what_says_nothing_or_too_much_is_refused_and_keeps_nothing(story, text, told):
    with pytest.raises(Refused, match=told):
        add_comment(story.pk, text, by=person("Reviewer"))
    assert not Comment.objects.exists()
    assert not Operation.objects.filter(kind="comment").exists()


def test_a_form_that_is_sent_twice_says_it_once(story):
    ngozi = person("Reviewer")
    assert add_comment(story.pk, "Twice?", by=ngozi) == add_comment(story.pk, "Twice?", by=ngozi)
    add_comment(story.pk, "Something else.", by=ngozi)
    add_comment(story.pk, "Twice?", by=ngozi)
    assert fresh(story).comment_count == 3


def test_only_who_wrote_it_takes_it_back_and_only_once(story):
    ngozi = person("Reviewer")
    said = add_comment(story.pk, "I was wrong.", by=ngozi)
    for other in (person("Reviewer"), person("Admin")):
        with pytest.raises(NotAllowed, match="Only who wrote"):
            withdraw_comment(story.pk, said.pk, by=other)
    withdraw_comment(story.pk, said.pk, by=ngozi)
    with pytest.raises(Refused, match="already"):
        withdraw_comment(story.pk, said.pk, by=ngozi)
    said.refresh_from_db()
    assert (said.text, said.withdrawn_at is None) == ("I was wrong.", False)
    assert fresh(story).comment_count == 0
    assert Event.objects.filter(kind="comment", after__withdrawn=True).count() == 1


def test_a_comment_is_taken_back_at_its_own_article_only(story):
    ngozi = person("Reviewer")
    said = add_comment(story.pk, "Here.", by=ngozi)
    with pytest.raises(NotAllowed):
        withdraw_comment(article([TEXT]).pk, said.pk, by=ngozi)


def test_the_article_of_another_desk_hears_nothing():
    other = article([TEXT], of=source(desk="sport"))
    with pytest.raises(NotAllowed, match="desks"):
        add_comment(other.pk, "Hello?", by=person("Editor"))
    add_comment(other.pk, "Hello.", by=person("Admin", desk=""))


def test_undo_takes_the_last_decision_and_no_comment(story):
    ngozi = person("Reviewer")
    add_comment(story.pk, "Not a decision.", by=ngozi)
    assert last_operation(story.pk, ngozi) is None


@pytest.mark.parametrize("column", ["text", "by", "at", "flag_id"])
def test_the_database_refuses_to_change_what_was_said(story, column):
    said = add_comment(story.pk, "As it was said.", by=person("Reviewer"))
    rows = Comment.objects.filter(pk=said.pk)
    value = {"text": "x", "by": "x", "at": "2026-01-01T10:00Z", "flag_id": story.flags.get().pk}
    with pytest.raises(DatabaseError, match="history does not change"), transaction.atomic():
        rows.update(**{column: value[column]})
    with pytest.raises(DatabaseError, match="history does not change"), transaction.atomic():
        rows.delete()
    assert rows.get().text == "As it was said."


def test_comments_are_not_emptied_by_truncate_either():
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL knows TRUNCATE")
    refused = pytest.raises(DatabaseError, match="history does not change")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE newsroom_comment CASCADE")


def test_a_purge_erases_what_was_said_and_nothing_more_is_said(story):
    ngozi = person("Reviewer")
    add_comment(story.pk, "She lives in Harmattan Street.", by=ngozi)
    back = add_comment(story.pk, "Or in Okiti Road.", by=ngozi)
    withdraw_comment(story.pk, back.pk, by=ngozi)
    purge_article(story.pk, why="Order of the court", by=person("Admin"))
    assert {said.text for said in Comment.objects.all()} == {"[erased]"}
    with pytest.raises(Refused, match="erased"):
        add_comment(story.pk, "But where?", by=ngozi)


def test_comments_leave_with_no_hand_out():
    story, editor = article(["A story without a fault."], headline="The span"), person("Editor")
    add_comment(story.pk, "Okada is not for print.", by=editor)
    finish_article(story.pk, version=None, by=editor)
    for name in FORMATS:
        out = hand_out_articles({story.pk: None}, name, by=editor)
        assert b"Okada" not in out.content, name
        assert b"not for print" not in out.content, name


def test_a_wrong_count_is_found_and_mended_by_the_command(story):
    add_comment(story.pk, "One.", by=person("Reviewer"))
    Article.objects.filter(pk=story.pk).update(comment_count=7)
    out = io.StringIO()
    with pytest.raises(SystemExit):
        call_command("verify_counters", stdout=out)
    assert "comment_count says 7, should be 1" in out.getvalue()
    call_command("verify_counters", "--mend", stdout=io.StringIO())
    assert fresh(story).comment_count == 1
    call_command("verify_counters", stdout=out)
