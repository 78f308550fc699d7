"""The preview of an import says of which articles its rows are copies, by text and by address."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from newsroom.actions.importing import preview_batch
from tests.making import article, person, source
from tests.web.conftest import signed_in
from tests.web.test_families import FERRY

pytestmark = pytest.mark.django_db

ADDRESS = "https://echo.example/2026/ferry-sails-again"
OTHER = [
    "The council of Okiti voted on Tuesday to open the night market again after the rains.",
    "Traders had asked for it since March, when the square stood under water for a week.",
]


def row(guid: str, texts: list[str], **more: str) -> dict[str, str]:
    return {"guid": guid, "headline": "", "text": "\n\n".join(texts), **more}


def previewed(by, *rows, of="tide", desk="news"):
    feed = "\n".join(json.dumps(one) for one in rows).encode()
    return preview_batch(source(of, desk=desk), [("feed.jsonl", feed)], by=by)


def shown(client, batch):
    return html.fromstring(client.get(reverse("batch", args=[batch.pk])).content.decode())


def notes(page) -> list[str]:
    cells = page.xpath("//td[@class='quiet']")
    return [" ".join(cell.text_content().split()) for cell in cells]


@pytest.fixture
def ferry():
    return article(FERRY, of=source("echo"), canonical=ADDRESS)


def test_the_very_same_text_is_told_with_number_and_headline(editor, amara, ferry):
    batch = previewed(amara, row("a", FERRY), row("b", OTHER))
    page = shown(editor, batch)
    told = notes(page)
    assert told[0].startswith(f"like #{ferry.pk} The ferry between")
    assert told[1] == ""
    assert page.xpath(f"//td/a[contains(., '#{ferry.pk}')]/@href") == [
        reverse("review", args=[ferry.pk])
    ]
    assert "1 of these is a copy of what is there already" in page.text_content()


def test_the_same_address_is_told_whatever_the_text_says(editor, amara, ferry):
    batch = previewed(amara, row("a", OTHER, canonical=f"{ADDRESS}?utm_source=feed", url=ADDRESS))
    assert notes(shown(editor, batch))[0].startswith(f"like #{ferry.pk}")


def test_what_is_on_another_desk_is_not_told(amara, ferry):
    kofi = person("Editor", "kofi", desk="sport")
    batch = previewed(kofi, row("a", FERRY), of="pitch", desk="sport")
    page = shown(signed_in(kofi), batch)
    assert notes(page) == [""]
    assert "copy" not in page.get_element_by_id("batch").text_content()


def test_it_asks_as_much_for_many_rows_as_for_one(amara, ferry):
    def asked(of, *rows) -> int:
        with CaptureQueriesContext(connection) as queries:
            previewed(amara, *rows, of=of)
        return len(queries)

    many = [row(f"g{n}", [*FERRY, f"Part {n} of it."]) for n in range(12)]
    asked("first", many[0])  # who may what is known from here on
    assert asked("one", many[0]) == asked("many", *many)
