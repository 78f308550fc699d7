"""Measure all rules on pages of hosts left out: `python -m training.furniture.left_out PAGES`.

The classifier is trained without the hosts of a fifth of the pages, then every rule reads those;
so five times, or with `--parts` as often. A salt shares the hosts out otherwise: figures of
several salts tell how far a figure hangs on the split. With `--tables` they are
docs/furniture.md.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from newsroom.engine import Document, proofread
from newsroom.engine.page import model
from training.furniture.__main__ import SEED
from training.furniture.calibrating import curves
from training.furniture.growing import grown_without, margins_without
from training.furniture.pages import FOLDS, Page, read_pages
from training.furniture.table import Table, model_of, table
from training.furniture.telling import Marked, by_bound, by_confidence, figures, marked
from training.furniture.variants import variants

TIERS = ("human", "reviewed")
HEAD = """\
# What taking out is worth

On labelled pages whose hosts no training saw, every rule was asked what goes. Made by

    python -m training.furniture.left_out PAGES {} > docs/furniture.md

The pages are texts of others, in the form that `training/__init__.py` tells, and not kept here;
`human` are pages of news, `reviewed` are blogs and guides. Each page counts once for each salt,
which shares the hosts out otherwise. By `--min-remove` of `manage.py proofread --apply`, the share
of the furniture that is out, and the share of paragraphs (a dozen words and more) that stand. Acts
on many take blocks out from 0.98 on.
"""
MIDDLE = """
Of the blocks that would go with a confidence, the share that is furniture.
"""


def left_out(pages: Sequence[Page], salt: str = "", parts: int = FOLDS) -> Iterator[Marked]:
    """Read each page by all rules and a classifier that saw no page of its host.

    The hosts are shared out to so many parts: the more, the more pages it is trained on.
    """
    whole = table([*pages, *variants(pages, SEED)])
    whole = replace(whole, folds=np.array(list(_folds(whole, salt, parts))))
    trees = grown_without(whole)
    margins = margins_without(whole, trees)
    for fold, grown in trees.items():
        known = replace(whole, counted=whole.counted & (whole.folds != fold))
        with _instead(model_of(known, curves(known, margins), grown)):
            for page in pages:
                if fold_of(page.source, salt, parts) == fold:
                    document = Document.from_blocks(page.texts, page.headline)
                    yield marked(page, proofread(document))


def _folds(table: Table, salt: str, parts: int) -> Iterator[int]:
    for page in table.pages:
        yield from [fold_of(page.source, salt, parts)] * len(page.texts)


def fold_of(source: str, salt: str, parts: int = FOLDS) -> int:
    """Give the fold of a host; another salt shares the hosts out otherwise."""
    return int(sha256((salt + source).encode()).hexdigest(), 16) % parts


@contextmanager
def _instead(value: dict[str, Any]) -> Iterator[None]:
    """Let the engine read another model than its own."""
    own = model.FILE
    with TemporaryDirectory() as folder:
        model.FILE = Path(folder, "model.json")
        model.FILE.write_text(json.dumps(value), encoding="utf-8")
        model.trained.cache_clear()
        try:
            yield
        finally:
            model.FILE = own
            model.trained.cache_clear()


def main() -> None:
    """Print a line a salt and tier, or the tables of docs/furniture.md."""
    asked = argparse.ArgumentParser(prog="python -m training.furniture.left_out")
    asked.add_argument("pages", type=Path)
    asked.add_argument("--salts", default=",a,b", help="separated by commas; the empty one first")
    asked.add_argument("--parts", type=int, default=FOLDS, help="one of which is left out")
    asked.add_argument("--tables", action="store_true")
    chosen = asked.parse_args()
    if not chosen.pages.exists():
        sys.exit(f"There are no pages at {chosen.pages}.")
    pages, every = read_pages(chosen.pages), list[Marked]()
    for salt in chosen.salts.split(","):
        read = list(left_out(pages, salt, chosen.parts))
        every += read
        for tier in () if chosen.tables else TIERS:
            print(f"salt {salt!r:4} {figures(read, tier)}", flush=True)
    if chosen.tables:
        print(HEAD.format(" ".join(sys.argv[2:])), *by_bound(every, TIERS), sep="\n")
        print(MIDDLE, *by_confidence(every, TIERS), sep="\n")


if __name__ == "__main__":
    main()
