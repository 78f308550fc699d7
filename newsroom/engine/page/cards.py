"""Find links that a page sets between two paragraphs: with a date, under one word, or alone."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.set_links import set_links
from newsroom.engine.page.shape import is_prose, is_sentence
from newsroom.engine.page.stamps import MONTH
from newsroom.engine.reading import Reading

_MONTH = rf"(?i:{MONTH})"
_DATE = re.compile(
    rf"(?:(?:Updated|Published):? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}} {_MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}/\d{{2,4}})"
    r"(?: ?[|,•-]? ?(?:at )?\d{1,2}:\d\d ?(?:[AaPp]\.?[Mm]\.?)?)?"
)
RELATED = re.compile(
    r"(?:related(?: stor(?:y|ies)| articles?)?|(?:also )?read(?: more| also| next)?|see also"
    r"|more on this(?: story)?|further reading|explore further"
    r"|(?:read|see) (?:all )?(?:of )?(?:our|the) (?:full |complete )?coverage"
    r")[ .:»›>→-]{0,3}",
    re.IGNORECASE,
)
_LEAD = re.compile(  # before the title, in capitals but for the commonest
    r"(?:(?i:also read|read also|read more|read next|see also|must[- ]read|check out"
    r"|you (?:may|might) (?:also )?(?:like|enjoy)|recommended(?: for you)?|don['’]t miss)"
    r"|(?:READ|WATCH|LISTEN|SEE|RELATED"
    r"|VIDEO|GALLERY|ALSO|MUST|MORE|PREVIOUS|EARLIER)(?: [A-Z]{2,10}){0,2}"
    r"|Read|Watch|Listen) ?[:|»>] ?"
    r"(?=[^\sa-z])"
)
_SHOUTED = re.compile(r"(?:READ (?:ALSO|MORE|NEXT)|(?:ALSO|MUST)[ -]READ|SEE ALSO) ?[:|»>]")
_GUIDES = re.compile(r"(?:Recommended|Must[ -][Rr]ead|Check out|Don['’]t miss)\b")  # say it too
_ASKING = re.compile(r".*(?:[?!]|\.\w\.)[”’\"']?")  # how a title may end for all its full stop
_LONG = 12  # words of what may be a paragraph without its end mark
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_FIRST = 1995
_BOOK = re.compile(r", by [A-Z]|\([^()]+\)$")  # what stands under "Further reading" in a story
_DATED = 40  # code points of a date alone, or of such a word
_TITLE = range(4, 29)  # words of a title
_LINE = 45  # words at most of the sentence under it
_SECTION = 3  # words at most of a section above it
_SECTIONS = 2  # of them, as "Business" and "For subscribers"
_TITLES = 8  # blocks at most from such a word to the paragraph after
_NEAR = 6  # blocks below the headline, among which the story's own date stands


@dataclass(frozen=True, slots=True)
class Card:
    """The numbers of a card's first block, of its title and of its last block.

    `whole` where it has all that such cards have: a section, a title, a line and a date, or a word
    that leads on. A title over a date alone may be a subheading over a day, and the last of several
    titles under one word a subheading of what follows. `shouted` where "READ ALSO:" in capitals
    stands before the title, as over nothing of a story.
    """

    start: int
    title: int
    last: int
    whole: bool = True
    shouted: bool = False


def cards(reading: Reading) -> tuple[Card, ...]:
    """Give the cards inside a story: each between paragraphs or other lines of the page."""
    alone = (Card(number, number, number) for number in set_links(reading))
    return (*_dated(reading), *_announced(reading), *_led(reading), *alone)


def title_of(text: str) -> str:
    """Give the title in a card's block, without such words as "READ MORE:" before it."""
    lead = _LEAD.match(text)
    return text[lead.end() :] if lead else text


def _led(reading: Reading) -> Iterator[Card]:
    """Give the titles behind such words as "READ MORE:", a line each, between two paragraphs.

    Under one that shouts other furniture may stand, which nobody knows.
    """
    numbers = [n for n, text in enumerate(reading.texts) if _is_led(text)]
    for _, run in groupby(enumerate(numbers), lambda place: place[1] - place[0]):
        led = [number for _, number in run]
        shouted = {number: _SHOUTED.match(reading.texts[number]) is not None for number in led}
        beside = (led[0] - 1,) if shouted[led[-1]] else (led[0] - 1, led[-1] + 1)
        if beside[0] >= 0 and _are_story(reading, beside):
            for number in led:
                whole = _GUIDES.match(reading.texts[number]) is None
                yield Card(number, number, number, whole, shouted[number])


