"""Rules are switched off and on for a source or the house, and reports tell how good each is."""

import pytest
from django.urls import reverse

from newsroom.actions.deciding import Choice, decide_flags
from newsroom.models import Event, Flag, FlagState, House, How, RuleRecord, Source
from newsroom.web.figures import figures_by
from tests.making import article, source, spelling
from tests.web.conftest import LEAD

pytestmark = pytest.mark.django_db


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


def test_a_switch_is_told_by_the_title_of_its_rule(editor, place):
    sent = {"source": "delta", "rule": "doubled-word", "quiet": "1"}
    page = editor.post(reverse("rule-switch"), sent, follow=True).content.decode()
    assert "“A doubled word” is off for" in page
