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
LINKS, MENU, TAGS = LEADING = ("links to other pages", "a menu", "a list of tags")
_KINDS = {
    "a box that asks to subscribe": r"newsletters?\w*|(?:e-?)?mail(?:ing)?[-_]?(?:list|signup|form)"
    r"|(?:email|lead)-?(?:capture|magnet)|opt-?in[-_]?(?:form|box)|subscri(?:be|ption)s?|sign-?up"
    r"|mc[-_]embed[-_](?:signup|shell)|mc4wp-form|mailerlite|formkit|ck[-_]form|hs-cta\w*",
    "a notice about data": rf"(?:cookies?|gdpr|ccpa|consent|privacy)[-_]?{_NOTICE}|cookieconsent"
    r"|cybotcookie\w*|onetrust|cookielaw|gdpr|osano\w*|qc-?cmp\w*|truste|didomi|usercentrics|cmplz",
    "a wall before the rest": rf"(?:pay|reg|meter|content|subscriber)-?walls?[-_]?{_CALL}|regwall"
    r"|(?:post-)?upgrade-cta|tp-(?:modal|backdrop|container)\w*",
    "an appeal for support": rf"donat(?:e|ions?)(?:[-_]?{_CALL})?|support-us|membership-{_CALL}"
    rf"|contribut(?:e|ions?)-{_CALL}",
    "a box to sign in": rf"(?:log|sign)-?in[-_]?{_CALL}|login",
    "an offer of an app": rf"app-?(?:download|{_CALL})|smart-?banner|(?:download|get-the)-app",
    "an advertisement": r"advert(?:s|isements?)?|adsbygoogle|outbrain|taboola|zergnet|revcontent"
    r"|sponsor(?:s|ed)?|(?:dfp|gpt|google|banner)-?ads?|ads?-(?:slot|container|wrapper|unit|zone)",
    "a window over the page": r"pop-?up",
    "lines about the author": r"bio|about-(?:the-)?authors?"
    r"|authors?-?(?:bio\w*|box|card|info|description|profile|about)",
    "buttons to share": r"sharing|sharedaddy|addtoany|addthis"
    r"|shar(?:e|ing)-?(?:buttons?|bar|tools?|links?|icons?)"
    r"|social-?(?:share|links?|icons?|bar|buttons?|follow)",
    LINKS: r"related|recirc\w*|recommend(?:ed|ations?)|suggested|trending|popular"
    rf"|latest|(?:recent|also|further|more|top)-?{_PAGES}|jp-relatedposts|rich-?link"
    r"|most-?(?:read|popular|viewed|shared|recent)|also-?read|see-?also|up-?next|read-?next"
    r"|editors?-?picks?|you-(?:may|might)(?:-also)?-like|(?:next|prev(?:ious)?)-(?:post|article|story)"
    r"|(?:post|entry|article|story)-navigation",
    "a poll": r"polls?|polldaddy|crowdsignal|wp-polls",
    MENU: r"menu|nav|navbar|navigation|breadcrumbs?|search-?form|skip-?links?|back-to-top",
    TAGS: r"(?:post|entry|article|story)-?tags?|tags?-(?:list|links|cloud)",
    "a player": r"audio-?player|trinity-?player\w*|speechkit|tts-?player",
    "a copyright line": r"copyright",
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
