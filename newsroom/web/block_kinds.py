"""What blocks that are taken out are, in words: furniture, links, captions, copies."""

from collections.abc import Mapping

from newsroom.actions.change_note import FURNITURE, REMOVED
from newsroom.engine.finding import Category

KINDS = {str(kind): told for kind, told in {Category.FURNITURE: FURNITURE, **REMOVED}.items()}
OTHER = ("other", "others")


def kinds_told(counted: Mapping[str, int]) -> str:
    """Say how many of which kind, by the categories of their flags, the kinds in one order."""
    named = [(*KINDS[kind], counted[kind]) for kind in KINDS if counted.get(kind)]
    if rest := sum(n for kind, n in counted.items() if kind not in KINDS):
        named.append((*OTHER, rest))
    return ", ".join(f"{n:,} {one if n == 1 else many}" for one, many, n in named)


def blocks_told(counted: Mapping[str, int]) -> str:
    """Say how many blocks that are in all."""
    count = sum(counted.values())
    return f"{count:,} block{'s' * (count != 1)}"
