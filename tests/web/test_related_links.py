"""A related link is proposed to stay: on its card, and by the one decision for many lines."""

from dataclasses import replace

import pytest
from lxml import html

from newsroom.engine import Document, proofread
from newsroom.models import Decision, Flag, Operation
from tests.making import article, clean, fresh, furniture, source
from tests.web.conftest import AD, HTMX
from tests.web.test_deciding import card_in, decide, undo
from tests.web.test_lists_of_links import STORY

pytestmark = pytest.mark.django_db

RELATED = [
    "Ellerby bridge: engineers found rust in hangers last autumn",
    "Ellerby swing bridge: what the closure means for shopkeepers",
]
GOES = ["Related articles", "Five easy dinners that everybody likes"]
TEXTS = [*STORY, AD, GOES[0], *RELATED, GOES[1]]


@pytest.fixture
def story():
    """Give a story with an ad that is less sure, and a list in which two links are related.

    Its flags are what the rules find: what is kept makes them read it again.
    """
    found = proofread(Document.from_blocks(TEXTS))
    found = [replace(one, confidence=0.9) if one.quote == AD else one for one in found]
    return article(TEXTS, found, of=source("delta"))


def panel_of(desk, story):
    return card_in(desk.get(f"/articles/{story.pk}/?group=all", headers=HTMX))


def sent_by(card, *more):
    """Give what the form of a card sends, as a browser would."""
    ticked = card.xpath(".//input[@type='checkbox'][@checked]/@value")
    fields = card.xpath(".//form//input[@type='hidden']")
    named = {field.get("name"): field.get("value") for field in fields}
    keep = card.xpath(".//input[@name='keep']/@value")
    return {**named, "choice": [*ticked, *more], "keep": keep}


def decide_panel(desk, story, *more, **instead):
    sent = {**sent_by(panel_of(desk, story), *more), **instead}
    return desk.post(f"/articles/{story.pk}/decide/", sent, headers=HTMX)


def verdicts():
    return dict(Flag.objects.values_list("quote", "state"))


def test_of_a_related_link_keeping_is_first_and_what_the_key_does(desk, story):
    flag = Flag.objects.get(quote=RELATED[0])
    card = card_in(desk.get(f"/articles/{story.pk}/?flag={flag.pk}", headers=HTMX))
    (accept,) = card.xpath(".//*[contains(concat(' ', @data-command, ' '), ' accept ')]")
    (dismiss,) = card.xpath(".//*[contains(concat(' ', @data-command, ' '), ' dismiss ')]")
    (take,) = card.xpath(".//*[@data-command='take-out']")
    assert accept is dismiss is card.xpath(".//*[@autofocus]")[0] is card.xpath(".//button")[0]
    assert accept.text == "Keep the link"
    assert accept.get("value") == f"{flag.pk}:{flag.version}:dismissed"
    assert take.get("value") == f"{flag.pk}:{flag.version}:accepted:0"
    assert (
        f"{int(100 * flag.confidence)} % sure it is no part of the text"
        in card.find("header").text_content()
    )
    decide(desk, story, accept.get("value"))
    assert Operation.objects.latest("id").summary == f"“{RELATED[0]}” kept"
    assert Decision.objects.get(flag=flag, how="by-hand").after == "dismissed"


def test_what_is_no_related_link_is_taken_out_by_the_key_as_ever(desk, story):
    card = card_in(desk.get(f"/articles/{story.pk}/", headers=HTMX))
    (accept,) = card.xpath(".//*[@autofocus]")
    assert accept.get("data-command") == "accept take-out"


