"""Say by which slips one word became another: the cheapest way through a table of both."""

from collections.abc import Iterator
from operator import itemgetter

from newsroom.engine.rules.spelling.irregular import PARTICIPLES, REGULARISED
from newsroom.engine.rules.spelling.slips import COSTS, VOWELS, Slip, Slips, extra, lost, other

# What a way costs, the way that it goes on from, by which slip, and whether in the first letter.
Way = tuple[float, "Way | None", Slip, bool]
_START: Way = (0.0, None, Slip.LETTER, False)
_FIRST, _LOST_SYLLABLE = COSTS[Slip.FIRST], COSTS[Slip.LOST_SYLLABLE]
_cost = itemgetter(0)

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


def _by_ends() -> dict[str, dict[str, list[tuple[str, str]]]]:
    """Sort what sounds the same by the last letter meant, then by the last one typed."""
    found: dict[str, dict[str, list[tuple[str, str]]]] = {}
    for pair in _SOUND_ALIKE.split():
        right, _, wrong = pair.partition(":")
        found.setdefault(right[-1], {}).setdefault(wrong[-1], []).append((right, wrong))
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
    made = _cheapest(meant, typed, not before)
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


def _cheapest(meant: str, typed: str, initial: bool) -> Slips:
    """Give the slips of the cheapest way through a table of the letters of both.

    Row i, column j holds the cheapest way to have read i letters of what was meant and j of what
    was typed; of equal ones the first that was tried.
    """
    extras = [extra(typed, at) for at in range(len(typed))]
    row: list[Way] = [_START]
    for j, slip in enumerate(extras):
        row.append(_with(row[j], slip, initial and not j))
    rows = [row]
    for i in range(1, len(meant) + 1):
        rows.append(_row(rows, meant, typed, i, extras, initial))
    return _slips_of(rows[-1][-1])


def _row(
    rows: list[list[Way]], meant: str, typed: str, i: int, extras: list[Slip], initial: bool
) -> list[Way]:
    """Give the ways to have read `i` letters of what was meant, by the letters typed.

    Most of the work on a slip is done here, so what a row shares is looked up once.
    """
    letter, loss, above = meant[i - 1], lost(meant, i - 1), rows[i - 1]
    first, losing, alike = initial and i == 1, COSTS[loss], _BY_ENDS.get(letter, {})
    begins = i > 2 and (letter in VOWELS) != (meant[i - 2] in VOWELS)
    way = _with(above[0], loss, first)
    row = [_shorter(way, rows[i - 2][0]) if begins else way]
    before = ""
    for j, (typed_letter, slip) in enumerate(zip(typed, extras, strict=True), 1):
        way = above[j - 1]
        if letter != typed_letter:
            way = _with(way, other(letter, typed_letter), first)
        if letter == before or typed_letter in alike:
            way = min((way, *_longer(rows, meant, typed, i, j, initial)), key=_cost)
        if above[j][0] + losing < way[0]:
            way = min((way, _with(above[j], loss, first)), key=_cost)
        if row[j - 1][0] + COSTS[slip] < way[0]:
            way = min((way, _with(row[j - 1], slip, initial and j == 1)), key=_cost)
        row.append(_shorter(way, rows[i - 2][j]) if begins else way)
        before = typed_letter
    return row


def _shorter(best: Way, before: Way) -> Way:
    """Give the way that lost a syllable since `before` where it is cheaper than the best."""
    if before[0] + _LOST_SYLLABLE >= best[0]:
        return best
    return _with(before, Slip.LOST_SYLLABLE, False)


def _longer(
    rows: list[list[Way]], meant: str, typed: str, i: int, j: int, initial: bool
) -> Iterator[Way]:
    """Give the ways whose last step takes several letters: a swap, or another spelling."""
    if meant[i - 1] == typed[j - 2 : j - 1] and meant[i - 2 : i - 1] == typed[j - 1]:
        yield _with(rows[i - 2][j - 2], Slip.SWAP, initial and i == 2)
    for right, wrong in _BY_ENDS.get(meant[i - 1], {}).get(typed[j - 1], ()):
        if meant.endswith(right, 0, i) and typed.endswith(wrong, 0, j):
            yield _with(rows[i - len(right)][j - len(wrong)], Slip.SPELLING, False)


def _with(way: Way, slip: Slip, first: bool) -> Way:
    made = way[0] + COSTS[slip]
    return made + _FIRST if first else made, way, slip, first


def _slips_of(way: Way) -> Slips:
    """Walk a way back to its start and name its slips in order."""
    made: list[Slip] = []
    while way[1] is not None:
        made[:0] = (way[2], Slip.FIRST) if way[3] else (way[2],)
        way = way[1]
    return tuple(made)
