"""Find the block that is the headline, also where none is given beside the blocks."""

import re
from collections import Counter

from newsroom.engine.block import Role
from newsroom.engine.page.glances import glances
from newsroom.engine.page.hours import under_hours
from newsroom.engine.page.shape import is_title
from newsroom.engine.page.titles import opening, over, signs, titles
from newsroom.engine.reading import Reading, of_page

_WORD = re.compile(r"[^\W\d_]{4,}")
_WORD_LETTER = re.compile(r"[^\W\d_]")
_ANY_WORD = re.compile(r"[\w']+")
_READ = 1200  # code points of a paragraph
_BELOW = 0.3  # what an author or a day right below weighs beside the share of words told
_FEWEST = 2  # words of one that stands over an author or a day; one alone names a section
_SHORT = 11  # words at most of one that only its place tells; a caption has more
_TOLD = 0.4  # share of its longer words that the story must say too
_SAID = 0.6  # the same of a line that neither its length nor its place tells
_LIKE = 0.8  # share of a block's words that a headline given with its site's name holds
_MOST = 0.5  # share of the given headline's words that the block holds
_SHARED = 3  # longer words at least that a headline printed in other words must share with it
_LONGEST = 300  # code points of a headline


@of_page
def headline_of(reading: Reading) -> int | None:
    """Give the number of the block that is the headline, or None.

    It is the block equal to the headline given or most like it, or with that role; where none is
    given, or the page prints another, the last title before the first paragraph that shares most
    of its words with the story.
    """
    if reading.headline_block is not None:
        return reading.headline_block
    blocks = reading.document.blocks
    named = next((n for n, block in enumerate(blocks) if block.role is Role.HEADLINE), None)
    if named is not None:
        return named
    likest = _likest(reading) if reading.document.headline else None
    return _likeliest(reading) if likest is None else likest


@of_page
def may_be_headline(reading: Reading) -> frozenset[int]:
    """Give the lines of which one may be the headline, where nobody said what it is.

    On one labelled page in four the likeliest of them is another one.
    """
    told = reading.document.headline or any(
        block.role is Role.HEADLINE for block in reading.document.blocks
    )
    return frozenset(() if told else (*titles(reading), *opening(reading), *over(reading)))


def _likest(reading: Reading) -> int | None:
    """Give the first of the blocks most like the headline given, which may name its site too."""
    wanted = Counter(_words(reading.document.headline))
    best, most = None, 0.0
    for number, (text, glance) in enumerate(
        zip(reading.texts, reading.shared(glances), strict=True)
    ):
        if len(text) <= _LONGEST and not glance.wording:
            own = Counter(_words(text))
            both = (own & wanted).total()
            if both >= max(3, _LIKE * own.total(), _MOST * wanted.total(), most + 1):
                best, most = number, both
    return best


def _words(text: str) -> list[str]:
    return _ANY_WORD.findall(text.lower().replace("’", "'"))


def _likeliest(reading: Reading) -> int | None:
    found = [number for number in titles(reading) if number not in reading.shared(under_hours)]
    if reading.document.headline:
        found = _named(reading, found)
    told = _told(reading) if found else ""
    shares = {number: _weight(reading, number, told) for number in found}
    best = max(found, key=lambda number: (shares[number], number), default=-1)
    if shares.get(best, 0.0) < _TOLD:
        others = (_first_line(reading), _signed(reading, found), _last_line(reading, found))
        return next((number for number in others if number is not None), None)
    return best - 1 if _leads(reading, best) and shares.get(best - 1, 0.0) >= _TOLD else best


def _weight(reading: Reading, number: int, told: str) -> float:
    """Weigh a title by what it shares with the story, and by an author or a day right below it."""
    share = _share(reading.texts[number], told)
    below = [text for text in reading.texts[number + 1 : number + 4] if text][:2]
    return share + _BELOW if share and any(map(signs, below)) else share


def _signed(reading: Reading, found: list[int]) -> int | None:
    """Give the last title with an author or a day right below it, else the first line of all.

    A headline may play with words that its story never says, and be as short as "The last bus".
    """
    if reading.document.headline:
        return None
    first = (n for n in opening(reading) if len(reading.texts[n].split()) >= _FEWEST)
    named = [n for n in (*first, *found) if any(map(signs, _below(reading, n)))]
    return named[-1] if named else None


def _below(reading: Reading, number: int) -> list[str]:
    """Give the three lines under a title, blank ones not counted."""
    return [text for text in reading.texts[number + 1 : number + 6] if text][:3]


def _first_line(reading: Reading) -> int | None:
    """Give a title right above the story with nothing over it, if it shares a word with it."""
    above = () if reading.document.headline else opening(reading)
    found = (n for n in above if is_title(reading.texts[n]) and _is_short(reading.texts[n]))
    return next((n for n in found if _share(reading.texts[n], _told(reading))), None)


def _last_line(reading: Reading, found: list[int]) -> int | None:
    """Give the line over the story that the story says again, if there is no title beside it.

    It may have three words, as "Harbour bridge reopens", and a menu over it.
    """
    if reading.document.headline or found:
        return None
    lines = [n for n in over(reading) if len(reading.texts[n].split()) >= _FEWEST]
    return next((n for n in lines if _share(reading.texts[n], _told(reading)) >= _SAID), None)


def _is_short(text: str) -> bool:
    return len(text.split()) <= _SHORT


def _leads(reading: Reading, number: int) -> bool:
    """Tell a standfirst without its full stop: longer than the headline right above it.

    Or right under the first line of all, which tells something else and is no longer.
    """
    if not number:
        return False
    text, above = reading.texts[number], reading.texts[number - 1]
    tells = number == 1 and _is_short(above) and _share(above, text.lower()) < _TOLD
    return len(text) > len(above) or tells


def _named(reading: Reading, found: list[int]) -> list[int]:
    """Give those that say what the headline given says in other words."""
    wanted = frozenset(_WORD.findall(reading.document.headline.lower()))
    least = max(_SHARED, _MOST * len(wanted))
    words = {n: wanted.intersection(_WORD.findall(reading.texts[n].lower())) for n in found}
    return [number for number in found if len(words[number]) >= least]


def _told(reading: Reading) -> str:
    """Give the text of all paragraphs in lower case."""
    seen = zip(reading.texts, reading.shared(glances), strict=True)
    return "\n".join(text[:_READ].lower() for text, glance in seen if glance.is_prose())


def _share(text: str, told: str) -> float:
    own = set(_WORD.findall(text.lower()))
    return sum(_holds(told, word) for word in own) / len(own) if own else 0.0


def _holds(told: str, word: str) -> bool:
    """Tell whether a word stands in a text with no letter on either side."""
    at = told.find(word)
    while at >= 0:
        end = at + len(word)
        if not _WORD_LETTER.match(told, end) and not (at and _WORD_LETTER.match(told, at - 1)):
            return True
        at = told.find(word, end)
    return False
