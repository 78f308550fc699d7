"""Read an article's lines as they are counted: each line once, and each shape of lines."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsroom.engine.block import Block, Role
from newsroom.engine.learning import places
from newsroom.engine.lines import digest_of, normalised
from newsroom.engine.shapes import digest_of_shape, shape_of
from newsroom.engine.sightings import Place
from newsroom.engine.signatures import very_texts
from newsroom.models import Placement, RevisionReason

LONGEST = 2000  # characters of a line that is counted; nothing longer is printed everywhere
Texts = Sequence[str]


def counted_texts(blocks: Iterable[Block]) -> list[str]:
    """Give the texts to count; a headline is the story's however often the like of it returns."""
    return [block.text if block.role != Role.HEADLINE else "" for block in blocks]


class Told(NamedTuple):
    """A line of an article, or a shape of its lines, with where it stands.

    `text` is what it is known by, `shown` as it is printed; `words` is the digest of the line
    that has the shape, None where it is a line itself.
    """

    digest: int
    text: str
    shown: str
    place: Place
    words: int | None = None


def told_of(texts: Texts) -> Iterator[Told]:
    """Give each line of an article once, and then each shape of its lines."""
    lines = [normalised(text) for text in texts]
    for line, place in places(lines):
        if len(line) <= LONGEST:
            yield Told(digest_of(line), line, texts[place.top], place)
    shapes = [shape_of(text) for text in texts]
    for text, place in places(lines, [shape.casefold() for shape in shapes]):
        words = digest_of(lines[place.top])
        yield Told(digest_of_shape(text), text, shapes[place.top], place, words)


def story_digest(texts: Texts, headline: str) -> int:
    """Give 64 bits that copies of one story share, whatever each page printed round it."""
    return digest_of("\n".join(next(very_texts(texts, headline))))


def imported_texts(article_ids: Iterable[int]) -> dict[int, list[str]]:
    """Give the texts to count of articles as they were imported, by id; one query."""
    texts: dict[int, list[str]] = {pk: [] for pk in article_ids}
    placed = Placement.objects.filter(
        revision__article__in=texts, revision__reason=RevisionReason.IMPORT
    )
    rows = placed.order_by("revision", "position")
    values = rows.values_list("revision__article", "block__text", "block__role")
    for article_id, text, role in values:
        texts[article_id].append(text if role != Role.HEADLINE else "")
    return texts
