"""Know the lines that a story repeats under its paragraphs, as a guide does under each entry."""

from collections import defaultdict
from collections.abc import Sequence

from newsroom.engine.page.credits import picture_credits
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.shape import is_prose
from newsroom.engine.reading import Reading, of_page

_WORDS = range(3, 15)  # of such a line
_ALIKE = 2  # words with which all of them begin
_FEWEST = 6  # lines; a page prints fewer boxes of a kind into its story
_UNDER = 0.8  # share of them right under a paragraph, each under one of its own
_LONGEST = 120  # code points
# What leads elsewhere, and what says when and by whom, stands under teasers as well.
_LEADING = frozenset(
    "read see watch listen view more also related click tap shop buy get learn subscribe sign join"
    " follow share download by posted published updated written filed tags comments".split()
)


@of_page
def refrains(reading: Reading) -> frozenset[int]:
    """Give the numbers of the lines that begin alike, each under a paragraph of its own."""
    families: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, text in enumerate(reading.texts):
        if 0 < len(text) <= _LONGEST and len(words := text.lower().split()) in _WORDS:
            families[tuple(words[:_ALIKE])].append(number)
    many = [lines for start, lines in families.items() if _may_be(start, lines)]
    return frozenset(n for lines in many if _is_refrain(reading, lines) for n in lines)


def _may_be(start: tuple[str, ...], lines: Sequence[int]) -> bool:
    return len(lines) >= _FEWEST and start[0].strip("[(:") not in _LEADING


def _is_refrain(reading: Reading, lines: Sequence[int]) -> bool:
    known, named = reading.shared(wordings), reading.shared(picture_credits)
    if any(known[n] or named[n] or is_prose(reading.texts[n]) for n in lines):
        return False
    above = [reading.texts[n - 1] for n in lines if n and is_prose(reading.texts[n - 1])]
    return len(above) >= _UNDER * len(lines) and len(set(above)) == len(above)
