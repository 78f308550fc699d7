"""What sites offer, ask in forms and tell of how they earn and check is known."""

import pytest

from newsroom.engine.page.phrases import WORDINGS
from newsroom.engine.page.wording import plain


def is_known(line: str) -> bool:
    return any(kind.matches(plain(line)) for kind in WORDINGS)


@pytest.mark.parametrize(
    "line",
    [
        "Please enter your comment!",
        "You have entered an incorrect email address!",
        "A valid email address is required.",
        "Your session has expired, please log in again.",
        "Your subscription could not be saved. Please try again.",
        "Great! You've successfully signed up.",
        "You are now subscribed to our newsletters. Please check the spam folder if none comes.",
        "Success! Check your email for a link to sign in.",
        "Check your inbox or spam folder to confirm your subscription.",
        "Thank you for your feedback!",
        "Was this article helpful?",
        "Did this article help you?",
        "Click on a star to rate it!",
        "200 characters left",
        "Oops! It looks like you have saved too many pages.",
        "Log in to our website to save your bookmarks. It takes a moment.",
        "Content is loading...",
        "Expand to read the full story",
        "Yes, send me the freebie!",
        "We don't spam! Read our privacy policy for more.",
        "Your information will be held in accordance with our privacy policy.",
        "Stay ahead with the tides! Join Quay Daily on WhatsApp for alerts on your phone.",
        "Stay updated with the latest news!",
        "Don't miss out on the latest news and information.",
        "Unlock a world of exclusive content today!",
        "Get premium content at your fingertips. Click here",
        "Get updated faster and for free: Download the Quay Daily app now - simply click here.",
        "Quay Daily has an exciting WhatsApp channel",
        "Set Quay Daily as your preferred source on Google",
        "Advertise with the most visited news site on the lake",
        "Do you want to share a story with us? Do you want to advertise with us? Call 555 0199.",
        "For feedback, complaints, or inquiries, contact us.",
        "Join us on our WhatsApp Channel, and never miss a tide.",
        "Join my free email list to receive three free plans!",
        "Have a suspicious message? Send it to us on WhatsApp",
        "If you would like us to check a claim, WhatsApp us at 555 0199.",
        "Subscribe to Quay Plus to get access to all of our titles.",
        "Love free patterns? Grab my free printable rug chart!",
        "Subscribe for my free packing list",
        "Book a 15-minute call with our experts",
        "Join our upcoming webinar: Boats that learn",
        "Start your free trial today. No credit card required.",
        "Every product is independently selected by our editors. If you buy something through our"
        " links, we may earn a commission.",
        "Some of the links in this post are affiliate links. If you book through them I may get a"
        " small commission at no extra cost to you.",
        "Quay Tech is supported by its readers. When you purchase through links on our site, we may"
        " earn an affiliate commission.",
        "The offers that appear on this site are from companies from which Quay gets compensation.",
        "Advertiser Disclosure",
        "Medically reviewed by Lena Voss, MD",
        "How we reviewed this article:",
        "Quay Health has strict sourcing guidelines and relies on studies and on universities.",
        "The views expressed in this article are the author's own and do not reflect ours.",
        "Information provided on Quay Money is for educational purposes only. Yours may differ.",
        "Lena Voss does not work for, consult, own shares in or receive funding from any company.",
        "Why you can trust Quay Tech",
        "This article has been reviewed according to the editorial process of Quay Science.",
    ],
)
def test_what_sites_offer_ask_and_disclose_is_known(line):
    assert is_known(line)


@pytest.mark.parametrize(
    "line",
    [
        "Your session has ended in tears more than once, the coach admits.",
        "You are now in the village of Varn.",
        "Check your oil before you leave the harbour.",
        "Thank you for the fish, she wrote on the back of the card.",
        "Was this the boat that the keeper saw?",
        "Loading the boats took all night.",
        "They expand to fill the jar.",
        "Yes, she sent me the coat.",
        "No thanks to the council, the bridge is open.",
        "Stay informed with local radio and leave the coast when the sirens sound.",
        "Keep informed of the tides before you row out.",
        "Don't miss the ferry.",
        "Unlock the gate with the small key.",
        "Get the news to her before noon, he begged.",
        "The club has a WhatsApp channel for its rowers, and few of them read it.",
        "Choose a source of light that is not too bright.",
        "Advertise in the paper and nobody calls, the baker says.",
        "For complaints, contact the town hall.",
        "Have you got a question that nobody in the room could answer?",
        "Grab a free chair and sit down.",
        "All products are carefully tested before they leave the mill.",
        "Brokers earn a commission when people buy the boats.",
        "We get a small fee for each boat, and nobody has complained of it.",
        "The offers came from companies on the lake.",
        "The mill was reviewed by the inspectors in May.",
        "The views of the islanders do not count for much in the capital.",
        "The opinions expressed at the meeting were as old as the pier.",
        "The information was for the captain alone.",
        "Lena Voss does not work for the council.",
        "Why you can trust the ice",
        "Always consult your doctor before you swim in the lake in winter.",
        "Interest in the boats was small.",
    ],
)
def test_what_stories_say_is_none_of_it(line):
    assert not is_known(line)
