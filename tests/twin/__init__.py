"""A twin of a real import: our own words, the same kinds of dirt, and its clean copy."""

import json
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
TWIN = _HERE / "twin.txt"
CLEAN = _HERE / "twin.clean.txt"  # what a person would have made of it


def expected() -> dict[str, Any]:
    """Give the role of each block, and what is to be found; None is never a finding's right."""
    answers: dict[str, Any] = json.loads((_HERE / "twin.expected.json").read_text("utf-8"))
    return answers
