"""Two people at one block: who is slower sees what stands, from whom, and loses no word."""

import pytest
from django.test import Client
from lxml import html

from newsroom.engine.block import Block, Role
from newsroom.models import Flag
from tests.making import article, clean, fresh, furniture, person, spelling
from tests.web.conftest import AD, HTMX, LEAD

pytestmark = pytest.mark.django_db
SECOND = "The queue was gone by nine."


@pytest.fixture
def story():
    """Give an article of a furniture line and two paragraphs, a misspelt word in one."""
    texts = [Block(AD), Block(LEAD, Role.PARAGRAPH), Block(SECOND, Role.PARAGRAPH)]
    return article(texts, [furniture(0, AD), spelling(1, LEAD, "restord", "restored")])


@pytest.fixture
def ada():
    """Give the client of a colleague, Ada."""
    client = Client()
    client.force_login(person("Reviewer", "ada"))
    return client


def send(client, story, name, **given):
    return client.post(f"/articles/{story.pk}/{name}/", given, headers=HTMX)


def shown_by(answer):
    return html.fromstring(f"<div>{answer.content.decode()}</div>")


def card_in(answer):
    return shown_by(answer).get_element_by_id("card")


def block_of(story, text):
    return next(row for row in fresh(story).revision.block_rows() if row.text == text)


def test_who_is_slower_at_a_flag_is_led_on_and_undoes_nothing_by_the_same_key(desk, ada, story):
    flag = flag_of("restord")
    choice = f"{flag.pk}:{flag.version}:accepted"
    send(ada, story, "decide", choice=choice)
    card = card_in(send(desk, story, "decide", choice=choice))
    assert "ada has decided this flag meanwhile" in card.text_content()
    (focus,) = card.xpath(".//*[@autofocus]")
    assert focus.get("data-command") == "next-flag"
    send(ada, story, "decide", choice=f"{(ad := flag_of(AD)).pk}:{ad.version}:accepted")
    card = card_in(send(desk, story, "decide", choice=choice))
    (focus,) = card.xpath(".//*[@autofocus]")  # nothing else is open
    assert "Undo this" in focus.text_content()


def form_of(client, story, text):
    """Give what the form of a block sends before anything is typed."""
    block = block_of(story, text).pk
    card = card_in(client.get(f"/articles/{story.pk}/?block={block}", headers=HTMX))
    return fields_in(card)


def fields_in(card):
    (form,) = (f for f in card.iter("form") if f.get("action").endswith("/edit/"))
    return {name: value for name, value in form.form_values() if value is not None}


def flag_of(quote):
    return Flag.objects.get(quote=quote)


def choice(quote, verdict="accepted"):
    flag = flag_of(quote)
    return f"{flag.pk}:{flag.version}:{verdict}"


def test_who_saves_a_block_second_sees_the_words_of_the_first_and_who_wrote_them(desk, ada, story):
    stale = form_of(desk, story, SECOND)
    send(ada, story, "edit", **form_of(ada, story, SECOND) | {"text": f"{SECOND} AAA"})
    answer = send(desk, story, "edit", **stale | {"text": f"{SECOND} BBB"})
    assert answer.status_code == 409
    card = card_in(answer)
    assert "ada has edited this block meanwhile" in card.text_content()
    (now,) = card.find_class("present")
    assert now.text_content() == f"It reads now: {SECOND} AAA"
    assert [b.text for b in now.iter("b")] == ["AAA"]
    assert fields_in(card)["text"] == f"{SECOND} BBB"
    assert "AAA" in shown_by(answer).get_element_by_id("story").text_content()
    assert clean(story)[-1] == f"{SECOND} AAA"


def test_the_second_save_is_one_over_words_that_were_seen_and_no_later_ones(desk, ada, story):
    stale = form_of(desk, story, SECOND)
    send(ada, story, "edit", **form_of(ada, story, SECOND) | {"text": "First."})
    informed = fields_in(card_in(send(desk, story, "edit", **stale | {"text": "Mine."})))
    send(ada, story, "edit", **form_of(ada, story, "First.") | {"text": "First, again."})
    answer = send(desk, story, "edit", **informed)
    assert answer.status_code == 409
    assert "First, again." in card_in(answer).find_class("present")[0].text_content()
    assert send(desk, story, "edit", **fields_in(card_in(answer))).status_code == 200
    assert clean(story)[-1] == "Mine."


def test_a_block_that_was_edited_twice_meanwhile_is_found_again(desk, ada, story):
    stale = form_of(desk, story, SECOND)
    for before, after in ((SECOND, "First."), ("First.", "Second.")):
        send(ada, story, "edit", **form_of(ada, story, before) | {"text": after})
    card = card_in(send(desk, story, "edit", **stale | {"text": "Mine."}))
    assert "Second." in card.find_class("present")[0].text_content()
    send(ada, story, "undo")
    send(ada, story, "undo")
    card = card_in(send(desk, story, "edit", **fields_in(card)))
    assert SECOND in card.find_class("present")[0].text_content()


def test_of_a_block_that_was_split_all_parts_are_shown_beside_the_words_typed(desk, ada, story):
    stale = form_of(desk, story, SECOND)
    send(ada, story, "edit", **form_of(ada, story, SECOND) | {"text": "One.\n\nTwo."})
    answer = send(desk, story, "edit", **stale | {"text": "Mine."})
    assert answer.status_code == 409
    card = card_in(answer)
    present = [now.text_content() for now in card.find_class("present")]
    assert present == ["Block 3 reads now: One.", "Block 4 reads now: Two."]
    assert card.get_element_by_id("lost").text == "Mine."


def test_a_fix_that_was_accepted_while_somebody_edited_is_not_written_over(desk, ada, story):
    stale = form_of(desk, story, LEAD)
    send(ada, story, "decide", choice=choice("restord") + ":0")
    answer = send(desk, story, "edit", **stale | {"text": f"{LEAD} Mine."})
    assert answer.status_code == 409
    assert "ada has changed words of this block" in card_in(answer).text_content()
    assert [b.text for b in card_in(answer).find_class("present")[0].iter("b")] == ["restored"]
    assert "restored" in clean(story)[1]


def test_what_was_typed_for_chosen_words_stays_where_they_stand_now(desk, ada, story):
    block = block_of(story, SECOND).pk
    send(ada, story, "edit", **form_of(ada, story, SECOND) | {"text": f"At last. {SECOND}"})
    given = {"block": block, "start": SECOND.index("nine"), "quote": "nine", "replacement": "ten"}
    answer = send(desk, story, "correct", **given)
    assert answer.status_code == 409
    (form,) = (f for f in card_in(answer).iter("form") if f.get("action").endswith("/correct/"))
    again = dict(form.form_values())
    assert again["replacement"] == "ten"
    assert send(desk, story, "correct", **again).status_code == 200
    assert clean(story)[-1] == "At last. The queue was gone by ten."
