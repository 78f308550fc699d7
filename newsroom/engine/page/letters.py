"""Know who wrote the letters of a page of letters to the editor: a name, and mostly a place."""

import re
from collections.abc import Iterator
from itertools import pairwise

from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.shape import is_prose, is_sentence
from newsroom.engine.reading import Reading

_PAGE = re.compile(r"\bletters?\b|\breaders\b|\bmailbag\b", re.IGNORECASE)  # in its headline
_PART = r"[^\W\d_a-z][\w.'’-]*"
_NAME = re.compile(
    rf"(?:{_PART} )(?:(?:{_PART}|de|van|von|der|la|and|&) ){{0,4}}{_PART}(?:, {_PART})?"
    rf"|The {_PART} family|Name(?: and address)? (?:withheld|supplied)"
)
_PLACE = re.compile(
    rf"(?:By|Via) e-?mail|{_PART}(?: (?:{_PART}|of|the|on|upon|del|de|la)){{0,3}}"
    rf"(?:, {_PART}(?: {_PART}){{0,2}})?"
)
_SALUTED = re.compile(
    r"(?:(?:Dear )?(?:Sir|Madam|Sir or Madam|Editor|Sirs|Madam Editor)|(?:Dear|To the) [Ee]ditor)"
    r"(?:,? ?[–—-]|[,:])"
)
_CLOSED = 6  # lines at most between a letter and the salutation of the next
_FEWEST = 3  # letters that make a page of them
_SOON = 3  # blocks under a place among which the next letter begins
_LONGEST = 60  # code points of a name or a place


def letters(reading: Reading) -> frozenset[int]:
    """Give the numbers of the lines that sign the letters, and of what stands right above each.

    With them the line that calls the page one of letters, where no headline does.
    """
    title = _title(reading)
    if title is None and not _PAGE.search(_headline(reading)):
        return frozenset()
    named = [n for n in range(1, len(reading.texts)) if _signs(reading, n)]
    saluted = frozenset(_between_salutations(reading))
    if len(named) < _FEWEST:
        return saluted
    placed = [n for n in named if _has_place(reading, n)]
    if 2 * len(placed) >= len(named) and _is_line(reading, named[-1] + 1, _PLACE):
        placed.append(named[-1])
    above, below = [n - 1 for n in named], [n + 1 for n in placed]
    return saluted.union(named, above, below, [] if title is None else [title])


def _between_salutations(reading: Reading) -> Iterator[int]:
    """Give the salutations, and the lines between each letter and the next that is saluted."""
    texts = reading.texts
    begun = [n for n, text in enumerate(texts) if _SALUTED.match(text)]
    yield from begun if len(begun) > 1 else ()
    for first, after in pairwise(begun):
        last = next((n for n in range(after - 1, first, -1) if is_prose(texts[n])), first)
        if after - last - 1 <= _CLOSED:
            yield from (n for n in range(last + 1, after) if len(texts[n]) <= _LONGEST)


def _headline(reading: Reading) -> str:
    head = reading.shared(headline_of)
    return reading.document.headline or ("" if head is None else reading.texts[head])


def _title(reading: Reading) -> int | None:
    """Give the first line above the letters that calls them so; None where there is a headline."""
    if _headline(reading):
        return None
    signed = (n for n in range(1, len(reading.texts)) if _signs(reading, n))
    short = (n for n in range(next(signed, 0)) if len(reading.texts[n]) <= _LONGEST)
    return next((n for n in short if _PAGE.search(reading.texts[n])), None)


def _has_place(reading: Reading, name: int) -> bool:
    """Tell a name with a place under it; behind the last letter the page may go on with a menu."""
    goes_on = any(map(is_prose, reading.texts[name + 2 : name + 2 + _SOON]))
    return goes_on and "," not in reading.texts[name] and _is_line(reading, name + 1, _PLACE)


def _signs(reading: Reading, number: int) -> bool:
    return is_sentence(reading.texts[number - 1]) and _is_line(reading, number, _NAME)


def _is_line(reading: Reading, number: int, pattern: re.Pattern[str]) -> bool:
    if number >= len(reading.texts):
        return False
    text = reading.texts[number].strip()
    return len(text) <= _LONGEST and pattern.fullmatch(text) is not None
