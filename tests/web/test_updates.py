"""Updates by the source as pages: both texts, taken or left, and undone."""

import pytest
from django.urls import reverse
from lxml import html

from newsroom.actions.importing import import_batch, preview_batch
from newsroom.models import Article
from tests.web.test_importing import lines

pytestmark = pytest.mark.django_db


@pytest.fixture
def updated(place, amara):
    """Give an article for which the source has sent another text."""
    for text in ("The first text stands here.", "The second text stands here."):
        batch = preview_batch(place, [("rows.jsonl", lines(text))], by=amara)
        import_batch(batch.pk, by=amara)
    return Article.objects.get()


def test_an_update_waits_with_both_texts_until_it_is_taken(editor, updated):
    page = editor.get(reverse("update", args=[updated.pk])).content.decode()
    assert "<del>first</del>" in page
    assert "<ins>second</ins>" in page
    editor.post(reverse("update-take", args=[updated.pk]), {"version": updated.version})
    taken = Article.objects.get()
    assert taken.proposed is None
    assert taken.headline == "The second text stands here."


def test_an_update_of_more_words_than_are_compared_is_shown_as_replaced(editor, place, amara):
    for text in ("a " * 4000, "a " * 3999 + "b "):
        import_batch(preview_batch(place, [("a.jsonl", lines(text))], by=amara).pk, by=amara)
    page = editor.get(reverse("update", args=[Article.objects.get().pk])).content.decode()
    assert f"<del>{'a ' * 3999}a</del><ins>{'a ' * 3999}b</ins>" in page


def test_an_update_that_is_left_stays_away(editor, updated):
    editor.post(reverse("update-leave", args=[updated.pk]), {"version": updated.version})
    assert Article.objects.get().headline == "The first text stands here."
    assert "No update waits" in editor.get(reverse("updates")).content.decode()


@pytest.mark.parametrize(("way", "stands"), [("take", "second"), ("leave", "first")])
def test_an_update_that_was_taken_or_left_is_undone_where_that_is_told(
    editor, updated, way, stands
):
    sent = {"version": updated.version}
    page = editor.post(reverse(f"update-{way}", args=[updated.pk]), sent, follow=True)
    assert Article.objects.get().headline == f"The {stands} text stands here."
    shown = html.fromstring(page.content.decode())
    (button,) = shown.xpath("//*[@id='messages']//li//button")
    (form,) = shown.xpath(f"//form[@id='{button.get('form')}']")
    address = button.get("formaction") or form.get("action")
    editor.post(address, {"operation": button.get("value") or ""})
    undone = Article.objects.get()
    assert (undone.headline, undone.proposed is None) == ("The first text stands here.", False)


def test_the_key_takes_back_an_update_before_what_was_done_before_it(editor, updated):
    sent = {"version": updated.version}
    editor.post(reverse("update-take", args=[updated.pk]), sent)
    editor.get(reverse("review", args=[updated.pk]))
    editor.post(reverse("undo", args=[updated.pk]))
    assert Article.objects.get().headline == "The first text stands here."


def test_a_new_block_says_where_it_stands(editor, place, amara):
    for text in ("The span reopened.", "Updated: the mayor speaks.\\n\\nThe span reopened."):
        import_batch(preview_batch(place, [("a.jsonl", lines(text))], by=amara).pk, by=amara)
    page = editor.get(reverse("update", args=[Article.objects.get().pk])).content.decode()
    assert '<span class="chip">new</span> <small class="quiet">at the top</small>' in page


def test_an_update_of_an_article_that_changed_since_is_not_taken(editor, updated):
    sent = {"version": updated.version - 1}
    answer = editor.post(reverse("update-take", args=[updated.pk]), sent)
    assert answer.status_code == 409
    assert Article.objects.get().proposed is not None
