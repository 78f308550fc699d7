"""Know who wrote the letters of a page of letters to the editor: a name, and mostly a place."""

import re
from collections.abc import Iterator, Sequence

from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.phrases import AD_MARKER
from newsroom.engine.page.shape import is_prose, is_sentence
from newsroom.engine.reading import Reading

_PAGE = re.compile(r"\bletters?\b|\breaders\b|\bmailbag\b", re.IGNORECASE)  # in its headline
_PART = r"[^\W\d_a-z][\w.'’-]*"
_NAME = re.compile(
    rf"(?:{_PART} )(?:(?:{_PART}|de|van|von|der|la|and|&) ){{0,4}}{_PART}(?:, {_PART})?"
    rf"|The {_PART} family|Name(?: and address)? (?:withheld|supplied)"
)
_PLACE = re.compile(
    rf"(?:By|Via) e-?mail|{_PART}(?: (?:{_PART}|of|the|on|upon|del|de|la)){{0,3}}(?:, {_PART})?"
)
_FEWEST = 3  # letters that make a page of them
_SOON = 3  # blocks under a place among which the next letter begins
_LONGEST = 60  # code points of a name or a place


def letters(reading: Reading) -> frozenset[int]:
    """Give the numbers of the lines that sign the letters, and of what stands right above each.

    With them the line that calls the page one of letters, where no headline does. An ad marker
    between a letter and its name is as if it were not there.
    """
    headline, known = _headline(reading), reading.shared(wordings)
    numbers = [n for n, text in enumerate(reading.texts) if text and known[n] is not AD_MARKER]
    texts = [reading.texts[n] for n in numbers]
    title = None if headline else _title(texts)
    if title is None and not _PAGE.search(headline):
        return frozenset()
    return frozenset(numbers[n] for n in _found(texts, title))


def _headline(reading: Reading) -> str:
    head = reading.shared(headline_of)
    return reading.document.headline or ("" if head is None else reading.texts[head])


def _found(texts: Sequence[str], title: int | None) -> Iterator[int]:
    named = [n for n in range(1, len(texts)) if _signs(texts, n)]
    if len(named) < _FEWEST:
        return
    placed = [n for n in named if _has_place(texts, n)]
    if 2 * len(placed) >= len(named) and _is_line(texts, named[-1] + 1, _PLACE):
        placed.append(named[-1])
    yield from named
    yield from (n - 1 for n in named)
    yield from (n + 1 for n in placed)
    if title is not None:
        yield title


def _title(texts: Sequence[str]) -> int | None:
    """Give the first line above the letters that calls them so."""
    signed = (n for n in range(1, len(texts)) if _signs(texts, n))
    short = (n for n in range(next(signed, 0)) if len(texts[n]) <= _LONGEST)
    return next((n for n in short if _PAGE.search(texts[n])), None)


def _has_place(texts: Sequence[str], name: int) -> bool:
    """Tell a name with a place under it; behind the last letter the page may go on with a menu."""
    goes_on = any(map(is_prose, texts[name + 2 : name + 2 + _SOON]))
    return goes_on and "," not in texts[name] and _is_line(texts, name + 1, _PLACE)


def _signs(texts: Sequence[str], number: int) -> bool:
    return is_sentence(texts[number - 1]) and _is_line(texts, number, _NAME)


def _is_line(texts: Sequence[str], number: int, pattern: re.Pattern[str]) -> bool:
    if number >= len(texts):
        return False
    text = texts[number].strip()
    return len(text) <= _LONGEST and pattern.fullmatch(text) is not None
