"""Read what the names of the elements around a block say of it, as their authors meant them."""

import re
from collections.abc import Iterable
from functools import lru_cache

from newsroom.engine.html.frames import Frame
from newsroom.engine.html.pieces import Piece

_FAR = 20  # elements around a block that are asked; pages rarely nest deeper
_ELEMENTS = ("article", "main", "aside", "figure", "ul", "section", "blockquote")
_MEANINGS = {
    "beside": "sidebar|aside|rail|widget|widgets|related|recommended|recommendations|recirc|more"
    "|trending|popular|latest|outbrain|taboola|promo|promos|teaser|teasers|card|cards|carousel"
    "|feed|grid|tile|tiles|next|prev|previous|slider|similar|readmore",
    "prompt": "newsletter|subscribe|subscription|signup|login|paywall|modal|popup|cookie|cookies"
    "|consent|gdpr|overlay|form|cta|donate|register|alert|notice|app|offer",
    "about": "byline|author|authors|meta|date|time|timestamp|tag|tags|category|categories|bio"
    "|topics|keywords|kicker|eyebrow|published|info|details|dateline|toc|contents|rating|price",
    "caption": "caption|captions|credit|credits|gallery|slideshow|photo|image|media|video|player"
    "|figcaption|lightbox",
    "headline": "headline|title|heading|hed|subtitle|dek|standfirst|summary|intro|lede|lead",
}
_MEANS = {word: meaning for meaning, words in _MEANINGS.items() for word in words.split("|")}
_ASKED = (*_ELEMENTS, *_MEANINGS)
NAMES = tuple(f"{name}_near" for name in _ASKED)
_NUMBER = {name: number for number, name in enumerate(_ASKED)}
_PART = re.compile(r"[a-z]+")


def hints(pieces: Iterable[Piece]) -> list[list[float]]:
    """Give for each piece and each of `NAMES` how near it stands.

    1 is the block's own element, 1/2 the one around it, 0 nowhere.
    """
    around: dict[Frame | None, list[float]] = {None: [0.0] * len(_ASKED)}
    found = []
    for piece in pieces:
        frame = piece.frame
        if frame.parent not in around:
            around[frame.parent] = _around(frame)
        near = around[frame.parent].copy()
        for number in _meant(frame.tag, frame.names):
            near[number] = 1.0
        found.append(near)
    return found


def _around(frame: Frame) -> list[float]:
    near = [0.0] * len(_ASKED)
    for distance, step in enumerate(frame.above[: _FAR - 1], 2):
        for number in _meant(step.tag, step.names):
            near[number] = near[number] or 1.0 / distance
    return near


@lru_cache(maxsize=16384)
def _meant(tag: str, names: tuple[str, ...]) -> frozenset[int]:
    """Give the numbers of what a tag and its names say, each once."""
    said = {_MEANS.get(part) for name in names for part in _PART.findall(name)}
    return frozenset(_NUMBER[word] for word in (tag, *said) if word in _NUMBER)
