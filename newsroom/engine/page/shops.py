"""Know the lines by which a guide sells: prices at shops, and links to buy or to compare."""

import re

from newsroom.engine.reading import Reading, of_page

_PRICE = r"[$£€] ?\d[\d,.]*(?: ?[-–] ?[$£€]? ?\d[\d,.]*)?"
_SHOP = r"[A-Z][\w.'’&+-]*(?: (?:[A-Z&][\w.'’&+-]*|by|of|the)){0,3}"
_ON = r"(?:at|from|on)"
_OFFER = (
    rf"(?:{_PRICE}|[Vv]iew|[Bb]uy(?: [Nn]ow)?|[Ss]hop(?: [Nn]ow)?|[Ss]ee [Ii]t|[Oo]rder"
    rf"|[Cc]heck (?:[Tt]he )?[Pp]rices?) {_ON} {_SHOP}"
)
_PRICED = re.compile(rf"(?:{_OFFER} )*{_PRICE} {_ON} {_SHOP}(?: {_OFFER})*")
_ASKING = re.compile(
    rf"{_OFFER}(?: {_OFFER})*|[Ss]hop {_SHOP}(?: @ {_SHOP})?\.?"
    r"|(?i:(?:buy|shop|order|compare|check|view|get|see) (?:it |yours )?(?:now|prices?"
    r"|(?:the )?deals?|availability|the latest price|today['’]s price)[ .!»›→]*"
    r"|compare (?:new |used )?(?:\w{2,12} )?(?:deals|prices) .{2,50}"
    r"|(?:read|see) (?:the|our|my) (?:full |complete )?[^.!?]{0,60}\breviews?[ .!»›→]*)"
)
_FEWEST = 2  # lines without a price, from which they are what the page sells by
_LONGEST = 160  # code points


@of_page
def shop_lines(reading: Reading) -> frozenset[int]:
    """Give the numbers of such lines; one without a price counts only beside another."""
    short = {n: text.strip() for n, text in enumerate(reading.texts) if 0 < len(text) <= _LONGEST}
    priced = {n for n, text in short.items() if text and _PRICED.fullmatch(text)}
    asking = {n for n, text in short.items() if _ASKING.fullmatch(text)}
    enough = len(priced | asking) >= _FEWEST
    return frozenset(priced | asking if enough else priced)
