"""The page of an act on many: how many blocks of what, which articles, what an undo brings."""

import pytest
from django.urls import reverse
from lxml import html

from newsroom.actions.bulk import start_bulk
from newsroom.engine.finding import Action, Category, Finding, Severity
from newsroom.models import Article, ArticleState, Operation
from newsroom.web import results
from tests.making import article, furniture
from tests.web.conftest import AD, HTMX, LEAD

pytestmark = pytest.mark.django_db

LINK = "Ferry fares rise"


def link(block: int) -> Finding:
    return Finding(
        *(block, 0, len(LINK), LINK, "made-up-links", Category.LINKS, Severity.WARNING),
        message="another story",
        confidence=0.99,
        action=Action.REMOVE_BLOCK,
    )


@pytest.fixture
def ids(place):
    texts, found = [AD, LEAD, LINK], [furniture(0, AD), link(2)]
    return [article(texts, found, of=place).pk for _ in range(3)]


def page(client, act, **more):
    answer = client.get(reverse("operation", args=[act.pk]), more)
    return html.fromstring(answer.content.decode())


def words(node) -> str:
    return " ".join(node.text_content().split())


def undone(client, act):
    client.post(reverse("operation-undo", args=[act.pk]))
    return Operation.objects.get(undoes=act)


def test_it_lists_how_many_blocks_of_what_and_its_articles(editor, amara, ids):
    act = start_bulk("furniture", ids, {}, by=amara)
    shown = page(editor, act)
    assert "6 blocks taken out: 3 lines of furniture, 3 recommended links." in words(shown)
    first = shown.get_element_by_id(f"result-{ids[0]}")
    assert first.get("href") == reverse("review", args=[ids[0]])
    assert words(first.getparent().getparent()).endswith("to review2")


def test_the_undo_and_the_redo_say_it_too(editor, amara, ids):
    back = undone(editor, start_bulk("furniture", ids, {}, by=amara))
    shown = page(editor, back)
    assert "6 blocks stand again: 3 lines of furniture, 3 recommended links." in words(shown)
    assert shown.xpath("count(//a[starts-with(@id, 'result-')])") == 3
    again = undone(editor, back)
    assert "6 blocks taken out again" in words(page(editor, again))


def test_before_an_undo_it_says_how_many_finished_articles_come_back(editor, amara, ids):
    act = start_bulk("furniture", ids, {}, by=amara)
    assert "back to review" not in words(page(editor, act))
    Article.objects.filter(pk__in=ids[:2]).update(state=ArticleState.READY, approved_by="Kofi")
    assert "2 finished articles come back to review when it is undone." in words(page(editor, act))
    told = words(page(editor, undone(editor, act)))
    assert "2 finished articles are to review again." in told


def test_many_articles_are_paged(editor, amara, ids, monkeypatch):
    act = start_bulk("furniture", ids, {}, by=amara)
    monkeypatch.setattr("newsroom.web.operations.ROWS", 2)
    shown = page(editor, act)
    assert shown.xpath("count(//*[starts-with(@id, 'result-')])") == 2
    (more,) = shown.xpath("//a[@rel='next']/@href")
    assert f"after={ids[1]}" in more
    last = page(editor, act, after=ids[1])
    assert last.xpath("//*[starts-with(@id, 'result-')]/@id") == [f"result-{ids[2]}"]
    assert not last.xpath("//a[@rel='next']")


def test_above_the_queue_it_says_it_at_once(editor, ids):
    sent = {"act": "furniture", "article": ids, "count": "3"}
    answer = editor.post(reverse("bulk-do"), sent, headers=HTMX).content.decode()
    assert "6 blocks taken out" in answer
    assert f'id="result-{ids[0]}"' in answer


def test_an_article_of_which_all_was_refused_is_told_among_those_alone(editor, amara, ids):
    idle = article([LEAD]).pk
    act = start_bulk("furniture", [*ids, idle], {}, by=amara)
    assert idle not in results.reached_ids(act)
    shown = page(editor, act)
    assert shown.get_element_by_id(f"refused-{idle}") is not None
