"""What software prints on all its sites is known: blogs, letters, forums, recipes, states."""

import pytest

from newsroom.engine.page.phrases import WORDINGS
from newsroom.engine.page.wording import plain


def is_known(line: str) -> bool:
    return any(kind.matches(plain(line)) for kind in WORDINGS)


@pytest.mark.parametrize(
    "line",
    [
        "This entry was posted in Boats and tagged hulls, tar. Bookmark the permalink.",
        "With 8 comments",
        "Posted by Lena at 07:42",
        "Email ThisBlogThis!Share to TwitterShare to Facebook",
        "Labels: boats, tar",
        "Subscribe to: Post Comments (Atom)",
        "▼ May (2)",
        "View my complete profile",
        "Pingback: The week in boats – Quay Notes",
        "Fill in your details below or click an icon to log in:",
        "You are commenting using your WordPress.com account.",
        "Join 212 other subscribers",
        "Blog at WordPress.com.",
        "Copy shortlink",
        "Published with Ghost",
        "quayboy reblogged this from tarbrush",
        "213 notes",
        "Upgrade to paid",
        "Give a gift subscription",
        "41 Likes ∙ 3 Restacks",
        "Ready for more?",
        "Type your email...",
        "Sign up for more like this.",
        "Distraction-free reading. No ads.",
        "1.2K Followers",
        "Joined: Jan 2011",
        "Discussion in 'Hulls' started by tarbrush, Apr 2, 2023.",
        "Click to expand...",
        "(You must log in or sign up to reply here.)",
        "+ iCal Export",
        "This event has passed.",
        "5 from 12 votes",
        "4.6 out of 5 stars. 38 ratings",
        "Print Pin Rate",
        "Cook Mode Prevent your screen from going dark",
        "US Customary - Metric",
        "Want to save this recipe?",
        "If you make these buns, be sure to leave a comment!",
        "This work is licensed under a Creative Commons Attribution 4.0 License.",
        "Tried this recipe? Let me know how it was!",
        "Skip to primary sidebar",
        "An official website of the State of Quay",
        "Secure .gov websites use HTTPS",
        "Accept additional cookies",
        "Cookies on quay.gov",
        "Get emails about this page",
        "All content is available under the Open Government Licence v3.0",
        "* Author to whom correspondence should be addressed.",
        "Share and Cite",
        "Download PDF",
        "Logo - https://media.quay.example/logo.jpg",
        "View original content to download multimedia: https://quay.example/r",
        "To contact the reporter on this story: Lena Voss at lena@quay.example",
        "Home » Boats » How to tar a hull",
        "You are here: Home / Boats / How to tar a hull",
        "Home - General News - Boats are tarred at night",
        "2 min Reading time",
        "This audio is auto-generated. Please let us know if you have feedback.",
        "To display this content from Quaytube, you must allow its cookies.",
        "By subscribing, I agree to the Terms of Use and the Privacy Policy.",
        "Thanks for reading Quay Notes! This post is public so feel free to share it.",
    ],
)
def test_what_software_prints_is_known(line):
    assert is_known(line)


@pytest.mark.parametrize(
    "line",
    [
        "This entry was the last in the diary of the keeper.",
        "Labels: the tins had none, and nobody asked for them.",
        "He liked this, and the men who had rowed with him liked it too.",
        "Messages: nobody had left one on the wall of the boat house.",
        "Joined by the mayor",
        "Published by Faber on 3 May, the book has 300 pages.",
        "Join 212 rowers on the lake at dawn.",
        "Ready for more rain",
        "Notes on a hull",
        "Three from twelve leaves nine.",
        "5 out of 12 boats sank.",
        "If you make it to the island, leave the boat on the beach.",
        "Print the pattern on thick paper and pin it to the cloth.",
        "The site is secure, the warden says, and the gate is locked.",
        "Cookies on the table",
        "They hide the message under a stone.",
        "Open the gate",
        "Get the pan hot.",
        "Home – a house that he had left in a hurry – was far away by then.",
        "Home is where the boats are.",
        "This audio was found in the wreck.",
        "To see this play the islanders row for an hour.",
        "By creating it, I agreed with her at last.",
        "Thanks for reading my letter to the children, who had never seen a whale.",
        "View of the harbour",
        "Download speeds rose by a third.",
    ],
)
def test_what_stories_say_is_none_of_it(line):
    assert not is_known(line)
