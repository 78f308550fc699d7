"""Know the box of points between a headline and its story: "Key points", "At a glance".

It says in lines what the story tells in paragraphs, and is a part of it.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.known_lines import plain_lines, wordings
from newsroom.engine.page.repeats import printed_twice
from newsroom.engine.page.shape import is_label, is_prose
from newsroom.engine.reading import Reading, of_page

_HEAD = re.compile(
    r"(?:the )?(?:(?:key|main) (?:points|takeaways|facts|findings|details|numbers)|takeaways"
    r"|at a glance|quick facts|(?:quick |article |story )?summary|story highlights"
    r"|in (?:brief|short)|what (?:we know|(?:you need )?to know)|tl;? ?dr)[:.]?"
)
_BESIDE = re.compile(r"compan(?:y|ies)")  # a tab beside the head, which agencies print
_NEAR = 15  # blocks below the headline among which it begins
_SIGNED = 3  # lines at most between the points and the story: who wrote it, and when
_POINTS = range(2, 9)


@of_page
def points(reading: Reading) -> frozenset[int]:
    """Give the numbers of the head of such a box and of its lines; none where no headline is.

    Under them the story begins with a paragraph, its author and day between perhaps; none of them
    is a label or known by its wording.
    """
    head = reading.shared(headline_of)
    if head is None:
        return frozenset()
    lines = reading.shared(plain_lines)
    near = range(head + 1, min(head + _NEAR, len(lines)))
    return frozenset(
        number
        for start in near
        if _HEAD.fullmatch(lines[start])
        for number in (start, *_below(reading, start))
        if _below(reading, start) or _introduces(reading, start)
    )


def _introduces(reading: Reading, start: int) -> bool:
    """Tell a head with a colon right over points that are paragraphs themselves."""
    under = reading.texts[start + 1 : start + 2]
    return reading.texts[start].rstrip().endswith(":") and any(map(is_prose, under))


def _below(reading: Reading, start: int) -> Sequence[int]:
    """Give the points under the head of a box; none where no story follows them."""
    texts = reading.texts
    first = start + 1 + any(map(_BESIDE.fullmatch, reading.shared(plain_lines)[start + 1 :][:1]))
    after = range(first, min(first + _POINTS.stop, len(texts)))
    told = list(takewhile(lambda number: _is_point(reading, number), after))
    end = first + len(told)
    under = next((n for n in range(end, len(texts)) if not is_label(texts[n])), end)
    follows = under - end <= _SIGNED and any(map(is_prose, texts[under : under + 1]))
    return told if follows and len(told) in _POINTS else ()


def _is_point(reading: Reading, number: int) -> bool:
    text = reading.texts[number]
    if not text or is_prose(text) or is_label(text) or number in reading.shared(printed_twice):
        return False
    return reading.shared(wordings)[number] is None
