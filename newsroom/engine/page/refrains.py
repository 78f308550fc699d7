"""Know the lines that a story repeats under its paragraphs, as a guide does under each entry.

They begin alike ("Rated by us: ...") or end with one address ("... 3 May. tramtown.example"). With
them go the heads of the entries, each over the paragraph over such a line.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from newsroom.engine.page.credits import picture_credits
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.shape import is_prose, is_sentence
from newsroom.engine.reading import Reading, of_page

_WORDS = range(3, 15)  # of such a line
_ALIKE = 2  # words with which all of them begin
_FEWEST = 6  # lines; a page prints fewer boxes of a kind into its story
_UNDER = 0.8  # share of them right under a paragraph, each under one of its own
_LONGEST = 120  # code points
_HEAD, _HEADS = 8, 2  # words of a head; heads over a paragraph
_ADDRESS = re.compile(r"(?:www\.)?((?:[\w-]{1,40}\.){1,3}[a-z]{2,12})(?:/\S{0,40})?[.,;]?")
# What leads elsewhere, and what says when and by whom, stands under teasers as well.
_LEADING = frozenset(
    "read see watch listen view more also related click tap shop buy get learn subscribe sign join"
    " follow share download by posted published updated written filed tags comments".split()
)


@of_page
def refrains(reading: Reading) -> frozenset[int]:
    """Give the numbers of such lines, each under a paragraph of its own, and of the heads."""
    families: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, text in enumerate(reading.texts):
        if 0 < len(text) <= _LONGEST and len(words := text.lower().split()) in _WORDS:
            for key in _keys(words):
                families[key].append(number)
    many = [lines for lines in families.values() if len(lines) >= _FEWEST]
    found = [n for lines in many if _is_refrain(reading, lines) for n in lines]
    return frozenset((*found, *_heads(reading, found)))


def _keys(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Give what makes a line like others: its first words, and the address that ends it."""
    if words[0].strip("[(:") in _LEADING:
        return
    yield tuple(words[:_ALIKE])
    if address := _ADDRESS.fullmatch(words[-1]):
        yield (address[1],)


def _heads(reading: Reading, lines: Sequence[int]) -> Iterator[int]:
    """Give the head of each entry, where it has one, and that of a part of the guide over it."""
    for number in lines:
        head = number - 2
        while number - 2 - _HEADS < head >= 0 and _may_head(reading, head):
            yield head
            head -= 1


def _may_head(reading: Reading, number: int) -> bool:
    text = reading.texts[number]
    short = 0 < len(text.split()) <= _HEAD and not is_sentence(text)
    return short and not (
        reading.shared(wordings)[number] or reading.shared(picture_credits)[number]
    )


def _is_refrain(reading: Reading, lines: Sequence[int]) -> bool:
    known, named = reading.shared(wordings), reading.shared(picture_credits)
    if any(known[n] or named[n] or is_prose(reading.texts[n]) for n in lines):
        return False
    above = [reading.texts[n - 1] for n in lines if n and is_prose(reading.texts[n - 1])]
    return len(above) >= _UNDER * len(lines) and len(set(above)) == len(above)
