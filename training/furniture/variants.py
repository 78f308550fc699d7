"""Make further pages of pages: the same story with less furniture round it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from training.furniture.pages import Page

_AROUND = (0, 0, 1, 2, 4)  # blocks of furniture left at an end
_INSIDE = (0.0, 0.3, 1.0)  # share of the furniture left between
_WITHOUT_HEADLINE = 0.5
_WEIGHT = 0.4
_NEWS = ("human", "silver")  # tiers of news; guides are full of short lines, trimmed or not


def variants(pages: Sequence[Page], seed: int) -> Iterator[Page]:
    """Give each page of news trimmed to its story, so that clean stories are known too."""
    chance = Random(seed)
    for page in pages:
        if page.tier in _NEWS and page.story != (0, 0):
            yield _trimmed(page, chance)


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
