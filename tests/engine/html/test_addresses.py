import pytest

from newsroom.engine.html.addresses import safe_address


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
