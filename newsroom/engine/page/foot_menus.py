"""Find a page's menu right under a story: the names of its parts, a word or two a line."""

import re
from itertools import takewhile

from newsroom.engine.page.known_lines import plain_lines, wordings
from newsroom.engine.page.shape import is_sentence
from newsroom.engine.reading import Reading, of_page

_PARTS = re.compile(
    r"(?:home(?: ?page)?|(?:(?:local|world|national|breaking|latest) )?news|local|world|national"
    r"|politics|business|markets|money|sports?|opinions?|editorials?|letters|columns|weather"
    r"|jobs|cars|homes|property|obituaries|obits|classifieds|culture|arts|entertainment|life"
    r"|lifestyle|style|travel|food|health|science|tech(?:nology)?|education|videos?|photos"
    r"|podcasts?|puzzles|games|crosswords|events|archives?|more|all"
    r"|about|help|faqs?|legal|press|team|staff|support|shop|imprint|our (?:team|people|history"
    r"|papers|story|mission|sites))"
)
_WORDS = 3  # of a line of it at most
_FEWEST = 3  # lines
_MOST = 0.6  # share of them that must be such names, or known


@of_page
def foot_menu(reading: Reading) -> frozenset[int]:
    """Give the numbers of the lines of a menu that ends the document; none where none does.

    A line that is known otherwise is one of it, but no line is that has more than three words.
    """
    known, lines = reading.shared(wordings), reading.shared(plain_lines)
    last = [number for number, text in enumerate(reading.texts) if text]
    menu = list(takewhile(lambda number: _may_be_item(reading.texts[number]), reversed(last)))
    named = sum(known[n] is not None or _PARTS.fullmatch(lines[n]) is not None for n in menu)
    parts = sum(_PARTS.fullmatch(lines[n]) is not None for n in menu)
    is_menu = len(menu) >= _FEWEST and parts and named >= _MOST * len(menu)
    return frozenset(menu if is_menu else ())


def _may_be_item(text: str) -> bool:
    few = 0 < len(text.split(None, _WORDS)) <= _WORDS
    return few and not is_sentence(text) and not any(map(str.isdigit, text))
