"""Read how a block looks by itself: its length, its words, its marks."""

import re
from itertools import repeat
from typing import NamedTuple

from newsroom.engine.page.glances import SENTENCE, Glance, glances
from newsroom.engine.page.shape import is_dated
from newsroom.engine.page.vocabulary import ASKING, BITS, CLASSES, CODES
from newsroom.engine.reading import Reading, of_page

# They begin with a set of characters, not with a boundary: that is found fast.
_CAPITAL = re.compile(r"\s[\"“‘'(]?[A-ZÀ-Þ]")
_SHOUTED = re.compile(r"[A-Z](?<!\w[A-Z])[A-Z]++(?!\w)")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SYMBOL = re.compile(r"[|»›«‹·•©®@#→←+*_\[\]<>=~^↓↑▼►✓✔★/\\]")
_STOP = re.compile(r"[.?!][\"”’)]* ")
_QUOTES = ('"', "“", "”")
_MONEY = ("$", "£", "€")
_ADDRESS = re.compile(r"@\w|https?:|www\.|\.(?:com|org|net)\b")
_IN_ADDRESS = ("@", "http", "www.", ".com", ".org", ".net")
_POSTED = re.compile(r"[—–-] ?.{1,80}\(@\w{1,30}\) \w{3,9} \d{1,2}, \d{4}")
_LEADING = re.compile(
    r"[\[(*]{0,2}(?:related|(?:read|see|learn|view|watch) more"
    r"|(?:read|see|watch|listen) (?:also|now|next)|also (?:read|see|watch)|read|more"
    r"|watch|listen|must[- ]read|don't miss|recommended"
    r"|you (?:may|might) also like|further reading|up next)(?: \w{3,9})? ?[:|»>→]",
    re.IGNORECASE,
)
_ASKING = frozenset(ASKING.split())
_MASK = (1 << BITS) - 1


class Look(NamedTuple):
    """How one block looks; shares are of its words, from 0 to 1; the rest are counts or 0 and 1.

    `end` is 5 for a full stop down to 0 for no mark; `start` 0 for a capital, 1 small, 2 a digit,
    3 a quotation mark, 4 another; `wording` 10 for the surest kind of line, 0 for none.
    """

    words: float
    length: float
    function: float
    capitals: float
    end: float
    start: float
    digits: float
    symbols: float
    commas: float
    quotes: float
    sentences: float
    telling: float
    you: float
    we: float
    asking: float
    command: float
    dated: float
    timed: float
    bare: float
    pictured: float
    address: float
    wording: float
    credit: float
    shouting: float
    money: float
    byline: float
    posted: float
    leading: float
    twice: float
    prose: float


@of_page
def looks(reading: Reading) -> tuple[Look, ...]:
    """Give the look of each block; what stands several times is read once."""
    seen = reading.shared(glances)
    read = {glance: look(glance) for glance in dict.fromkeys(seen)}
    return tuple(map(read.__getitem__, seen))


def look(glance: Glance) -> Look:
    """Read one block whole, beyond the glance at it."""
    text, end, wording, credit = glance
    low = glance.words()
    count = len(low) or 1
    total = sum(map(CODES.get, low, repeat(0)))
    function, telling, you, we, asking, months, times, pictured = (
        (total >> BITS * place & _MASK) for place in range(len(CLASSES))
    )
    first = low[0] if low else ""
    short = len(text) <= 160
    digits = len(_DIGIT.findall(text))
    return Look(
        words=len(low),
        length=len(text) / count,
        function=function / count,
        capitals=len(_CAPITAL.findall(text)) / count,
        end=end,
        start=_start(text[:1]),
        digits=digits / (len(text) or 1),
        symbols=len(_SYMBOL.findall(text)),
        commas=text.count(",") + text.count(";"),
        quotes=sum(map(text.count, _QUOTES)),
        sentences=len(_STOP.findall(text)) + (end >= SENTENCE),
        telling=telling / count,
        you=you / count,
        we=we / count,
        asking=asking / count,
        command=float(first in _ASKING),
        dated=months + (len(_YEAR.findall(text)) if short and digits else 0),
        timed=times,
        bare=float(short and is_dated(text)),
        pictured=pictured,
        address=float(_holds_address(text)),
        wording=wording,
        credit=credit,
        shouting=len(_SHOUTED.findall(text)) / count,
        money=sum(map(text.count, _MONEY)),
        byline=float(first == "by" and count <= 12),
        posted=float(_POSTED.fullmatch(text) is not None),
        leading=float(leads_elsewhere(text)),
        twice=float(count > 3 and low[: count // 2] == low[(count + 1) // 2 :]),
        prose=float(count >= 12 and end >= SENTENCE),
    )


def leads_elsewhere(text: str) -> bool:
    """Tell a line that leads to another page: "READ MORE: ...", "Related »"."""
    return _LEADING.match(text) is not None


def _holds_address(text: str) -> bool:
    return any(map(text.__contains__, _IN_ADDRESS)) and _ADDRESS.search(text) is not None


def _start(first: str) -> float:
    if first.isupper():
        return 0.0
    if first.islower():
        return 1.0
    if first.isdigit():
        return 2.0
    return 3.0 if first and first in "\"“‘'" else 4.0
