"""Occurrences: one finding in all articles, decided at once but for the exceptions."""

import pytest
from django.urls import reverse

from newsroom.engine.block import Block, Role
from newsroom.models import Decision, Flag, FlagState, How, Operation
from tests.making import article, furniture, source, spelling
from tests.web.conftest import AD

pytestmark = pytest.mark.django_db

TEXTS = ("Rain fell untill noon.", "They waited untill dusk.", "It was shut untill May.")
SAID = "“I stayed untill the end,” she said."


@pytest.fixture
def flags():
    """Give four flags alike, the last inside a quotation."""
    place = source("delta")
    for text in (*TEXTS, SAID):
        blocks = [Block(text, Role.PARAGRAPH)]
        article(blocks, [spelling(0, text, "untill", "until")], of=place, headline=text)
    return list(Flag.objects.order_by("pk"))


def said(flag: Flag) -> str:
    return f"{flag.pk}-{flag.version}"


def decide(desk, example, chosen, verdict="accepted", **more):
    sent = {"flag": [said(flag) for flag in chosen], "verdict": verdict, **more}
    return desk.post(reverse("occurrence-decide", args=[example.pk]), sent)


def states() -> list[str]:
    return list(Flag.objects.order_by("pk").values_list("state", flat=True))


def test_the_overview_counts_what_is_alike_and_leads_to_its_page(desk, flags):
    page = desk.get(reverse("occurrences")).content.decode()
    assert reverse("occurrence", args=[flags[0].pk]) in page
    assert page.count('<td class="what"') == 1


def test_each_stands_in_its_context_ticked_but_those_in_quotations(desk, flags):
    page = desk.get(reverse("occurrence", args=[flags[1].pk])).content.decode()
    assert "They waited " in page
    for flag in flags[:3]:
        assert f'value="{said(flag)}" checked' in page
    assert f'value="{said(flags[3])}" aria-label' in page
    assert page.index("Inside quotations") < page.index(said(flags[3]))


@pytest.mark.parametrize(
    ("order", "first"),
    [("right", "They waited"), ("left", "Rain fell"), ("article", "It was shut")],
)
def test_lines_are_sorted_by_either_side(desk, flags, order, first):
    page = desk.get(reverse("occurrence", args=[flags[0].pk]), {"sort": order}).content.decode()
    lefts = sorted(
        ("Rain fell", "They waited", "It was shut"), key=lambda t: page.index(f"{t} </span>")
    )
    assert lefts[0] == first


def test_the_exceptions_stay_and_one_undo_brings_all_back(desk, flags):
    decide(desk, flags[0], flags[:2])
    assert states() == ["accepted", "accepted", "open", "open"]
    assert set(Decision.objects.values_list("how", flat=True)) == {How.BULK}
    operation = Operation.objects.get(kind="bulk")
    desk.post(reverse("operation-undo", args=[operation.pk]))
    assert states() == ["open"] * 4


def test_nothing_in_a_quotation_is_replaced_from_here(desk, flags):
    decide(desk, flags[0], flags)
    assert states() == ["accepted"] * 3 + ["open"]
    page = desk.get(reverse("operation", args=[Operation.objects.get(kind="bulk").pk]))
    assert "inside a quotation" in page.content.decode()


def test_only_quotations_ticked_is_refused_in_words_and_changes_nothing(desk, flags):
    answer = decide(desk, flags[0], flags[3:])
    assert answer.status_code == 422
    assert states() == ["open"] * 4


def test_all_of_them_can_be_dismissed(desk, flags):
    decide(desk, flags[0], flags, "dismissed")
    assert states() == ["dismissed"] * 4


def test_what_was_typed_is_printed_instead(desk, flags):
    decide(desk, flags[0], flags[:2], replacement="till")
    assert set(Flag.objects.filter(state="accepted").values_list("replacement", flat=True)) == {
        "till"
    }


def test_a_flag_that_was_decided_since_stays_as_it_is(desk, flags):
    Flag.objects.filter(pk=flags[0].pk).update(version=7)
    decide(desk, flags[0], flags[:2])
    assert states()[:2] == ["open", "accepted"]


