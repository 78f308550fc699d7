"""Find the polls that a site sets below its story: a question, two answers or more, "Vote"."""

import re
from collections.abc import Iterator

from newsroom.engine.page.known_lines import plain_lines
from newsroom.engine.page.shape import is_sentence
from newsroom.engine.reading import Reading, of_page

_VOTE = re.compile(
    r"(?:(?:cast your |submit (?:your )?)?vote(?: now)?|(?:view|see|show) (?:the )?results?"
    r"|submit(?: your answer)?)[ .:!»›>→]{0,3}"
)
_ANSWERS = range(2, 9)
_WORDS = 8  # of an answer


@of_page
def polls(reading: Reading) -> dict[int, range]:
    """Map the number of each poll's question to its blocks, the button that sends it included."""
    found = (
        _poll(reading, n) for n, line in enumerate(reading.shared(plain_lines)) if _sends(line)
    )
    return {poll.start: poll for poll in found if poll}


def _sends(line: str) -> bool:
    return _VOTE.fullmatch(line) is not None


def _poll(reading: Reading, button: int) -> range | None:
    """Give the blocks of the poll that such a button ends; None where it ends none."""
    answers = len(list(_above(reading, button)))
    start = button - answers - 1
    asks = start > 0 and reading.texts[start].rstrip().endswith("?")
    return range(start, button + 1) if asks and answers in _ANSWERS else None


def _above(reading: Reading, button: int) -> Iterator[int]:
    """Give the short lines right above a button, none of which is a sentence."""
    for number in range(button - 1, max(-1, button - _ANSWERS.stop), -1):
        text = reading.texts[number]
        if is_sentence(text) or not 0 < len(text.split()) <= _WORDS:
            return
        yield number
