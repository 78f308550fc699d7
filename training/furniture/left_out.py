"""Measure all rules on pages of hosts left out: `python -m training.furniture.left_out PAGES`.

The classifier is trained without the hosts of a fifth of the pages, then every rule reads those;
so five times. A salt shares the hosts out otherwise: figures of several salts tell how far a
figure hangs on the split. `--dump FILE` keeps what each block was given, an object a page.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from newsroom.engine import Document, proofread
from newsroom.engine.finding import Action, Category, Finding
from newsroom.engine.page import model
from training.furniture.__main__ import SEED
from training.furniture.calibrating import SURE, curves
from training.furniture.growing import grown_without, margins_without
from training.furniture.pages import FOLDS, Page, read_pages
from training.furniture.table import Table, model_of, table
from training.furniture.variants import variants

_PROSE = 12  # words of a paragraph that must not be lost


@dataclass(frozen=True)
class Marked:
    """What a page's blocks were given: those proposed to go, and those that go for sure."""

    page: Page
    out: frozenset[int]
    sure: frozenset[int]


def marked(page: Page, findings: Iterable[Finding]) -> Marked:
    """Tell which blocks findings take out: captions without a picture count as proposed."""
    going = [f for f in findings if f.action is Action.REMOVE_BLOCK]
    captions = {f.block for f in findings if f.category is Category.CAPTION}
    sure = frozenset(f.block for f in going if f.confidence >= SURE)
    return Marked(page, frozenset({f.block for f in going} | captions), sure)


def left_out(pages: Sequence[Page], salt: str = "") -> Iterator[Marked]:
    """Read each page by all rules and a classifier that saw no page of its host."""
    whole = table([*pages, *variants(pages, SEED)])
    whole = replace(whole, folds=np.array(list(_folds(whole, salt))))
    trees = grown_without(whole)
    margins = margins_without(whole, trees)
    for fold, grown in trees.items():
        known = replace(whole, counted=whole.counted & (whole.folds != fold))
        with _instead(model_of(known, curves(known, margins), grown)):
            for page in pages:
                if fold_of(page.source, salt) == fold:
                    document = Document.from_blocks(page.texts, page.headline)
                    yield marked(page, proofread(document))


def figures(read: Iterable[Marked], tier: str) -> str:
    """Say F1, what is found for sure, and what is lost then, of a tier's pages."""
    n: Counter[str] = Counter()
    for one in read:
        if one.page.tier == tier:
            n.update(key for number in range(len(one.page.texts)) for key in _counts(one, number))
    precision = n["right"] / max(1, n["right"] + n["wrong"])
    recall = n["right"] / max(1, n["junk"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return (
        f"{tier:9} F1 {f1:.4f} (precision {precision:.4f}, recall {recall:.4f}), for sure"
        f" {n['sure'] / max(1, n['junk']):.4f}; then lost: {n['lost']} of {n['prose']} paragraphs,"
        f" {n['sure wrong']} of {n['kept']} blocks of stories"
    )


def _counts(one: Marked, number: int) -> Iterator[str]:
    """Name what a block counts for; a headline counts for nothing."""
    if one.page.skipped[number]:
        return
    out, sure = number in one.out, number in one.sure
    if one.page.junk[number]:
        yield from ("junk", *["right"] * out, *["sure"] * sure)
        return
    yield from ("kept", *["wrong"] * out, *["sure wrong"] * sure)
    if _is_paragraph(one.page.texts[number]):
        yield from ("prose", *["lost"] * sure)


def _is_paragraph(text: str) -> bool:
    ends = text.rstrip().endswith((".", "!", "?", "”", '"', "’"))
    return ends and len(text.split()) >= _PROSE


def _folds(table: Table, salt: str) -> Iterator[int]:
    for page in table.pages:
        yield from [fold_of(page.source, salt)] * len(page.texts)


def fold_of(source: str, salt: str) -> int:
    """Give the fold of a host; another salt shares the hosts out otherwise."""
    return int(sha256((salt + source).encode()).hexdigest(), 16) % FOLDS


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
    """Print a line a salt and tier."""
    asked = argparse.ArgumentParser(prog="python -m training.furniture.left_out")
    asked.add_argument("pages", type=Path)
    asked.add_argument("--salts", default=",a,b", help="separated by commas; the empty one first")
    asked.add_argument("--dump", type=Path)
    chosen = asked.parse_args()
    if not chosen.pages.exists():
        sys.exit(f"There are no pages at {chosen.pages}.")
    pages = read_pages(chosen.pages)
    for salt in chosen.salts.split(","):
        read = list(left_out(pages, salt))
        for tier in ("human", "reviewed"):
            print(f"salt {salt!r:4} {figures(read, tier)}", flush=True)
        if chosen.dump:
            _dump(read, chosen.dump)


def _dump(read: Iterable[Marked], path: Path) -> None:
    with path.open("a", encoding="utf-8") as lines:
        for one in read:
            said = {**asdict(one.page), "out": sorted(one.out), "sure": sorted(one.sure)}
            lines.write(json.dumps(said) + "\n")


if __name__ == "__main__":
    main()
