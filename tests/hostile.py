"""Reach the hostile vectors that lie beside the project, where they are there."""

import base64
import gzip
import json
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "hostile"


def hostile_files(kind: str) -> list[tuple[str, bytes]]:
    """Give the files of a kind, or skip the test."""
    return [(row["name"], base64.b64decode(row["base64"])) for row in _rows(kind)]


def hostile_strings(kind: str) -> list[str]:
    """Give the strings of a kind, or skip the test."""
    return [row["s"] for row in _rows(kind)]


def _rows(kind: str) -> list[dict[str, str]]:
    path = FOLDER / f"{kind}.jsonl.gz"
    if not path.exists():
        pytest.skip("the hostile vectors do not lie beside the project")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
