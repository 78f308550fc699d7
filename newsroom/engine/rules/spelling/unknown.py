"""Find the places of words that may be misspelt, and say what stands around each."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from newsroom.engine.language import COMMON
from newsroom.engine.lexicon import Lexicon
from newsroom.engine.places import MOST
from newsroom.engine.reading import Reading
from newsroom.engine.rules.spelling.attested import ATTESTED
from newsroom.engine.rules.spelling.company import Company, company_of, dialects_of
from newsroom.engine.rules.spelling.ranking import guesses
from newsroom.engine.rules.spelling.strangers import Strangers, strangers
from newsroom.engine.words import bare

_LEAST = 3  # letters; shorter ones are abbreviations
_MOST = 30  # letters; longer ones are no words, and cost more to compare
_LEAST_PART = 5  # letters of a part of a hyphenated word
_LEAST_CAPITAL = 6  # letters of a capitalised word; shorter ones are names
_ALIKE = 5.0  # weight of the best guess from which a word is taken for a slip,
_READ = 2.2  # and Zipf frequency from which it is not: other languages' words are seen in English
_NEAR = 3  # tokens on each side that are asked whether they are strangers too


@dataclass(frozen=True, slots=True)
class Unknown:
    """One place of an unknown word: its index, itself in lower case, and who stands around.

    `offset` is where the word begins in its token, above 0 after a hyphen. `strangers` are the
    unknown words close by that are like no common one; `times` counts the places that the word and
    its plural have in different company, so that a copied sentence says nothing new.
    """

    index: int
    offset: int
    word: str
    company: Company
    strangers: int
    times: int


class UnknownWords:
    """The lower-case words that are in no dictionary and look like no name, with their places."""

    def __init__(self, reading: Reading) -> None:
        self.strangers: Strangers = strangers(reading)
        self.words = self.strangers.words
        self.lexicon: Lexicon = self.strangers.lexicon

    @cached_property
    def dialects(self) -> int:
        """The Englishes the document may be in."""
        return dialects_of(self.words, self.lexicon)

    @cached_property
    def places(self) -> tuple[Unknown, ...]:
        """Every place of a lower-case word that may be misspelt."""
        suspects = {token: parts for token in self.strangers.lower if (parts := self._parts(token))}
        if not suspects:
            return ()
        tokens = self.words.tokens
        indexes = self.strangers.where(suspects)[:MOST]
        times = self._times(indexes)
        return tuple(
            self._unknown(index, offset, word, times[bare(tokens[index])])
            for index in indexes
            for offset, word in suspects[tokens[index]]
            if not self.strangers.is_foreign(index) and not self.strangers.is_code(index)
        )

    @cached_property
    def capitals(self) -> tuple[Unknown, ...]:
        """Every place of a longer capitalised word that stands once only, and after no other."""
        suspects = {token for token in self.strangers.every if self._may_be_no_name(token)}
        if not suspects:
            return ()
        return tuple(
            self._unknown(index, 0, bare(self.words.tokens[index]).lower(), 1)
            for index in self.strangers.where(suspects)
            if not self._follows_name(index) and not self.strangers.is_code(index)
        )

    def block(self, one: Unknown) -> int:
        """Give the number of the block that a word stands in."""
        return self.words.place(one.index)[0]

    def _follows_name(self, index: int) -> bool:
        """Tell whether the word before may begin a name; "The" that begins a sentence may not."""
        before = self.words.neighbours(index)[0]
        heads = before in COMMON and self.words.is_first(index - 1)
        return self.words.follows_capital(index) and not heads

    def _may_be_no_name(self, token: str) -> bool:
        word, lower = bare(token), bare(token).lower()
        return (
            (len(word) <= _MOST if lower in ATTESTED else _LEAST_CAPITAL <= len(word) <= _MOST)
            and word.isascii()
            and word.isalpha()
            and (word.istitle() or word.isupper())
            and lower not in self.lexicon.written
            and lower not in self.words.vocabulary
            and self.words.counts[token] == 1
        )

    def _parts(self, token: str) -> list[tuple[int, str]]:
        """Give what may be misspelt in a token: itself, or parts between hyphens."""
        if "-" not in token:
            return [(0, bare(token))] if self._may_be_misspelt(bare(token), _LEAST) else []
        if len(token) > 2 * _MOST:
            return []
        return [
            (offset, part)
            for offset, part in _between_hyphens(bare(token))
            if self._may_be_misspelt(part, _LEAST_PART) and not self.strangers.is_right(part)
        ]

    def _may_be_misspelt(self, word: str, least: int) -> bool:
        return (
            least <= len(word) <= _MOST
            and word.isascii()
            and word.replace("'", "").isalpha()
            and word.islower()
            and word not in self.words.capitalised
        )

    def _times(self, indexes: list[int]) -> dict[str, int]:
        """Count the different companies of each word, its plural and singular among them."""
        companies: dict[str, set[tuple[str, str]]] = {}
        for index in indexes:
            word = bare(self.words.tokens[index])
            companies.setdefault(word, set()).add(self.words.neighbours(index))
        return {
            word: sum(len(companies.get(form, ())) for form in (word, f"{word}s", word[:-1]))
            for word in companies
        }

    def _unknown(self, index: int, offset: int, word: str, times: int) -> Unknown:
        company = company_of(self.words, index, self.dialects)
        around = self.words.tokens[max(0, index - _NEAR) : index + _NEAR + 1]
        own = self.words.tokens[index]
        strange = sum(
            t in self.strangers.every and t != own and not self._is_slip(t) for t in around
        )
        return Unknown(index, offset, word, company, strange, times)

    def _is_slip(self, token: str) -> bool:
        """Tell whether a word is so like a common one that it shows no other language."""
        word = bare(token)
        if token not in self.strangers.lower or not self._may_be_misspelt(word, _LEAST_PART):
            return False
        if self.lexicon.zipf(word) >= _READ:
            return False
        return any(guess.alone >= _ALIKE for guess in guesses(word, self.lexicon)[:1])


def _between_hyphens(token: str) -> Iterator[tuple[int, str]]:
    offset = 0
    for part in token.split("-"):
        yield offset, part
        offset += len(part) + 1


def unknown_words(reading: Reading) -> UnknownWords:
    """Give the unknown words of a document, found once for all rules."""
    return reading.shared(UnknownWords)
