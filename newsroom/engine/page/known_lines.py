"""Know the lines of a page by their wording."""

from functools import cache, lru_cache

from newsroom.engine.page.notices import notices
from newsroom.engine.page.openings import opening_of
from newsroom.engine.page.phrases import COOKIE_LINE, WORDINGS
from newsroom.engine.page.wording import Wording, plain
from newsroom.engine.reading import Reading, of_page


@of_page
def wordings(reading: Reading) -> tuple[Wording | None, ...]:
    """Give the wording of each block, the surest where several match, None where none does."""
    told = reading.shared(notices)
    lines = zip(reading.texts, reading.shared(plain_lines), strict=True)
    return tuple(
        COOKIE_LINE if number in told else wording_of(line) or opening_of(text)
        for number, (text, line) in enumerate(lines)
    )


@of_page
def numbers_by_wording(reading: Reading) -> dict[Wording, list[int]]:
    """Give the numbers of the blocks of each wording that some block has."""
    numbers: dict[Wording, list[int]] = {}
    for number, known in enumerate(reading.shared(wordings)):
        if known:
            numbers.setdefault(known, []).append(number)
    return numbers


@of_page
def plain_lines(reading: Reading) -> tuple[str, ...]:
    """Give each block as wordings read it; empty where it is too long to be such a line."""
    return tuple(map(plain, reading.texts))


@lru_cache(maxsize=16384)  # pages of one site share most of their lines
def wording_of(line: str) -> Wording | None:
    """Give the wording of a plain line (see `wording.plain`); None where it has none."""
    for kind in _kinds(len(line)):
        if kind.matches(line):
            return kind
    return None


@cache
def _kinds(size: int) -> tuple[Wording, ...]:
    """Give the wordings that a line of so many code points may have: few, of a paragraph."""
    return tuple(kind for kind in WORDINGS if 0 < size <= kind.reaches)
