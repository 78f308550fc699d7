import pytest

from newsroom.engine.block import Role
from newsroom.engine.html import read_html

NAMED = "<meta property=og:site_name content='The Marlow Gazette'>"
DEATHS, STORM = "Obituaries | The Marlow Gazette", "Storm Edna: live | The Marlow Gazette"
LATEST = "Storm Edna: latest as homes lose power"
STORY = "".join(
    f"<p>{text}</p>"
    for text in (
        "Edna Moor, who kept the lock for forty years and knew each boat by name, died on Sunday.",
        "“She never once closed the gate on anybody,” said Tom Wexley, who worked beside her.",
        "The funeral will be held on Friday at the chapel, and the boats will stop for an hour.",
    )
)


def headline(title, body, metas=""):
    """The headline the page is said to have, and the blocks with that role."""
    page = read_html(f"<html><head><title>{title}</title>{metas}</head><body>{body}")
    return page.headline, [b.text for b in page.blocks if b.role is Role.HEADLINE]


@pytest.mark.parametrize(
    "metas", ["", NAMED, NAMED.replace("property=og:site_name", "name=application-name")]
)
@pytest.mark.parametrize(
    ("title", "heading"), [(DEATHS, "Deaths"), (STORM, LATEST), ("The Marlow Gazette", "Deaths")]
)
def test_the_only_h1_is_the_headline_rather_than_the_sites_name(title, heading, metas):
    body = f"<main><h1>{heading}</h1>{STORY}</main>"
    assert headline(title, body, metas) == (heading, [heading])


def test_the_sites_name_is_no_headline_where_it_is_the_only_h1():
    body = f"<header><h1>The Marlow Gazette</h1></header><main><h2>{LATEST}</h2>{STORY}</main>"
    assert headline(STORM, body, NAMED) == ("Storm Edna: live", [])


def test_a_headline_may_name_the_site():
    told = "The Marlow Gazette turns a hundred"
    body = f"<main><h1>{told}</h1>{STORY}</main>"
    assert headline(f"{told} | The Marlow Gazette", body, NAMED) == (told, [told])


def test_an_h1_below_the_story_is_not_its_headline():
    body = f"<main>{STORY}</main><footer><h1>Storm Edna and other storms</h1></footer>"
    assert headline(STORM, body, NAMED) == ("Storm Edna: live", [])


def test_of_two_h1_that_are_unlike_the_title_neither_is_the_headline():
    body = f"<main><h1>{LATEST}</h1><h1>Storm Edna in pictures: a hall afloat</h1>{STORY}</main>"
    assert headline(STORM, body, NAMED) == ("Storm Edna: live", [])


def test_an_h1_that_has_nothing_of_a_whole_title_is_not_the_headline():
    title = "Lock keeper who knew every boat dies at ninety"
    assert headline(title, f"<main><h1>Deaths</h1>{STORY}</main>") == (title, [])
