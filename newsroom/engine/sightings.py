"""Weigh where a line, or lines of one shape, were seen: in how many articles, how steadily."""

from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from newsroom.engine.knowledge import LearntLine, Spot
from newsroom.engine.page.shape import PROSE_WORDS, is_prose
from newsroom.engine.shapes import is_telling

FEWEST = 3  # articles that carry a line before it is proposed,
PAIR = 2  # or so many, where the source has few yet and the line is no paragraph:
PAIR_OF = range(4, 6)  # two of four or five are as surely furniture as three, as measured
SHARE = 0.03  # of a source's articles
STEADY = 0.6  # of the articles that carry a line have it in the same part of the page
PARTS = ("above", "inside", "below")
OUTSIDE = ("above", "below")
THIRDS = ("early", "halfway", "late")
TAKEN_OUT = 2  # articles of a source from which people took a line out by hand
SLACK = 2  # blocks by which a place from an end may differ and still be the same
_PRIOR = 0.3  # doubtful articles that history starts with
_PARAGRAPH = 0.9  # confidence at most of a line that is a paragraph inside stories,
_SETTLED = 20  # unless so many articles carry it, and half of all: background is told again too
_DOUBT = 0.6  # doubtful articles that the history of a shape starts with,
_SHAPE = 0.95  # and its confidence at most before an editor confirms it
_BY_HAND = 0.9  # confidence of a line that people took out in two articles


class Place(NamedTuple):
    """Where a line stands in an article: which part, how many blocks from the top, the bottom.

    `part` is "above" the story, "inside" it or "below", `thirds` of the page "early", "halfway",
    "late". What stands there more than once has the part and the top of its first place, the
    bottom of its last, and the thirds of all.
    """

    part: str
    top: int
    bottom: int
    thirds: tuple[str, ...]


@dataclass
class Sightings:
    """In how many articles a line was seen, and at which places; each article counts once.

    `top` and `bottom` are the distances in the first article; `near_top` and `near_bottom`
    count the articles with nearly the same, `first` and `last` those that begin or end with it.
    `by_hand` are articles in which a person took it out. Of a shape `words` is the digest of the
    line that had it in the first article, and `others` count the articles with another.
    """

    above: int = 0
    inside: int = 0
    below: int = 0
    early: int = 0
    halfway: int = 0
    late: int = 0
    top: int | None = None
    bottom: int | None = None
    near_top: int = 0
    near_bottom: int = 0
    first: int = 0
    last: int = 0
    by_hand: int = 0
    words: int | None = None
    others: int = 0

    def see(self, place: Place, step: int = 1, words: int | None = None) -> None:
        """Count an article, or with `step` -1 count it no more; `words` where it is a shape."""
        if self.top is None or self.bottom is None:
            self.top, self.bottom, self.words = place.top, place.bottom, words
        self.others += step * (words != self.words)
        for name in (place.part, *place.thirds):
            setattr(self, name, getattr(self, name) + step)
        self.near_top += step * (abs(place.top - self.top) <= SLACK)
        self.near_bottom += step * (abs(place.bottom - self.bottom) <= SLACK)
        self.first += step * (place.top == 0)
        self.last += step * (place.bottom == 0)

    @property
    def seen(self) -> int:
        """In how many articles."""
        return self.above + self.inside + self.below

    @property
    def steadiness(self) -> float:
        """The share of articles that have the line at its likeliest place, 0 to 1."""
        parts = (self.above, self.inside, self.below, self.early, self.halfway, self.late)
        return max(*parts, self.near_top, self.near_bottom) / max(self.seen, 1)

    @property
    def spot(self) -> Spot:
        """Give the part of the page, the third and the height that most articles have it at."""
        most = STEADY * self.seen
        part = next((name for name in PARTS if getattr(self, name) >= most), "")
        third = next((name for name in THIRDS if 2 * getattr(self, name) > self.seen), "")
        return Spot(part, third, self.top if self.near_top >= most else None)

    @property
    def where(self) -> str:
        """Say in words where it stands in most articles: "always the last line"."""
        places = (
            (self.first, "the first line"),
            (self.last, "the last line"),
            (self.above, "above the story"),
            (self.below, "below the story"),
            (self.near_top, "at the same height"),
            (self.near_bottom, "at the same height"),
            (self.early, "in the first third"),
            (self.late, "in the last third"),
            (self.inside, "inside the story"),
        )
        count, place = max(places, key=itemgetter(0))
        if count < STEADY * self.seen:
            return "at no steady place"
        return f"{'always' if count == self.seen else 'mostly'} {place}"


def judged(line: str, sightings: Sightings, of: int) -> LearntLine | None:
    """Give what a source's history says of a normalised line; None while it says nothing.

    A line speaks that at least three articles and 3 % of them carry, three of five of these in
    one part or third of the page or at one distance from an end; of four or five articles two
    are enough for what is no paragraph. So does one that people took out by hand in two
    articles. The confidence grows with the number of articles and their share.
    """
    seen, sure = sightings.seen, _confidence(line, sightings, of)
    if _recurs(sightings, of, few=not is_prose(line)):
        return LearntLine(seen, of, sure, where=sightings.where, spot=sightings.spot)
    if sightings.by_hand >= TAKEN_OUT:
        return LearntLine(seen, of, _BY_HAND, by_hand=sightings.by_hand)
    return None


def judged_shape(shape: str, sightings: Sightings, of: int) -> LearntLine | None:
    """Give what a source's history says of the lines of one shape; None while it says nothing.

    It speaks as a line does, if other words have it in another article. Where hardly any word
    stays it must stand outside the stories, or always at the same height.
    """
    spot = sightings.spot
    placed = is_telling(shape) or spot.part in OUTSIDE or spot.top is not None
    if not placed or not sightings.others or not _recurs(sightings, of, few=True):
        return None
    seen = sightings.seen
    sure = min(1 - _DOUBT * (1 - 0.9 * seen / of) / seen, _SHAPE)
    return LearntLine(seen, of, sure, where=sightings.where, spot=spot)


def _recurs(sightings: Sightings, of: int, *, few: bool) -> bool:
    """Tell whether enough articles have it at a steady place; with `few` two may do."""
    pair = few and sightings.seen == PAIR and of in PAIR_OF
    enough = pair or sightings.seen >= max(FEWEST, SHARE * of)
    return enough and sightings.steadiness >= STEADY


def is_long(line: str) -> bool:
    """Tell whether a line is as long as a paragraph is."""
    return len(line.split(None, PROSE_WORDS)) >= PROSE_WORDS


def _confidence(line: str, sightings: Sightings, of: int) -> float:
    """Give the share of such lines that are furniture, measured on hosts with five pages."""
    seen = sightings.seen
    if not seen:
        return 0.0
    share = seen / of
    sure = 1 - _PRIOR * (1 - 0.9 * share) / seen
    told = is_long(line) and sightings.inside > seen / 2
    return min(sure, _PARAGRAPH) if told and (share < 0.5 or seen < _SETTLED) else sure
