"""An undo says how much it takes back before it is pressed, wherever it stands."""

import pytest
from lxml import html

from newsroom.actions.bulk import start_bulk
from newsroom.models import Flag, FlagState, Operation
from tests.making import article, clean, furniture, source, spelling
from tests.web.conftest import HTMX

pytestmark = pytest.mark.django_db

LINES = ("ADVERTISEMENT", "Subscribe to our newsletter", "Share this story")


@pytest.fixture
def story():
    return furnished()


def furnished(of=None):
    found = [furniture(number, line) for number, line in enumerate(LINES, 1)]
    return article(["The ferry left at dawn.", *LINES], found, of=of or source())


def choice(flag, verdict):
    return f"{flag.pk}:{flag.version}:{verdict}" + (":0" if verdict == "accepted" else "")


def take_all_out(desk, story):
    chosen = [choice(flag, "accepted") for flag in story.flags.all()]
    return desk.post(f"/articles/{story.pk}/decide/", {"choice": chosen}, headers=HTMX)


def listed(desk, story) -> list[str]:
    """Give what the controls read in the list of furniture under the card."""
    answer = desk.get(f"/articles/{story.pk}/?kind=furniture")
    buttons = html.fromstring(answer.content).xpath("//*[@id='rest']//li//button")
    return [button.text_content() for button in buttons]


def test_the_toast_and_the_live_region_say_how_many_one_undo_takes_back(desk, story):
    tree = html.fromstring(take_all_out(desk, story).content.decode())
    assert "3 lines taken out" in tree.get_element_by_id("said").text_content()
    assert "Undo all 3" in tree.get_element_by_id("toast").text_content()
    back = desk.post(f"/articles/{story.pk}/undo/", headers=HTMX)
    tree = html.fromstring(back.content.decode())
    assert "Undone: 3 lines taken out" in tree.get_element_by_id("said").text_content()
    assert "Redo all 3" in tree.get_element_by_id("toast").text_content()


def test_the_list_says_it_too_and_fewer_once_a_line_was_brought_back_alone(desk, story):
    take_all_out(desk, story)
    assert listed(desk, story) == ["Undo all 3"] * 3
    one = story.flags.earliest("pk")
    sent = {"choice": choice(one, "deferred"), "kind": "furniture"}
    answer = desk.post(f"/articles/{story.pk}/decide/", sent, headers=HTMX)
    assert listed(desk, story) == ["Undo all 2"] * 2
    assert answer.content.decode().count(">Undo all 2<") == 2  # the rows on the page are shown anew


def test_where_the_page_is_shown_anew_it_says_what_was_done_and_how_to_undo_it(desk, story):
    take_all_out(desk, story)
    one = story.flags.earliest("pk")
    sent = {"choice": choice(one, "dismissed")}
    answer = desk.post(f"/articles/{story.pk}/decide/", sent)
    tree = html.fromstring(desk.get(answer["Location"]).content)
    (told,) = tree.xpath("//*[@id='messages']//li")
    assert "“ADVERTISEMENT” kept, block 2" in told.text_content()
    desk.post(f"/articles/{story.pk}/undo/", {"operation": told.xpath(".//button/@value")})
    assert len(clean(story)) == 1


def test_an_act_on_several_articles_says_in_how_many_it_is_taken_back(desk, reviewer, story):
    other = furnished(of=story.source)
    start_bulk("furniture", [story.pk, other.pk], {}, by=reviewer)
    assert listed(desk, story) == ["Undo all 6, in 2 articles"] * 3


def test_the_history_says_it_and_takes_back_from_there(desk, story):
    take_all_out(desk, story)
    answer = desk.get(f"/articles/{story.pk}/history/")
    (button,) = html.fromstring(answer.content).xpath("//button[@name='operation']")
    assert button.text_content() == "Undo all 3"
    desk.post(f"/articles/{story.pk}/undo/", {"operation": button.get("value")})
    assert len(clean(story)) == 4
    answer = desk.get(f"/articles/{story.pk}/history/")
    (again,) = html.fromstring(answer.content).xpath("//button[@name='operation']")
    assert again.get("value") != button.get("value")


def test_one_key_on_one_article_takes_no_act_on_many_articles_back(desk, reviewer, story):
    other = furnished(of=story.source)
    start_bulk("furniture", [story.pk, other.pk], {}, by=reviewer)
    answer = desk.post(f"/articles/{story.pk}/undo/", headers=HTMX)
    assert answer.status_code == 422
    assert "on many articles" in answer.content.decode()
    assert set(Flag.objects.values_list("state", flat=True)) == {FlagState.ACCEPTED}


def test_one_edit_is_undone_as_one_and_says_its_block(desk):
    text = "The fery left at dwan."
    slips = [spelling(1, text, "fery", "ferry"), spelling(1, text, "dwan", "dawn")]
    story = article(["A storm came.", text], slips)
    block = story.revision.block_rows()[1]
    given = {"block": block.pk, "text": f"{text} And more.", "role": "paragraph"}
    desk.post(f"/articles/{story.pk}/edit/", given)
    page = desk.get(f"/articles/{story.pk}/").content.decode()
    told = html.fromstring(page).xpath("//*[@id='messages']//li")[0]
    assert "Edited by hand: “And more.” added, block 2." in told.text_content()
    (button,) = told.xpath(".//button")
    assert button.text_content() == "Undou"
    history = html.fromstring(desk.get(f"/articles/{story.pk}/history/").content.decode())
    operation = Operation.objects.get(kind="edit")
    assert history.get_element_by_id(f"undo-{operation.pk}").text_content() == "Undo"
    assert (operation.done, operation.total) == (1, 1)
    taken_back = desk.post(f"/articles/{story.pk}/undo/")
    assert taken_back.status_code == 302
    page = desk.get(f"/articles/{story.pk}/").content.decode()
    (button,) = html.fromstring(page).xpath("//*[@id='messages']//button")
    assert button.text_content() == "RedoU"


def test_every_undo_says_to_who_hears_it_what_it_undoes(desk, story):
    take_all_out(desk, story)
    page = html.fromstring(desk.get(f"/articles/{story.pk}/?kind=furniture").content)
    names = [str(name) for name in page.xpath("//*[@id='rest']//li//button/@aria-label")]
    assert names == [f"Undo all 3: {line}" for line in LINES]
    history = html.fromstring(desk.get(f"/articles/{story.pk}/history/").content.decode())
    assert "Undo all 3: 3 lines taken out" in history.xpath("//button/@aria-label")
