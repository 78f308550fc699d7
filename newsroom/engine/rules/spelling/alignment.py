"""Say by which slips one word became another: the cheapest way through a table of both."""

from collections.abc import Iterator

from newsroom.engine.rules.spelling.irregular import PARTICIPLES, REGULARISED
from newsroom.engine.rules.spelling.slips import COSTS, VOWELS, Slip, Slips, extra, lost, other

Way = tuple[float, Slips]
_NEVER = 99.0

# What sounds the same: how it is written, and how people write it.
_SOUND_ALIKE = (
    "ce:ts ce:se se:ce ies:ys ys:ies y:ie ie:y ph:f f:ph ght:t gh:g tion:sion sion:tion cian:tion"
    " tion:cion ssion:tion cion:tion tion:shun ck:k ck:c c:ck qu:kw x:cks x:ks x:cs cs:x wh:w w:wh"
    " kn:n n:kn wr:r r:wr rh:r r:rh ch:k k:ch ch:c sk:sch sch:sk dge:ge ge:dge dge:dg tch:ch ch:tch"
    " j:dg j:g g:j le:el el:le le:al al:le le:il ous:us us:ous ious:eous eous:ious ious:ous"
    " igh:i ai:ay ay:ai sc:s s:sc sc:c c:sc s:c c:s mn:m mb:m our:er er:our er:or or:er er:ar ar:er"
    " re:er er:re ow:ou ou:ow ough:uff eau:ow eau:u iew:eiw ew:ue ue:ew oo:ou ou:oo oo:u au:o aw:au"
    " 's:'t ed:t cally:cly ally:ly ly:ally ely:ly ly:ely ily:ely ely:ily ful:full full:ful"
    " ing:in eur:er"
)


def _by_ends() -> dict[tuple[str, str], list[tuple[str, str]]]:
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for pair in _SOUND_ALIKE.split():
        right, _, wrong = pair.partition(":")
        found.setdefault((right[-1], wrong[-1]), []).append((right, wrong))
    return found


_BY_ENDS = _by_ends()


def slips(meant: str, typed: str) -> Slips:
    """Give the cheapest slips that turn `meant` into `typed`; none where they are the same."""
    if meant in (REGULARISED.get(typed), PARTICIPLES.get(typed)):
        return (Slip.REGULAR,)
    if len(meant) == len(typed) and _is_shuffled(meant, typed):
        return (Slip.SHUFFLE,)
    ends_otherwise = meant[-1] != typed[-1]
    before, after = _same(meant, typed)
    meant, typed = meant[before : len(meant) - after], typed[before : len(typed) - after]
    best: list[list[Way]] = [[(0.0, ())]]
    for i in range(len(meant) + 1):
        if i:
            best.append([])
        for j in range(len(typed) + 1):
            if i or j:
                ways = _ways(best, meant, typed, i, j, not before)
                best[i].append(min(ways, key=lambda way: way[0], default=(_NEVER, ())))
    made = best[-1][-1][1]
    return (*made, Slip.LAST) if ends_otherwise else made


def _is_shuffled(meant: str, typed: str) -> bool:
    """Tell whether more than two letters changed places, the first letter staying."""
    differing = sum(a != b for a, b in zip(meant, typed, strict=True))
    return differing > 2 and meant[0] == typed[0] and sorted(meant) == sorted(typed)


def _same(meant: str, typed: str) -> tuple[int, int]:
    """Count the letters that both share at the beginning and at the end, less one of each."""
    least, start, end = min(len(meant), len(typed)), 0, 0
    while start < least and meant[start] == typed[start]:
        start += 1
    while end < least - start and meant[-1 - end] == typed[-1 - end]:
        end += 1
    return max(start - 1, 0), max(end - 1, 0)


def _ways(
    best: list[list[Way]], meant: str, typed: str, i: int, j: int, initial: bool
) -> Iterator[Way]:
    """Give the ways to have read `i` letters of what was meant and `j` of what was typed."""
    if i and j:
        same = meant[i - 1] == typed[j - 1]
        way = best[i - 1][j - 1]
        yield way if same else _with(way, other(meant[i - 1], typed[j - 1]), initial and i == 1)
        yield from _longer(best, meant, typed, i, j, initial)
    if i:
        yield _with(best[i - 1][j], lost(meant, i - 1), initial and i == 1)
    if j:
        yield _with(best[i][j - 1], extra(typed, j - 1), initial and j == 1)
    if i > 2 and (meant[i - 1] in VOWELS) != (meant[i - 2] in VOWELS):
        yield _with(best[i - 2][j], Slip.LOST_SYLLABLE, False)


def _longer(
    best: list[list[Way]], meant: str, typed: str, i: int, j: int, initial: bool
) -> Iterator[Way]:
    """Give the ways whose last step takes several letters: a swap, or another spelling."""
    if meant[i - 1] == typed[j - 2 : j - 1] and meant[i - 2 : i - 1] == typed[j - 1]:
        yield _with(best[i - 2][j - 2], Slip.SWAP, initial and i == 2)
    for right, wrong in _BY_ENDS.get((meant[i - 1], typed[j - 1]), ()):
        if meant.endswith(right, 0, i) and typed.endswith(wrong, 0, j):
            yield _with(best[i - len(right)][j - len(wrong)], Slip.SPELLING, False)


def _with(way: Way, slip: Slip, first: bool) -> Way:
    made = (*way[1], slip, Slip.FIRST) if first else (*way[1], slip)
    return way[0] + COSTS[slip] + first * COSTS[Slip.FIRST], made
