"""Learn a source's furniture: the lines that its articles share, each at its steady place."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from newsroom.engine.knowledge import LearntLine
from newsroom.engine.page.shape import PROSE_WORDS, is_prose

FEWEST = 3  # articles that carry a line before it is proposed
SHARE = 0.03  # of a source's articles
STEADY = 0.75  # of the articles that carry a line have it in the same part of the page
_SLACK = 2  # blocks by which a place from an end may differ and still be the same
_PRIOR = 0.3  # doubtful articles that history starts with
_PARAGRAPH = 0.9  # confidence at most of a line that is a paragraph inside stories


@dataclass
class _Sightings:
    """Where one line stood: parts of pages, and distances from both ends, once an article."""

    parts: Counter[str] = field(default_factory=Counter)
    tops: Counter[int] = field(default_factory=Counter)
    bottoms: Counter[int] = field(default_factory=Counter)

    @property
    def seen(self) -> int:
        return self.parts.total()

    @property
    def steadiness(self) -> float:
        """The share of articles that have the line at its likeliest place."""
        likeliest = self.parts.most_common(1)[0][1]
        return max(likeliest, _nearly_same(self.tops), _nearly_same(self.bottoms)) / self.seen


def learnt_lines(articles: Iterable[Sequence[str]]) -> dict[str, LearntLine]:
    """Propose the furniture of one source, by normalised line.

    Each article is the sequence of its normalised lines (`lines.normalised`) in order. Copies of
    one article count once: articles whose paragraphs are the same. A line is proposed that at
    least three articles and 3 % of them carry, three quarters of these in one part of the page
    (above the story, inside, below) or at one distance from an end. The confidence grows with the
    number of articles and their share.
    """
    kept = _each_once(articles)
    found: dict[str, _Sightings] = defaultdict(_Sightings)
    for lines in kept:
        _sight(lines, found)
    return {
        line: LearntLine(sightings.seen, len(kept), _confidence(line, sightings, len(kept)))
        for line, sightings in found.items()
        if line
        and sightings.seen >= max(FEWEST, SHARE * len(kept))
        and sightings.steadiness >= STEADY
    }


def _each_once(articles: Iterable[Sequence[str]]) -> list[Sequence[str]]:
    """Leave out later articles with the same paragraphs; those without any are compared whole."""
    once: dict[frozenset[str], Sequence[str]] = {}
    for lines in articles:
        told = frozenset(line for line in lines if is_prose(line)) or frozenset(lines)
        once.setdefault(told, lines)
    return list(once.values())


def _sight(lines: Sequence[str], found: dict[str, _Sightings]) -> None:
    prose = [number for number, line in enumerate(lines) if is_prose(line)]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), -1)
    done: set[str] = set()
    for number, line in enumerate(lines):
        if line in done:
            continue
        done.add(line)
        part = "above" if number < first else "below" if number > last else "inside"
        found[line].parts[part] += 1
        found[line].tops[number] += 1
        found[line].bottoms[len(lines) - number] += 1


def _nearly_same(places: Counter[int]) -> int:
    """Count the articles whose place is within two blocks of the likeliest."""
    near = range(-_SLACK, _SLACK + 1)
    return max(sum(places[place + step] for step in near) for place in list(places))


def _confidence(line: str, sightings: _Sightings, of: int) -> float:
    """Give the share of such lines that are furniture, measured on hosts with five pages."""
    share = sightings.seen / of
    sure = 1 - _PRIOR * (1 - 0.9 * share) / sightings.seen
    long = len(line.split()) >= PROSE_WORDS
    inside = sightings.parts["inside"] > sightings.seen / 2
    return min(sure, _PARAGRAPH) if long and inside and share < 0.5 else sure
