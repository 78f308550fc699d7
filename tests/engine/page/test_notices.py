"""A notice on cookies goes where its box is called so, whatever else is thought of it."""

import pytest

from newsroom.engine import Document, proofread

STORY = (
    "Edna Moor, who kept the lock for forty years and knew each boat by name, died on Sunday.",
    "“She never once closed the gate on anybody,” said Tom Wexley, who worked beside her.",
)
SHORT = "We use cookies to improve what you read here and count who does. You can refuse any time."
LONG = (
    "We value your privacy. We and our 847 partners store and access information on a device, such"
    " as unique identifiers, and read it again when you come back. "
    + "With your permission we look at what you read here, and how long, and from which place. "
    * 3
).strip()


def told(before, after="", title="Obituaries | The Marlow Gazette", body=""):
    """How surely each block goes by the rule for such lines."""
    text = "".join(f"<p>{text}</p>" for text in STORY)
    document = Document.from_html(
        f"<html><head><title>{title}</title></head><body class='{body}'>{before}"
        f"<main><article><h2>Lock keeper dies</h2>{text}</article></main>{after}</body></html>"
    )
    return {f.quote: f.confidence for f in proofread(document) if f.rule == "cookie-line"}


@pytest.mark.parametrize("name", ["cookie-banner", "consent-modal", "site-cookie-notice"])
@pytest.mark.parametrize("notice", [SHORT, LONG])
def test_a_notice_in_a_box_called_so_goes_for_sure_however_long_it_is(name, notice):
    box = f"<div class='{name}'><div><p>{notice}</p></div></div>"
    assert told(box) == {notice: 0.99}
    assert told(
        "", box + "<p>The gazette has been printed at the lock for two hundred years.</p>"
    ) == {notice: 0.99}


def test_a_long_paragraph_in_any_other_box_is_not_known_by_how_it_begins():
    assert told(f"<div class='lead'><p>{LONG}</p></div>") == {}


def test_what_a_whole_page_is_called_says_nothing_of_its_paragraphs():
    baked = "We use cookies that are two days old for this cake, and so did everybody's aunt."
    assert told(f"<p>{baked}</p>", body="cookie-banner") == {}


def test_a_paragraph_in_such_a_box_that_says_something_else_is_no_such_line():
    assert told(f"<div class='cookie-banner'><p>{STORY[0]}</p></div>") == {}


@pytest.mark.parametrize(
    "line",
    [
        "We value your privacy",
        "We and our 12 partners store information on your device.",
        "We value your privacy. We and our partners process personal data as you read.",
    ],
)
def test_what_only_such_notices_say_is_known_without_a_box(line):
    found = proofread(Document.from_blocks([line, *STORY]))
    assert [f.confidence for f in found if f.rule == "cookie-line"] == [0.99]


def test_what_partners_store_beside_data_is_told():
    line = "We and our partners store the grain of forty villages until spring."
    found = proofread(Document.from_blocks([line, *STORY]))
    assert not [f for f in found if f.rule == "cookie-line"]
