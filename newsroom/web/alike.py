"""What one decision takes along: the same words once more in an article, furniture and links."""

from collections.abc import Iterable, Sequence

NAMED = 8  # blocks named


def told_alike(blocks: Sequence[int]) -> str:
    """Say how often the same stands elsewhere in the article, by its blocks; empty if nowhere."""
    if not blocks:
        return ""
    times = {1: "once", 2: "twice"}.get(len(blocks), f"{len(blocks):,} times")
    at = list(dict.fromkeys(blocks))
    named = ", ".join(map(str, at[:NAMED])) + ", …" * (len(at) > NAMED)
    return f"The same {times} more here: block{'s' * (len(at) > 1)} {named}"


def told_group(kinds: Iterable[str]) -> str:
    """Call what one decision takes out by the kinds of its flags: furniture, links, or both."""
    match sorted(set(kinds)):
        case ["links"]:
            return "recommended links"
        case ["furniture"]:
            return "lines of furniture"
    return "lines of furniture and links"
