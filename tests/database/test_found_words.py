"""Articles are found by their words: the same hits on both databases, kept up by every act."""

import pytest
from django.db import connection

from newsroom.actions.deciding import Choice, decide_flags
from newsroom.models import Article, Flag, FlagState
from newsroom.models.found_words import words_in
from tests.making import article, spelling

pytestmark = pytest.mark.django_db
HEADLINE = "Rice exporters' ask: a “fairer” naïve quota"
LEAD = "The harbour board's 3rd berth costs 1,200 naira; e-mail ops@example.org about C3PO_x."
OTHER = "Nothing exported; the Harbor Board reopens."


@pytest.fixture
def stories():
    return article([LEAD], headline=HEADLINE), article([OTHER], headline="Berths reopen")


def found(words: str) -> list[int]:
    return list(
        Article.objects.filter(found_by__words=words).order_by("pk").values_list("pk", flat=True)
    )


@pytest.mark.parametrize(
    ("words", "which"),
    [
        ("rice", [0]),
        ("RICE", [0]),
        ("ric", [0]),  # the last word may only be begun
        ("ice", []),  # but not in its middle
        ("export", [0, 1]),
        ("exporters", [0]),
        ("exporter ask", []),  # only the last
        ("exporters ask", [0]),
        ("exporters' ask", [0]),
        ("ask exporters", []),  # side by side, in this order
        ("berth", [0, 1]),  # unstemmed: it is the beginning of "berths"
        ("berths", [1]),
        ("naïve", [0]),
        ("nai\u0308ve", [0]),  # written with a combining mark
        ("naive", []),  # accents are part of the word
        ("board's", [0]),
        ("1,200", [0]),
        ("3rd", [0]),
        ("e-mail", [0]),
        ("ops@example.org", [0]),
        ("c3po", [0]),
        ("the", [0, 1]),  # no word is too common
        ("harbour' | berth:*", []),  # nothing is an operator
        ('rice" OR "harbor', []),
        ("rice AND harbour", []),
        ("NOT", [1]),  # nor this: it begins "nothing"
        ("—", []),
        ("", []),
        ("'", []),
    ],
)
def test_words_find_what_they_say(stories, words, which):
    assert found(words) == [stories[n].pk for n in which]


def test_words_are_letters_and_digits_without_their_case():
    assert words_in("The BOARD’s e-mail_x, 1,200 — Straße") == [
        *("the", "board", "s", "e", "mail", "x", "1", "200", "strasse"),
    ]


def test_an_act_that_changes_the_headline_changes_what_finds_it():
    text = "A restord span"
    story = article([text, "A paragraph."], [spelling(0, text, "restord", "restored")])
    flag = Flag.objects.get(article=story)
    assert (found("restord"), found("restored")) == ([story.pk], [])
    decide_flags([Choice(story.pk, flag.pk, FlagState.ACCEPTED, flag.version)], by=None)
    assert (found("restord"), found("restored")) == ([], [story.pk])


def test_the_table_beside_agrees_with_the_column(stories):
    """A later migration that makes the table of articles anew would lose its triggers."""
    Article.objects.filter(pk=stories[0].pk).update(found_by="quite other words")
    assert (found("rice"), found("quite other")) == ([], [stories[0].pk])
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO newsroom_article_words(newsroom_article_words, rank)"
                " VALUES ('integrity-check', 1)"
            )


def test_a_word_is_looked_up_in_an_index(stories):
    rows = Article.objects.filter(found_by__words="rice").order_by()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
    assert "newsroom_article_words" in rows.explain() or "VIRTUAL TABLE" in rows.explain()
