"""Watch every statement that the tests run: only actions may write to the product's tables."""

import re
import sys
from collections.abc import Callable
from typing import Any

from tests.reading_code import ROOT

PRODUCT = str(ROOT / "newsroom") + "/"
ACTIONS = PRODUCT + "actions/"
# A model's own method runs for whoever called it; a migration is nobody's act, and what fills a
# scratch database to be measured is none either.
COPIES = PRODUCT + "management/benches/copies.py"
SEE_THROUGH = (PRODUCT + "models/", PRODUCT + "migrations/", COPIES)
WRITE = re.compile(r'\s*(INSERT INTO|UPDATE|DELETE FROM) "?newsroom_', re.IGNORECASE)


class WrittenOutsideActions(AssertionError):
    """Something else than an action wrote to one of the product's tables."""


def writer() -> str:
    """Give the product's innermost module that is at work; empty where a test writes itself."""
    frame = sys._getframe(1)
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith(PRODUCT) and not name.startswith(SEE_THROUGH):
            return name
        frame = frame.f_back  # type: ignore[assignment]
    return ""


def watch(execute: Callable[..., Any], sql: str, parameters: Any, many: bool, context: Any) -> Any:
    """Run a statement; raises WrittenOutsideActions instead where nobody but an action may."""
    if WRITE.match(sql):
        who = writer()
        if who and not who.startswith(ACTIONS):
            raise WrittenOutsideActions(f"{who}: {sql[:200]}")
    return execute(sql, parameters, many, context)
