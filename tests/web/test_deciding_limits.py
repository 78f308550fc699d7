"""What a decision may not change, and how little it asks the database."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from newsroom.actions.commenting import add_comment
from newsroom.models import Block, Decision, Family, Flag, Likeness
from tests.making import article, furniture, person, source, spelling
from tests.web.conftest import AD, HTMX, LEAD
from tests.web.test_deciding import accepted, decide, flag_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["decide", "undo"])
def test_who_may_not_see_the_article_changes_nothing(story, address):
    stranger = Client()
    stranger.force_login(person("Editor", desk="elsewhere"))
    given = {"choice": accepted(flag_of("restord"))}
    answer = stranger.post(f"/articles/{story.pk}/{address}/", given)
    assert answer.status_code in (403, 404, 422)
    assert not Decision.objects.exists()


@pytest.mark.parametrize("address", ["decide", "undo"])
def test_an_act_needs_a_post_and_its_token(reviewer, story, address):
    client = Client(enforce_csrf_checks=True)
    client.force_login(reviewer)
    assert client.get(f"/articles/{story.pk}/{address}/").status_code == 405
    assert client.post(f"/articles/{story.pk}/{address}/", headers=HTMX).status_code == 403


def test_more_fields_than_asked_for_change_nothing_else(desk, story):
    decide(desk, story, accepted(flag_of("restord")), state="ready", version="9", by="ada")
    flag = flag_of("restord")
    assert (flag.decided_by, flag.version) == ("ngozi", 2)
    story.refresh_from_db()
    assert story.state == "to-review"


@pytest.mark.parametrize("count", [2, 30])
def test_a_decision_asks_the_same_ten_of_two_flags_and_of_thirty(desk, count):
    text = " ".join(f"wrod{n}" for n in range(count))
    story = article([text], [spelling(0, text, f"wrod{n}", "word") for n in range(count)])
    # session, person, article, blocks, flags; operation, flag, decision, the rule's record, article
    for n in range(2):  # the rule's record is made first, and grows then
        assert len(asked(desk, story, accepted(flag_of(f"wrod{n}")))) == 10


def test_a_decision_of_a_real_article_asks_no_more(desk, reviewer):
    of = [source("echo"), source("delta")]
    findings = [furniture(0, AD), spelling(1, LEAD, "restord", "restored")]
    others = [article([AD, LEAD, f"Part {n}"], findings, of[0]) for n in range(4)]
    story = article([AD, LEAD, LEAD], [*findings, spelling(2, LEAD, "span", "spam")], of[1])
    add_comment(story.pk, "Is it one?", by=reviewer)
    of[1].lines.create(digest=Block.objects.filter(text=AD).first().line, state="confirmed")
    gather = {"family": Family.objects.create(master=story)}
    for each in (*others, story):
        Likeness.objects.update_or_create(article=each, defaults=gather)
    kept = {"kind": "", "tab": "to-review", "q": "source:delta", "at": f"2_0_{story.pk}_"}
    mine = Flag.objects.filter(article=story)
    for flag in mine.exclude(action="remove-block"):
        assert len(asked(desk, story, accepted(flag), **kept)) == 10
    assert len(asked(desk, story, accepted(mine.get(action="remove-block"), ""), **kept)) <= 10


def asked(client, story, choice, **more):
    """Decide, and give the statements that it took, without those of transactions."""
    with CaptureQueriesContext(connection) as queries:
        assert decide(client, story, choice, **more).status_code == 200
    of_transactions = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
    return [q["sql"] for q in queries if not q["sql"].startswith(of_transactions)]
