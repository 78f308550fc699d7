"""What a page's markup says survives from the page to the hand-out."""

from newsroom.engine import Document, proofread
from newsroom.engine.apply import clean_copy
from newsroom.engine.block import Role
from newsroom.engine.selecting import Bounds, selected
from newsroom.exporters import HandOut
from newsroom.exporters.html import article_html
from tests.engine.html.pages import H1, HEADLINE, PARAGRAPHS, RELATED, page

_STEPS = "<ul><li>Take the ferry at ten past the hour.</li><li>Take the train by Orlova.</li></ul>"
_PICTURE = "<figure><img src=a.jpg><figcaption>The bridge in 1950</figcaption></figure>"


def handed_out(html):
    """Give the article as HTML, after what a bulk act takes out of the page."""
    document = Document.from_html(html)
    chosen = selected(document, proofread(document), Bounds(remove=0.98))
    copy = clean_copy(document.blocks, chosen.fixes, chosen.removed)
    story = tuple(block for _, block in copy if block.role is not Role.HEADLINE)
    return article_html(HandOut(HEADLINE, story, canonical="https://mail.example/varn/1"))


def test_links_emphasis_lists_and_captions_survive_from_the_page_to_the_hand_out():
    marked = PARAGRAPHS.replace("at Varn", "at <a href=/varn>Varn</a>").replace(
        "cracks", "<em>cracks</em>"
    )
    found = handed_out(page(f"<article>{H1}{_PICTURE}{marked}{_STEPS}</article>{RELATED}"))
    assert '<a href="https://mail.example/varn" rel="noopener noreferrer">Varn</a>' in found
    assert "<em>cracks</em>" in found
    assert "<li>Take the ferry at ten past the hour.</li>" in found
    assert "<figcaption>The bridge in 1950</figcaption>" in found
    assert "Win a car today" not in found


def test_numbered_lists_keep_their_numbers_and_lists_side_by_side_stay_two():
    steps = (
        "<ul><li>The tunnel stays open.</li></ul>"
        "<ol><li>Walk to the <em>quay</em>.<ul><li>Use the <b>ramp</b>.</li></ul></li>"
        "<li>Take the train to Orlova.</li></ol>"
    )
    found = handed_out(page(f"<article>{H1}{PARAGRAPHS}{steps}</article>"))
    assert "<ul>\n<li>The tunnel stays open.</li>\n</ul>" in found
    ramp = "Walk to the <em>quay</em>.<br>• Use the <strong>ramp</strong>."
    assert f"<ol>\n<li>{ramp}</li>\n<li>Take the train to Orlova.</li>\n</ol>" in found


def test_what_a_page_strikes_out_goes_when_it_is_accepted_and_stays_struck_until_then():
    html = f"<article>{H1}{PARAGRAPHS}<p>She had <s>three</s> four ships.</p></article>"
    assert "<p>She had <s>three</s> four ships.</p>" in handed_out(page(html))
    document = Document.from_html(page(html))
    chosen = selected(document, proofread(document), Bounds(replace=0.8))
    texts = [block.text for _, block in clean_copy(document.blocks, chosen.fixes, chosen.removed)]
    assert texts[-1] == "She had four ships."
