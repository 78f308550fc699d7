"""Split plain text into blocks."""

from newsroom.engine.characters import is_blank


def split_blocks(text: str) -> list[str]:
    """Give the lines of a text that show something; of a hard-wrapped one, its paragraphs."""
    lines = ["" if is_blank(line) else line.strip() for line in text.splitlines()]
    if _is_hard_wrapped(lines):
        return _joined(lines)
    return [line for line in lines if line]


def _is_hard_wrapped(lines: list[str]) -> bool:
    """Tell mail-like text: paragraphs of several lines, all about as long, none beyond 90."""
    runs = _runs(lines)
    inner = [line for run in runs for line in run[:-1]]
    if not inner or max(map(len, filter(None, lines))) > 90:
        return False
    full = [line for line in inner if len(line) >= 50]
    return len(full) >= 3 and len(full) >= 0.7 * len(inner)


def _runs(lines: list[str]) -> list[list[str]]:
    """Group lines into runs that blank lines part."""
    runs: list[list[str]] = [[]]
    for line in lines:
        if line:
            runs[-1].append(line)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _joined(lines: list[str]) -> list[str]:
    return [" ".join(run) for run in _runs(lines)]
