"""Decisions and undo, as the review page sends them."""

import pytest
from django.test import Client
from django.utils.formats import date_format
from django.utils.timezone import localtime
from lxml import html

from newsroom.models import Decision, Flag, FlagState
from tests.hostile import hostile_strings
from tests.making import article, clean, person, spelling
from tests.web.conftest import HTMX

pytestmark = pytest.mark.django_db


def decide(client, story, *choices, htmx=True, **more):
    return client.post(
        f"/articles/{story.pk}/decide/",
        {"choice": list(choices), **more},
        headers=HTMX if htmx else {},
    )


def undo(client, story, **given):
    return client.post(f"/articles/{story.pk}/undo/", given, headers=HTMX)


def flag_of(quote):
    return Flag.objects.get(quote=quote)


def accepted(flag, more=":0"):
    return f"{flag.pk}:{flag.version}:accepted{more}"


def card_in(answer):
    return html.fromstring(f"<div>{answer.content.decode()}</div>").get_element_by_id("card")


def ids_in(answer):
    return set(html.fromstring(f"<div>{answer.content.decode()}</div>").xpath("//@id"))


def test_one_post_decides_and_answers_with_the_next_card_and_what_changed(desk, story):
    flag, after = flag_of("restord"), flag_of("weaks")
    answer = decide(desk, story, accepted(flag))
    assert answer.status_code == 200
    assert flag_of("restord").state == FlagState.ACCEPTED
    assert card_in(answer).get("data-flag") == str(after.pk)
    changed = {f"line-{flag.block_id}", f"row-{flag.pk}", "gate", "tabs", "toast", "said"}
    assert changed <= ids_in(answer)
    assert f"line-{after.block_id}" not in ids_in(answer)
    assert len(card_in(answer).xpath(".//*[@autofocus]")) == 1


def test_without_javascript_the_page_of_the_next_flag_follows(desk, story):
    answer = decide(desk, story, accepted(flag_of("restord")), htmx=False)
    assert answer["Location"] == f"/articles/{story.pk}/?flag={flag_of('weaks').pk}"


def test_without_javascript_decided_flags_stay_hidden_where_they_were(desk, story):
    answer = decide(desk, story, accepted(flag_of("restord")), htmx=False, decided="hide")
    asked = f"decided=hide&flag={flag_of('weaks').pk}"
    assert answer["Location"] == f"/articles/{story.pk}/?{asked}"


def test_its_answer_asks_for_no_name_that_is_not_there(desk, story, caplog):
    caplog.set_level("DEBUG", "django.template")
    decide(desk, story, accepted(flag_of("restord")))
    assert [record.args for record in caplog.records] == []


def test_the_card_of_a_decided_flag_says_who_decided_it_and_when(desk, reviewer, story):
    decide(desk, story, accepted(flag_of("restord")))
    flag = flag_of("restord")
    answer = desk.get(f"/articles/{story.pk}/?flag={flag.pk}", headers=HTMX)
    (verdict,) = card_in(answer).xpath(".//p[@class='verdict']")
    when = date_format(localtime(flag.decided_at), "j M H:i")
    assert f"Accepted by {reviewer}, {when}: “restord” → “restored”." in verdict.text_content()


def test_after_the_last_flag_the_open_ones_before_it_follow(desk, story):
    answer = decide(desk, story, accepted(flag_of("weaks")))
    assert card_in(answer).get("data-flag") == str(flag_of("ADVERTISEMENT").pk)


def test_after_everything_the_last_step_follows(desk, story):
    for flag in Flag.objects.all():
        answer = decide(desk, story, accepted(flag))
    assert "Nothing left to decide" in card_in(answer).text_content()
    assert clean(story) == [
        "Traffic crossed the restored span on Monday.",
        "“We told them eleven weeks,” she said.",
    ]


