"""The browser tests' own ground: the server answers, the policy holds, axe runs under it."""

import pytest

from tests.services.chromium import complaints_of


def test_a_person_signed_in_by_cookie_sees_the_admin(signed_in):
    page = signed_in("Admin")
    page.goto("/admin/")
    assert "admin" in page.locator("#user-tools").inner_text().lower()


def test_axe_runs_under_the_policy(signed_in, accessible):
    page = signed_in("Admin")
    page.goto("/admin/")
    page.evaluate("document.querySelector('html').removeAttribute('lang')")
    with pytest.raises(AssertionError, match="html-has-lang"):
        accessible(page)


def test_a_script_in_a_page_is_refused_and_the_test_hears_of_it(context):
    page = context.new_page()
    heard = complaints_of(page)
    page.goto("/admin/login/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')")
    page.wait_for_timeout(200)
    assert any("Content Security Policy" in text for text in heard)
