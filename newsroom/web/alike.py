"""The same words once more in an article: told with how often, and where."""

from collections.abc import Sequence

NAMED = 8  # blocks named


def told_alike(blocks: Sequence[int]) -> str:
    """Say how often the same stands elsewhere in the article, by its blocks; empty if nowhere."""
    if not blocks:
        return ""
    times = {1: "once", 2: "twice"}.get(len(blocks), f"{len(blocks):,} times")
    at = list(dict.fromkeys(blocks))
    named = ", ".join(map(str, at[:NAMED])) + ", …" * (len(at) > NAMED)
    return f"The same {times} more here: block{'s' * (len(at) > 1)} {named}"