def test_own_words_are_printed(desk, story):
    flag = flag_of("restord")
    decide(desk, story, accepted(flag, ":own"), replacement="mended")
    assert "the mended span" in clean(story)[1]


def test_who_is_slower_sees_who_was_faster_and_keeps_what_was_typed(desk, story):
    flag = flag_of("restord")
    faster = Client()
    faster.force_login(person("Reviewer", "ada"))
    decide(faster, story, f"{flag.pk}:1:dismissed")
    answer = decide(desk, story, accepted(flag, ":own"), replacement="my own <words>")
    assert answer.status_code == 409
    card = card_in(answer)
    assert "ada has decided this flag meanwhile: dismissed" in card.text_content()
    assert card.xpath(".//input[@name='replacement']/@value") == ["my own <words>"]
    assert f"row-{flag.pk}" in ids_in(answer)
    assert flag_of("restord").state == FlagState.DISMISSED


def test_without_javascript_a_conflict_is_a_page(desk, story):
    flag = flag_of("restord")
    faster = Client()
    faster.force_login(person("Reviewer", "ada"))
    decide(faster, story, accepted(flag))
    answer = decide(desk, story, accepted(flag), htmx=False)
    assert answer.status_code == 409
    assert "ada has decided this flag meanwhile" in answer.content.decode()


def test_who_sends_a_decision_again_after_a_lost_answer_hears_that_it_was_theirs(desk, story):
    flag = flag_of("restord")
    decide(desk, story, accepted(flag))
    answer = decide(desk, story, accepted(flag))
    assert answer.status_code == 409
    assert "You have decided this flag already: accepted" in card_in(answer).text_content()


def test_the_same_post_twice_is_one_decision(desk, story):
    flag = flag_of("restord")
    for _ in range(2):
        decide(desk, story, accepted(flag))
    assert Decision.objects.filter(flag=flag).count() == 1


@pytest.mark.one_database  # what is kept and shown again, test_hostile_text asks of both
def test_what_others_wrote_stays_text_in_every_answer(desk):
    for text in ["<img src=x onerror=x()>", *hostile_strings("xss")[::120]]:
        quote = text.replace("\0", "")[:60] or "x"
        story = article([f"{quote} restord"], [spelling(0, f"{quote} restord", quote, quote + "!")])
        flag = story.flags.get()
        for answer in (
            decide(desk, story, accepted(flag)),
            decide(desk, story, accepted(flag, ":own"), replacement=quote),
            undo(desk, story),
        ):
            found = html.fromstring(f"<div>{answer.content.decode()}</div>")
            assert not found.xpath("//script | //img | //iframe | //svg | //@onerror | //@onload")


def test_what_cannot_be_done_is_said_in_the_card(desk):
    text = "A horse, of course."
    story = article([text], [spelling(0, text, "horse", None)])
    answer = decide(desk, story, accepted(flag_of("horse")))
    assert answer.status_code == 422
    assert "Nothing is suggested here" in card_in(answer).text_content()


def test_a_group_never_replaces_inside_a_quotation(desk, story):
    flags = [flag_of("restord"), flag_of("weaks")]
    answer = decide(desk, story, *(accepted(f, "") for f in flags))
    assert answer.status_code == 200
    assert flag_of("weaks").state == FlagState.OPEN
    assert "inside a quotation" in answer.content.decode()


def test_undo_brings_the_flag_back_with_the_focus(desk, story):
    flag = flag_of("restord")
    decide(desk, story, accepted(flag))
    answer = undo(desk, story)
    assert card_in(answer).get("data-flag") == str(flag.pk)
    assert flag_of("restord").state == FlagState.OPEN
    undo(desk, story, redo="1")
    assert flag_of("restord").state == FlagState.ACCEPTED


def test_where_nothing_is_left_to_undo_it_says_so(desk, story):
    answer = undo(desk, story)
    assert answer.status_code == 422
    assert answer["HX-Retarget"] == "#problem"
    assert "nothing to undo" in answer.content.decode()
