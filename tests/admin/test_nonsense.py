"""Whatever is sent to a list of the admin, it is answered and never fails."""

import pytest
from django.urls import reverse

from newsroom.models import Article, ArticleState
from newsroom.models.article import sign_of
from tests.admin.test_admin import lists
from tests.making import article

pytestmark = pytest.mark.django_db
ARTICLES = reverse("admin:newsroom_article_changelist")
NUMBERS = ("9" * 25, "9" * 5000, "--3", "-", "", "²", "1_2", "nan")
KINDS = ("9" * 25, "-", "²")  # too large, no number, one that is none in a database
DAYS = ("9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00")


@pytest.mark.parametrize("path", lists())
def test_a_number_that_is_none_finds_nothing_in_any_list(client, root, path):
    for field in ("p", "o", "q", "e", "id", "source", "article"):
        for number in NUMBERS if path == ARTICLES else KINDS:
            assert client.get(path, {field: number}).status_code < 500


@pytest.mark.parametrize("field", ["due", "due__gte", "imported_at__year", "priority", "source"])
def test_a_filter_of_articles_with_what_there_is_not_is_said_to_be_wrong(client, root, field):
    for value in (*NUMBERS, *DAYS):
        assert client.get(ARTICLES, {field: value}, follow=True).status_code == 200


@pytest.mark.parametrize("number", NUMBERS)
def test_a_tick_that_is_no_number_of_an_article_ticks_nothing(client, root, number):
    story = article(["A story of the bridge."])
    sent = {"action": "spike", "confirmed": "yes", "_selected_action": [number]}
    page = client.post(ARTICLES, sent | {"index": "0"}, follow=True).content.decode()
    assert "Items must be selected" in page
    assert client.post(ARTICLES, sent, follow=True).status_code == 200
    sent |= {"_selected_action": [number, str(story.pk)], "sign": sign_of([story.pk])}
    client.post(ARTICLES, sent)
    assert Article.objects.get().state == ArticleState.SPIKED


@pytest.mark.parametrize("number", NUMBERS)
def test_a_priority_or_a_person_that_is_none_is_asked_for_again(client, root, number):
    story = article(["A story of the bridge."])
    for act, name in (("prioritise", "priority"), ("assign", "to"), ("schedule", "until")):
        sent = {"action": act, "confirmed": "yes", "_selected_action": story.pk, name: number}
        assert client.post(ARTICLES, sent).status_code < 400
