"""What tests of pages start from."""

import pytest
from django.test import Client

from newsroom.engine.block import Block, Role
from tests.making import article, furniture, person, source, spelling

AD = "ADVERTISEMENT"
LEAD = "Traffic crossed the restord span on Monday."
QUOTE = "“We told them eleven weaks,” she said."
HTMX = {"HX-Request": "true"}


@pytest.fixture
def reviewer():
    """Give somebody who reviews."""
    return person("Reviewer", "ngozi")


@pytest.fixture
def desk(reviewer):
    """Give a client that is signed in as the reviewer."""
    return signed_in(reviewer)


@pytest.fixture
def amara():
    """Give somebody who edits."""
    return person("Editor", "amara")


@pytest.fixture
def editor(amara):
    """Give a client that is signed in as the editor."""
    return signed_in(amara)


def signed_in(user):
    """Give a client that somebody is signed in at."""
    client = Client()
    client.force_login(user)
    client.get("/404/")  # the session's own marks are set now, not while queries are counted
    return client


@pytest.fixture
def place():
    """Give a source that asks for nothing."""
    return source("delta")


@pytest.fixture
def story():
    """Give an article with an ad, a misspelt word in the story and one in a quotation."""
    texts = [Block(AD), Block(LEAD, Role.PARAGRAPH), Block(QUOTE, Role.PARAGRAPH)]
    findings = [
        furniture(0, AD),
        spelling(1, LEAD, "restord", "restored"),
        spelling(2, QUOTE, "weaks", "weeks"),
    ]
    return article(texts, findings, of=source("delta"))
