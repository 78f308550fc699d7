"""Sign a story, so that nearly the same text is found again without comparing all pairs.

Minima of hashed shingles, one hash a shingle (one permutation hashing: Li, Owen and Zhang 2012;
empty places filled from the next: Shrivastava and Li 2014), cut into bands (Indyk and Motwani
1998): stories that share a band are worth comparing.
"""

import struct
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from hashlib import blake2b

from newsroom.engine.learning import story_of
from newsroom.engine.lines import digest_of, normalised
from newsroom.engine.stems import stem, words
from newsroom.engine.title_features import rarity

PLACES = 64  # minima; the likeness read off them is wrong by 0.06 at most in two of three cases
ROWS = 4  # minima a band: of stories half alike 64 % share one, of those 0.7 alike 99 %
SHINGLE = 3  # words
FEWEST = 40  # shingles; what is shorter is known by its very text alone
FEWEST_WORDS = 8  # of a story that is known by its very text
TELLING = 1.5  # rarity from which a headline's word tells what it is about, the rarer the more
AS_RARE = 0.5  # by which another word may be less rare, and tells as much
SAID = 1 / 3  # more of what a headline tells than this stands in what tells its story
_PACKED = struct.Struct(f"<{PLACES}I")
_STEP = 0x9E3779B1  # odd, so that a number taken over from another place is another number


@dataclass(frozen=True, slots=True)
class Signature:
    """What a story is known again by: `numbers`, a minimum for each place."""

    numbers: tuple[int, ...]

    @property
    def bands(self) -> list[int]:
        """Give 64 bits for each band, as signed numbers that databases keep."""
        parts = (self.numbers[at : at + ROWS] for at in range(0, PLACES, ROWS))
        return [digest_of(f"{number}:{part}") for number, part in enumerate(parts)]

    def likeness(self, other: "Signature") -> float:
        """Estimate the share of all shingles of two stories that both have (Jaccard's)."""
        same = sum(a == b for a, b in zip(self.numbers, other.numbers, strict=True))
        return same / PLACES

    def packed(self) -> bytes:
        """Give the numbers as bytes."""
        return _PACKED.pack(*self.numbers)

    @classmethod
    def unpacked(cls, kept: bytes) -> "Signature":
        """Read what `packed` gave."""
        return cls(_PACKED.unpack(kept))


def signature_of(texts: Iterable[str]) -> Signature | None:
    """Sign the paragraphs of a page, whatever else it printed; None where they are too short."""
    lines = story_of([normalised(text) for text in texts])
    shingles = {shingle for line in lines for shingle in _shingles(line)}
    if len(shingles) < FEWEST:
        return None
    minima: dict[int, int] = {}
    for shingle in shingles:
        hashed = blake2b(shingle.encode(errors="replace"), digest_size=8).digest()
        number = int.from_bytes(hashed, "little")
        place, value = number % PLACES, number >> 32
        minima[place] = min(value, minima.get(place, value))
    return Signature(tuple(_filled(minima, place) for place in range(PLACES)))


def text_key(texts: Iterable[str]) -> int | None:
    """Give 64 bits that pages with the very same story share; None where it is hardly one."""
    lines = sorted(story_of([normalised(text) for text in texts]))
    told = sum(line.count(" ") + 1 for line in lines)
    return digest_of("\n".join(["text", *lines])) if told >= FEWEST_WORDS else None


def roots_of(texts: Iterable[str]) -> frozenset[str]:
    """Give the stems of the words of texts."""
    return frozenset(stem(word) for text in texts for word in words(text))


def tells_of(roots: Set[str], headline: str) -> bool:
    """Tell whether a page with those stems may tell the story of a headline: has enough of it.

    Pages whose paragraphs are alike only in what their site prints below every story differ in
    this; stories that a source tells by one pattern, of one town after the other, in the rarest
    word. A headline without a telling word says nothing against it.
    """
    rare = {stem(word): rarity(word.casefold()) for word in words(headline)}
    telling = {root: weight for root, weight in rare.items() if weight >= TELLING}
    found = {root: weight for root, weight in telling.items() if root in roots}
    enough = sum(found.values()) > SAID * sum(telling.values())
    rarest = max(found.values(), default=0.0) >= max(telling.values(), default=0.0) - AS_RARE
    return not telling or (enough and rarest)


def _shingles(line: str) -> Iterator[str]:
    words = line.split()
    for at in range(len(words) - SHINGLE + 1):
        yield " ".join(words[at : at + SHINGLE])


def _filled(minima: dict[int, int], place: int) -> int:
    """Give a place's minimum, or of an empty place what the next one that has any lends it."""
    for steps in range(PLACES):
        value = minima.get((place + steps) % PLACES)
        if value is not None:
            return (value + steps * _STEP) & 0xFFFFFFFF
    raise ValueError("No place has a minimum.")
