"""Find right words in the wrong place by the words beside them."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.engine.finding import Finding
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule
from newsroom.engine.words import Words, words_of

ANY: frozenset[str] = frozenset()
_Swaps = dict[str, tuple[int, ...]]  # the numbers of swaps by the word that they want beside them
_Place = tuple[int, int]  # the number of a swap, the index of the word
_NONE: _Swaps = {}


@dataclass(frozen=True, slots=True)
class Swap:
    """One word for another where certain words stand before and after it.

    An empty set of words allows whatever stands there; `earlier` and `beyond` name words two
    before it and two after; `unless` words after it, `unless_earlier` words two before it and
    `unless_beyond` words two after it, that make it right. All in lower case.
    """

    wrong: str
    right: str
    before: frozenset[str] = ANY
    after: frozenset[str] = ANY
    unless: frozenset[str] = ANY
    unless_earlier: frozenset[str] = ANY
    earlier: frozenset[str] = ANY
    beyond: frozenset[str] = ANY
    unless_beyond: frozenset[str] = ANY
    confidence: float = 0.95


def swap(
    wrong: str,
    right: str,
    before: str = "",
    after: str = "",
    unless: str = "",
    unless_earlier: str = "",
    earlier: str = "",
    beyond: str = "",
    unless_beyond: str = "",
) -> Swap:
    """Write a swap with its neighbours as words with spaces between."""

    def named(side: str) -> frozenset[str]:
        return frozenset(side.split())

    return Swap(
        wrong,
        right,
        named(before),
        named(after),
        named(unless),
        named(unless_earlier),
        named(earlier),
        named(beyond),
        named(unless_beyond),
    )


class Swaps:
    """Swaps by their wrong word and a word that they want beside it.

    So a word costs one look for each side, however many swaps there are of it.
    """

    def __init__(self, *swaps: Swap) -> None:
        self.wrong = frozenset(one.wrong for one in swaps)
        self._beside: dict[str, _Swaps] = {}  # of each wrong word, by the word before it
        self._behind: dict[str, _Swaps] = {}  # by the word after it
        self._alone: dict[str, tuple[int, ...]] = {}  # whatever stands there
        self._swaps = swaps
        for number, one in enumerate(swaps):
            self._sort(number, one)

    def _sort(self, number: int, one: Swap) -> None:
        sides, wanted = (self._beside, one.before) if one.before else (self._behind, one.after)
        side = sides.setdefault(one.wrong, {})
        for word in wanted:
            side[word] = (*side.get(word, ()), number)
        if not wanted:
            self._alone[one.wrong] = (*self._alone.get(one.wrong, ()), number)

    def found(self, words: Words) -> list[tuple[int, Swap]]:
        """Give the index of each word that a swap fits, with the swap, in the order of swaps."""
        fitting = [
            (number, index)
            for wrong, indexes in words.indexes(self.wrong).items()
            for number, index in self._likely(words.lower, wrong, indexes)
            if fits(words, index, self._swaps[number])
        ]
        return [(index, self._swaps[number]) for number, index in sorted(fitting)]

    def _likely(self, lower: list[str], wrong: str, indexes: list[int]) -> Iterator[_Place]:
        """Give the swaps that one neighbour at least lets stand, with the place of the word."""
        beside, behind = self._beside.get(wrong, _NONE), self._behind.get(wrong, _NONE)
        alone, last = self._alone.get(wrong, ()), len(lower) - 1
        for index in indexes:
            before, after = lower[index - 1], lower[index + 1] if index < last else ""
            if alone or before in beside or after in behind:  # of most words none, told fast
                for number in (*beside.get(before, ()), *behind.get(after, ()), *alone):
                    yield number, index


def swapped(rule: Rule, reading: Reading, swaps: Swaps) -> Iterator[Finding]:
    """Yield a finding for each place where a swap fits; the sides are read within a sentence."""
    for index, one in swaps.found(words_of(reading)):
        yield replaced(rule, reading, index, (one.right,), one.confidence)


def fits(words: Words, index: int, one: Swap) -> bool:
    """Tell whether both sides of a word are as a swap wants them."""
    before, after = words.neighbours(index)
    first, second = words.lower[max(index - 2, 0)], "".join(words.lower[index + 2 : index + 3])
    return (
        (not one.before or before in one.before)
        and (not one.after or after in one.after)
        and after not in one.unless
        and (not one.beyond or second in one.beyond)
        and second not in one.unless_beyond
        and first not in one.unless_earlier
        and (not one.earlier or first in one.earlier)
    )


def replaced(
    rule: Rule, reading: Reading, index: int, rights: tuple[str, ...], confidence: float
) -> Finding:
    """Make the finding for one word: what it should be, in the case it is written in."""
    block, start, end = words_of(reading).place(index)
    quote = reading.text(block)[start:end]
    curly = "’" in quote or ("'" not in quote and reading.has_curly_marks)
    written = tuple(_as_written(quote, right, curly=curly) for right in rights)
    return rule.finding(
        reading,
        block,
        start,
        end,
        f"“{quote}” where “{written[0]}” is meant",
        confidence,
        suggestions=written,
    )


def _as_written(quote: str, right: str, *, curly: bool) -> str:
    right = right.replace("'", "’") if curly else right
    return right[0].upper() + right[1:] if quote[0].isupper() else right
