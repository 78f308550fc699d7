"""Make further pages of pages: a story with less round it, cut short, or with lines set into it.

Most labelled stories are long, and few have much set between their paragraphs. In a brief one
every line of the page is near; and lines set into a story must not make furniture of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from training.furniture.pages import Page

Row = tuple[str, bool, bool]

_AROUND = (0, 0, 1, 2, 4)  # blocks of furniture left at an end
_INSIDE = (0.0, 0.3, 1.0)  # share of the furniture left between
_WITHOUT_HEADLINE = 0.5
_WEIGHT = 0.4
_SHORT = (3, 4, 6, 8, 12)  # blocks left of a story
_SET = (1, 1, 2)  # lines of a page set between its blocks
_LINES = (
    *("Advertisement", "Subscribe to our newsletter", "Sign up for our newsletter", "1 of 9"),
    *("Related stories", "Share this story", "Listen to this article", "Photo: Getty Images"),
    *("Loading...", "Enter your email", "Comments", "Watch now", "Read more"),
    *("Click here to sign up for alerts", "Follow us on Facebook", "Story continues below"),
    *("Related: Council to vote on the tram", "READ MORE: Who pays for the bridge?"),
)
_CAPTIONS = (
    *("Boats behind the mole on Sunday. Photo: Ada Obi", "The old hall in 1921. (Ola Nord)"),
    *("Residents wait outside the court. (AP Photo/Ada Obi)", "File photo: Getty Images"),
    *("Ilse Maro at home in Tarn / Harbour Post", "The bridge, seen from the north. Ada Obi"),
)
_HEADS = (
    *("What comes next", "A late start", "The price of sleep", "“We waited”", "Who pays?"),
    *("Nine years on", "Two ways out", "The verdict", "Not the first time", "Money"),
)
_OFTEN = (0.1, 0.2, 0.4)  # share of the places between two blocks of a story where a line is set
_NEWS = ("human", "silver")  # tiers of news; guides are full of short lines, trimmed or not


def variants(pages: Sequence[Page], seed: int) -> Iterator[Page]:
    """Give each page of news trimmed to its story, with its story cut short, and interrupted."""
    trimming, cutting, setting = (Random(seed + n) for n in range(3))
    for page in pages:
        if page.tier in _NEWS and page.story != (0, 0):
            yield _trimmed(page, trimming)
            yield from _shortened(page, cutting)
            yield _interrupted(page, setting)


def _trimmed(page: Page, chance: Random) -> Page:
    start, end = page.story
    start = max(0, start - chance.choice(_AROUND))
    end = min(len(page.texts), end + chance.choice(_AROUND))
    share = chance.choice(_INSIDE)
    left = [n for n in range(start, end) if not page.junk[n] or chance.random() < share]
    return replace(
        page,
        headline="" if chance.random() < _WITHOUT_HEADLINE else page.headline,
        texts=tuple(page.texts[n] for n in left),
        junk=tuple(page.junk[n] for n in left),
        skipped=tuple(page.skipped[n] for n in left),
        kind="trimmed",
        weight=page.weight * _WEIGHT,
    )


def _shortened(page: Page, chance: Random) -> Iterator[Page]:
    """Give the page with the first few blocks of its story, and lines of a page between them."""
    start, end = page.story
    blocks = [n for n in range(start, end) if not page.junk[n] and not page.skipped[n]]
    size = chance.choice(_SHORT)
    if len(blocks) <= size:
        return
    rows = _rows(page)
    rows = rows[: blocks[size]] + rows[end:]
    for _ in range(chance.choice(_SET)):
        if places := _places(rows):
            rows.insert(chance.choice(places), (chance.choice(_LINES), True, False))
    yield _of(page, rows, "short")


def _interrupted(page: Page, chance: Random) -> Page:
    """Give the page with lines, captions or subheadings between the blocks of its story."""
    rows, often = _rows(page), chance.choice(_OFTEN)
    kinds = chance.choice(((_LINES,), (_CAPTIONS,), (_HEADS,), (_LINES, _CAPTIONS, _HEADS)))
    for place in reversed(_places(rows)):
        if chance.random() < often:
            kind = chance.choice(kinds)
            rows.insert(place, (chance.choice(kind), kind is not _HEADS, False))
    return _of(page, rows, "interrupted")


def _rows(page: Page) -> list[Row]:
    """Give the text of each block, whether it is furniture, and whether it is skipped."""
    return list(zip(page.texts, page.junk, page.skipped, strict=True))


def _places(rows: Sequence[Row]) -> list[int]:
    """Give the places between two blocks of the story."""
    return [n for n in range(1, len(rows)) if not any((*rows[n][1:], *rows[n - 1][1:]))]


def _of(page: Page, rows: Sequence[Row], kind: str) -> Page:
    texts, junk, skipped = zip(*rows, strict=True)
    weight = page.weight * _WEIGHT
    return replace(page, texts=texts, junk=junk, skipped=skipped, kind=kind, weight=weight)
