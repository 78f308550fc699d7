"""Find right words in the wrong place by the words beside them."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.engine.finding import Finding
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule
from newsroom.engine.words import Words, words_of

ANY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Swap:
    """One word for another where certain words stand before and after it.

    An empty set of words allows whatever stands there; `earlier` and `beyond` name words two
    before it and two after; `unless` words after it, and `unless_earlier` words two before it,
    that make it right. All in lower case.
    """

    wrong: str
    right: str
    before: frozenset[str] = ANY
    after: frozenset[str] = ANY
    unless: frozenset[str] = ANY
    unless_earlier: frozenset[str] = ANY
    earlier: frozenset[str] = ANY
    beyond: frozenset[str] = ANY
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
    )


def swapped(rule: Rule, reading: Reading, swaps: tuple[Swap, ...]) -> Iterator[Finding]:
    """Yield a finding for each place where a swap fits; the sides are read within a sentence."""
    for index, one in swapped_words(reading, swaps):
        yield replaced(rule, reading, index, (one.right,), one.confidence)


def swapped_words(reading: Reading, swaps: tuple[Swap, ...]) -> Iterator[tuple[int, Swap]]:
    """Give the index of each word that a swap fits, with the swap."""
    words = words_of(reading)
    likely = [one for one in swaps if one.wrong in words.forms and _has_company(one, words.forms)]
    indexes = words.indexes(frozenset(one.wrong for one in likely)) if likely else {}
    for one in likely:
        for index in indexes[one.wrong]:
            if fits(words, index, one):
                yield index, one


def _has_company(one: Swap, forms: frozenset[str]) -> bool:
    """Tell whether words that a swap wants beside it stand anywhere in the document."""
    wanted = (side for side in (one.before, one.after, one.earlier, one.beyond) if side)
    return not any(side.isdisjoint(forms) for side in wanted)


def fits(words: Words, index: int, one: Swap) -> bool:
    """Tell whether both sides of a word are as a swap wants them."""
    before, after = words.neighbours(index)
    first, second = words.lower[max(index - 2, 0)], "".join(words.lower[index + 2 : index + 3])
    return (
        (not one.before or before in one.before)
        and (not one.after or after in one.after)
        and after not in one.unless
        and (not one.beyond or second in one.beyond)
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
        evidence={"quoted": True} if reading.is_quoted(block, start, end) else None,
    )


def _as_written(quote: str, right: str, *, curly: bool) -> str:
    right = right.replace("'", "’") if curly else right
    return right[0].upper() + right[1:] if quote[0].isupper() else right
