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
_WALL = (  # not what may wrap the rest of the story
    r"(?:overlay|prompt|cta|message|banner|barrier|modal|offer|notice|form|button|footer|promo)"
)
_TOOLS = (  # by which sites ask for addresses
    r"(?:mailchimp|mailmunch|mailpoet|tnp|beehiiv|convertkit|klaviyo|hs-form|hbspt|ml-form"
    r"|optinmonster|sumome|hustle-ui|et[-_]bloom)"
)
_PAGES = r"(?:posts?|articles?|stor(?:y|ies)|links?|news|reads?|reading|items?|list|widget|box)"
LINKS, MENU, TAGS = LEADING = ("links to other pages", "a menu", "a list of tags")
DATA = "a notice about data"
_KINDS = {
    "a box that asks to subscribe": r"newsletters?\w*|(?:e-?)?mail(?:ing)?[-_]?(?:list|signup|form)"
    r"|(?:email|lead)-?(?:capture|magnet)|opt-?in[-_]?(?:form|box)|subscri(?:be|ption)s?"
    rf"|sign-?up(?:{_CALL})?|{_TOOLS}\w*"
    r"|(?:nl|e-?mail)-(?:cta|promo|form|widget|banner|offer|prompt|overlay|modal|module)"
    r"|mc[-_]embed[-_](?:signup|shell)|mc4wp-form|mailerlite|formkit|ck[-_]form|hs-cta\w*",
    DATA: rf"(?:cookies?|gdpr|ccpa|consent|privacy)[-_]?{_NOTICE}|cookieconsent"
    r"|cybotcookie\w*|onetrust|cookielaw|gdpr|osano\w*|qc-?cmp\w*|truste|didomi|usercentrics|cmplz",
    "a wall before the rest": rf"(?:pay|reg|meter|content|subscriber)-?walls?[-_]?{_WALL}|regwall"
    r"|(?:post-)?upgrade-cta|tp-(?:modal|backdrop|container)\w*",
    "an appeal for support": rf"donat(?:e|ions?)(?:[-_]?{_CALL})?|support-us|membership-{_CALL}"
    rf"|contribut(?:e|ions?)-{_CALL}|fundrais(?:er|ing)[-_]?{_CALL}|become-an?-(?:member|supporter)"
    rf"|supporters?-{_CALL}|reader-revenue|give-now|ko-?fi|tip-jar|patreon-?{_CALL}",
    "a box to sign in": rf"(?:log|sign)-?in[-_]?{_CALL}|login",
    "an offer of an app": r"app-?(?:download|promo\w*|banner|prompt|cta|offer|ad)|smart-?banner"
    r"|(?:download|get-the)-app",
    "an advertisement": r"advert(?:s|isements?)?|adsbygoogle|outbrain|taboola|zergnet|revcontent"
    r"|sponsor(?:s|ed)?|(?:dfp|gpt|google|banner)-?ads?|ads?-(?:slot|container|wrapper|unit|zone)"
    r"|ads?(?![-_])|ad-?(?:box|block|sense)|advertising|mpu|htl-ads?|native-?ads?|teads\w*|arcad\w*"
    r"|paid-(?:post|content)|promoted-content",
    "a window over the page": r"pop-?up",
    "lines about the author": r"bio|about-(?:the-)?authors?"
    r"|authors?-?(?:bio\w*|box|card|info|description|profile|about|block|section|wrap\w*|area"
    r"|details?|blurb|module|widget)|(?:post|entry|article)-author|saboxplugin\w*|about-me"
    r"|meet-the-authors?|(?:contributor|staff|writer)-?(?:bio|info|box)",
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
    "a promotion": rf"(?<!pb[-_])promo(?:s|ted)?(?:{_CALL})?|promotions?-{_CALL}|cta-?{_CALL}"
    r"|call-?to-?action|(?:article|inline|story|content|post|entry|blog|page|kg|footer|sidebar)-cta",
    "a note on what is paid for": r"affiliate-?(?:disclosure|notice|disclaimer|message|text|policy)"
    r"|ftc-disclosure",
    "a way to follow the site": r"(?:whats-?app|telegram|google-?news)-?(?:channel|group|box|banner"
    r"|button|cta|follow|join)|join-?(?:whats-?app|telegram|channel)|follow-?us",
    "a box of weather or markets": r"weather-?(?:widget|box|bar|block|module)|market-data"
    r"|(?:stock|market|news|breaking)s?-?ticker",
    "what comes after every story": r"after-(?:content|post|entry|article|story)"
    r"|(?:content|post|entry|article|story)-(?:after|footer|end)",
    "who wrote it, and when": r"by-?lines?"
    r"|(?:entry|post|article|story|blog|news)-?(?:meta(?:data)?|info)",
    "a question about the page": r"(?:report|submit)-?(?:an?-)?(?:error|typo|correction)"
    r"|corrections?-form|was-this-helpful|(?:article|page)-feedback|feedback-(?:form|widget|box)",
}
# Other parts of a name with such a part; not those that say what something has, or has not.
_AROUND = r"(?:(?!(?:has|no|not|with|without)[-_])[a-z0-9]+[-_]+)*?(?:{})(?:[-_]+\w.*)?"
_NAMES = {what: re.compile(_AROUND.format(names)) for what, names in _KINDS.items()}
_ANY = re.compile(_AROUND.format("|".join(_KINDS.values())))
_JOINTS = re.compile(r"[-_]+")
# What a site says of a whole page with such names: its subject.
_STATE = re.compile(r"(?:category|tag|term|topic|type|page-template)[-_]")
# An id may come from a subheading ("#donations"); those of services do not.
_IDS = re.compile(
    r"#(?:mc[-_]embed|onetrust|cybotcookie|taboola|outbrain|jp-relatedposts|wp-polls)"
)


@lru_cache(maxsize=16384)
def kind_of(name: str) -> str:
    """Say what a .class or #id calls a box of the page ("an advertisement"); "" for any other.

    However its parts are joined: "article--cta" and "article__cta" are "article-cta".
    """
    if not _may_tell(name):
        return ""
    return _kind(name[1:]) or _kind(_JOINTS.sub("-", name[1:]))


def _kind(said: str) -> str:
    if not _ANY.fullmatch(said):
        return ""
    return next((what for what, names in _NAMES.items() if names.fullmatch(said)), "")


def _may_tell(name: str) -> bool:
    if name[:1] == "#":
        return _IDS.match(name) is not None
    return name[:1] == "." and not _STATE.match(name[1:])
