"""Pair what differs between two texts: which old block a new one came of; pure."""

from collections.abc import Iterator, Mapping, Sequence

from newsroom.actions.aligning import Part

LIKE = 0.4  # the share of two blocks' words from which one became the other
LOOKS = 100_000  # pairs of blocks that are weighed between equal ones: 300 by 300, or the nearest


def paired_by_words(
    old: Sequence[str], new: Sequence[str], part: Part
) -> Iterator[tuple[int | None, int]]:
    """Give each new place of a part with the old one most like it, in order; None: it came."""
    words = {o: set(old[o].split()) for o in part.old}
    at, ahead = part.old.start, LOOKS // max(1, len(part.new))
    for n in part.new:
        match = _most_like(new[n], words, range(at, min(at + ahead, part.old.stop)))
        yield match, n
        at = at if match is None else match + 1


def _most_like(text: str, words: Mapping[int, set[str]], places: range) -> int | None:
    """Give the place whose words are most like a text's; None where none are like enough."""
    own = set(text.split())
    shares = [(_share(words[place], own), -place) for place in places]
    share, place = max(shares, default=(0.0, 0))
    return -place if share >= LIKE else None


def _share(words: set[str], others: set[str]) -> float:
    both = len(words & others)
    return both / max(1, len(words) + len(others) - both)
