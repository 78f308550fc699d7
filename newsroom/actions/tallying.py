"""Tally what an act took out, or brought back, while it does so: blocks by their categories."""

from collections import Counter
from collections.abc import Iterable

from newsroom.actions.verdict import Change
from newsroom.models import Operation


def tally(operation: Operation, changes: Iterable[Change]) -> None:
    """Add to an act's parameters, in memory, how many blocks of which category it turned.

    An act on all articles has more decisions than a page could count.
    """
    turned = (c.flag.category for c in changes if c.flag.removes_block and c.rewrites)
    found = Counter(operation.parameters.get("tally", {})) + Counter(turned)
    operation.parameters["tally"] = dict(sorted(found.items()))
