"""Sources, dictionary, rules and reports: set, found again, taken back, on record."""

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.scoping import dismiss_flag
from newsroom.models import (
    Dismissal,
    Event,
    Flag,
    FlagState,
    House,
    How,
    RuleRecord,
    Scope,
    Source,
    Term,
)
from newsroom.web.figures import figures_by
from tests.making import article, person, source, spelling
from tests.web.conftest import LEAD

pytestmark = pytest.mark.django_db

SETTINGS = {
    "version": "1",
    "name": "Delta",
    "dialect": "en-GB",
    "edit_policy": "free",
    "requires_credit": "on",
}


@pytest.fixture
def amara():
    return person("Editor", "amara")


@pytest.fixture
def editor(amara):
    client = Client()
    client.force_login(amara)
    return client


@pytest.fixture
def place():
    return source("delta")


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


def test_a_rule_is_switched_off_for_a_source_and_on_again(editor, place):
    sent = {"source": "delta", "rule": "misspelt-word", "quiet": "1"}
    editor.post(reverse("rule-switch"), sent)
    assert Source.objects.get().quiet_rules == ["misspelt-word"]
    assert "misspelt" in editor.get(reverse("source", args=["delta"])).content.decode()
    editor.post(reverse("rule-switch"), sent | {"quiet": "0"})
    assert Source.objects.get().quiet_rules == []
    assert Event.objects.filter(kind="configure").count() == 2


def test_a_rule_that_is_off_for_the_house_reads_nothing_anywhere(editor, place):
    text = "He recieved the money on Monday."
    story = article([text], of=place)
    editor.post(reverse("rule-switch"), {"rule": "misspelt-word", "quiet": "1"})
    assert House.quiet() == {"misspelt-word"}
    check = {"act": "check", "article": story.pk, "count": "1"}
    editor.post(reverse("bulk-do"), check)
    assert not Flag.objects.filter(article=story, rule="misspelt-word").exists()
    editor.post(reverse("rule-switch"), {"rule": "misspelt-word", "quiet": "0"})
    editor.post(reverse("bulk-do"), check)
    assert Flag.objects.filter(article=story, rule="misspelt-word").exists()


def test_a_rule_that_is_none_is_refused_in_words(editor):
    answer = editor.post(reverse("rule-switch"), {"rule": "no-such-rule", "quiet": "1"})
    assert answer.status_code == 422
    assert "There is no rule" in answer.content.decode()


def test_every_rule_stands_on_the_page_with_its_examples(desk):
    page = desk.get(reverse("rules"))
    assert page.status_code == 200
    for row in page.context["rows"]:
        assert f'id="{row.rule.name}"' in page.content.decode()


def test_a_term_is_added_found_taken_back_and_brought_back(editor, place):
    editor.post(reverse("term-add"), {"text": "  okada   rider ", "source": "delta"})
    term = Term.objects.get()
    assert (term.text, term.scope, term.source) == ("okada rider", Scope.SOURCE, place)
    assert "okada rider" in editor.get(reverse("dictionary"), {"q": "OKADA"}).content.decode()
    turn = reverse("kept-turn", args=["terms", term.pk])
    editor.post(turn, {"holds": "0"})
    assert editor.get(reverse("dictionary")).context["rows"] == []
    taken = editor.get(reverse("dictionary"), {"removed": "1"}).content.decode()
    assert "okada rider" in taken
    assert editor.post(turn, {"holds": "0"}).status_code == 422
    editor.post(turn, {"holds": "1"})
    assert Term.objects.get().removed_at is None
    assert Event.objects.filter(kind="configure").count() == 3


def test_a_term_that_is_there_already_is_refused(editor):
    for status in (302, 422):
        assert editor.post(reverse("term-add"), {"text": "okada"}).status_code == status
    assert Term.objects.count() == 1


def test_a_dismissal_that_is_taken_back_lets_the_rule_speak_again(editor, amara, place):
    text = "He recieved the money on Monday."
    first, second = (article([text], of=place) for _ in range(2))
    check = {"act": "check", "article": [first.pk, second.pk], "count": "2"}
    editor.post(reverse("bulk-do"), check)
    flag = Flag.objects.get(article=first, rule="misspelt-word")
    dismiss_flag(flag, Scope.SOURCE, version=flag.version, by=amara)
    third = article([text], of=place)
    check = {"act": "check", "article": third.pk, "count": "1"}
    editor.post(reverse("bulk-do"), check)
    assert not Flag.objects.filter(article=third, rule="misspelt-word").exists()
    dismissal = Dismissal.objects.get()
    found = editor.get(reverse("dictionary"), {"kind": "dismissals", "q": "recieved"})
    assert reverse("kept-turn", args=["dismissals", dismissal.pk]) in found.content.decode()
    editor.post(reverse("kept-turn", args=["dismissals", dismissal.pk]), {"holds": "0"})
    editor.post(reverse("bulk-do"), check)
    assert Flag.objects.filter(article=third, rule="misspelt-word").exists()


