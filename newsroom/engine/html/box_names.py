"""Know what the makers of pages call the boxes that are no story: "cookie-notice", "author-bio"."""

import re
from functools import lru_cache

_NOTICE = (
    r"(?:notice|banner|bar|policy|law|pop-?up|message|info|settings|warning|overlay|dialog|modal"
    r"|manager|disclaimer|consent|preferences|wall|container|wrapper|box)"
)
_CALL = (
    r"(?:overlay|prompt|cta|message|banner|barrier|modal|offer|notice|box|form|button|footer|promo"
    r"|appeal|ask|links?|widget|block|card|module|epic|strip|unit|container|wrapper|inner)"
)
_PAGES = r"(?:posts?|articles?|stor(?:y|ies)|links?|news|reads?|reading|items?|list|widget|box)"
_KINDS = {
    "a box that asks to subscribe": r"newsletters?\w*|(?:e-?)?mail(?:ing)?[-_]?(?:list|signup|form)"
    r"|opt-?in[-_]?(?:form|box)|subscri(?:be|ption)s?|sign-?up|mc[-_]embed[-_](?:signup|shell)"
    r"|mailerlite|formkit|ck[-_]form",
    "a notice about data": rf"(?:cookies?|gdpr|ccpa|consent|privacy)[-_]?{_NOTICE}|cookieconsent"
    r"|cybotcookie\w*|onetrust|cookielaw|gdpr",
    "a wall before the rest": rf"(?:pay|reg|meter|content|subscriber)-?walls?[-_]?{_CALL}|regwall"
    r"|(?:post-)?upgrade-cta",
    "an appeal for support": rf"donat(?:e|ions?)(?:[-_]?{_CALL})?|support-us|contributions?-{_CALL}"
    rf"|membership-{_CALL}",
    "a box to sign in": rf"(?:log|sign)-?in[-_]?{_CALL}|login",
    "an offer of an app": rf"app-?(?:download|{_CALL})|smart-?banner",
    "an advertisement": r"advert(?:s|isements?)?|adsbygoogle|outbrain|taboola|sponsored|zergnet"
    r"|revcontent",
    "a window over the page": r"pop-?up",
    "lines about the author": r"bio|about-(?:the-)?authors?"
    r"|authors?-?(?:bio\w*|box|card|info|description|profile|about)",
    "buttons to share": r"sharing|sharedaddy|addtoany|addthis"
    r"|shar(?:e|ing)-?(?:buttons?|bar|tools?|links?|icons?)"
    r"|social-?(?:share|links?|icons?|bar|buttons?|follow)",
    "links to other pages": r"related|recirc\w*|recommend(?:ed|ations?)|trending|jp-relatedposts"
    rf"|(?:related|also|further|more|popular|latest)-?{_PAGES}"
    r"|most-?(?:read|popular|viewed|shared)|also-?read|up-?next|read-?next"
    r"|you-may(?:-also)?-like",
    "a poll": r"polls?|polldaddy|crowdsignal|wp-polls",
}
_AROUND = r"(?:[a-z0-9]+[-_]+)*?(?:{})(?:[-_]+\w.*)?"  # other parts of a name with such a part
_NAMES = {what: re.compile(_AROUND.format(names)) for what, names in _KINDS.items()}
_ANY = re.compile(_AROUND.format("|".join(_KINDS.values())))
# What a site says of a whole page with such names: its subject, or what the page has.
_STATE = re.compile(
    r"(?:has|no|not|with|without|category|tag|term|topic|type|post|page|single)[-_]"
)
# An id may come from a subheading ("#donations"); those of services do not.
_IDS = re.compile(
    r"#(?:mc[-_]embed|onetrust|cybotcookie|taboola|outbrain|jp-relatedposts|wp-polls)"
)


@lru_cache(maxsize=16384)
def kind_of(name: str) -> str:
    """Say what a .class or #id calls a box of the page ("an advertisement"); "" for any other."""
    said = name[1:]
    if not _may_tell(name) or not _ANY.fullmatch(said):
        return ""
    return next((what for what, names in _NAMES.items() if names.fullmatch(said)), "")


def _may_tell(name: str) -> bool:
    if name[:1] == "#":
        return _IDS.match(name) is not None
    return name[:1] == "." and not _STATE.match(name[1:])
