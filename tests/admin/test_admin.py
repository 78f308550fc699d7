"""The admin shows everything and changes nothing but through acts."""

from datetime import UTC, datetime

import pytest
from django.contrib import admin
from django.urls import reverse
from lxml import html

from newsroom.actions.configuring import save_source
from newsroom.models import Article, ArticleState, Event, Operation, Source
from newsroom.models.article import sign_of
from tests.making import article, furniture, headed, person, source, spelling

pytestmark = pytest.mark.django_db

TEXT = "Traders in Okiti recieve the new rules on Monday, the ministry said."


def lists() -> list[str]:
    ours = [m for m in admin.site._registry if m._meta.app_label in ("newsroom", "auth")]
    return [reverse(f"admin:{m._meta.app_label}_{m._meta.model_name}_changelist") for m in ours]


def make(many: int) -> None:
    of = source()
    for _ in range(many):
        article([TEXT, "AD"], [spelling(0, TEXT, "recieve", "receive"), furniture(1, "AD")], of=of)


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


def test_the_back_office_has_the_icon_of_the_desk(client, root):
    pages = [html.fromstring(client.get(path).content) for path in ("/", reverse("admin:index"))]
    desk, office = (page.xpath("//link[@rel='icon']/@href") for page in pages)
    assert office == desk != []


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
