"""Tell which words of a document nobody knows, and where they stand in no English sentence."""

import re
from collections.abc import Collection
from functools import cached_property, lru_cache

from newsroom.engine.language import COMMON
from newsroom.engine.lexicon import Lexicon, lexicon
from newsroom.engine.reading import Reading
from newsroom.engine.words import Words, bare, words_of

_PASSAGE = 7  # tokens on each side that show the language of a passage
_FOREIGN = 3  # strangers among them, where fewer common English words stand, make it foreign
_TIGHT_BEFORE = frozenset("./\\&<>_=$@#{[|~^%+*`")
_TIGHT_AFTER = frozenset("/\\&<>_=$@#{}[|~^%+*`(")
_APOSTROPHES = frozenset("'’‘")
_CLIPPED = frozenset({"tis", "twere", "twill", "twould", "twasn't", "tisn't", "twixt"})
_KEPT = 50_000  # words that are not looked up again, in this article or the next
_NO_END = re.compile(r"(?<=in)'|\.\w|;\S| ' ?(?:s|t|d|m|re|ve|ll)\b")


class Strangers:
    """The tokens of a document that no dictionary and no one at the desk knows."""

    def __init__(self, reading: Reading) -> None:
        self.words: Words = words_of(reading)
        self.lexicon: Lexicon = lexicon()
        self._terms = frozenset(part for term in reading.knowledge.terms for part in term.split())

    @cached_property
    def every(self) -> frozenset[str]:
        """Every token that ends in a letter and is no word, in whatever case it stands."""
        rare = self.words.vocabulary - self.lexicon.common
        unknown = frozenset(filter(_is_in_no_dictionary, rare))
        return frozenset(t for t in unknown if not self.is_right(t)) if self._terms else unknown

    @cached_property
    def _indexes(self) -> list[int]:
        return self.words.where(self.every)

    def where(self, wanted: Collection[str]) -> list[int]:
        """Give where certain of these tokens stand, in order."""
        tokens = self.words.tokens
        return [index for index in self._indexes if tokens[index] in wanted] if wanted else []

    @cached_property
    def lower(self) -> frozenset[str]:
        """Those of them that begin with a small letter; a single one is half of p.m."""
        return frozenset(t for t in self.every if t[0].islower() and len(t) > 1)

    def is_right(self, token: str) -> bool:
        """Tell whether a word, its parts or its singular are known; names only in their case."""
        if _is_known(token) or not self._terms:
            return _is_known(token)
        word = bare(token)
        if self.is_term(word):
            return True
        return "-" in word and all(map(self.is_right, filter(None, word.split("-"))))

    def is_term(self, word: str) -> bool:
        """Tell whether somebody at the desk said that a word is right, or its singular."""
        if not self._terms:
            return False
        singular = word.removesuffix("s")
        forms = {word, singular, word.lower(), singular.lower()}
        return bool(forms & self._terms) or (word.isupper() and word in self._capitals)

    @cached_property
    def _capitals(self) -> frozenset[str]:
        return frozenset(term.upper() for term in self._terms)

    def is_code(self, index: int) -> bool:
        """Tell whether a word is part of a path, a tag or a formula, or clipped on purpose."""
        start, end = self.words.span(index)
        text = self.words.text
        if text[start - 1 : start] in _APOSTROPHES and text[start:end] in _CLIPPED:
            return True
        if text[start - 1 : start] in _TIGHT_BEFORE or text[end : end + 1] in _TIGHT_AFTER:
            return True
        return _NO_END.match(text, end) is not None

    def is_foreign(self, index: int) -> bool:
        """Tell whether a place is in a passage of another language."""
        around = self.words.tokens[max(0, index - _PASSAGE) : index + _PASSAGE + 1]
        strange = sum(token in self.lower for token in around)
        return strange >= _FOREIGN and strange > sum(token in COMMON for token in around)


@lru_cache(maxsize=_KEPT)
def _is_in_no_dictionary(token: str) -> bool:
    return token[-1].isalpha() and token not in lexicon().dialects and not _is_known(token)


@lru_cache(maxsize=_KEPT)
def _is_known(token: str) -> bool:
    """Tell whether dictionaries hold a word without its possessive ending, or all its parts."""
    word = bare(token)
    if lexicon().is_word(word):
        return True
    return "-" in word and all(map(_is_known, filter(None, word.split("-"))))


def strangers(reading: Reading) -> Strangers:
    """Give the words of a document that nobody knows, found once for all rules."""
    return reading.shared(Strangers)
