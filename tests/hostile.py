"""Give hostile vectors: our own, and those of others where they lie beside the project."""

import base64
import gzip
import json
from pathlib import Path

from tests.hostile_own import FILES_BY_KIND, STRINGS_BY_KIND

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "hostile"


def hostile_files(kind: str) -> list[tuple[str, bytes]]:
    """Give the files of a kind."""
    others = [(row["name"], base64.b64decode(row["base64"])) for row in _rows(kind)]
    return [*FILES_BY_KIND[kind].items(), *others]


def hostile_strings(kind: str) -> list[str]:
    """Give the strings of a kind."""
    return [*STRINGS_BY_KIND[kind], *(row["s"] for row in _rows(kind))]


def _rows(kind: str) -> list[dict[str, str]]:
    path = FOLDER / f"{kind}.jsonl.gz"
    if not path.exists():
        return []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
