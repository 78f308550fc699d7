"""Cut a document into words and marks once, for every rule that reads words."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Mapping
from functools import cached_property
from itertools import compress, count
from threading import Lock

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
_NEAR = 100  # tokens that are gone through faster than a line is cut into all of its own
_NONE: Mapping[str, list[int]] = {}
_LINE_FEED = frozenset("\n")
# What rules have asked for in any document, all of which is looked for at once: each form with
# the sets of words in which they asked for it.
_SOUGHT: dict[str, tuple[frozenset[str], ...]] = {"\n": (_LINE_FEED,)}
_ASKED = {_LINE_FEED}
_SEEKING = Lock()


class Words:
    """The words and marks of all blocks, in order, with a line feed between blocks.

    `tokens` are words (with inner hyphens and straightened apostrophes) and single marks. Web
    and mail addresses, handles and hashtags are blanked out. Indexes below are into `tokens`.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = _masked(reading.whole)
        self.tokens: list[str] = _TOKEN.findall(self.text)
        # How often each token stands in the document, and every token that does.
        self.counts: Counter[str] = Counter(self.tokens)
        self.vocabulary = frozenset(self.counts)
        self.lower: list[str] = list(map(str.lower, self.tokens))
        self._asked = 0  # how many sets `_indexes` was made for

    @cached_property
    def _indexes(self) -> dict[frozenset[str], dict[str, list[int]]]:
        """Where each form stands that some rule has ever asked for, by the set it was in."""
        found: dict[str, list[int]] = {}
        self._asked = len(_ASKED)
        for index in compress(count(), map(_SOUGHT.__contains__, self.lower)):
            found.setdefault(self.lower[index], []).append(index)
        sets: dict[frozenset[str], dict[str, list[int]]] = {}
        for form, indexes in found.items():
            for wanted in _SOUGHT[form]:
                sets.setdefault(wanted, {})[form] = indexes
        return sets

    @cached_property
    def _breaks(self) -> list[int]:
        return self.indexes(_LINE_FEED).get("\n", [])

    @cached_property
    def _lines(self) -> list[tuple[int, str]]:
        """Every line of the joined text with where it starts; its line feed is the next token."""
        starts, place = [], 0
        for line in self.text.split("\n"):
            starts.append((place, line))
            place += len(line) + 1
        return starts

    def span(self, index: int) -> tuple[int, int]:
        """Give where a token stands in the joined text: looked for from the start of its line.

        Further than a few sentences from there the line is cut again, once for all its tokens.
        """
        line = bisect_right(self._breaks, index - 1)
        first = self._breaks[line - 1] + 1 if line else 0
        if index - first < _NEAR and line not in self._spans:
            return self._walked(self._lines[line][0], first, index)
        if line not in self._spans:
            start, text = self._lines[line]
            found = (match.span(1) for match in _TOKEN.finditer(text))
            self._spans[line] = [(start + begin, start + end) for begin, end in found]
        return self._spans[line][index - first]

    def _walked(self, start: int, first: int, index: int) -> tuple[int, int]:
        """Go from token to token, between which there are only spaces."""
        find, tokens = self.text.index, self.tokens
        for token in tokens[first:index]:
            start = find(token, start) + len(token)
        start = find(tokens[index], start)
        return start, start + len(tokens[index])

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

    def indexes(self, wanted: frozenset[str]) -> Mapping[str, list[int]]:
        """Give where certain lower-case forms stand, for rules that start from certain words."""
        if wanted not in _ASKED:
            _seek(wanted)
        found = self._indexes
        if self._asked < len(_ASKED):  # this or another document was asked for more meanwhile
            del self._indexes
            found = self._indexes
        return found.get(wanted, _NONE)

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


def _seek(wanted: frozenset[str]) -> None:
    """Look for more forms from now on; one thread at a time, or one would forget another's."""
    with _SEEKING:
        if wanted not in _ASKED:
            _SOUGHT.update({form: (*_SOUGHT.get(form, ()), wanted) for form in wanted})
            _ASKED.add(wanted)  # last: who counts them before then counts anew


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
