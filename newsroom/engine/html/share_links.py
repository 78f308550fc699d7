"""Know the links by which a page lets itself be passed on: they lead to a form of a network."""

import re

_NETWORK = (
    r"facebook\.com/(?:share|dialog/(?:share|feed|send))|(?:twitter|x)\.com/(?:intent|share|home\?)"
    r"|linkedin\.com/(?:share|sharing|cws)|(?:api\.|web\.)?whatsapp\.com/send|wa\.me/\?"
    r"|pinterest\.[a-z.]{2,6}/pin/create|reddit\.com/submit|(?:t|telegram)\.me/share"
    r"|tumblr\.com/(?:share|widgets/share)|getpocket\.com/(?:save|edit)|flipboard\.com/bookmarklet"
    r"|news\.ycombinator\.com/submitlink|bsky\.app/intent|threads\.net/intent|vk\.com/share"
)
_SHARES = re.compile(rf"(?:https?:)?//(?:[\w-]+\.)?(?:{_NETWORK})|mailto:\?", re.IGNORECASE)


def is_share_link(href: str) -> bool:
    """Tell the address of a network's form that passes a page on, or of a mail to nobody."""
    return _SHARES.match(href.strip()) is not None
