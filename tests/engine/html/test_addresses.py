import pytest

from newsroom.engine.html.addresses import kept_address, safe_address


@pytest.mark.parametrize(
    "address",
    [
        "http://a.example/x",
        "HTTPS://a.example/?q=1#top",
        "mailto:desk@a.example",
        "//a.example/x",
        "/news/1",
        "page.html",
        "?page=2",
        "#note-1",
        "/a?b=c:d",
        "",
    ],
)
def test_web_mail_and_relative_addresses_stay(address):
    assert safe_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " \x01JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:https://a.example/1",
        "java\x00script:alert(1)",
        "javascript\u00ad:alert(1)",
        ":x",
        "https://a.example/" + "a" * 5000,
    ],
)
def test_other_schemes_go_however_they_hide(address):
    assert safe_address(address) == ""


def test_an_address_is_read_as_a_browser_reads_it():
    assert safe_address("  https://a.exam\nple/x\t ") == "https://a.example/x"


@pytest.mark.parametrize(
    "address", ["", " ", "javascript:void(0)", "data:text/html,x", "ftp://a.example"]
)
def test_of_an_address_that_leads_nowhere_a_bare_sign_is_kept(address):
    assert kept_address(address) == "#"


def test_of_an_address_that_is_only_too_long_nothing_is_kept():
    assert kept_address("https://a.example/" + "a" * 5000) == ""
    assert kept_address("data:text/html," + "a" * 5000) == "#"
    assert kept_address("/news/1") == "/news/1"
