"""The review page."""

from dataclasses import replace

import pytest
from django.test import Client
from lxml import html

from newsroom.engine.finding import Category
from newsroom.models import Flag
from tests.hostile import hostile_strings
from tests.making import article, furniture, person, source, spelling
from tests.web.conftest import AD, HTMX

pytestmark = pytest.mark.django_db


def page(client, story, query=""):
    return client.get(f"/articles/{story.pk}/{query}")


def tree(answer):
    return html.fromstring(answer.content.decode())


def test_the_first_open_flag_has_its_card_and_its_first_button_the_focus(desk, story):
    shown = tree(page(desk, story))
    flag = Flag.objects.get(quote="ADVERTISEMENT")
    assert shown.get_element_by_id("card").get("data-flag") == str(flag.pk)
    (focus,) = shown.xpath("//*[@autofocus]")
    assert focus.get("value") == f"{flag.pk}:1:accepted:0"


def test_a_flag_that_is_asked_for_has_its_card(desk, story):
    flag = Flag.objects.get(quote="weaks")
    shown = tree(page(desk, story, f"?flag={flag.pk}"))
    assert shown.get_element_by_id("card").get("data-flag") == str(flag.pk)
    assert shown.get_element_by_id(f"flag-{flag.pk}").get("aria-current") == "true"


def test_a_kind_shows_only_its_flags(desk, story):
    shown = tree(page(desk, story, "?kind=spelling"))
    texts = [node.text_content() for node in shown.xpath("//*[@id='rest']//*[@class='text']")]
    assert texts == ["restord → restored", "weaks → weeks"]


def test_the_key_for_all_takes_along_what_the_tab_shows_and_no_more(desk):
    more = ("Ten beaches to visit", "Lottery jackpot grows")
    links = [replace(furniture(n, text), category=Category.LINKS) for n, text in enumerate(more, 1)]
    story = article([AD, *more, AD], [furniture(0, AD), *links, furniture(3, AD)])
    told = {}
    for query in ("", "?kind=links", "?kind=furniture"):
        (button,) = tree(page(desk, story, query)).xpath(
            "//*[@id='card']//*[@data-command='decide-all']"
        )
        told[query] = button.text
        panel = tree(desk.get(f"/articles/{story.pk}/{button.get('href')}", headers=HTMX))
        assert f"of {button.text.split()[1]}" in panel.xpath("string(.//output)")
    assert told == {
        "": "All 4 lines of furniture and links",
        "?kind=links": "All 2 recommended links",
        "?kind=furniture": "All 2 lines of furniture",
    }


def test_htmx_gets_the_card_alone(desk, story):
    answer = desk.get(f"/articles/{story.pk}/", headers=HTMX)
    assert tree(answer).get("id") == "card"


@pytest.mark.parametrize("query", ["?flag=x", "?flag=999999", "?kind=<b>", "?view=x", "?flag=²"])
def test_an_address_that_makes_no_sense_shows_the_usual_page(desk, story, query):
    assert page(desk, story, query).status_code == 200


def test_an_article_of_another_desk_is_not_there(story):
    stranger = Client()
    stranger.force_login(person("Editor", desk="elsewhere"))
    assert page(stranger, story).status_code == 404


@pytest.mark.one_database  # what is kept and shown again, test_hostile_text asks of both
def test_what_is_typed_into_the_page_by_others_stays_text(desk):
    for text in ["<b onclick=x()>t</b>", *hostile_strings("xss")[::40]]:
        shown = text.replace("\0", "")
        made = article(
            [shown + " restord"],
            [spelling(0, shown + " restord", "restord", shown)],
            of=source(name=shown[:200], licence=shown[:300]),
            byline=shown,
            headline=shown[:400],
        )
        found = tree(page(desk, made))
        assert not found.xpath("//main//script | //main//img | //main//iframe | //main//svg")
        assert not found.xpath("//main//@onclick | //main//@onerror | //main//@onload")


def test_a_link_that_runs_a_script_is_not_linked_to(desk):
    made = article(["A story."], canonical="javascript:alert(1)")
    assert not tree(page(desk, made)).xpath("//a[starts-with(@href, 'javascript')]")


@pytest.mark.parametrize("count", [1, 30])
def test_the_page_asks_the_same_for_one_flag_and_for_thirty(
    desk, count, django_assert_max_num_queries
):
    text = " ".join(f"wrod{n}" for n in range(count))
    made = article([text], [spelling(0, text, f"wrod{n}", "word") for n in range(count)])
    with django_assert_max_num_queries(12) as asked:
        assert page(desk, made).status_code == 200
    # session, person, article, blocks, flags, elsewhere, place, next
    assert len(asked) == 8