def _is_led(text: str) -> bool:
    lead = _LEAD.match(text)
    return lead is not None and _is_linked(text[lead.end() :])


def _are_story(reading: Reading, numbers: Iterable[int]) -> bool:
    """Tell sentences, a paragraph without its end mark among them perhaps, or lines of the page.

    So is the end of the page.
    """
    known, texts = reading.shared(wordings), reading.texts
    return all(
        is_sentence(texts[n]) or len(texts[n].split()) >= _LONG or known[n] is not None
        for n in numbers
        if n < len(texts)
    )


def _announced(reading: Reading) -> Iterator[Card]:
    """Give the titles under each word as "Related" that alone stand between two paragraphs."""
    texts = reading.texts
    for number in range(1, len(texts) - 2):
        if len(texts[number]) <= _DATED and RELATED.fullmatch(texts[number].strip()):
            last = min(number + _TITLES, len(texts) - 1)
            after = number + 1 + _is_linked(texts[number + 1])
            while number + 1 < after < last and _is_linked(texts[after], _LONG):
                after += 1
            ends = is_prose(texts[after]) or len(texts[after].split()) >= _LONG
            if after > number + 1 and ends and is_prose(texts[number - 1]):
                yield Card(number, number + 1, after - 1, whole=after == number + 2)


def _dated(reading: Reading) -> Iterator[Card]:
    texts = reading.texts
    dates = [n for n, text in enumerate(texts) if len(text) <= _DATED and _is_date(text)]
    if not dates:
        return
    head = reading.shared(headline_of)
    first = -1 if head is None else head + _NEAR
    # The story has begun, three blocks above a date at the latest.
    begun = next((n for n, text in enumerate(texts) if is_prose(text)), len(texts)) + 3
    for number in dates:
        if number >= begun and first < number < len(texts) - 1:
            card = _above(reading, number)
            if card and _is_between(reading, card):
                yield card


def _is_date(text: str) -> bool:
    """Tell a day alone, since pages have been made for the web: a diary's days are older."""
    years = [int(year) for year in _YEAR.findall(text)]
    return _DATE.fullmatch(text.strip()) is not None and all(y >= _FIRST for y in years)


def _above(reading: Reading, date: int) -> Card | None:
    """Give the card that ends with a date; None where no title stands above it."""
    texts, known = reading.texts, reading.shared(wordings)
    title = date - 1
    if is_sentence(texts[title]) and len(texts[title].split()) <= _LINE:
        title -= 1
    start = title
    while start > max(0, title - _SECTIONS) and _is_section(texts[start - 1]):
        start -= 1
    whole = start < title < date - 1
    if known[title] or not (_is_title(texts[title]) or (whole and _may_ask(texts[title]))):
        return None
    while start < title and known[start] is not None:
        start += 1
    return Card(start, title, date, whole)


def _is_section(text: str) -> bool:
    return 0 < len(text.split()) <= _SECTION and not is_sentence(text)


def _may_ask(text: str) -> bool:
    """Tell a title that ends with a question mark or "L.A."; other full stops end paragraphs."""
    return len(text.split()) in _TITLE and _ASKING.fullmatch(text) is not None


def _is_title(text: str) -> bool:
    is_byline = text[:3].lower() == "by "
    return len(text.split()) in _TITLE and not is_sentence(text) and not is_byline


def _is_linked(text: str, words: int = _LINE) -> bool:
    """Tell the title of another page, of fewer than so many words: not that of a book."""
    is_title = (_is_title(text) or _may_ask(text)) and not _BOOK.search(text)
    return is_title and len(text.split()) < words


def _is_between(reading: Reading, card: Card) -> bool:
    known, texts = reading.shared(wordings), reading.texts
    beside = (card.start - 1, card.last + 1)
    return all(is_prose(texts[n]) or known[n] is not None for n in beside)
