"""Weigh where a line was seen: in how many articles of a source, and how steadily."""

from dataclasses import dataclass
from typing import NamedTuple

from newsroom.engine.knowledge import LearntLine
from newsroom.engine.page.shape import PROSE_WORDS, is_prose

FEWEST = 3  # articles that carry a line before it is proposed,
PAIR = 2  # or so many, where the source has few yet and the line is no paragraph:
PAIR_OF = range(4, 6)  # two of four or five are as surely furniture as three, as measured
SHARE = 0.03  # of a source's articles
STEADY = 0.75  # of the articles that carry a line have it in the same part of the page
THIRDS = ("early", "halfway", "late")
TAKEN_OUT = 2  # articles of a source from which people took a line out by hand
SLACK = 2  # blocks by which a place from an end may differ and still be the same
_PRIOR = 0.3  # doubtful articles that history starts with
_PARAGRAPH = 0.9  # confidence at most of a line that is a paragraph inside stories,
_SETTLED = 20  # unless so many articles carry it, and half of all: background is told again too
_BY_HAND = 0.9  # confidence of a line that people took out in two articles


class Place(NamedTuple):
    """Where a line stands in an article: which part, how many blocks from the top, the bottom.

    `part` is "above" the story, "inside" it or "below".
    """

    part: str
    top: int
    bottom: int

    @property
    def third(self) -> str:
        """Which third of the page it lies in: "early", "halfway" or "late"."""
        return THIRDS[3 * self.top // (self.top + self.bottom + 1)]


@dataclass
class Sightings:
    """In how many articles a line was seen, and at which places; each article counts once.

    `top` and `bottom` are the distances in the first article; `near_top` and `near_bottom`
    count the articles with nearly the same, `first` and `last` those that begin or end with it.
    `by_hand` are articles in which a person took it out.
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

    def see(self, place: Place, step: int = 1) -> None:
        """Count an article, or with `step` -1 count it no more."""
        if self.top is None or self.bottom is None:
            self.top, self.bottom = place.top, place.bottom
        for name in (place.part, place.third):
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
    def where(self) -> str:
        """Say in words where it stands: "always the last line"."""
        for count, place in (
            (self.first, "the first line"),
            (self.last, "the last line"),
            (self.above, "above the story"),
            (self.below, "below the story"),
            (self.near_top, "at the same height"),
            (self.near_bottom, "at the same height"),
            (self.early, "in the first third"),
            (self.late, "in the last third"),
            (self.inside, "inside the story"),
        ):
            if count >= STEADY * self.seen:
                return f"{'always' if count == self.seen else 'mostly'} {place}"
        return "at no steady place"


def judged(line: str, sightings: Sightings, of: int) -> LearntLine | None:
    """Give what a source's history says of a normalised line; None while it says nothing.

    A line speaks that at least three articles and 3 % of them carry, three quarters of these
    in one part or third of the page or at one distance from an end; of four or five articles two
    are enough for what is no paragraph. So does one that people took out by hand in two
    articles. The confidence grows with the number of articles and their share.
    """
    seen = sightings.seen
    few = seen == PAIR and of in PAIR_OF and not is_prose(line)
    if (few or seen >= max(FEWEST, SHARE * of)) and sightings.steadiness >= STEADY:
        return LearntLine(seen, of, _confidence(line, sightings, of), where=sightings.where)
    if sightings.by_hand >= TAKEN_OUT:
        return LearntLine(seen, of, _BY_HAND, by_hand=sightings.by_hand)
    return None


def is_long(line: str) -> bool:
    """Tell whether a line is as long as a paragraph is."""
    return len(line.split(None, PROSE_WORDS)) >= PROSE_WORDS


def _confidence(line: str, sightings: Sightings, of: int) -> float:
    """Give the share of such lines that are furniture, measured on hosts with five pages."""
    seen = sightings.seen
    share = seen / of
    sure = 1 - _PRIOR * (1 - 0.9 * share) / seen
    told = is_long(line) and sightings.inside > seen / 2
    return min(sure, _PARAGRAPH) if told and (share < 0.5 or seen < _SETTLED) else sure
