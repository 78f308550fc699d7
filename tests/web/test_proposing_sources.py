"""The list of sources says which of them propose lines, how many, and leads there."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from newsroom.actions.settling_lines import settle_lines
from newsroom.models import LineState, SourceLine
from tests.actions.feeding import PARTS, bring_in, row
from tests.making import person, source
from tests.web.conftest import HTMX

pytestmark = pytest.mark.django_db


def proposing(slug: str, lines: list[str], desk: str = "news"):
    made = source(slug, desk=desk)
    rows = (row(n, tail="\n\n".join(lines)) for n in range(4))
    bring_in(made, *rows, by=person("Editor", desk=desk))
    return made


def listed(client, **asked):
    return html.fromstring(client.get(reverse("sources"), asked).content.decode())


def names(page) -> list[str]:
    return [str(name) for name in page.xpath("//td[@class='what']/a/text()")]


def counts(page) -> list[str]:
    cells = page.xpath("//td[@data-label='proposed']")
    return [cell.text_content() for cell in cells]


def test_it_counts_what_each_proposes_and_those_with_most_can_stand_first(editor):
    proposing("alpha", [])
    proposing("beta", PARTS[:1])
    proposing("gamma", PARTS)
    page = listed(editor)
    assert counts(page) == ["0", "1", "3"]
    assert page.get_element_by_id("proposed-in-all").text_content() == (
        "4 lines proposed as furniture"
    )
    by_most = listed(editor, by="proposed")
    assert names(by_most) == ["Gamma", "Beta", "Alpha"]
    (first, *_) = by_most.xpath("//td[@data-label='proposed']/a/@href")
    assert first == reverse("source", args=["gamma"]) + "#lines"


def test_the_count_is_that_of_the_sources_own_page_and_falls_as_they_are_settled(editor, amara):
    proposing("gamma", PARTS)
    own = editor.get(reverse("source-lines", args=["gamma"]), headers=HTMX).content.decode()
    assert "3 proposed" in own
    line = SourceLine.objects.get(shown=PARTS[0])
    settle_lines({line.pk: line.version}, LineState.REJECTED, by=amara)
    assert counts(listed(editor)) == ["2"]


def test_nothing_of_another_desk_is_counted(editor):
    proposing("pitch", PARTS, desk="sport")
    page = listed(editor)
    assert counts(page) == []
    assert "proposed as furniture" not in page.text_content()


def test_it_asks_no_more_for_many_sources(editor):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            listed(editor, by="proposed")
        return len(queries)

    proposing("alpha", PARTS)
    before = asked()
    for number in range(4):
        proposing(f"more-{number}", PARTS)
    assert asked() == before
