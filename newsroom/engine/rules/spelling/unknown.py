"""Find the words of a document that no dictionary and no one at the desk knows."""

from dataclasses import dataclass
from functools import cached_property

from newsroom.engine.language import COMMON
from newsroom.engine.lexicon import Lexicon, lexicon
from newsroom.engine.reading import Reading
from newsroom.engine.rules.spelling.company import Company, company_of, dialects_of
from newsroom.engine.words import Words, bare, words_of

_LEAST = 3  # letters; shorter ones are abbreviations
_NEAR = 3  # tokens on each side that are asked whether they are strangers too
_PASSAGE = 7  # tokens on each side that show the language of a passage
_FOREIGN = 3  # strangers among them, where fewer common English words stand, make it foreign


@dataclass(frozen=True, slots=True)
class Unknown:
    """One place of an unknown word: its index, itself in lower case, and who stands around.

    `strangers` are the unknown words close by; `times` counts the places that the word has in
    different company, so that a copied sentence says nothing new.
    """

    index: int
    word: str
    company: Company
    strangers: int
    times: int


class UnknownWords:
    """The lower-case words that are in no dictionary and look like no name, with their places."""

    def __init__(self, reading: Reading) -> None:
        self.words: Words = words_of(reading)
        self.lexicon: Lexicon = lexicon()
        self.terms = frozenset(
            part for term in reading.knowledge.terms for part in term.lower().split()
        )

    @cached_property
    def strange(self) -> frozenset[str]:
        """Every token of letters that is no word, in whatever case it stands."""
        unknown = self.words.vocabulary - self.lexicon.dialects.keys()
        return frozenset(t for t in unknown if t[-1].isalpha() and not self._is_right(t))

    def _is_right(self, token: str) -> bool:
        word = bare(token)
        return (
            self.lexicon.is_word(word)
            or word.lower() in self.terms
            or ("-" in word and all(map(self._is_right, word.split("-"))))
        )

    @cached_property
    def dialects(self) -> int:
        """The Englishes the document may be in."""
        return dialects_of(self.words, self.lexicon)

    @cached_property
    def places(self) -> tuple[Unknown, ...]:
        """Every place of a lower-case word that may be misspelt."""
        wanted = {token: bare(token) for token in self.strange if self._may_be_misspelt(token)}
        if not wanted:
            return ()
        tokens = self.words.tokens
        indexes = [index for index, token in enumerate(tokens) if token in wanted]
        companies: dict[str, set[tuple[str, str]]] = {}
        for index in indexes:
            around = self.words.neighbours(index)
            companies.setdefault(wanted[tokens[index]], set()).add(around)
        return tuple(
            self._unknown(index, wanted[tokens[index]], len(companies[wanted[tokens[index]]]))
            for index in indexes
            if not self._is_foreign(index)
        )

    def _may_be_misspelt(self, token: str) -> bool:
        word = bare(token)
        return (
            len(word) >= _LEAST
            and word.isascii()
            and word.replace("'", "").isalpha()
            and word.islower()
            and word not in self.words.capitalised
            and word not in self.lexicon.written
        )

    def _is_foreign(self, index: int) -> bool:
        """Tell whether a place is in a passage of another language."""
        around = self.words.tokens[max(0, index - _PASSAGE) : index + _PASSAGE + 1]
        strangers = sum(token in self.strange for token in around)
        return strangers >= _FOREIGN and strangers > sum(token in COMMON for token in around)

    def _unknown(self, index: int, word: str, times: int) -> Unknown:
        company = company_of(self.words, index, self.dialects)
        around = self.words.tokens[max(0, index - _NEAR) : index + _NEAR + 1]
        strangers = sum(token in self.strange for token in around) - 1
        return Unknown(index, word, company, strangers, times)


def unknown_words(reading: Reading) -> UnknownWords:
    """Give the unknown words of a document, found once for all rules."""
    return reading.shared(UnknownWords)
