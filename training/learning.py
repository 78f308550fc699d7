"""Measure what is learnt by repetition alone: `python -m training.learning PAGES`."""

import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path

from newsroom.engine import Document, Knowledge, proofread
from newsroom.engine.learning import learnt_lines, learnt_shapes
from newsroom.engine.lines import normalised
from newsroom.engine.rules.furniture import learnt_line, learnt_shape, learnt_slot
from training.furniture.pages import Page, read_pages

LEARNT = (learnt_line.RULE, learnt_shape.RULE, learnt_slot.RULE)
ARTICLES = 5  # of a host, from which it is learnt
_CHOICES = 20  # of five articles of a host, at most


def main() -> None:
    """Print the share of junk found, and how many of the lines found are junk."""
    path = Path(sys.argv[-1])
    if len(sys.argv) != 2 or not path.exists():
        sys.exit("Say where the labelled pages are: python -m training.learning PAGES")
    hosts: dict[str, list[Page]] = defaultdict(list)
    for page in read_pages(path):
        hosts[page.source].append(page)
    sums, hosts_of = [0, 0, 0], []
    for host, pages in sorted(hosts.items()):
        counts = [_counted(chosen) for chosen in list(combinations(pages, ARTICLES))[:_CHOICES]]
        if counts:
            own = [sum(column) for column in zip(*counts, strict=True)]
            sums = [a + b for a, b in zip(sums, own, strict=True)]
            hosts_of.append(_shares(own))
            print(host, len(pages), "pages: {:.3f} at {:.4f}".format(*hosts_of[-1]))
    print("found {:.3f} of junk at precision {:.4f}".format(*_shares(sums)))
    means = [sum(column) / len(hosts_of) for column in zip(*hosts_of, strict=True)]
    print("mean of hosts: {:.3f} at {:.4f}".format(*means))


def _shares(counts: list[int]) -> tuple[float, float]:
    """Give the share of junk found, and the share of what was found that is junk."""
    found, right, junk = counts
    return right / max(junk, 1), right / max(found, 1)


def _counted(pages: tuple[Page, ...] | list[Page]) -> tuple[int, int, int]:
    texts = [page.texts for page in pages]
    lines = learnt_lines([[normalised(text) for text in each] for each in texts])
    knowledge = Knowledge(lines=lines, shapes=learnt_shapes(texts))
    blocks = [
        (number in found, junk)
        for page, found in ((page, _found(page, knowledge)) for page in pages)
        for number, (junk, skipped) in enumerate(zip(page.junk, page.skipped, strict=True))
        if not skipped
    ]
    return (
        sum(found for found, _ in blocks),
        sum(found and junk for found, junk in blocks),
        sum(junk for _, junk in blocks),
    )


def _found(page: Page, knowledge: Knowledge) -> set[int]:
    """Give the blocks that the rules find which know nothing but the source's history."""
    document = Document.from_blocks(page.texts, headline=page.headline)
    found = proofread(document, knowledge, LEARNT)
    return {finding.block for finding in found}


if __name__ == "__main__":
    main()
