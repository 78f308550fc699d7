"""Terms and dismissals in the admin: turned after a page that says what will happen."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from newsroom.actions.keeping import keep_term
from newsroom.models import Dismissal, Event, Scope, Term
from newsroom.models.article import sign_of
from tests.making import source

pytestmark = pytest.mark.django_db
TERMS = reverse("admin:newsroom_term_changelist")
WORDS = ("Okiti", "jollof", "Saltby")


@pytest.fixture
def terms(root) -> list[Term]:
    of = source("delta", name="Delta Portal")
    return [keep_term(word, source_id=of.pk, by=root) for word in WORDS]


def ask(client, act, rows, **more):
    ids = [row.pk for row in rows]
    asked = {"action": act, "_selected_action": ids, "sign": sign_of(ids), **more}
    return client.post(TERMS, asked, follow=True)


def test_taking_back_is_asked_first_and_says_what_it_means(client, terms):
    terms[0].removed_at = terms[0].at
    terms[0].save()
    page = ask(client, "take_back", terms).content.decode()
    assert "<strong>3 terms</strong> will be taken back." in page
    assert "is flagged again when an article is checked next" in page
    assert '<bdi>jollof</bdi> <span class="quiet">Delta Portal</span>' in page
    assert "1 of them was taken back already, and will be refused." in page
    assert Term.objects.filter(removed_at=None).count() == 2


def test_once_confirmed_each_is_turned_and_the_message_leads_to_them(client, terms):
    page = ask(client, "take_back", terms[:2], confirmed="yes").content.decode()
    assert "Take back: 2 done, 0 refused." in page
    assert f'href="{reverse("dictionary")}?kind=terms&amp;removed=1"' in page
    assert f'href="{reverse("operations")}?mine=1"' in page
    assert list(Term.objects.filter(removed_at=None)) == [terms[2]]
    assert Event.objects.filter(kind="configure", by="root").count() == 3 + 2
    page = ask(client, "bring_back", terms, confirmed="yes").content.decode()
    assert "Bring back: 2 done, 1 refused. “Saltby”: It holds already." in page
    assert Term.objects.filter(removed_at=None).count() == 3


def test_all_on_all_pages_are_turned_where_all_were_chosen(client, root):
    Term.objects.bulk_create(Term(text=f"w{n}", scope=Scope.HOUSE, by="x") for n in range(60))
    shown = list(Term.objects.all()[:50])
    page = ask(client, "take_back", shown, select_across="1").content.decode()
    assert "<strong>60 terms</strong>" in page
    assert "and 52 more" in page
    every = sign_of(Term.objects.values_list("pk", flat=True))
    ask(client, "take_back", shown, select_across="1", confirmed="yes", sign=every)
    assert not Term.objects.filter(removed_at=None).exists()


def test_others_than_were_shown_are_not_turned(client, root, terms):
    for rows in (terms[:2], terms):
        page = ask(client, "take_back", rows, confirmed="yes", sign=sign_of([terms[0].pk]))
        assert "Nothing was done: the list holds others now." in page.content.decode()
    assert Term.objects.filter(removed_at=None).count() == 3


def test_who_turns_them_is_looked_up_as_often_for_many_as_for_one(client, terms):
    asked = []
    for rows in (terms[:1], terms[1:]):
        with CaptureQueriesContext(connection) as queries:
            ask(client, "take_back", rows, confirmed="yes")
        asked.append([q["sql"] for q in queries if 'FROM "auth_' in q["sql"]])
    assert not Term.objects.filter(removed_at=None).exists()
    assert len(asked[0]) == len(asked[1])


def test_each_row_leads_to_the_desks_dictionary(client, root, terms):
    row = Dismissal.objects.create(rule="a-an", quote="a hour", scope=Scope.HOUSE, by="root")
    change = reverse("admin:newsroom_dismissal_change", args=[row.pk])
    for path in (reverse("admin:newsroom_dismissal_changelist"), change):
        page = client.get(path).content.decode()
        assert f'href="{reverse("dictionary")}?kind=dismissals&amp;q=a+hour"' in page
    assert client.get(f"{reverse('dictionary')}?kind=dismissals&q=a+hour").content.count(b"a hour")
