"""Sources, dictionary, rules and reports: set, found again, taken back, on record."""

import pytest
from django.urls import reverse
from lxml import html

from newsroom.models import Event, Source
from tests.making import article
from tests.web.conftest import LEAD

pytestmark = pytest.mark.django_db

SETTINGS = {
    "version": "1",
    "name": "Delta",
    "dialect": "en-GB",
    "edit_policy": "free",
    "requires_credit": "on",
}


def test_settings_are_saved_with_what_was_and_what_is(editor, place):
    editor.post(reverse("source-save", args=["delta"]), SETTINGS | {"slug": "other", "desk": "9"})
    saved = Source.objects.get()
    assert (saved.slug, saved.dialect, saved.requires_credit) == ("delta", "en-GB", True)
    event = Event.objects.get(kind="configure")
    assert event.by == "amara"
    assert event.before["dialect"] == ""
    assert event.after["dialect"] == "en-GB"
    page = editor.get(reverse("operation", args=[event.operation_id])).content.decode()
    assert "en-GB" in page


def test_settings_that_make_no_sense_are_refused_where_they_stand(editor, place):
    answer = editor.post(reverse("source-save", args=["delta"]), SETTINGS | {"homepage": "no"})
    assert answer.status_code == 422
    assert "Enter a valid URL" in answer.content.decode()
    assert Source.objects.get().dialect == ""


def test_of_two_editors_of_one_source_the_second_is_told_and_keeps_what_was_typed(editor, place):
    page, save = reverse("source", args=["delta"]), reverse("source-save", args=["delta"])
    seen = version_in(editor.get(page))  # both have the page open
    assert editor.post(save, SETTINGS | {"version": seen}).status_code == 302
    stale = {"version": seen, "name": "Delta", "edit_policy": "style", "licence": "CC BY 4.0"}
    answer = editor.post(save, stale)
    told = answer.content.decode()
    assert answer.status_code == 409
    assert "Somebody has changed this source meanwhile" in told
    assert "It is “en-GB” now." in told
    assert "It is on now." in told
    assert 'value="CC BY 4.0"' in told
    assert told.count(" now.") == 4  # dialect, credit, policy, and the licence that was typed
    assert Source.objects.get().dialect == "en-GB"
    assert Event.objects.filter(kind="configure").count() == 1
    again = stale | {"version": version_in(answer), "dialect": "en-GB"}
    assert editor.post(save, again).status_code == 302
    saved = Source.objects.get()
    assert (saved.dialect, saved.licence, saved.version) == ("en-GB", "CC BY 4.0", 3)


def version_in(answer):
    return html.fromstring(answer.content).xpath("//input[@name='version']/@value")[-1]


def test_a_form_that_makes_no_sense_keeps_the_version_it_was_made_from(editor, place):
    save = reverse("source-save", args=["delta"])
    editor.post(save, SETTINGS)
    refused = editor.post(save, SETTINGS | {"homepage": "no"})
    assert version_in(refused) == "1"
    assert editor.post(save, {**SETTINGS, "dialect": "en-US"}).status_code == 409
    assert editor.post(save, SETTINGS).status_code == 302  # nothing in it is other than it is
    assert editor.post(save, SETTINGS | {"version": "x"}).status_code == 422


@pytest.mark.parametrize("sent", [{"quiet": "1"}, {"asked": "1"}])
def test_a_rule_that_was_switched_meanwhile_is_a_change_of_the_source(editor, place, sent):
    switch = {"source": "delta", "rule": "misspelt-word", **sent}
    editor.post(reverse("rule-switch"), switch)
    editor.post(reverse("rule-switch"), switch)  # which is so already
    assert Source.objects.get().version == 2
    assert editor.post(reverse("source-save", args=["delta"]), SETTINGS).status_code == 409


def test_a_reviewer_sees_the_settings_and_no_button(desk, place):
    page = desk.get(reverse("source", args=["delta"])).content.decode()
    assert "disabled" in page
    assert reverse("source-save", args=["delta"]) in page
    assert ">Save<" not in page


def test_how_far_an_article_may_be_changed_is_said_to_be_a_note(editor, place):
    story = article([LEAD], of=place)
    assert (
        "note: style edits only" in editor.get(reverse("review", args=[story.pk])).content.decode()
    )
    assert "Policy (a note)" in editor.get(reverse("sources")).content.decode()
    page = editor.get(reverse("source", args=["delta"])).content.decode()
    assert "How far it may be changed (a note)" in page
    assert "a note for people: nothing is refused by it" in page


def test_a_source_is_added_to_one_of_ones_own_desks(editor, amara):
    sent = SETTINGS | {"slug": "echo", "desk": amara.desks.get().pk}
    answer = editor.post(reverse("source-new"), sent)
    assert answer["Location"] == reverse("source", args=["echo"])
    again = editor.post(reverse("source-new"), sent)
    assert again.status_code == 422


@pytest.mark.parametrize(
    ("name", "slug"), [("L’Écho du Nord", "lecho-du-nord"), ("Delta", "delta-2")]
)
def test_a_new_source_without_a_short_name_gets_one_of_its_name(editor, amara, place, name, slug):
    sent = SETTINGS | {"name": name, "slug": "", "desk": amara.desks.get().pk}
    answer = editor.post(reverse("source-new"), sent)
    assert answer["Location"] == reverse("source", args=[slug])
    assert Source.objects.get(slug=slug).name == name


def test_a_name_without_a_letter_of_addresses_asks_for_a_short_name(editor, amara):
    sent = SETTINGS | {"name": "Новости", "slug": "", "desk": amara.desks.get().pk}
    answer = editor.post(reverse("source-new"), sent)
    assert answer.status_code == 422
    assert "Type one, of the letters a to z" in answer.content.decode()