def test_one_decision_settles_related_links_too_and_leaves_what_nobody_has_looked_at(desk, story):
    card = panel_of(desk, story)
    (button,) = card.xpath(".//button[@data-command='accept']")
    assert button.find_class("counted")[0].text == "Take 2 lines out"
    told = card.get_element_by_id(button.get("aria-describedby"))
    assert told.text == "2 go, 2 links stay, 1 is left open."
    before = list(Flag.objects.order_by("pk").values("state", "replacement", "decided_by"))
    assert decide_panel(desk, story).status_code == 200
    gone, kept = dict.fromkeys(GOES, "accepted"), dict.fromkeys(RELATED, "dismissed")
    assert verdicts() == {AD: "open", **gone, **kept}
    assert clean(story) == [*STORY, AD, *RELATED]
    made = Decision.objects.filter(article=story).values_list("operation", flat=True)
    assert len({*made}) == 1
    told = desk.get(f"/articles/{story.pk}/history/").content.decode()
    assert "2 lines taken out, 2 kept" in told
    undo(desk, story)
    assert [*Flag.objects.order_by("pk").values("state", "replacement", "decided_by")] == before
    assert clean(story) == TEXTS


def test_a_related_link_that_is_ticked_goes(desk, story):
    tick = panel_of(desk, story).xpath(".//li[.//input[@name='keep']]//input/@value")[0]
    decide_panel(desk, story, tick)
    assert verdicts()[RELATED[0]] == "accepted"
    assert verdicts()[RELATED[1]] == "dismissed"


def test_where_nothing_is_ticked_the_button_keeps_the_links(desk, story):
    for flag in Flag.objects.filter(quote__in=GOES):
        decide(desk, story, f"{flag.pk}:1:accepted:0")
    card = panel_of(desk, story)
    (button,) = card.xpath(".//*[@autofocus]")
    assert button.find_class("counted")[0].text == "Keep the 2 links"
    decide_panel(desk, story)
    gone, kept = dict.fromkeys(GOES, "accepted"), dict.fromkeys(RELATED, "dismissed")
    assert verdicts() == {AD: "open", **gone, **kept}
    assert fresh(story).open_flags == 1


@pytest.mark.parametrize("htmx", [True, False])
def test_who_ticked_nothing_stays_at_the_lines_and_is_told_to_tick(desk, story, htmx):
    sent = {**sent_by(panel_of(desk, story)), "choice": [], "keep": []}
    headers = HTMX if htmx else {}
    answer = desk.post(f"/articles/{story.pk}/decide/", sent, headers=headers)
    assert answer.status_code == 422
    card = card_in(answer)
    assert "group" in card.get("class")
    assert card.xpath("string(.//*[@role='alert'])") == "Tick a line first."
    assert card.xpath(".//input[@checked]") == []
    assert set(verdicts().values()) == {"open"}


def test_who_sees_one_list_alone_stays_at_that_list(desk, story):
    flag = Flag.objects.get(quote=RELATED[1])
    address = f"/articles/{story.pk}/?group=list&flag={flag.pk}"
    sent = sent_by(card_in(desk.get(address, headers=HTMX)))
    answer = desk.post(
        f"/articles/{story.pk}/decide/", {**sent, "keep": [], "choice": []}, headers=HTMX
    )
    ticks = card_in(answer).xpath(".//input[@type='checkbox']/@value")
    assert len(ticks) == len(TEXTS) - len(STORY) - 1  # without the ad before it


def test_the_band_of_a_related_link_in_the_story_offers_to_keep_it_too(desk):
    texts = [STORY[1], RELATED[0], AD, STORY[2]]
    link = replace(furniture(1, RELATED[0]), evidence={"related": True})
    story = article(texts, [link, furniture(2, AD)], of=source("delta"))
    whole = html.fromstring(desk.get(f"/articles/{story.pk}/").content)
    offered = {
        band.xpath("string(.//*[@class='what'])"): band.xpath(".//button/text()")
        for band in whole.xpath("//*[contains(@class, 'band')]")
    }
    assert offered == {RELATED[0]: ["Keep", "Take out"], AD: ["Take out"]}
    (keep,) = whole.xpath("//*[contains(@class, 'band')]//button[text()='Keep']/@value")
    desk.post(f"/articles/{story.pk}/decide/", {"choice": keep}, headers=HTMX)
    assert verdicts() == {RELATED[0]: "dismissed", AD: "open"}
