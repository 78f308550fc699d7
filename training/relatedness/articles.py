"""Read articles of others, and part their hosts."""

import gzip
import json
import random
from pathlib import Path
from typing import Any

FOLDS = 5
Text = tuple[str, str]  # an article, and the host it comes from


def load(folder: Path, name: str) -> list[dict[str, Any]]:
    """Read one file of the folder."""
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def articles(folder: Path) -> list[Text]:
    """Give all articles once, with their hosts."""
    found: dict[str, str] = {}
    for name in ("headlines", "clean_news", "recommended", "html_pages", "pasted_pages"):
        for item in load(folder, name):
            labels = item.get("labels") or ["keep"] * len(item.get("blocks", ()))
            blocks = zip(item.get("blocks", ()), labels, strict=True)
            kept = [block for block, label in blocks if label == "keep"]
            found.setdefault(item["gold"] if "html" in item else "\n".join(kept), item["source"])
    return [(text, host) for text, host in found.items() if len(text) > 400]


def folds(folder: Path, texts: list[Text]) -> list[set[str]]:
    """Part the hosts by chance, so that what is asked of one part is answered by the others."""
    asked = load(folder, "recommended") + load(folder, "headlines")
    hosts = sorted({host for _, host in texts} | {item["source"] for item in asked})
    random.Random(0).shuffle(hosts)
    return [set(hosts[number::FOLDS]) for number in range(FOLDS)]
