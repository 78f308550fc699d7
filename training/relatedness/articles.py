"""Read articles of others, and part their hosts."""

import gzip
import json
import random
from pathlib import Path
from typing import Any

FOLDS = 5
LEAST = 400  # characters of an article
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
            found.setdefault(text_of(item), item["source"])
    return [(text, host) for text, host in found.items() if len(text) > LEAST]


def text_of(item: dict[str, Any]) -> str:
    """Give an article's text without what is not its story."""
    if "html" in item:
        return str(item["gold"])
    labels = item.get("labels") or ["keep"] * len(item["blocks"])
    blocks = zip(item["blocks"], labels, strict=True)
    return "\n".join(block for block, label in blocks if label == "keep")


def folds(folder: Path, texts: list[Text]) -> list[set[str]]:
    """Part the hosts by chance, so that what is asked of one part is answered by the others."""
    asked = load(folder, "recommended") + load(folder, "headlines")
    hosts = sorted({host for _, host in texts} | {item["source"] for item in asked})
    random.Random(0).shuffle(hosts)
    return [set(hosts[number::FOLDS]) for number in range(FOLDS)]
