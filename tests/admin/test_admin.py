"""The admin shows everything and changes nothing but through acts."""

from datetime import UTC, datetime

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from newsroom.actions.configuring import save_source
from newsroom.actions.people import create_account
from newsroom.models import (
    Article,
    ArticleState,
    Desk,
    Event,
    Family,
    Likeness,
    Operation,
    RuleRecord,
    Source,
    SourceLine,
)
from newsroom.models.article import sign_of
from tests.making import article, furniture, headed, person, source, spelling

pytestmark = pytest.mark.django_db
TEXT = "Traders in Okiti recieve the new rules on Monday, the ministry said."
STRONG = "cassava-under-moonlight"


@pytest.fixture
def root(client) -> User:
    user = create_account("root", role="Admin", password=STRONG, by=None)
    client.force_login(user)
    return user


def seen_on(client, change: str) -> str:
    """Give what a form's page says that its admin saw."""
    (seen,) = html.fromstring(client.get(change).content).xpath("//input[@name='seen']/@value")
    return str(seen)


def lists() -> list[str]:
    ours = [m for m in admin.site._registry if m._meta.app_label in ("newsroom", "auth")]
    return [reverse(f"admin:{m._meta.app_label}_{m._meta.model_name}_changelist") for m in ours]


def make(many: int) -> None:
    of = source()
    for _ in range(many):
        article([TEXT, "AD"], [spelling(0, TEXT, "recieve", "receive"), furniture(1, "AD")], of=of)


def queries_of(client, path: str) -> int:
    """Count what a list asks once it has been opened."""
    client.get(path)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


def test_every_list_opens_and_asks_as_often_for_30_rows_as_for_1(client, root):
    make(1)
    few = {path: queries_of(client, path) for path in lists()}
    make(29)
    assert {path: queries_of(client, path) for path in lists()} == few


def test_history_cannot_be_changed_or_deleted_there(client, root):
    make(1)
    for name in ("article", "block", "revision", "flag", "event", "operation", "rawfile"):
        model = next(m for m in admin.site._registry if m._meta.model_name == name)
        row = model._default_manager.first()
        change = reverse(f"admin:newsroom_{name}_change", args=[row.pk])
        assert client.get(change).status_code == 200
        assert client.post(change, {"headline": "x"}).status_code == 403
        assert (
            client.post(reverse(f"admin:newsroom_{name}_delete", args=[row.pk])).status_code == 403
        )
        assert client.get(reverse(f"admin:newsroom_{name}_add")).status_code == 403


def test_hostile_text_stays_text_in_the_admin(client, root):
    bad = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    article([bad], [spelling(0, bad, "alert(1)", bad)], headline=bad, byline=bad)
    for path in lists():
        page = client.get(path).content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page


def test_an_account_is_made_changed_and_ended_as_acts_on_record(client, root):
    desk = Desk.objects.get(slug="news")
    form = {"username": "ife", "role": "Reviewer", "desks": [desk.pk], "password": STRONG}
    answer = client.post(reverse("admin:auth_user_add"), {**form, "is_active": "on"})
    assert answer.status_code == 302, answer.context["errors"]
    ife = User.objects.get(username="ife")
    assert ife.check_password(STRONG)
    change = reverse("admin:auth_user_change", args=[ife.pk])
    form = {"role": "Editor", "desks": [desk.pk], "password": "", "is_active": ""}
    client.post(change, form | {"seen": seen_on(client, change)})
    ife.refresh_from_db()
    assert (ife.is_active, ife.groups.get().name, ife.check_password(STRONG)) == (
        False,
        "Editor",
        True,
    )
    event = Event.objects.get(kind="account-changed")
    assert (event.by, event.subject, event.after["role"]) == ("root", "ife", "Editor")
    assert client.post(reverse("admin:auth_user_delete", args=[ife.pk])).status_code == 403


def test_a_new_account_stands_on_the_desks_that_are_ticked_and_on_no_other(client, root):
    add, sport = reverse("admin:auth_user_add"), Desk.objects.create(name="Sport", slug="sport")
    assert client.get(add).content.count(b" checked") == Desk.objects.count() + 1  # and active
    for name, desks, active in (("ife", [sport.pk], "on"), ("obi", [], "on"), ("ada", [], "")):
        form = {"username": name, "role": "Editor", "desks": desks, "is_active": active}
        client.post(add, form | {"password": STRONG})
        made = User.objects.get(username=name)
        assert list(made.desks.values_list("pk", flat=True)) == desks
        assert made.is_active is bool(active)


def test_a_weak_password_is_refused_where_it_was_typed(client, root):
    form = {"username": "ife", "role": "Reviewer", "password": "1234", "is_active": "on"}
    answer = client.post(reverse("admin:auth_user_add"), form)
    assert "too short" in answer.content.decode()
    assert not User.objects.filter(username="ife").exists()


