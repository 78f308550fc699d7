"""Know long blocks by how they begin, where pages print the same at length under many stories."""

import re

from newsroom.engine.page.phrases import (
    COMMENT_LINE,
    COOKIE_LINE,
    COPYRIGHT_LINE,
    PROMPT,
    SITE_LINE,
)
from newsroom.engine.page.wording import Wording, plain

_SHORTEST = 160  # code points of a block that is told by how it begins
_READ = 380  # code points of a block; what it is it says at once
_COMMENTS = (
    r"we (?:invite|encourage) you to use our comment\w*"
    r"|.{2,40} is committed to (?:maintaining|fostering|hosting) a (?:lively|civil|healthy)"
    r"|we (?:want|would like) our comments to be a"
    r"|our community is about connecting people|community (?:rules|guidelines) apply to all content"
)
_CONSENT = (
    r"this content is provided by .{2,40}, which may be using cookies"
    r"|unfortunately we have been unable to verify if you have consented"
    r"|we and our (?:\d[\d,. ]{0,8})?(?:\w+ ){0,2}partners (?:store|process|use|access)\b"
    r"|this (?:web ?)?site uses cookies (?:to|and)\b"
)
_SIGNING = (
    r"by (?:signing up|subscribing|submitting your|entering your e-?mail|creating an account)\b"
    r".{0,60}\byou (?:agree|acknowledge|consent|accept|confirm|understand)\b"
    r"|privacy notice: newsletters may contain\b"
)
_NOTES = (
    r"a note about relevant advertising\b|a version of this article appears in print\b"
    r"|this web ?site and (?:its )?associated newspapers adhere to\b"
    r"|if you(?:'re| are) republishing (?:online|in print|this)\b"
    r"|you (?:have|need) to credit us\. "
)
_RIGHTS = (
    r"(?:©|copyright (?:©|\(c\))? ?\d{4}|all contents? © ?\d{4})"
    r"|this material may not be published, broadcast\b"
    r"|the material on this (?:web ?)?site may not be reproduced\b"
    r"|(?:stock )?quotes (?:are )?(?:displayed|delayed) .{0,40}\b(?:minutes|real-time)\b"
)
_OPENINGS: tuple[tuple[Wording, re.Pattern[str]], ...] = (
    (COMMENT_LINE, re.compile(_COMMENTS)),
    (COOKIE_LINE, re.compile(_CONSENT)),
    (PROMPT, re.compile(_SIGNING)),
    (SITE_LINE, re.compile(_NOTES)),
    (COPYRIGHT_LINE, re.compile(_RIGHTS)),
)


def opening_of(text: str) -> Wording | None:
    """Give the wording of a long block by how it begins; None for a line, however it does."""
    if len(text) < _SHORTEST:
        return None
    begins = plain(text[:_READ])
    return next((kind for kind, opening in _OPENINGS if opening.match(begins)), None)
