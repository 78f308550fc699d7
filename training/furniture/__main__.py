"""Train and write the model: `python -m training.furniture PAGES [--out FILE]`."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from newsroom.engine.page.model import FILE
from training.furniture.calibrating import curves
from training.furniture.growing import grown, out_of_fold
from training.furniture.measuring import figures, without_host
from training.furniture.pages import Page, read_pages
from training.furniture.table import Table, model_of, table
from training.furniture.variants import variants

SEED = 3


def trained_on(pages: Sequence[Page]) -> tuple[dict[str, Any], Table, Any]:
    """Train on pages: the model as plain JSON values, the table, the shares without own host."""
    whole = table([*pages, *variants(pages, SEED)])
    margins = out_of_fold(whole)
    trees = grown(whole.rows, whole.junk, whole.weights)
    model = model_of(whole, curves(whole, margins), trees)
    return model, whole, without_host(whole, margins)


def main() -> None:
    """Train, say how well it does on hosts it did not see, and write the file."""
    asked = argparse.ArgumentParser(prog="python -m training.furniture")
    asked.add_argument("pages", type=Path)
    asked.add_argument("--out", type=Path, default=FILE)
    chosen = asked.parse_args()
    if not chosen.pages.exists():
        sys.exit(f"There are no pages at {chosen.pages}.")
    model, whole, said = trained_on(read_pages(chosen.pages))
    for line in figures(whole, said):
        print(line)
    chosen.out.write_text(json.dumps(model, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{chosen.out}: {chosen.out.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