def test_a_source_is_saved_by_the_desks_own_act(client, root):
    of = source("delta")
    change = reverse("admin:newsroom_source_change", args=[of.pk])
    form = {
        "name": "Delta",
        "dialect": "en-GB",
        "credit_line": "Delta Portal",
        "edit_policy": "free",
        "seen": "1",
    }
    assert client.post(change, form).status_code == 302
    of = Source.objects.get(pk=of.pk)
    assert (of.credit_line, of.edit_policy) == ("Delta Portal", "free")
    assert Event.objects.filter(kind="configure", subject="delta", by="root").exists()


def test_a_source_that_somebody_else_saved_meanwhile_is_not_saved_over_unseen(client, root):
    of = source("delta")
    change = reverse("admin:newsroom_source_change", args=[of.pk])
    save_source(of.pk, {"dialect": "en-GB"}, version=1, by=root)
    form = {"name": "Delta", "licence": "CC BY 4.0", "edit_policy": "style", "seen": "1"}
    told = client.post(change, form).content.decode()
    assert "Somebody has changed this source meanwhile" in told
    assert "It is “en-GB” now." in told
    assert "CC BY 4.0" in told
    (seen,) = html.fromstring(told).xpath("//input[@name='seen']/@value")
    assert Source.objects.get().licence == ""
    assert client.post(change, form | {"seen": seen}).status_code == 302
    assert Source.objects.get().licence == "CC BY 4.0"


def test_only_admins_come_in(client):
    client.force_login(person("Editor"))
    assert client.get("/admin/newsroom/article/").status_code in (302, 403)


def test_lists_lead_to_the_desk(client, root):
    make(1)
    of = Source.objects.get()
    SourceLine.objects.create(
        source=of, digest=7, text="advertisement", shown="ADVERTISEMENT", state="proposed"
    )
    SourceLine.objects.create(source=of, digest=8)
    RuleRecord.objects.create(source=of, rule="ad-marker", right=4, wrong=1)
    first = Article.objects.get()
    family = Family.objects.create(master=first)
    Likeness.objects.update_or_create(article=first, defaults={"family": family})
    lines = reverse("source-lines", args=[of.slug])
    leads = {
        **dict.fromkeys(
            ("article", "flag", "revision", "block", "family"), f"/articles/{first.pk}/"
        ),
        "source": reverse("source", args=[of.slug]),
        "sourceline": lines,
        "rulerecord": "/rules/#ad-marker",
    }
    for name, address in leads.items():
        page = client.get(reverse(f"admin:newsroom_{name}_changelist")).content.decode()
        assert f'href="{address}"' in page, name
    page = client.get(reverse("admin:newsroom_sourceline_changelist"))
    assert [line.shown for line in page.context["cl"].result_list] == ["ADVERTISEMENT"]
    rows = html.fromstring(page.content).get_element_by_id("result_list")
    assert [head.text_content() for head in rows.xpath(".//tbody//th")] == ["ADVERTISEMENT"]


def test_an_objects_page_leads_to_its_place_on_the_desk(client, root):
    make(1)
    first = Article.objects.get()
    flag, operation = first.flags.earliest("pk"), first.events.earliest("pk").operation
    leads = {
        first: reverse("review", args=[first.pk]),
        flag: f"{reverse('review', args=[first.pk])}?flag={flag.pk}",
        first.source: reverse("source", args=[first.source.slug]),
        first.batch: reverse("batch", args=[first.batch_id]),
        operation: reverse("operation", args=[operation.pk]),
    }
    for row, address in leads.items():
        page = client.get(reverse(f"admin:newsroom_{row._meta.model_name}_change", args=[row.pk]))
        assert f'href="{address}" class="viewsitelink">On the desk</a>' in page.content.decode()


def test_the_back_office_has_the_icon_of_the_desk(client, root):
    pages = [html.fromstring(client.get(path).content) for path in ("/", reverse("admin:index"))]
    desk, office = (page.xpath("//link[@rel='icon']/@href") for page in pages)
    assert office == desk != []


def test_an_empty_list_says_why(client, root):
    path = reverse("admin:newsroom_article_changelist")
    assert "There are no articles yet." in client.get(path).content.decode()
    page = client.get(path, {"q": "nothing has this word"}).content.decode()
    assert "Nothing fits this search" in page
    assert '<a href="?">Show all articles</a>' in page


def test_a_list_is_headed_by_what_it_lists(client, root):
    page = client.get(reverse("admin:newsroom_sourceline_changelist")).content.decode()
    assert "<h1>Source lines</h1>" in page


