"""Before all sure furniture is taken out: what goes, truly counted, and who is at work there."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from lxml import html

from newsroom.actions.deciding import Choice, decide_flags
from newsroom.engine.block import Block, Role
from newsroom.engine.finding import Action, Category, Finding, Severity
from newsroom.models import Article, Decision, Flag, FlagState
from tests.making import article, furniture, person, source
from tests.web.conftest import AD, HTMX, LEAD

pytestmark = pytest.mark.django_db

LONG = "Our reporters travel far for you, and a coffee a month keeps their boots dry."


def of_kind(block: int, text: str, category: Category, rule: str, sure: float = 0.99) -> Finding:
    return Finding(
        *(block, 0, len(text), text, rule, category, Severity.ERROR),
        message="not the story",
        confidence=sure,
        action=Action.REMOVE_BLOCK,
    )


def asked(client, ids, act="furniture", **more):
    answer = client.post(reverse("bulk"), {"act": act, "article": ids}, **more)
    assert answer.status_code == 200
    return html.fromstring(answer.content.decode())


def words(node) -> str:
    return " ".join(node.text_content().split())


def test_the_count_is_what_goes_by_kind(editor):
    texts = [AD, LEAD, "Ferry fares rise", "A ferry at dawn. Photo: Esi", LEAD]
    found = [
        furniture(0, AD),
        of_kind(0, AD, Category.LINKS, "made-up-links", 0.985),  # the same block once more
        of_kind(2, texts[2], Category.LINKS, "made-up-links"),
        of_kind(3, texts[3], Category.CAPTION, "made-up-captions"),
        of_kind(4, LEAD, Category.REPETITION, "made-up-copies"),
    ]
    ids = [article(texts, found, of=source()).pk for _ in range(2)]
    told = words(asked(editor, ids).get_element_by_id("outlook"))
    assert "8 blocks in 2 articles are that sure" in told
    assert "2 lines of furniture, 2 recommended links, 2 captions, 2 copies." in told
    editor.post(reverse("bulk-do"), {"act": "furniture", "article": ids, "count": "2"})
    assert Decision.objects.count() == 8


def test_what_sleeps_and_what_is_a_quotation_counts_for_nothing(editor, amara):
    said = "“Buy now,” the poster read."
    texts = [Block(AD), Block(LEAD, Role.PARAGRAPH), Block(said, Role.QUOTATION)]
    found = [
        furniture(0, AD),
        of_kind(0, AD, Category.LINKS, "made-up-links"),
        furniture(2, said),
    ]
    story = article(texts, found)
    first = Flag.objects.filter(article=story).earliest("pk")
    decide_flags([Choice(story.pk, first.pk, FlagState.ACCEPTED, first.version)], by=amara)
    told = words(asked(editor, [story.pk]).get_element_by_id("outlook"))
    assert "No block in them is that sure" in told


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_the_commonest_lines_and_the_longest_blocks_are_shown(editor, headers):
    place = source()
    texts = [AD, LEAD, LONG]
    ids = [article([AD, LEAD], [furniture(0, AD)], of=place).pk for _ in range(3)]
    ids.append(article(texts, [furniture(0, AD), furniture(2, LONG)], of=place).pk)
    goes = words(asked(editor, ids, headers=headers).get_element_by_id("what-goes"))
    common, long = goes.split("The longest blocks")
    assert f"{AD} 4 times" in common
    assert long.strip().startswith(LONG)
    assert long.count(AD) == 1


def test_articles_that_somebody_else_is_on_are_named(editor, amara):
    ids = [article([AD, LEAD], [furniture(0, AD)], headline=f"Story {n}").pk for n in range(3)]
    soon = timezone.now() + datetime.timedelta(minutes=5)
    kofi = person("Reviewer", "kofi")
    Article.objects.filter(pk=ids[0]).update(claimed_by=kofi, claimed_until=soon)
    Article.objects.filter(pk=ids[1]).update(claimed_by=amara, claimed_until=soon)
    told = words(asked(editor, ids).get_element_by_id("others-on"))
    assert "Story 0 (kofi)" in told
    assert "Story 1" not in told


def test_it_asks_as_much_for_many_as_for_few(editor):
    def count(ids) -> int:
        with CaptureQueriesContext(connection) as queries:
            asked(editor, ids)
        return len(queries)

    ids = [article([AD, LEAD], [furniture(0, AD)]).pk for _ in range(12)]
    assert count(ids[:2]) == count(ids)
