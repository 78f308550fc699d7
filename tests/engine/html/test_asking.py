"""What a page asks of its readers goes by the name of its box; the story never does."""

import pytest

from newsroom.engine.document import Document
from newsroom.engine.finding import Action
from newsroom.engine.html.asking import asking
from newsroom.engine.html.box_names import LEADING, kind_of
from newsroom.engine.html.reader import read_pieces
from newsroom.engine.proofread import proofread
from newsroom.engine.rules.furniture import RULES

STORY = (
    "The regatta in the bay of Tarn drew nine thousand people on Sunday, more than in any year.",
    "The wind came late in the morning, and the small boats had to wait until noon, the club said.",
    "Nobody was hurt, although two boats lost their masts in the last race off the lighthouse.",
    "“We want to come back in June,” said Ola Nord, who has led the club for six years by now.",
    "Tickets were sold out in a week, which surprised the club and its treasurer most of all.",
)
ASKED = "What matters on the coast, gathered before dawn and brought to the door by breakfast."
BOXES = {
    "related": "links to other pages",
    "inline-newsletter-block": "a box that asks to subscribe",
    "subscription-widget-wrap": "a box that asks to subscribe",
    "kg-signup-card": "a box that asks to subscribe",
    "cookie-notice": "a notice about data",
    "paywall-overlay": "a wall before the rest",
    "donation-appeal": "an appeal for support",
    "login-prompt": "a box to sign in",
    "app-promo": "an offer of an app",
    "advertisement": "an advertisement",
    "mfp-popup": "a window over the page",
    "author-bio": "lines about the author",
    "social-share": "buttons to share",
    "related-posts": "links to other pages",
    "wp-block-poll": "a poll",
    "td-recent-posts": "links to other pages",
    "main-menu": "a menu",
    "entry-tags": "a list of tags",
    "trinity-player": "a player",
    "site-copyright": "a copyright line",
    "google-ad": "an advertisement",
    "tp-modal": "a wall before the rest",
    "qc-cmp2-container": "a notice about data",
    "post-newsletter": "a box that asks to subscribe",
    "signupform": "a box that asks to subscribe",
    "hbspt-form": "a box that asks to subscribe",
    "nl-promo": "a box that asks to subscribe",
    "fundraising-banner": "an appeal for support",
    "story-ad": "an advertisement",
    "native-ad": "an advertisement",
    "wp-block-post-author": "lines about the author",
    "contributor-bio": "lines about the author",
    "promobox": "a promotion",
    "inline-cta": "a promotion",
    "affiliate-disclosure": "a note on what is paid for",
    "whatsapp-channel": "a way to follow the site",
    "weather-widget": "a box of weather or markets",
    "report-an-error": "a question about the page",
    "after-content": "what comes after every story",
    "post-footer": "what comes after every story",
    "article__end": "what comes after every story",
    "c-byline": "who wrote it, and when",
    "entry-meta": "who wrote it, and when",
    "blog__info": "who wrote it, and when",
    "article--cta": "a promotion",
    "story__related": "links to other pages",
    "page_newsletter_box": "a box that asks to subscribe",
}


def page(inside, wrapper="entry-content"):
    paragraphs = [f"<p>{text}</p>" for text in STORY]
    return (
        "<html><head><title>Nine thousand watch the regatta</title></head><body>"
        "<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav><main><article>"
        f"<h1>Nine thousand watch the regatta</h1><div class='{wrapper}'>"
        f"{''.join(paragraphs[:3])}{inside}{''.join(paragraphs[3:])}</div></article></main>"
        "<footer><p>© 2026 Harbour Post</p></footer></body></html>"
    )


def removed(html):
    document = Document.from_html(html)
    found = proofread(document, rules=RULES)
    return {
        document.blocks[f.block].text: f.message for f in found if f.action is Action.REMOVE_BLOCK
    }


def asked(html, headline=None):
    pieces = read_pieces(html).pieces
    found = asking(pieces, headline)
    return [piece.text for piece, asks in zip(pieces, found, strict=True) if asks]


