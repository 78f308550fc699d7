"""Fixtures of the tests in a real browser, on a real server."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from newsroom.actions.people import create_account
from newsroom.engine import Document, proofread
from newsroom.models import Article
from tests.reading_code import ROOT
from tests.services.chromium import chromium, complaints_of, installed

PATIENCE = 30_000  # milliseconds: tests on both databases run side by side
expect.set_options(timeout=PATIENCE)

SCREENSHOTS = ROOT / "var" / "screenshots"
DESKTOP = {"width": 1280, "height": 800}

PASSWORD = "winding river stone"

SignedIn = Callable[[str], Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Run one Chromium for all tests."""
    if not installed():
        pytest.skip("Chromium is not installed")
    proofread(Document.from_blocks(["The words are loaded before the first page waits for them."]))
    # Playwright keeps a loop running in this thread, which Django takes for an async caller.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with chromium() as running:
        yield running
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="session")
def profile(browser: Browser, live_server: LiveServer) -> Iterator[BrowserContext]:
    """Run one profile for all tests, in a window that stays; a new one costs half a page's time."""
    made = browser.new_context(base_url=live_server.url, viewport=DESKTOP)  # type: ignore[arg-type]
    made.set_default_timeout(PATIENCE)
    made.new_page()
    yield made
    made.close()


@pytest.fixture
def context(profile: BrowserContext, live_server: LiveServer) -> Iterator[BrowserContext]:
    """Give the profile as if it were new: addresses begin at the server, which has kept nothing."""
    yield profile
    window, *pages = profile.pages
    for page in pages:
        page.close()
    profile.clear_permissions()
    profile.clear_cookies()
    everything = {"origin": live_server.url, "storageTypes": "all"}
    asked = profile.new_cdp_session(window)
    asked.send("Storage.clearDataForOrigin", everything)
    asked.detach()


@pytest.fixture
def page(context: BrowserContext, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Give a page; its test fails if the policy refused or a script raised something there."""
    made = context.new_page()
    complaints = complaints_of(made)
    yield made
    if getattr(request.node, "failed", False):
        keep_screenshot(made, request.node.name)
    assert complaints == []


def keep_screenshot(page: Page, name: str) -> Path:
    """Keep what a page showed when its test failed, in var/screenshots."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    path = SCREENSHOTS / f"{''.join(c if c.isalnum() else '-' for c in name)}.png"
    page.screenshot(path=path, full_page=True)
    return path


@pytest.fixture
def signed_in(page: Page, live_server: LiveServer) -> SignedIn:
    """Give a function that signs a new person of a role ("Editor") in, and gives the page.

    They are on every desk.
    """

    def sign_in(role: str) -> Page:
        person = create_account(role.lower(), role=role, password=PASSWORD, by=None)
        page.context.add_cookies([session_cookie(person, live_server.url)])
        return page

    return sign_in


@pytest.fixture
def desk(signed_in: SignedIn, story: Article) -> Page:
    """Give the review page of the test's story, open before an editor."""
    page = signed_in("Editor")
    page.goto(f"/articles/{story.pk}/")
    return page


def press(page: Page, *keys: str) -> None:
    """Press keys, one after the other."""
    for key in keys:
        page.keyboard.press(key)


def session_cookie(person: User, base: str) -> Any:
    """Sign a person in without the sign-in page, and give the cookie that says so."""
    client = Client()
    client.force_login(person)
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": client.cookies[name].value, "url": base}


@pytest.fixture
def accessible() -> Callable[[Page], None]:
    """Give a function that asserts that axe finds nothing on a page, under its own policy."""

    def assert_accessible(page: Page) -> None:
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()

    return assert_accessible
