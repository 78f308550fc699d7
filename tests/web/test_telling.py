"""What an act came to is said where it was done: in words, with its reach and its place."""

import pytest
from lxml import html

from newsroom.models import Flag
from tests.making import article, person, spelling
from tests.web.conftest import HTMX, LEAD

pytestmark = pytest.mark.django_db


def said(answer) -> str:
    tree = html.fromstring(f"<div>{answer.content.decode()}</div>")
    return str(tree.get_element_by_id("said").text_content())


def widen(client, story, flag, **given):
    sent = {"scope": "article", "version": flag.version, **given}
    return client.post(f"/articles/{story.pk}/widen/{flag.pk}/", sent, headers=HTMX)


@pytest.fixture
def flag(story):
    return Flag.objects.get(quote="restord")


def test_one_decision_says_its_words_its_block_and_how_many_are_left(desk, story, flag):
    sent = {"choice": f"{flag.pk}:{flag.version}:accepted:0"}
    answer = desk.post(f"/articles/{story.pk}/decide/", sent, headers=HTMX)
    assert said(answer) == "“restord” → “restored”, block 2. 2 left."


def test_a_new_term_says_that_it_is_in_the_dictionary_and_how_far_it_holds(desk, story, flag):
    answer = widen(desk, story, flag, wider="term")
    assert "“restord” added to the dictionary for this article, block 2" in said(answer)


def test_a_wider_dismissal_says_how_far_it_reaches_and_how_many_it_took(client, story, flag):
    article([LEAD], [spelling(0, LEAD, "restord", "restored")], of=story.source)
    client.force_login(person("Editor"))
    answer = widen(client, story, flag, scope="source")
    assert f"“restord” dismissed for {story.source.name}, 2 flags" in said(answer)


def test_a_field_that_was_changed_is_shown_in_the_head_and_named(desk, story):
    sent = {"field": "byline", "value": "Ada Obi", "version": story.version}
    answer = desk.post(f"/articles/{story.pk}/field/", sent, headers=HTMX)
    assert "Byline: none → Ada Obi" in said(answer)
    tree = html.fromstring(f"<div>{answer.content.decode()}</div>")
    assert "Ada Obi" in tree.get_element_by_id("details").text_content()


def test_a_correction_by_hand_joins_the_list_and_leaves_it_when_it_is_undone(desk, story):
    block = Flag.objects.get(quote="restord").block_id
    sent = {"block": block, "start": 0, "quote": "Traffic", "replacement": "Traffick"}
    answer = desk.post(f"/articles/{story.pk}/correct/", sent, headers=HTMX)
    own = Flag.objects.get(quote="Traffic")
    tree = html.fromstring(f"<div>{answer.content.decode()}</div>")
    (row,) = tree.xpath("//ol[@hx-swap-oob='beforeend:#rest']/li")
    assert row.get("id") == f"row-{own.pk}"
    back = desk.post(f"/articles/{story.pk}/undo/", headers=HTMX)
    tree = html.fromstring(f"<div>{back.content.decode()}</div>")
    assert tree.get_element_by_id(f"row-{own.pk}").get("hx-swap-oob") == "delete"


def test_the_panel_of_a_flag_is_left_for_that_flag(desk, story, flag):
    for asked in (f"block={flag.block_id}", "group=all", "field=byline"):
        card = desk.get(f"/articles/{story.pk}/?{asked}&flag={flag.pk}", headers=HTMX)
        (close,) = html.fromstring(card.content).xpath("//a[@data-command='close']/@href")
        assert close == f"?flag={flag.pk}"


def test_in_the_panel_of_wider_verdicts_the_numbers_choose_how_far(desk, story, flag):
    card = desk.get(f"/articles/{story.pk}/?flag={flag.pk}&wider=term", headers=HTMX)
    (first,) = html.fromstring(card.content).xpath("//*[@data-command='accept-1']")
    assert (first.get("name"), first.get("value")) == ("scope", "article")