def test_flags_that_are_not_alike_are_not_decided_here(desk, flags):
    text = "He recieved it."
    other = article([text], [spelling(0, text, "recieved", "received")], of=source("echo"))
    flag = Flag.objects.get(article=other)
    assert decide(desk, flags[0], [flag]).status_code == 409
    assert Flag.objects.get(pk=flag.pk).state == FlagState.OPEN


def test_another_desks_flags_are_neither_counted_nor_decided(desk, flags):
    text = "Closed untill June."
    other = article([text], [spelling(0, text, "untill", "until")], of=source(desk="sport"))
    flag = Flag.objects.get(article=other)
    page = desk.get(reverse("occurrence", args=[flags[0].pk])).content.decode()
    assert "4 open in 4 articles" in page
    decide(desk, flags[0], [flags[0], flag])
    assert Flag.objects.get(pk=flag.pk).state == FlagState.OPEN


@pytest.mark.parametrize("sent", [{}, {"verdict": "gone"}, {"flag": "x-1"}, {"flag": "1-1-1"}])
def test_a_form_that_makes_no_sense_is_refused_in_words(desk, flags, sent):
    address = reverse("occurrence-decide", args=[flags[0].pk])
    sent = {"verdict": "accepted", **sent}
    assert desk.post(address, sent).status_code == 422


def test_a_block_that_would_go_shows_what_stands_round_it(desk):
    story = article(["Rain fell on Monday.", AD, "It stopped by noon."], [furniture(1, AD)])
    flag = Flag.objects.get(article=story)
    page = desk.get(reverse("occurrence", args=[flag.pk])).content.decode()
    assert "Rain fell on Monday." in page
    assert "It stopped by noon." in page


def test_findings_without_a_suggestion_stand_apart_from_those_with_one(desk, flags):
    text = "Open untill late."
    article([text], [spelling(0, text, "untill", None)], of=source("echo"))
    page = desk.get(reverse("occurrences")).content.decode()
    assert page.count('<td class="what"') == 2
    bare = Flag.objects.get(article__source__slug="echo")
    page = desk.get(reverse("occurrence", args=[bare.pk])).content.decode()
    assert "1 open in 1 article" in page


def test_what_cannot_be_seen_is_named(desk):
    text = "They waited\N{NO-BREAK SPACE}until dusk."
    story = article([text], [spelling(0, text, "\N{NO-BREAK SPACE}", " ")], of=source("gamma"))
    flag = story.flags.get()
    overview = desk.get(reverse("occurrences")).content.decode()
    assert f'href="{reverse("occurrence", args=[flag.pk])}">⟨no-break space⟩</a>' in overview
    page = desk.get(reverse("occurrence", args=[flag.pk])).content.decode()
    assert "“⟨no-break space⟩” → “·”" in page


def test_round_a_block_stand_its_neighbours_of_the_same_article(desk):
    place = source("epsilon")
    for town in ("Saltby", "Okiti", "Mirena"):
        texts = [f"Rain fell in {town}.", AD, f"{town} waited."]
        article(texts, [furniture(2, AD)], of=place, headline=town)  # the headline is 0
    flag = Flag.objects.earliest("pk")
    page = desk.get(reverse("occurrence", args=[flag.pk])).context
    found = {line.flag.article.headline: (line.left, line.right) for line in page["free"]}
    assert found == {town: (f"Rain fell in {town}.", f"{town} waited.") for town in found}
    assert len(found) == 3


def test_of_more_than_are_shown_the_page_says_how_many_there_are_and_which_are_decided(desk):
    place = source("delta")
    texts = [f"Pier {n} was shut untill May." for n in range(251)]
    for _ in range(3):
        found = [spelling(n, text, "untill", "until") for n, text in enumerate(texts)]
        article([Block(text, Role.PARAGRAPH) for text in texts], found, of=place)
    page = desk.get(reverse("occurrence", args=[Flag.objects.earliest("pk").pk])).content.decode()
    assert "753 open in 3 articles" in page
    assert "The first 500 of 753 stand here, and only they are decided" in page