@pytest.mark.parametrize(("name", "reason"), BOXES.items(), ids=BOXES)
def test_a_box_is_told_by_its_name_on_a_page_never_seen(name, reason):
    said = f"<a href='/1'>{ASKED}</a>" if reason in LEADING else ASKED
    gone = removed(page(f"<div class='{name}'><div><h4>Every Friday</h4><p>{said}</p></div></div>"))
    assert gone.keys() >= {"Every Friday", ASKED}
    assert gone[ASKED] == f"Not the story: {reason}"
    assert not gone.keys() & set(STORY)


@pytest.mark.parametrize(
    "box",
    [
        "div data-component='newsletter-block'",
        "section class='css-1xk2ab' aria-label='Newsletter sign-up'",
        "div data-testid='donation-appeal'",
        "ps-newsletter-module",
        "amp-subscriptions-dialog",
    ],
)
def test_a_box_is_told_by_its_label_or_its_own_element(box):
    end = box.split()[0]
    paragraphs = "".join(f"<p>{text}</p>" for text in STORY)
    html = f"<h1>Tarn</h1>{paragraphs}<{box}><p>{ASKED}</p></{end}>{paragraphs}"
    assert asked(html, headline=0) == [ASKED]


@pytest.mark.parametrize(
    "name",
    [
        ".paywall",
        ".paywall-container",
        ".subscriber-content",
        ".has-newsletter",
        ".story-section--with-newsletter",
        ".article-body_no-ads",
        ".app-card",
        ".after-ad-text",
        ".author-note",
        ".email-message",
        ".et_pb_promo",
        ".content-bottom",
        ".story-ending",
        ".post-metal",
        ".information",
        ".afterthought",
        ".footer-notes",
        ".category-newsletter",
        ".tag-donations",
        ".biology",
        ".authority",
        ".logins-and-passwords-explained",
        ".cookies",
        ".appendix",
        "#newsletter-tips",
        "#bio",
        "div",
    ],
)
def test_names_that_may_be_the_storys_tell_nothing(name):
    assert kind_of(name) == ""


@pytest.mark.parametrize(
    "name", ["recommendations", "latest-results", "restaurant-menu", "related-facts", "top-list"]
)
def test_a_box_named_after_links_leads_nowhere_without_any(name):
    items = "<li>A buoy for each race</li><li>Two boats more of the guard</li>"
    html = f"<h1>Tarn</h1><p>{STORY[0]}</p><div class='{name}'><ul class='menu'>{items}</ul></div>"
    assert asked(html, headline=0) == []
    assert asked(html.replace("<li>", "<li><a href='/1'>All</a> "), headline=0)


def test_the_box_of_the_headline_and_that_of_the_first_paragraph_are_the_storys():
    first, other = STORY[:2]
    html = f"<div class='newsletter'><h1>Tarn</h1></div><div class='login'><p>{first}</p></div>"
    assert asked(f"{html}<div class='login'><p>No</p></div>", headline=0) == ["No"]
    assert asked(f"<div class='newsletter'><h1>Tarn</h1><p>{other}</p></div>", headline=0) == []


def test_a_box_with_much_prose_is_the_story_whatever_its_name():
    rest = "".join(f"<p>{text}</p>" for text in STORY * 3)
    assert not removed(page(f"<div class='sponsored'>{rest}</div>")).keys() & set(STORY)


def test_a_page_whose_maker_calls_its_own_parts_so_keeps_them():
    parts = "".join(f"<div class='newsletter-part'><p>{text}</p></div>" for text in STORY)
    assert asked(f"<h1>The Friday letter</h1>{parts}", headline=0) == []


def test_captions_and_quotations_in_such_a_box_stay_for_other_rules():
    html = (
        f"<h1>Tarn</h1><p>{STORY[0]}</p><div class='image-popup'><figure><img src='a.jpg'>"
        "<figcaption>The bay</figcaption></figure></div><div class='social-share'>"
        "<blockquote>We sail</blockquote><p>Send it on</p></div>"
    )
    assert asked(html, headline=0) == ["Send it on"]


def test_subheadings_named_after_their_words_stay():
    html = f"<h1>Tarn</h1><p>{STORY[0]}</p><h2 id='donation' class='donation'>A donation</h2>"
    assert asked(html, headline=0) == []
