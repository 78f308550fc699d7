"""Know the lines by which a guide sells: prices at shops, and links to buy or to compare."""

import re

from newsroom.engine.page.shape import is_sentence
from newsroom.engine.reading import Reading, of_page

_PRICE = r"[$£€] ?\d[\d,.]*(?: ?[-–] ?[$£€]? ?\d[\d,.]*)?"
_SHOP = r"[A-Z][\w.'’&+-]*(?: (?:[A-Z&][\w.'’&+-]*|by|of|the)){0,3}"
_ON = r"(?:at|from|on)"
_OFFER = (
    rf"(?:{_PRICE}|[Vv]iew|[Bb]uy(?: [Nn]ow)?|[Ss]hop(?: [Nn]ow)?|[Ss]ee [Ii]t|[Oo]rder"
    rf"|[Cc]heck (?:[Tt]he )?[Pp]rices?) {_ON} {_SHOP}"
)
_KNOWN = (  # shops that guides lead to
    r"(?:Amazon|Walmart|eBay|Etsy|Target|Best Buy|REI|Wayfair|Sephora|Ulta|Home Depot|Lowe['’]?s"
    r"|Nordstrom|Macy['’]?s|Argos|Currys|John Lewis|Flipkart|Newegg|Zappos|Chewy|Costco|IKEA|Ikea"
    r"|Bookshop(?:\.org)?|Barnes & Noble|Waterstones)"
)
_SELLS = re.compile(  # by which nothing but a shop speaks
    rf"(?i:buy|shop|see|view|order|check price|get it|find it) (?i:now |it )?{_ON} {_KNOWN}\.?"
    r"|(?i:(?:view|see|get) deal|show more deals|add to (?:cart|basket)|see all (?:prices|deals))"
    rf"|{_OFFER}(?: {_OFFER})+"
    r"|(?:[Bb]uy (?:[Nn]ow|it)|[Ss]hop [Nn]ow|[Ss]ee [Ii]t|[Cc]heck (?:[Tt]he )?[Pp]rices?)"
    rf" {_ON} {_SHOP}"
    r"|(?i:compare (?:new |used )?(?:\w{2,12} )?(?:deals|prices) (?:with|at|on|from) .{2,40})"
)
_LED = re.compile(rf"[Ss]hop {_SHOP}(?: @ {_SHOP})?\.?")
_OTHER = re.compile(  # a price at a place, and what may be a subheading
    rf"{_PRICE}(?: {_PRICE}){{0,2}}(?: (?:now )?\d{{1,2}}% off)?|(?i:(?:low|out of|in) stock)"
    rf"|(?:[Ff]rom )?{_PRICE} {_ON} {_SHOP}|[Vv]iew (?:on|at) {_SHOP}|{_LED.pattern}"
    r"|(?i:(?:buy|shop|order|compare|check|view|get|see) (?:it |yours )?(?:now|prices?"
    r"|(?:the )?deals?|availability|the latest price|today['’]s price)[ .!»›→]*"
    r"|(?:read|see) (?:the|our|my) (?:full |complete )?[^.!?]{0,60}\breviews?[ .!»›→]*)"
)
_MANY = 4  # lines as "Shop Orlova Boots", each under a sentence, by which alone a page sells
_LONGEST = 160  # code points


@of_page
def shop_lines(reading: Reading) -> frozenset[int]:
    """Give the numbers of such lines, where the page sells: a price or a subhead alone does not."""
    short = {n: text.strip() for n, text in enumerate(reading.texts) if 0 < len(text) <= _LONGEST}
    sells = {n for n, text in short.items() if _SELLS.fullmatch(text)}
    led = [n for n, text in short.items() if n and _LED.fullmatch(text)]
    leads = len(led) >= _MANY and all(is_sentence(reading.texts[n - 1]) for n in led)
    if not sells and not leads:
        return frozenset()
    return frozenset(sells | {n for n, text in short.items() if _OTHER.fullmatch(text)})
