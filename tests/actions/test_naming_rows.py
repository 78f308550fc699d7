"""A preview calls an article what it is called once it has come in, also where ads are set in."""

import pytest

from newsroom.actions.importing import import_batch, preview_batch
from newsroom.engine.document import Document
from newsroom.engine.knowledge import EMPTY
from newsroom.engine.proofread import name_at
from newsroom.models import Article
from tests.engine.page.test_set_lines import LONG
from tests.making import person, source

pytestmark = pytest.mark.django_db

AD = "ADVERTISEMENT"
TITLE = "Court bans flights over valley at night"
SHORT = "Night flights ban"  # only what stands around it tells that it is the headline
SIGNED = "By Ida Holm"


def previewed(texts, of):
    """Give what a paste is called before it comes in, and after."""
    editor = person()
    batch = preview_batch(of, [("paste.txt", "\n\n".join(texts).encode())], by=editor)
    before, name = batch.preview[0]["headline"], batch.name
    import_batch(batch.pk, by=editor)
    assert name == f"Pasted: {before}"
    return before, Article.objects.get(source=of).headline


@pytest.mark.parametrize(
    "texts",
    [
        [AD, TITLE, *LONG],
        [AD, TITLE, AD, *LONG],
        [AD, TITLE, AD, SIGNED, AD, *LONG],
        [AD, AD, AD, AD, TITLE, AD, *LONG],
        ["News", AD, TITLE, AD, SIGNED, *LONG],
    ],
)
def test_the_headline_is_found_between_ads_before_and_after_it_came_in(texts):
    assert previewed(texts, source()) == (TITLE, TITLE)


@pytest.mark.parametrize(
    "texts",
    [[SHORT, AD, SIGNED, *LONG], [SHORT, SIGNED, AD, *LONG], [AD, SHORT, AD, SIGNED, *LONG]],
)
def test_an_ad_parts_no_headline_from_who_signed_it(texts):
    assert previewed(texts, source()) == (SHORT, SHORT)


def test_without_a_headline_the_first_words_of_the_story_name_it_and_no_ad():
    before, after = previewed([AD, *LONG], source())
    assert LONG[0].startswith(before)
    assert after.startswith(before)


def test_what_the_source_knows_counts_before_as_after():
    of = source(quiet_rules=["ad-marker"])  # so that its ads are lines like any other
    before, after = previewed([SHORT, AD, SIGNED, *LONG], of)
    assert before == after


def test_a_document_without_words_has_no_name():
    assert name_at(Document.from_blocks(["", " "]), EMPTY) is None
    assert name_at(Document.from_blocks(["", AD]), EMPTY) == 1
