"""Find what stands below a press release: notes to editors, whom to ask, caveats for investors.

Who the company is some papers print with the story: three of eight labelled blocks under "About"
and its name are furniture. So they are found below notes to editors only.
"""

import re
from collections.abc import Iterator

from newsroom.engine.page.known_lines import plain_lines, wordings
from newsroom.engine.page.phrases import CONTACT_LINE
from newsroom.engine.page.shape import is_prose
from newsroom.engine.reading import Reading, of_page

_HEAD = re.compile(
    r"notes? (?:to|for) (?:the )?editors?[ :]{0,3}"
    r"|(?:.{2,40} )?forward[- ]looking statements?[ :.]{0,3}"
)
_ABOVE = 3  # paragraphs above it at least
_LONGEST = 10  # blocks under such a head at most


@of_page
def release_ends(reading: Reading) -> frozenset[int]:
    """Give the numbers of such heads and of what stands under them, down to a line of the page."""
    lines, told, found = reading.shared(plain_lines), 0, set[int]()
    for number, text in enumerate(reading.texts):
        if told >= _ABOVE and _HEAD.fullmatch(lines[number]):
            found.update((number, *_under(reading, number)))
        told += is_prose(text)
    return frozenset(found)


def _under(reading: Reading, head: int) -> Iterator[int]:
    known = reading.shared(wordings)
    for number in range(head + 1, min(head + 1 + _LONGEST, len(known))):
        if known[number] not in (None, CONTACT_LINE):
            return
        yield number
