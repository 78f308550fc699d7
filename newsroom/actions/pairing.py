"""Pair what differs between two texts: which old block a new one came of; pure."""

from collections.abc import Container, Iterator, Sequence

from newsroom.actions.aligning import Part

LIKE = 0.4  # the share of two blocks' words from which one became the other
LOOKS = 100_000  # pairs of blocks that are weighed between equal ones: 300 by 300, or the nearest
BEHIND = 0.999  # what is alike in a block counts for so much where another is to be preferred
LONG = 50  # words; a longer block takes as many looks as it has these

Words = list[set[str]]


def paired_by_words(
    old: Sequence[str], new: Sequence[str], part: Part, behind: Container[int] = ()
) -> Iterator[tuple[int | None, int]]:
    """Give each new place of a part with the old one that it came of, in order; None: it came.

    Those are paired that have the most in common together, so that one which moved up takes the
    place of none that it passed. Of many, only what stands near is weighed, some at a time. Of two
    old ones that are as like, one that is not `behind` is preferred.
    """
    was, now = ([set(t[n].split()) for n in r] for t, r in ((old, part.old), (new, part.new)))
    counts = [BEHIND if n in behind else 1.0 for n in part.old]
    at, first, reach = 0, 0, _reach(was, now)
    while first < len(now):
        near = now[first : first + reach]
        sure = len(near) if first + reach >= len(now) else reach // 2
        start = at
        there = slice(start, start + reach)
        for match in _most_alike(was[there], near, counts[there])[:sure]:
            yield None if match is None else part.old[start + match], part.new[first]
            at = at if match is None else start + match + 1
            first += 1


def _reach(was: Words, now: Words) -> int:
    """Say how many blocks of either side are weighed together: all, or those that are near."""
    looks = max(1, len(now), sum(map(len, now)) // LONG)
    return max(len(was), len(now)) if len(was) * looks <= LOOKS else max(2, LOOKS // (2 * looks))


def _most_alike(was: Words, now: Words, counts: list[float]) -> list[int | None]:
    """Pair in order what has the most in common: for each of the new its old one, or None."""
    old = list(zip(was, counts, strict=True))
    shares = [[_share(words, own) * count for words, count in old] for own in now]
    most = [[0.0] * (len(was) + 1) for _ in range(len(now) + 1)]  # what is common from here on
    for n in reversed(range(len(now))):
        for o in reversed(range(len(was))):
            most[n][o] = max(most[n][o + 1], most[n + 1][o], shares[n][o] + most[n + 1][o + 1])
    pairs: list[int | None] = []
    at = 0
    for n, row in enumerate(shares):
        wanted, after = most[n][at], most[n + 1]
        fitting = (o for o in range(at, len(was)) if row[o] and row[o] + after[o + 1] == wanted)
        pairs.append(next(fitting, None))
        at = at if pairs[-1] is None else pairs[-1] + 1
    return pairs


def _share(words: set[str], others: set[str]) -> float:
    """Give the share of their words that two blocks have in common; 0 where it is too small."""
    both = len(words & others)
    share = both / max(1, len(words) + len(others) - both)
    return share if share >= LIKE else 0.0
