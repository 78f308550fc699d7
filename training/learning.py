"""Measure what is learnt by repetition alone: `python -m training.learning [PAGES]`."""

import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path

from newsroom.engine.learning import learnt_lines
from newsroom.engine.lines import normalised
from training.furniture.__main__ import PAGES
from training.furniture.pages import Page, read_pages

ARTICLES = 5  # of a host, from which it is learnt
_CHOICES = 20  # of five articles of a host, at most


def main() -> None:
    """Print the share of junk found, and how many of the lines found are junk."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else PAGES
    if not path.exists():
        sys.exit(f"skipped: there are no pages at {path}")
    hosts: dict[str, list[Page]] = defaultdict(list)
    for page in read_pages(path):
        hosts[page.source].append(page)
    found = right = junk = 0
    for host, pages in sorted(hosts.items()):
        for chosen in list(combinations(pages, ARTICLES))[:_CHOICES]:
            counts = _counted(chosen)
            found, right, junk = found + counts[0], right + counts[1], junk + counts[2]
        if len(pages) >= ARTICLES:
            print(host, len(pages), "pages", _counted(pages[:ARTICLES]))
    print(f"found {right / max(junk, 1):.3f} of junk at precision {right / max(found, 1):.4f}")


def _counted(pages: tuple[Page, ...] | list[Page]) -> tuple[int, int, int]:
    learnt = learnt_lines([[normalised(text) for text in page.texts] for page in pages])
    blocks = [
        (normalised(text) in learnt, junk)
        for page in pages
        for text, junk, skipped in zip(page.texts, page.junk, page.skipped, strict=True)
        if not skipped
    ]
    return (
        sum(found for found, _ in blocks),
        sum(found and junk for found, junk in blocks),
        sum(junk for _, junk in blocks),
    )


if __name__ == "__main__":
    main()
