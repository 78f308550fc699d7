"""Know copies under another head: a second list's steps, another's answer, a refrain.

A story says the same twice where something new stands above it: the heading of another list, a
question, the name of who speaks, a verse. What was pasted twice has its own line above it again.
"""

from collections.abc import Sequence

from newsroom.engine.page.judging import shares
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.repeats import copies, same_text
from newsroom.engine.page.shape import is_prose, is_sentence
from newsroom.engine.reading import Reading, of_page

_JUNK = 0.5  # share of lines like it that are not the story, from which a line heads nothing


@of_page
def under_other_heads(reading: Reading) -> frozenset[int]:
    """Give the numbers of the surplus copies that stand, or whose original does, under another."""
    found = reading.shared(copies)
    if not found:
        return frozenset()
    new, labels = _heads(reading), _labels(reading)
    return frozenset(
        number
        for number, stays in found.items()
        if _parts(reading, number, stays, new) or _parts(reading, number, stays, labels)
    )


def _parts(reading: Reading, number: int, stays: int, heads: Sequence[int]) -> bool:
    """Tell whether what heads the later of two stands below the earlier one, and says another."""
    earlier, later = sorted((number, stays))
    above, other = heads[later], heads[earlier]
    if above <= earlier:
        return False
    return other < 0 or same_text(reading.texts[above]) != same_text(reading.texts[other])


def _heads(reading: Reading) -> list[int]:
    """Give the number of the line that heads each block and stands once; -1 where none does.

    Right above a copy, or a run of them, that is any line which is no paragraph; above
    paragraphs one that ends like a heading or a question.
    """
    repeats = reading.shared(copies)
    twice = {*repeats, *repeats.values()}
    heads: list[int] = []
    right, far = -1, -1
    for number, text in enumerate(reading.texts):
        heads.append(max(right, far))
        if number in twice or not text or _is_furniture(reading, number):
            continue
        right = -1 if is_prose(text) else number
        if not is_sentence(text) or text.endswith("?"):
            far = number
    return heads


def _labels(reading: Reading) -> list[int]:
    """Give the number of the line without an end above each block, a name perhaps; -1 for none."""
    labels: list[int] = []
    last = -1
    for number, text in enumerate(reading.texts):
        labels.append(last)
        if text and not is_sentence(text) and not _is_furniture(reading, number):
            last = number
    return labels


def _is_furniture(reading: Reading, number: int) -> bool:
    return reading.shared(wordings)[number] is not None or reading.shared(shares)[number] >= _JUNK
