"""Learn a source's furniture: the lines that its articles share, each at its steady place."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newsroom.engine.knowledge import LearntLine
from newsroom.engine.page.shape import is_prose
from newsroom.engine.sightings import Place, Sightings, judged


def learnt_lines(articles: Iterable[Sequence[str]]) -> dict[str, LearntLine]:
    """Propose the furniture of one source, by normalised line.

    Each article is the sequence of its normalised lines (`lines.normalised`) in order. Copies of
    one article count once, see `story_of`. What makes a line furniture, `sightings.judged` says.
    """
    kept = _each_once(articles)
    found: dict[str, Sightings] = defaultdict(Sightings)
    for lines in kept:
        for line, place in places(lines):
            found[line].see(place)
    proposed = ((line, judged(line, seen, len(kept))) for line, seen in found.items())
    return {line: learnt for line, learnt in proposed if learnt is not None}


def places(lines: Sequence[str]) -> Iterator[tuple[str, Place]]:
    """Give each line of an article once, with the place where it stands first."""
    prose = [number for number, line in enumerate(lines) if is_prose(line)]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), -1)
    done: set[str] = {""}
    for number, line in enumerate(lines):
        if line not in done:
            done.add(line)
            part = "above" if number < first else "below" if number > last else "inside"
            yield line, Place(part, number, len(lines) - 1 - number)


def story_of(lines: Sequence[str]) -> frozenset[str]:
    """Give what makes an article a copy of another: its paragraphs, or without any all of it.

    A story that an agency gave three pages is one story, whatever each page printed round it.
    """
    return frozenset(line for line in lines if is_prose(line)) or frozenset(lines)


def _each_once(articles: Iterable[Sequence[str]]) -> list[Sequence[str]]:
    once: dict[frozenset[str], Sequence[str]] = {}
    for lines in articles:
        once.setdefault(story_of(lines), lines)
    return list(once.values())
