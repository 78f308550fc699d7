import pytest

from newsroom.importers.decoding import decoded, storable

ENGLISH = "“Café” prices rose by £2 — again."


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1252", "cp1252"),
    ],
)
def test_a_western_text_is_read_whatever_it_was_written_in(encoding, found):
    text = ENGLISH + " The market stayed open until the late evening, traders said." * 3
    result = decoded(text.encode(encoding))
    assert (result.text, result.encoding, result.notes) == (text, found, ())


def test_a_text_in_cyrillic_bytes_is_guessed():
    text = "Городской совет во вторник утвердил бюджет на следующий год. " * 5
    assert decoded(text.encode("cp1251")).text == text


def test_a_page_is_read_with_the_charset_that_it_declares():
    page = "<html><head><meta charset='shift_jis'></head><p>東京の空</p>"
    result = decoded(page.encode("shift_jis"), is_html=True)
    assert result.text == page
    assert result.encoding == "cp932"


def test_a_wrong_declaration_gives_way_to_utf_8():
    page = "<meta http-equiv=Content-Type content='text/html; charset=ascii'><p>Żółć"
    result = decoded(page.replace("ascii", "euc-jp").encode(), is_html=True)
    assert "Żółć" in result.text
    assert result.encoding == "utf-8"


@pytest.mark.parametrize(
    "label", ["utf-7", "unicode_escape", "rot13", "idna", "zlib", "utf-16", "nonsense", "x" * 99]
)
def test_a_declaration_cannot_choose_a_codec_that_no_browser_knows(label):
    page = f"<meta charset='{label}'><p>+ADw-b+AD4- \\u003cb\\u003e"
    assert decoded(page.encode(), is_html=True).text == page


def test_nul_and_lone_surrogates_are_replaced_one_by_one_and_reported():
    text, notes = storable("a\x00b\ud800c")
    assert text == "a�b�c"
    assert notes == ("2 characters that cannot be stored (NUL, surrogates) became �.",)


def test_a_text_that_can_be_stored_stays_as_it_is():
    assert storable("\u202eabc\u200b😀") == ("\u202eabc\u200b😀", ())


def test_bytes_that_are_nothing_are_read_all_the_same_and_reported():
    result = decoded(bytes(range(256)) + b"plain words " * 400)
    assert "plain words" in result.text
    assert "\x00" not in result.text
    assert result.notes
