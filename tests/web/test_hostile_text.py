"""Hostile text in every field stays text on every page and in every hand-out."""

from urllib.parse import urljoin, urlsplit

import pytest
from django.contrib.auth.models import User
from django.test import Client
from lxml import html as parser

from newsroom.actions.correcting import correct_field
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.finishing import finish_article
from newsroom.actions.handing_out import hand_out_articles
from newsroom.actions.importing import import_batch, preview_batch
from newsroom.actions.keeping import keep_term
from newsroom.actions.people import create_account
from newsroom.actions.scoping import dismiss_flag
from newsroom.exporters import FORMATS
from newsroom.models import Article, ArticleState, FlagState, Scope
from tests.hostile import hostile_strings
from tests.making import article, fresh, furniture, source, spelling

pytestmark = pytest.mark.django_db

PAYLOADS = (
    "<script>hostile()</script>",
    "<img src=x onerror=hostile()>",
    '"><svg onload=hostile()>',
    "'-hostile()-'",
    '<a href="javascript:hostile()">x</a>',
    "</textarea></title></style><script>hostile()</script>",
    "{{ hostile }}{% load hostile %}${hostile()}",
    "<div hx-get=/hostile hx-trigger=load data-hx-post=/hostile>x</div>",
    "&lt;script&gt;hostile()&lt;/script&gt;",
    "\u202egnp.elitsoh\u2066",
)
MOST = 150  # pages of a crawl
NEVER = ("sign-out", "logout", "/static/")


@pytest.fixture
def root(client: Client) -> User:
    person = create_account("root", role="Admin", password="cassava-under-moonlight", by=None)
    client.force_login(person)
    return person


def hostile_story(text: str, by: User) -> Article:
    """Make an article that is hostile wherever a text can stand, with acts of every kind on it."""
    of = source(name=text[:200], credit_line=text[:300], licence=text[:300])
    body = f"The ferry {text} crossed the harbour at dawn."
    found = [spelling(1, body, text, f"{text} twice"), spelling(2, body, "harbour", text)]
    made = article(
        [body, body, text], [*found, furniture(3, text)], of=of, headline=text, byline=text
    )
    for field in ("byline", "credit", "canonical"):
        value = f"https://okiti.example/{text}"[:200] if field == "canonical" else f"{text} 2"
        correct_field(made.pk, field, value, version=fresh(made).version, by=by)
    first, second, third = made.flags.exclude(rule="by-hand").order_by("pk")
    dismiss_flag(second, Scope.SOURCE, version=second.version, by=by)
    for flag in (first, third):
        decide_flags([Choice(made.pk, flag.pk, FlagState.ACCEPTED, flag.version)], by=by)
    keep_term(text[:100], by=by)
    files = [(f"{text}.txt", text.encode()), ("bad.csv", text.encode()), (text, b"\x00")]
    batch = preview_batch(of, files, by=by)
    import_batch(batch.pk, by=by)
    return fresh(made)


def finish(story: Article, by: User) -> None:
    """Finish an article, dismissing what the second look finds."""
    for _ in range(3):
        finish_article(story.pk, version=None, by=by, override="as it stands")
        for flag in story.flags.filter(state="open"):
            choice = Choice(story.pk, flag.pk, FlagState.DISMISSED, flag.version)
            if fresh(story).state == ArticleState.TO_REVIEW:
                decide_flags([choice], by=by)
        if fresh(story).state == ArticleState.READY:
            return


def crimes(page: bytes) -> list[str]:
    """Name what a page must not hold: what would run, or ask a server, because of a text."""
    tree = parser.fromstring(page)
    found = []
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag == "script" and not element.get("src"):
            found.append("an inline script")
        for name, value in element.attrib.items():
            if name.startswith("on") or (
                name.startswith(("hx-", "data-hx")) and "hostile" in value
            ):
                found.append(f"{element.tag} {name}={value}")
            if name in ("href", "src", "action") and value.strip().lower().startswith(
                "javascript:"
            ):
                found.append(f"{element.tag} {name}={value}")
        if element.tag in ("svg", "img") and "hostile" in str(dict(element.attrib)):
            found.append(element.tag)
    return found


def crawl(client: Client, start: str) -> dict[str, list[str]]:
    """Get every page that links lead to; give what is wrong on each."""
    waiting, seen, wrong = [start], {start}, {}
    while waiting and len(seen) < MOST:
        path = waiting.pop(0)
        answer = client.get(path, follow=True)
        if not answer.headers.get("Content-Type", "").startswith("text/html"):
            continue
        assert answer.status_code < 500, path
        if found := crimes(answer.content):
            wrong[path] = found
        for link in parser.fromstring(answer.content).xpath("//a/@href"):
            address = urlsplit(urljoin(path, link))
            target = f"{address.path}?{address.query}" if address.query else address.path
            outside = address.netloc or any(word in target for word in NEVER)
            if not outside and target not in seen:
                seen.add(target)
                waiting.append(target)
    return wrong


@pytest.mark.parametrize("start", ["/", "/admin/"])
@pytest.mark.parametrize("payload", PAYLOADS[:2])
def test_hostile_text_stays_text_on_every_page(client, root, payload, start):
    story = hostile_story(payload, root)
    wrong = crawl(client, start)
    for path in (f"/articles/{story.pk}/", f"/articles/{story.pk}/preview/"):
        wrong |= crawl(client, path) if start == "/" else {}
    assert wrong == {}


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_stays_text_on_the_review_page_and_in_every_hand_out(client, root, payload):
    story = hostile_story(payload, root)
    for view in ("", "?view=original", "?view=diff", "?view=clean", "?last=1"):
        assert crimes(client.get(f"/articles/{story.pk}/{view}").content) == []
    finish(story, root)
    for name in FORMATS:
        out = hand_out_articles({story.pk: None}, name, by=root)
        if name == "html":
            assert crimes(out.content) == []
            assert b"hostile" in out.content or "hostile" not in payload
        assert not set(out.name) & set('<>:"/\\|?*')


def test_a_page_that_would_run_something_is_noticed():
    assert crimes(b"<p onclick=hostile()>x</p><script>hostile()</script>")
    assert crimes(b"<a href='javascript:hostile()'>x</a>")
    assert crimes(b"<p>&lt;script&gt;hostile()</p>") == []


@pytest.mark.prove
@pytest.mark.parametrize("chunk", range(20))
def test_public_vectors_stay_text_on_the_review_page(client, root, chunk):
    for payload in hostile_strings("xss")[chunk::20]:
        text = payload.replace("\x00", "")[:1500] or "x"
        body = f"The ferry {text} crossed."
        story = article([body], [spelling(0, body, "crossed", text)], headline=text[:400])
        assert crimes(client.get(f"/articles/{story.pk}/").content) == [], payload