def test_the_hints_of_the_first_article_can_be_put_away_for_good(desk, story):
    assert tree(page(desk, story)).get_element_by_id("hints") is not None
    desk.post("/profile/hints/", headers=HTMX)
    assert not tree(page(desk, story)).xpath("//*[@id='hints']")


def test_what_is_flagged_and_mended_in_a_paragraph_that_may_be_furniture_shows_in_it(desk):
    text = "Follow the restord span, and its officals, on the app."
    findings = [furniture(0, text, 0.6), *_slips(text)]
    story = article([text], findings)
    mended = Flag.objects.get(quote="officals")
    choice = {"choice": f"{mended.pk}:1:accepted:0"}
    answer = desk.post(f"/articles/{story.pk}/decide/", choice, headers=HTMX)
    for shown in (
        html.fromstring(f"<div>{answer.content.decode()}</div>"),
        tree(page(desk, story)),
    ):
        (band,) = shown.find_class("band")
        (slip,) = band.xpath(".//a[contains(@class, 'spelling open')]")
        assert slip.text_content() == "restord"
        assert [ins.text for ins in band.iter("ins")] == ["officials"]
        assert not band.xpath(".//a//a")
        removal = Flag.objects.get(quote=text)
        assert band.xpath(f".//a[starts-with(@href, '?flag={removal.pk}')]")
        assert band.xpath(f".//*[@id='flag-{removal.pk}']")


def test_once_the_paragraph_is_taken_out_nothing_is_marked_in_it(desk):
    text = "Follow the restord span, and its officals, on the app."
    story = article([text, "A story."], [furniture(0, text), *_slips(text)])
    flag = Flag.objects.get(quote=text)
    desk.post(f"/articles/{story.pk}/decide/", {"choice": f"{flag.pk}:1:accepted:0"})
    (band,) = tree(page(desk, story)).find_class("band")
    assert [gone.text for gone in band.iter("del")] == [text]
    assert not band.find_class("spelling")


def _slips(text):
    return [
        spelling(0, text, "restord", "restored"),
        spelling(0, text, "officals", "officials"),
    ]


def test_the_same_words_go_together_where_they_become_the_same_and_nobody_said_them(desk):
    texts = [f"Pier {n} was shut untill May." for n in (1, 2, 3)]
    texts.append("“Pier 4 was shut untill May,” she said.")
    found = [spelling(n, text, "untill", "until") for n, text in enumerate(texts)]
    found[2] = spelling(2, texts[2], "untill", "unfilled")
    story = article(texts, found)
    shown = tree(page(desk, story))
    told = shown.xpath("//p[@class='alike']")[0]
    assert "The same twice more here: blocks 2, 4" in told.text_content()
    button = told.xpath(".//button")[0]
    assert button.text_content().startswith("Accept all 2 outside quotations")
    desk.post(f"/articles/{story.pk}/decide/", {"choice": button.get("value")}, headers=HTMX)
    states = list(Flag.objects.order_by("pk").values_list("state", flat=True))
    assert states == ["accepted", "accepted", "open", "open"]


def test_many_places_of_the_same_words_are_counted_and_the_first_named(desk):
    texts = [f"Pier {n} was shut untill May." for n in range(12)]
    story = article(texts, [spelling(n, text, "untill", "until") for n, text in enumerate(texts)])
    told = tree(page(desk, story)).xpath("//p[@class='alike']")[0].text_content()
    assert "The same 11 times more here: blocks 2, 3, 4, 5, 6, 7, 8, 9, …" in told
    assert "Accept all 12" in told


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        (("furniture", "furniture"), "All 2 lines of furniture"),
        (("links", "links"), "All 2 recommended links"),
        (("furniture", "links"), "All 2 lines of furniture and links"),
    ],
)
def test_what_one_decision_takes_out_is_called_by_what_it_is(desk, kinds, told):
    made = article([AD, AD], [furniture(n, AD) for n in range(2)])
    for flag, kind in zip(made.flags.order_by("pk"), kinds, strict=True):
        made.flags.filter(pk=flag.pk).update(category=kind)
    (button,) = tree(page(desk, made)).xpath("//p[@class='alike']/a[@data-command='decide-all']")
    assert button.text == told
