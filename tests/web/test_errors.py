"""What goes wrong is said in words, under the policy, and tells no secrets."""

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.web.failing")]


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        ("/nonsense/", 400, "This could not be read"),
        ("/forbidden/", 403, "Not yours to see"),
        ("/articles/999999/", 404, "Nothing is here"),
        ("/no/such/page/", 404, "Nothing is here"),
        ("/bulk/do/", 405, "This address only takes what a page sends"),
        ("/broken/", 500, "Something went wrong"),
    ],
)
def test_an_error_is_a_page_in_words_under_the_policy(desk, address, status, told):
    desk.raise_request_exception = False
    answer = desk.get(address)
    page = answer.content.decode()
    assert answer.status_code == status
    assert told in page
    assert "desk.css" in page
    assert "secret of the house" not in page
    assert "script-src 'self'" in answer["Content-Security-Policy"]


def test_the_way_on_from_what_went_wrong_has_the_focus(desk):
    for address in ("/nonsense/", "/forbidden/", "/no/such/page/", "/bulk/do/"):
        page = html.fromstring(desk.get(address).content)
        assert page.xpath("//*[@autofocus]/text()") == ["To the queue"], address


def test_an_address_that_leads_nowhere_is_marked_as_none_of_the_places(desk):
    page = html.fromstring(desk.get("/no/such/page/").content.decode())
    assert len(page.xpath("//nav[@aria-label='Places']/a")) > 3
    assert not page.xpath("//nav[@aria-label='Places']/a[@aria-current]")


def test_a_strange_host_is_answered_in_words(desk):
    answer = desk.get("/", headers={"Host": "evil.example"})
    assert answer.status_code == 400
    assert "evil.example" not in answer.content.decode()


def test_a_form_without_its_token_is_answered_in_words(reviewer):
    client = Client(enforce_csrf_checks=True)
    client.force_login(reviewer)
    answer = client.post(reverse("take-next"))
    assert answer.status_code == 403
    assert "out of date" in answer.content.decode()
    assert "script-src 'self'" in answer["Content-Security-Policy"]