def test_an_embargo_is_set_on_many_from_the_list_which_shows_and_filters_it(client, root):
    make(2)
    list_page = reverse("admin:newsroom_article_changelist")
    ids = list(Article.objects.values_list("pk", flat=True))
    given = {"action": "embargo", "_selected_action": ids}
    assert b'type="datetime-local"' in client.post(list_page, given).content
    given |= {"confirmed": "yes", "sign": sign_of(ids), "until": "2099-03-14T09:30", "note": ""}
    client.post(list_page, given)
    page = client.get(f"{list_page}?embargo=yes").content.decode()
    assert page.count("14 Mar 2099, 09:30") == 2
    assert "14 Mar 2099" not in client.get(f"{list_page}?embargo=no").content.decode()


def test_what_a_hand_out_refused_is_told_on_the_next_page_with_its_reasons(client, root):
    make(1)
    ready = headed([TEXT])
    Article.objects.filter(pk=ready.pk).update(state=ArticleState.READY)
    ids = list(Article.objects.values_list("pk", flat=True))
    list_page = reverse("admin:newsroom_article_changelist")
    sent = {"action": "hand-out", "_selected_action": ids, "confirmed": "yes", "form": "text"}
    sent["sign"] = sign_of(ids)
    assert client.post(list_page, sent)["Content-Type"] == "application/zip"
    page = client.get(list_page).content.decode()
    assert "1 done, 1 refused. It is to review: only what is ready may leave." in page
    done = Operation.objects.get(kind="hand-out")
    assert reverse("admin:newsroom_operation_change", args=[done.pk]) in page


def test_all_that_a_list_finds_is_not_acted_on_when_it_finds_others_by_then(client, root):
    make(2)
    list_page = f"{reverse('admin:newsroom_article_changelist')}?state__exact=to-review"
    first, second = Article.objects.order_by("pk")
    given = {"action": "spike", "_selected_action": first.pk, "select_across": "1"}
    asked = html.fromstring(client.post(list_page, given).content).xpath("//form[@class='confirm']")
    sent = dict(asked[0].form_values()) | {"note": ""}
    Article.objects.filter(pk=second.pk).update(state=ArticleState.READY)
    make(1)
    page = client.post(list_page, sent, follow=True).content.decode()
    assert "Nothing was done: the list holds others now." in page
    assert not Article.objects.filter(state=ArticleState.SPIKED).exists()


def test_moments_in_the_admin_are_written_on_a_clock_of_24_hours(client, root):
    make(1)
    Article.objects.update(imported_at=datetime(2026, 3, 14, 21, 5, tzinfo=UTC))
    page = client.get(reverse("admin:newsroom_article_changelist")).content.decode()
    assert "14 Mar 2026, 21:05" in page


def test_the_people_of_a_desk_are_boxes_to_tick(client, root):
    ife, desk = person("Reviewer", "ife", desk=""), Desk.objects.get(slug="news")
    change = reverse("admin:newsroom_desk_change", args=[desk.pk])
    assert f'type="checkbox" name="members" value="{ife.pk}"' in client.get(change).content.decode()
    form = {"name": "The news", "slug": "news", "members": [ife.pk]}
    client.post(change, form | {"seen": seen_on(client, change)})
    assert list(desk.members.all()) == [ife]
    event = Event.objects.get(kind="configure", subject="news")
    assert (event.before["name"], event.after["name"]) == ("News", "The news")


def test_an_account_that_another_admin_ended_meanwhile_is_not_given_back_unseen(client, root):
    ife, desk = person("Reviewer", "ife"), Desk.objects.get(slug="news")
    change = reverse("admin:auth_user_change", args=[ife.pk])
    form = {"role": "Editor", "desks": [desk.pk], "password": "", "is_active": "on"}
    form["seen"] = seen_on(client, change)
    User.objects.filter(pk=ife.pk).update(is_active=False)
    answer = client.post(change, form)
    told = "Somebody has changed this meanwhile. Now it is: role “Reviewer”, desks news, active no."
    assert told in answer.content.decode()
    ife.refresh_from_db()
    assert (ife.is_active, ife.groups.get().name) == (False, "Reviewer")
    (seen,) = html.fromstring(answer.content).xpath("//input[@name='seen']/@value")
    assert client.post(change, form | {"seen": seen}).status_code == 302
    ife.refresh_from_db()
    assert (ife.is_active, ife.groups.get().name) == (True, "Editor")


def test_who_joined_a_desk_meanwhile_is_not_taken_off_it_unseen(client, root):
    desk = Desk.objects.get(slug="news")
    change = reverse("admin:newsroom_desk_change", args=[desk.pk])
    form = {
        "name": "The news",
        "slug": "news",
        "members": [root.pk],
        "seen": seen_on(client, change),
    }
    person("Reviewer", "ife")
    told = client.post(change, form).content.decode()
    assert "Now it is: name “News”, slug “news”, members ife and root." in told
    assert set(desk.members.values_list("username", flat=True)) == {"ife", "root"}
