"""Learn a source's furniture: the lines that its articles share, each at its steady place."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newsroom.engine.knowledge import LearntLine
from newsroom.engine.lines import digest_of, normalised
from newsroom.engine.page.known_lines import wording_of
from newsroom.engine.page.shape import is_prose, is_sentence
from newsroom.engine.page.wording import plain
from newsroom.engine.shapes import shape_of
from newsroom.engine.sightings import THIRDS, Place, Sightings, judged, judged_shape


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


def learnt_shapes(articles: Iterable[Sequence[str]]) -> dict[str, LearntLine]:
    """Propose the shapes of a source's furniture, without their case.

    Each article is the sequence of its texts as they are printed: names are known by their
    capitals. What makes a shape furniture, `sightings.judged_shape` says.
    """
    once: dict[frozenset[str], Sequence[str]] = {}
    for texts in articles:
        once.setdefault(story_of([normalised(text) for text in texts]), texts)
    found: dict[str, Sightings] = defaultdict(Sightings)
    for texts in once.values():
        for shape, place in places(texts, [shape_of(text).casefold() for text in texts]):
            found[shape].see(place, words=digest_of(normalised(texts[place.top])))
    proposed = ((shape, judged_shape(shape, seen, len(once))) for shape, seen in found.items())
    return {shape: learnt for shape, learnt in proposed if learnt is not None}


def places(lines: Sequence[str], keys: Sequence[str] | None = None) -> Iterator[tuple[str, Place]]:
    """Give each line of an article once, with where it stands, however often it does.

    With `keys`, what each line is known by instead; nothing is known by an empty one.
    """
    found: dict[str, Place] = {}
    for key, place in zip(lines if keys is None else keys, placed(lines), strict=True):
        if key:
            found[key] = _joined(found[key], place) if key in found else place
    yield from found.items()


def placed(lines: Sequence[str]) -> Iterator[Place]:
    """Give the place of each line of an article; the story is from its first paragraph on."""
    prose = [number for number, line in enumerate(lines) if is_prose(line)]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), -1)
    for number in range(len(lines)):
        part = "above" if number < first else "below" if number > last else "inside"
        third = THIRDS[3 * number // len(lines)]
        yield Place(part, number, len(lines) - 1 - number, (third,))


def _joined(first: Place, later: Place) -> Place:
    """Give the place of what stands twice: a heading is printed in a box, and at the end again."""
    thirds = (*first.thirds, *(third for third in later.thirds if third not in first.thirds))
    return first._replace(bottom=later.bottom, thirds=thirds)


def story_of(lines: Sequence[str]) -> frozenset[str]:
    """Give what makes an article a copy of another: its sentences, or without any all of it.

    Short ones too: of a short story the only paragraph may be what its site prints below each.
    A story that an agency gave three pages is one story, whatever known lines each page printed
    round it.
    """
    return frozenset(filter(_is_told, lines)) or frozenset(lines)


def _is_told(line: str) -> bool:
    return (is_sentence(line) or is_prose(line)) and wording_of(plain(line)) is None


def _each_once(articles: Iterable[Sequence[str]]) -> list[Sequence[str]]:
    once: dict[frozenset[str], Sequence[str]] = {}
    for lines in articles:
        once.setdefault(story_of(lines), lines)
    return list(once.values())
