"""What a source sends once more, takes back or returns to is known again by its guid and hash."""

import pytest

from newsroom.actions.acting import Act
from newsroom.actions.arriving import Arrival, bring_in
from newsroom.actions.correcting import correct_span
from newsroom.actions.purging import purge_article
from newsroom.actions.refusal import Refused
from newsroom.actions.updating import leave_update, take_update
from newsroom.models import Article, Operation
from tests.actions.test_updating import ONE, THREE, TWO, arrive, send, story
from tests.making import clean, fresh, imported, person

pytestmark = pytest.mark.django_db

__all__ = ["story"]  # the fixture


def test_an_update_that_was_left_does_not_come_back_when_it_is_sent_again(story):
    story = send(story, "All is new.")
    leave_update(story.pk, version=story.version, by=person("Reviewer"))
    operation = Operation.objects.create(kind="import", by="a test")
    doing = Act("import", None, {}, within=operation)
    doing.record()
    again = Arrival(imported(["All is new."], guid="g1"), story.raw)
    assert bring_in(doing, story.batch, again) == "same"
    with pytest.raises(Refused, match="No update"):
        take_update(story.pk, version=fresh(story).version, by=person("Reviewer"))


def test_an_update_the_source_took_back_waits_no_more(story):
    story = send(story, "All is new.")
    assert arrive(story, [ONE, TWO, THREE]) == "same"
    assert fresh(story).proposed is None


def test_an_older_text_that_the_source_returned_to_is_news_again(story):
    story = send(story, ONE, TWO, "All is new.")
    take_update(story.pk, version=story.version, by=person("Reviewer"))
    assert arrive(story, [ONE, TWO, "All is new."]) == "same"
    assert arrive(story, [ONE, TWO, THREE]) == "changed"


def test_what_was_erased_is_not_brought_back_by_its_source(story):
    purge_article(story.pk, why="Order of the court", by=person("Admin"))
    assert arrive(story, ["They said it all again."]) == "same"
    assert fresh(story).proposed is None


def test_two_very_long_guids_that_begin_alike_are_two_articles(story):
    for ending in "ab":
        assert arrive(story, [f"Story {ending}."], guid="x" * 600 + ending) == "new"


def test_very_long_values_come_in_and_are_decided_on(story):
    long = {"canonical": "https://okiti.example/" + "p" * 1500, "byline": "B" * 900}
    heads = {"headline": "H" * 900, "credit": "C" * 900, "licence": "L" * 900}
    assert arrive(story, [ONE], guid="long", **long, **heads) == "new"
    made = Article.objects.get(guid="long")
    row = made.revision.block_rows()[1]
    correct_span(made.pk, row.pk, 0, "Traders", "Sellers " * 300, by=person("Reviewer"))
    assert len(fresh(made).headline) == 500


def test_an_update_that_the_source_took_back_waits_again_when_it_is_sent_again(story):
    texts = (ONE, TWO, f"{THREE} More was to follow.")
    send(story, *texts)
    assert arrive(story, (ONE, TWO, THREE)) == "same"
    assert fresh(story).proposed is None
    story = send(story, *texts)
    take_update(story.pk, version=story.version, by=person("Reviewer"))
    assert clean(story)[-1] == texts[-1]
