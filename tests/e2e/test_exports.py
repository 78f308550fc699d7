"""What leaves as HTML runs nothing in a real browser, whatever came in."""

import pytest

from newsroom.engine.block import Block, Mark, MarkKind, Role
from newsroom.engine.html import read_html
from newsroom.exporters import FORMATS, HandOut
from newsroom.exporters.html import article_html
from newsroom.sanitizing import TAGS
from tests.hostile import hostile_strings
from tests.test_sanitizing import OURS

ADDRESS = "https://export.example/"
POLICY = {"content-security-policy-report-only": "script-src 'none'"}
AT_ONCE = 100  # vectors a page
LISTEN = """
window.ran = [];
document.addEventListener('securitypolicyviolation', e => window.ran.push(e.sample || 'script'));
"""
COUNT = """tags => [
  window.ran.length,
  [...document.body.querySelectorAll('*')].filter(
    e => !tags.includes(e.localName)
      || [...e.attributes].some(a => !(e.localName === 'a' && ['href', 'rel'].includes(a.name)))
      || (e.localName === 'a' && e.href && !['http:', 'https:', 'mailto:'].includes(e.protocol))
  ).length,
]"""


@pytest.fixture
def opened(browser):
    """Give a function that opens pages of HTML and counts what ran and what is foreign."""
    page = browser.new_page()
    page.add_init_script(LISTEN)
    served: list[str | bytes] = []
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.route("**/*", lambda route: route.abort())
    page.route(
        ADDRESS,
        lambda route: route.fulfill(body=served[-1], headers=POLICY, content_type="text/html"),
    )

    def count(html):
        served.append(html)
        page.goto(ADDRESS)
        ran, foreign = page.evaluate(COUNT, sorted(TAGS))
        return ran, foreign

    yield count
    page.close()


def written(vector):
    """Write a vector that came in as text, as HTML, as an address and as every field."""
    whole = Mark(MarkKind.LINK, 0, len(vector), vector)
    blocks = (Block(vector, Role.LIST_ITEM, (whole,)), *read_html(vector).blocks)
    fields = dict.fromkeys("standfirst byline canonical source credit licence".split(), vector)
    return article_html(HandOut(vector, blocks, **fields))


def hold(opened, vectors):
    for at in range(0, len(vectors), AT_ONCE):
        html = "\n".join(written(vector) for vector in vectors[at : at + AT_ONCE])
        assert opened(f"<!DOCTYPE html><body>{html}") == (0, 0), at


def test_the_counting_counts(opened):
    ran, foreign = opened("".join(OURS))
    assert ran > 0
    assert foreign > 0


def test_our_vectors_run_nothing_and_leave_nothing_foreign(opened):
    hold(opened, OURS)


def test_a_whole_page_runs_nothing(opened):
    for vector in OURS:
        assert opened(FORMATS["html"].write(HandOut(vector, (Block(vector),)))) == (0, 0)


def test_a_share_of_the_public_vectors_runs_nothing(opened):
    hold(opened, hostile_strings("xss")[::15])


@pytest.mark.prove
def test_no_public_vector_runs_anything(opened):
    hold(opened, hostile_strings("xss"))
