"""Cut a document into words and marks once, for every rule that reads words."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection
from functools import cached_property
from itertools import compress, count

from newsroom.engine.reading import Reading

# The first way is the second for most words, found faster; what is taken is never given back. So
# is the space before: to take it costs less than to see there that no token begins with it.
_TOKEN = re.compile(r" ?+([A-Za-z]++(?=[ ,.\n])|\w++(?:['-]\w++)*+|[^\w\s]|\n)")
_ADDRESS = re.compile(
    r"(?:https?:|www\.)[^\s<>\"]+|[@#]\w[\w.-]*|\b\w[\w.-]{0,64}@[\w.-]+"
    r"|\b\w[\w-]{0,64}(?:\.[\w-]{1,64}){0,4}\.(?:com|org|net|gov|edu|info|co|uk|ng|au|in|io|tv)"
    r"\b(?:/\S*)?"
)
_DOMAIN = re.compile(r"\.(?:com|org|net|gov|edu|info|co|uk|ng|au|in|io|tv)\b")
_CLIPPED = ("'s", "'S")
_SOUGHT = {"\n"}  # what rules have asked for in any document: all of it is looked for at once
_ASKED: set[frozenset[str]] = set()  # the sets of words in which they asked for it


class Words:
    """The words and marks of all blocks, in order, with a line feed between blocks.

    `tokens` are words (with inner hyphens and straightened apostrophes) and single marks. Web
    and mail addresses, handles and hashtags are blanked out. Indexes below are into `tokens`.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = _masked(reading.whole)
        self.tokens: list[str] = _TOKEN.findall(self.text)
        self._sought = 0  # how many forms `_indexes` was made of

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every token that stands somewhere in the document; most documents are counted anyway."""
        return frozenset(self.counts)

    @cached_property
    def lower(self) -> list[str]:
        """The tokens in lower case; in one go, which costs half, as no token holds a space."""
        return " ".join(self.tokens).lower().split(" ") if self.tokens else []

    @cached_property
    def _indexes(self) -> dict[str, list[int]]:
        """Where each form stands that some rule has ever asked for."""
        found: dict[str, list[int]] = {}
        self._sought = len(_SOUGHT)
        for index in compress(count(), map(_SOUGHT.__contains__, self.lower)):
            found.setdefault(self.lower[index], []).append(index)
        return found

    @cached_property
    def _breaks(self) -> list[int]:
        return self._indexes.get("\n", [])

    @cached_property
    def _lines(self) -> list[tuple[int, str]]:
        """Every line of the joined text with where it starts; its line feed is the next token."""
        starts, place = [], 0
        for line in self.text.split("\n"):
            starts.append((place, line))
            place += len(line) + 1
        return starts

    def span(self, index: int) -> tuple[int, int]:
        """Give where a token stands in the joined text; only its own line is cut again."""
        line = bisect_right(self._breaks, index - 1)
        first = self._breaks[line - 1] + 1 if line else 0
        if line not in self._spans:
            start, text = self._lines[line]
            found = (match.span(1) for match in _TOKEN.finditer(text))
            self._spans[line] = [(start + begin, start + end) for begin, end in found]
        return self._spans[line][index - first]

    @cached_property
    def _spans(self) -> dict[int, list[tuple[int, int]]]:
        return {}

    @cached_property
    def _starts(self) -> list[int]:
        starts, place = [], 0
        for _, text in self.reading.numbered:
            starts.append(place)
            place += len(text) + 1
        return starts

    def place(self, first: int, last: int | None = None) -> tuple[int, int, int]:
        """Give block number, start and end of a token, or of all from `first` to `last`."""
        start, end = self.span(first)[0], self.span(first if last is None else last)[1]
        at = bisect_right(self._starts, start) - 1
        return self.reading.numbers[at], start - self._starts[at], end - self._starts[at]

    def gap(self, index: int) -> str:
        """Give what stands between a token and the next."""
        return self.text[self.span(index)[1] : self.span(index + 1)[0]]

    def neighbours(self, index: int) -> tuple[str, str]:
        """Give the tokens before and after one, in lower case; empty at either end."""
        lower = self.lower
        before = lower[index - 1] if index else ""
        return before, lower[index + 1] if index + 1 < len(lower) else ""

    def after(self, index: int) -> str:
        """Give the token after one as it is written; empty at the end."""
        return self.tokens[index + 1] if index + 1 < len(self.tokens) else ""

    def is_first(self, index: int) -> bool:
        """Tell whether a word begins a sentence, a quotation, a line or an item."""
        if not index:
            return True
        before = self.tokens[index - 1]
        return before != "," and not before[0].isalnum()

    def follows_capital(self, index: int) -> bool:
        """Tell whether the word before is capitalised too, as before a surname."""
        return index > 0 and self.tokens[index - 1][0].isupper()

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each token stands in the document."""
        return Counter(self.tokens)

    def indexes(self, wanted: frozenset[str]) -> dict[str, list[int]]:
        """Give where certain lower-case forms stand, for rules that start from certain words."""
        if wanted not in _ASKED:
            _SOUGHT.update(wanted)
            _ASKED.add(wanted)
        found = self._indexes
        if self._sought < len(_SOUGHT):  # this or another document was asked for more meanwhile
            del self._indexes
            found = self._indexes
        return {form: found[form] for form in wanted & found.keys()}

    def where(self, wanted: Collection[str]) -> list[int]:
        """Give where certain tokens stand, in the case they are given in, in order."""
        if not wanted:
            return []
        return list(compress(count(), map(frozenset(wanted).__contains__, self.tokens)))

    @cached_property
    def capitalised(self) -> frozenset[str]:
        """The lower-case forms of all words that stand capitalised somewhere."""
        seen = (bare(token) for token in self.vocabulary if token[0].isupper())
        return frozenset(part.lower() for token in seen for part in (token, *token.split("-")))


def words_of(reading: Reading) -> Words:
    """Give the words of a document, cut once for all rules."""
    return reading.shared(Words)


def bare(token: str) -> str:
    """Give a word without its possessive ending."""
    return token[:-2] if token.endswith(_CLIPPED) else token


def _masked(text: str) -> str:
    """Straighten apostrophes and blank out addresses, keeping every place."""
    for mark in "’‘ʼ":
        text = text.replace(mark, "'")
    return "\n".join(map(_blanked, text.split("\n"))) if _may_hold_address(text) else text


def _may_hold_address(text: str) -> bool:
    return "@" in text or "#" in text or "/" in text or _DOMAIN.search(text) is not None


def _blanked(line: str) -> str:
    if not _may_hold_address(line):
        return line
    return _ADDRESS.sub(lambda found: " " * len(found[0]), line)