def test_a_reviewer_takes_back_only_what_holds_for_one_article(desk, reviewer):
    story = article([LEAD])
    own = Term.objects.create(text="restord", scope=Scope.ARTICLE, article=story, by="a test")
    house = Term.objects.create(text="okada", scope=Scope.HOUSE, by="a test")
    assert desk.post(reverse("kept-turn", args=["terms", own.pk])).status_code == 302
    assert desk.post(reverse("kept-turn", args=["terms", house.pk])).status_code == 403
    assert Term.objects.get(pk=house.pk).removed_at is None


def test_only_verdicts_by_hand_say_how_good_a_rule_is(reviewer, place):
    found = []
    for _ in range(6):
        article([LEAD], [spelling(0, LEAD, "restord", "restored")], of=place)
        found.append(Flag.objects.latest("pk"))
    by_hand = (FlagState.ACCEPTED, FlagState.SIC, FlagState.DISMISSED, FlagState.DEFERRED)
    for flag, verdict in zip(found, by_hand, strict=False):
        decide_flags([Choice(flag.article_id, flag.pk, verdict, flag.version)], by=reviewer)
    bulk = [Choice(f.article_id, f.pk, FlagState.DISMISSED) for f in found[4:]]
    decide_flags(bulk, by=reviewer, how=How.BULK)
    figures = figures_by("rule", reviewer)["made-up-rule"]
    assert (figures.right, figures.wrong, figures.dismissed) == (2, 1, 3)
    assert figures.share == pytest.approx(2 / 3)


def test_a_verdict_that_was_undone_says_nothing_any_more(desk, reviewer, place):
    article([LEAD], [spelling(0, LEAD, "restord", "restored")], of=place)
    flag = Flag.objects.get()
    choice = Choice(flag.article_id, flag.pk, FlagState.DISMISSED, flag.version)
    outcome = decide_flags([choice], by=reviewer)
    desk.post(reverse("operation-undo", args=[outcome.operation.pk]))
    assert figures_by("rule", reviewer)["made-up-rule"].share is None


def test_reports_tell_of_ones_own_desks_only(desk):
    other = source("sporty", desk="sport")
    article([LEAD], [spelling(0, LEAD, "restord", "restored")], of=other)
    page = desk.get(reverse("reports")).content.decode()
    assert "Sporty" not in page
    assert "No rule has found anything yet" in page


def test_a_rule_that_is_quiet_by_its_record_says_so_and_is_asked_all_the_same(editor, place):
    other = source("echo")
    RuleRecord.objects.create(source=place, rule="misspelt-word", right=2, wrong=30, expected=30)
    RuleRecord.objects.create(source=other, rule="misspelt-word", right=30, wrong=2, expected=30)
    everywhere = " ".join(editor.get(reverse("rules")).content.decode().split())
    assert "Quiet by its record, more often wrong than right, in" in everywhere
    assert "(2 of 32 right)" in everywhere
    here = editor.get(reverse("rules"), {"source": "delta"}).content.decode()
    assert "people found 2 of 32 of its findings right" in here
    assert "2 % to 20 %" in here
    assert "Quiet by" not in editor.get(reverse("rules"), {"source": "echo"}).content.decode()
    page = editor.get(reverse("source", args=["delta"])).content.decode()
    assert "Quiet by their record here" in page
    sent = {"source": "delta", "rule": "misspelt-word", "asked": "1", "back": "source"}
    page = editor.post(reverse("rule-switch"), sent, follow=True).content.decode()
    assert Source.objects.get(slug="delta").asked_rules == ["misspelt-word"]
    assert "asked all the same" in page
    here = editor.get(reverse("rules"), {"source": "delta"}).content.decode()
    assert "Asked here whatever its record says" in here
    editor.post(reverse("rule-switch"), sent | {"asked": "0"})
    assert Source.objects.get(slug="delta").asked_rules == []


@pytest.mark.parametrize("count", [1, 30])
def test_rules_ask_the_same_for_one_record_and_for_thirty(
    editor, count, django_assert_max_num_queries
):
    for number in range(count):
        of = source(f"place-{number}")
        RuleRecord.objects.create(source=of, rule="misspelt-word", right=0, wrong=20, expected=19)
    with django_assert_max_num_queries(12):
        page = editor.get(reverse("rules")).content.decode()
    assert page.count("0 of 20 right") == count


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
