"""Find the block that is the headline, also where none is given beside the blocks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from newsroom.engine.block import Role
from newsroom.engine.page.authors import names_author
from newsroom.engine.page.glances import SENTENCE, Glance, glances
from newsroom.engine.page.shape import is_dated, is_title
from newsroom.engine.page.stamps import WHOLE_DAY
from newsroom.engine.reading import Reading, of_page

_WORD = re.compile(r"[^\W\d_]{4,}")
_WORD_LETTER = re.compile(r"[^\W\d_]")
_ANY_WORD = re.compile(r"[\w']+")
_READ = 1200  # code points of a paragraph
_FEWEST = 4  # words of a headline that nobody named
_CREDIT = 2  # from here on a line credits a picture
_HEAD = 5  # lines of a head: headline, author, date
_BELOW = 0.3  # what an author or a day right below weighs beside the share of words told
_SIGNATURE = 80  # code points of such a line at most
_SHORT = 11  # words at most of one that only its place tells; a caption has more
_FURTHEST = 15  # blocks before the first paragraph among which it is looked for
_SOON = 4  # blocks under the first paragraph of a story, among which it goes on
_TOLD = 0.4  # share of its longer words that the story must say too
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
    return frozenset(() if told else (*_titles(reading), *_opening(reading), *_over(reading)))


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
    titles = _titles(reading)
    if reading.document.headline:
        titles = _named(reading, titles)
    told = _told(reading) if titles else ""
    shares = {number: _weight(reading, number, told) for number in titles}
    best = max(titles, key=lambda number: (shares[number], number), default=-1)
    if shares.get(best, 0.0) < _TOLD:
        return _first_line(reading)
    return best - 1 if _leads(reading, best) and shares.get(best - 1, 0.0) >= _TOLD else best


def _weight(reading: Reading, number: int, told: str) -> float:
    """Weigh a title by what it shares with the story, and by an author or a day right below it."""
    share = _share(reading.texts[number], told)
    below = [text for text in reading.texts[number + 1 : number + 4] if text][:2]
    return share + _BELOW if share and any(map(_signs, below)) else share


def _first_line(reading: Reading) -> int | None:
    """Give a title right above the story with nothing over it, if it shares a word with it."""
    above = () if reading.document.headline else _opening(reading)
    titles = (n for n in above if is_title(reading.texts[n]) and _is_short(reading.texts[n]))
    return next((n for n in titles if _share(reading.texts[n], _told(reading))), None)


def _opening(reading: Reading) -> Iterator[int]:
    """Give the first line of all, if it is no known one and the first paragraph comes next.

    Who wrote it and a date may stand between.
    """
    seen = [(n, glance) for n, glance in enumerate(reading.shared(glances)) if glance.text]
    number, first = seen[0] if seen else (0, None)
    if first is None or first.wording or first.credit or first.is_prose() or _signs(first.text):
        return
    if next((glance.is_prose() for _, glance in seen[1:_HEAD] if not _signs(glance.text)), False):
        yield number


def _over(reading: Reading) -> Iterator[int]:
    """Give the last unknown line above the first sentence, be it a word; who and when between."""
    seen = reading.shared(glances)
    first = next((n for n, glance in enumerate(seen) if _goes_on(glance)), 0)
    for number in range(first - 1, max(-1, first - _HEAD), -1):
        glance = seen[number]
        if glance.text and not (glance.wording or glance.credit or _signs(glance.text)):
            yield number
            return


def _signs(text: str) -> bool:
    """Tell a line that names the author or the day."""
    if is_dated(text) or names_author(text):
        return True
    return len(text) <= _SIGNATURE and WHOLE_DAY.search(text) is not None


def _is_short(text: str) -> bool:
    return len(text.split()) <= _SHORT


def _leads(reading: Reading, number: int) -> bool:
    """Tell a standfirst without its full stop: longer than the headline right above it."""
    return number > 0 and len(reading.texts[number]) > len(reading.texts[number - 1])


def _titles(reading: Reading) -> list[int]:
    """Give the titles shortly before the first paragraph.

    Where there are none, and nothing goes on right under it, as under what a page says of cookies,
    those before the next paragraph.
    """
    seen = reading.shared(glances)
    first, second = ([*_paragraphs(seen), 0, 0])[:2]
    titles = _before(reading, first)
    alone = not any(map(_goes_on, seen[first + 1 : first + 1 + _SOON]))
    return titles if titles or not alone else _before(reading, second)


def _paragraphs(seen: Sequence[Glance]) -> list[int]:
    prose = (number for number, glance in enumerate(seen) if glance.is_prose())
    return list(islice(prose, 2))


def _goes_on(glance: Glance) -> bool:
    return glance.end >= SENTENCE and not glance.wording


def _before(reading: Reading, paragraph: int) -> list[int]:
    seen = reading.shared(glances)
    return [
        number
        for number in range(max(0, paragraph - _FURTHEST), paragraph)
        if _may_be(reading.texts[number], seen[number])
    ]


def _named(reading: Reading, titles: list[int]) -> list[int]:
    """Give those that say what the headline given says in other words."""
    wanted = frozenset(_WORD.findall(reading.document.headline.lower()))
    least = max(_SHARED, _MOST * len(wanted))
    words = {n: wanted.intersection(_WORD.findall(reading.texts[n].lower())) for n in titles}
    return [number for number in titles if len(words[number]) >= least]


def _told(reading: Reading) -> str:
    """Give the text of all paragraphs in lower case."""
    seen = zip(reading.texts, reading.shared(glances), strict=True)
    return "\n".join(text[:_READ].lower() for text, glance in seen if glance.is_prose())


def _may_be(text: str, glance: Glance) -> bool:
    if glance.wording or glance.credit >= _CREDIT:
        return False
    return is_title(text) and len(glance.words()) >= _FEWEST and not _signs(text)


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
