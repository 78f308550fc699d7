"""Make further pages of pages: the same story with less furniture round it, a shorter one with all.

Most labelled stories are long. In a brief one every line of the page is near, and one line set
between its paragraphs must not make furniture of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from training.furniture.pages import Page

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
)
_NEWS = ("human", "silver")  # tiers of news; guides are full of short lines, trimmed or not


def variants(pages: Sequence[Page], seed: int) -> Iterator[Page]:
    """Give each page of news trimmed to its story, and with its story cut short."""
    trimming, cutting = Random(seed), Random(seed + 1)
    for page in pages:
        if page.tier in _NEWS and page.story != (0, 0):
            yield _trimmed(page, trimming)
            yield from _shortened(page, cutting)


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
    rows = list(zip(page.texts, page.junk, page.skipped, strict=True))
    rows = rows[: blocks[size]] + rows[end:]
    for _ in range(chance.choice(_SET)):
        if spots := [n for n in range(1, len(rows)) if not any((*rows[n][1:], *rows[n - 1][1:]))]:
            rows.insert(chance.choice(spots), (chance.choice(_LINES), True, False))
    texts, junk, skipped = zip(*rows, strict=True)
    weight = page.weight * _WEIGHT
    yield replace(page, texts=texts, junk=junk, skipped=skipped, kind="short", weight=weight)
