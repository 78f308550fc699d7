"""Find the lines above a story of which one may be its headline."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from newsroom.engine.page.authors import names_author
from newsroom.engine.page.glances import SENTENCE, Glance, glances
from newsroom.engine.page.press_credits import NAMED
from newsroom.engine.page.shape import is_dated, is_title
from newsroom.engine.page.stamps import WHOLE_DAY
from newsroom.engine.reading import Reading

_FEWEST = 4  # words of a headline that nobody named
_CREDIT = 2  # from here on a line credits a picture
_HEAD = 5  # lines of a head: headline, author, date
_SIGNATURE = 80  # code points of such a line at most,
_STAMPED = 160  # and of one that says that it tells when the story came out
_STAMP = re.compile(r"\b(?:posted|updated|published)\b", re.IGNORECASE)
_MADE = re.compile(
    r"\s*(?:edited|reviewed|curated|compiled|translated|illustrated|produced) by\b", re.IGNORECASE
)
NAME = re.compile(r"[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){1,3}")
_NAMES = re.compile(  # of several authors, or of one and their house; a role and a paper
    rf"(?:{NAME.pattern}(?:, | and |, and | & )){{1,4}}{NAME.pattern}"
    rf"|{NAME.pattern}, (?:[A-Z][\w&-]{{1,20}} ){{0,3}}(?:University|Institute|College|School)"
    r"(?: (?:of|for|at) (?:the )?[A-Z][\w ,-]{2,40})?"
    r"|(?i:(?:senior |staff |chief |associate |contributing )?(?:writer|reporter|correspondent)),"
    r" [A-Z][\w ]{2,40}"
)
_FURTHEST = 15  # blocks before the first paragraph among which it is looked for
_SOON = 4  # blocks under the first paragraph of a story, among which it goes on


def titles(reading: Reading) -> list[int]:
    """Give the titles shortly before the first paragraph.

    Where there are none, and nothing goes on right under it, as under what a page says of cookies,
    those before the next paragraph.
    """
    seen = reading.shared(glances)
    first, second = ([*_paragraphs(seen), 0, 0])[:2]
    found = _before(reading, first)
    alone = not any(map(_goes_on, seen[first + 1 : first + 1 + _SOON]))
    return found if found or not alone else _before(reading, second)


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


def _may_be(text: str, glance: Glance) -> bool:
    if glance.wording or glance.credit >= _CREDIT:
        return False
    if NAMED.search(text):
        return False
    return is_title(text) and len(glance.words()) >= _FEWEST and not _is_signature(text)


def opening(reading: Reading) -> Iterator[int]:
    """Give the first line of all, if it is no known one and the first paragraph comes next.

    Who wrote it and a date may stand between, and a name right above that.
    """
    seen = [(n, glance) for n, glance in enumerate(reading.shared(glances)) if glance.text]
    number, first = seen[0] if seen else (0, None)
    if (
        first is None
        or first.wording
        or first.credit
        or first.is_prose()
        or _is_signature(first.text)
    ):
        return
    below = [glance for _, glance in seen[1:_HEAD]]
    if next((glance.is_prose() for glance in below if not _signs_here(glance, below)), False):
        yield number


def _signs_here(glance: Glance, below: Sequence[Glance]) -> bool:
    """Tell a signature, and a name right above one."""
    after = below[below.index(glance) + 1 :][:1]
    named = NAME.fullmatch(glance.text.strip()) and any(_is_signature(g.text) for g in after)
    return _is_signature(glance.text) or bool(named)


def over(reading: Reading) -> Iterator[int]:
    """Give the last unknown line above the first sentence, be it a word; who and when between."""
    seen = reading.shared(glances)
    first = next((n for n, glance in enumerate(seen) if _goes_on(glance)), 0)
    for number in range(first - 1, max(-1, first - _HEAD), -1):
        glance = seen[number]
        if glance.text and not (glance.wording or glance.credit or _is_signature(glance.text)):
            yield number
            return


def signs(text: str) -> bool:
    """Tell a line that names the author or the day of a story."""
    most = _STAMPED if _STAMP.search(text[:_STAMPED]) else _SIGNATURE
    return names_author(text) or (len(text) <= most and WHOLE_DAY.search(text) is not None)


def _is_signature(text: str) -> bool:
    """Tell such a line, who else made the story, and a time alone: "1 day ago"."""
    if _MADE.match(text) or _NAMES.fullmatch(text.strip()):
        return True
    return is_dated(text) or signs(text)
