"""Sign a story, so that nearly the same text is found again without comparing all pairs.

Minima of hashed shingles, one hash a shingle (one permutation hashing: Li, Owen and Zhang 2012;
empty places filled from the next: Shrivastava and Li 2014), cut into bands (Indyk and Motwani
1998): stories that share a band are worth comparing.
"""

import struct
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice

from newsroom.engine.learning import story_of
from newsroom.engine.lines import digest_of, normalised
from newsroom.engine.page.shape import is_prose
from newsroom.engine.stems import stem, words
from newsroom.engine.title_features import rarity

PLACES = 64  # minima; the likeness read off them is wrong by 0.06 at most in two of three cases
ROWS = 4  # minima a band: of stories half alike 64 % share one, of those 0.7 alike 99 %
SHINGLE = 3  # words
FEWEST = 40  # shingles; what is shorter is known by its very text alone
FEWEST_WORDS = 12  # of a story that is known by its very text
TELLING = 1.5  # rarity from which a headline's word tells what it is about, the rarer the more
AS_RARE = 0.5  # by which another word may be less rare, and tells as much
SAID = 1 / 3  # more of what a headline tells than this stands in what tells its story
SAID_WELL = 0.7  # the same of paragraphs that are the whole story
OPENING = 3  # paragraphs that a story opens with
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
    """Sign the sentences of a page, whatever else it printed; None where they are too short."""
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


def text_keys(texts: Iterable[str], headline: str = "") -> list[int]:
    """Give 64 bits for each very text of a page; pages that share one have the very same story."""
    long = (lines for lines in very_texts(texts, headline) if _words(lines) >= FEWEST_WORDS)
    return [digest_of("\n".join(["text", *lines])) for lines in long]


def very_texts(texts: Iterable[str], headline: str = "") -> Iterator[list[str]]:
    """Give the normalised lines that copies of a story share, whatever else their pages print.

    First its paragraphs, where these tell what its headline tells; then its sentences. Where
    those say nothing of it they may all be the site's own, as below a picture: the headline is
    one of the lines then. Without a headline that tells anything they are the story where most
    of the page is.
    """
    lines = [normalised(text) for text in texts]
    said = story_of(lines)
    if not telling_roots(headline):
        yield sorted(said if 2 * _words(said) >= _words(lines) else set(lines))
        return
    paragraphs = sorted(filter(is_prose, said))
    if _tells_well_of(roots_of(paragraphs), headline):
        yield paragraphs
    beside = () if tells_of(roots_of(said), headline) else (normalised(headline),)
    yield sorted({*said, *beside})


def opening_keys(texts: Iterable[str]) -> dict[int, str]:
    """Give 64 bits for each of the first paragraphs of a page, with its normalised words.

    A story that was cut from below, or told on, shares them and perhaps little more.
    """
    paragraphs = filter(is_prose, map(normalised, texts))
    return {digest_of(f"opening\n{text}"): text for text in islice(paragraphs, OPENING)}


def open_alike(shared: Iterable[str], one: str, other: str) -> bool:
    """Tell whether two stories with these headlines, which share paragraphs above, are one.

    More than one paragraph is, and they tell what both headlines tell, and one of these well: what
    a site prints above every story does not.
    """
    paragraphs, heads = list(shared), (one, other)
    if len(paragraphs) < 2:
        return False
    roots = roots_of(paragraphs)
    told = all(tells_of(roots, head) for head in heads)
    return told and any(_tells_well_of(roots, head) for head in heads)


def roots_of(texts: Iterable[str]) -> frozenset[str]:
    """Give the stems of the words of texts."""
    return frozenset(stem(word) for text in texts for word in words(text))


def telling_roots(headline: str) -> dict[str, float]:
    """Give the stems of a headline's words that tell what it is about, with how rare they are."""
    rare = {stem(word): rarity(word.casefold()) for word in words(headline)}
    return {root: weight for root, weight in rare.items() if weight >= TELLING}


def tells_of(roots: Set[str], headline: str) -> bool:
    """Tell whether a page with those stems may tell the story of a headline: has enough of it.

    Pages whose paragraphs are alike only in what their site prints below every story differ in
    this; stories that a source tells by one pattern, of one town after the other, in the rarest
    word. A headline without a telling word says nothing against it.
    """
    telling = telling_roots(headline)
    found = {root: weight for root, weight in telling.items() if root in roots}
    enough = sum(found.values()) > SAID * sum(telling.values())
    rarest = max(found.values(), default=0.0) >= max(telling.values(), default=0.0) - AS_RARE
    return not telling or (enough and rarest)


def _tells_well_of(roots: Set[str], headline: str) -> bool:
    """Tell more than that one name stands in both, as a site's own does."""
    telling = telling_roots(headline)
    found = [weight for root, weight in telling.items() if root in roots]
    return len(found) > 1 and sum(found) > SAID_WELL * sum(telling.values())


def _words(lines: Iterable[str]) -> int:
    return sum(len(line.split()) for line in lines)


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
