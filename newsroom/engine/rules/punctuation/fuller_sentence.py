"""Find the words that were cut after a comma, in another block of the same article."""

import re
from collections import Counter
from itertools import permutations

from newsroom.engine.reading import Reading

Place = tuple[int, int]  # a block's number, and where in its text a comma stands
_AFTER = re.compile(r",\s+\S+\s+\S+\s+\S+")
_WORD = re.compile(r", ([a-z]+)\b")
_FRONTING = frozenset(
    "in on at by for from with without under over during before after since until as while when"
    " where if although though because despite to of once like unlike".split()
)
_NO_VERBS = frozenset(
    "a an the this that these those some any all no his her its their our my your and or but nor"
    " which who whose whom where when while as if than then so yet in on at by for from with"
    " without to of into over under after before since until because not also even including"
    " such both either he she it they we you i".split()
)
_LONGEST = 120  # characters of a cut apposition
_WINDOW = 80  # characters looked at on each side of the comma
_MOST = 4  # places that have the same two words before a comma: more is a refrain


def cut_commas(reading: Reading) -> dict[Place, tuple[int, str]]:
    """Find the commas that were left behind when the words after them were cut.

    Gives for each the block that holds the fuller sentence, and the words between its two
    commas. The two words before the comma and the three after it must stand in both.
    """
    twins = (places for places in _by_words_before(reading).values() if 1 < len(places) <= _MOST)
    found: dict[Place, tuple[int, str]] = {}
    for places in twins:
        for cut, full in permutations(places, 2):
            if cut[0] != full[0] and _may_be_cut(reading.text(cut[0]), cut[1]):
                words = _between(reading.text(cut[0]), cut[1], reading.text(full[0]), full[1])
                if words:
                    found[cut] = (full[0], words)
    return found


def _may_be_cut(text: str, comma: int) -> bool:
    """Tell whether a comma stands alone in its sentence, before what may be a verb.

    Commas of lists have company, fronted phrases and clauses a first word that shows them.
    """
    start = max(text.rfind(end, 0, comma) for end in (". ", "? ", "! ", "; ")) + 1
    end = text.find(". ", comma)
    sentence = text[start : end if end > 0 else len(text)]
    first, after = sentence.split(None, 1)[0].lower(), _WORD.match(text, comma)
    if sentence.count(",") != 1 or first in _FRONTING or after is None:
        return False
    return after[1] not in _NO_VERBS and not after[1].endswith(("ing", "ly"))


def _by_words_before(reading: Reading) -> dict[str, list[Place]]:
    """Group the commas by the two words before them, those whose last word no other has left out.

    That one word tells most of them apart faster than two.
    """
    groups: dict[str, list[Place]] = {}
    often = _often_before(reading.whole)
    for number, text in reading.numbered if often else ():
        at = text.find(", ")
        while at >= 0:
            words = text[max(0, at - _WINDOW) : at].rsplit(None, 2)[-2:]
            if len(words) == 2 and words[1] in often:
                groups.setdefault(" ".join(words), []).append((number, at))
            at = text.find(", ", at + 2)
    return groups


def _often_before(whole: str) -> frozenset[str]:
    """Give the words that stand before more than one comma."""
    ends = [
        word for part in whole.split(", ")[:-1] for word in part[-_WINDOW:].rsplit(None, 1)[-1:]
    ]
    return frozenset(word for word, times in Counter(ends).items() if times > 1)


def _between(cut: str, comma: int, full: str, first: int) -> str:
    """Give the words that stand after the first comma, up to where the cut sentence goes on."""
    after = _AFTER.match(cut, comma, comma + _WINDOW)
    if not after or full.startswith(after[0], first):
        return ""
    start = first + 2
    end = full.find(after[0], start, start + _LONGEST + len(after[0]))
    words = full[start:end] if end > start else ""
    return "" if re.search(r"[.!?;]\s", words) else words
