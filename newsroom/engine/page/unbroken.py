"""See a page as if no ad had been set into it: its markers part neither lists nor paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from newsroom.engine.lines import normalised
from newsroom.engine.page.known_lines import numbers_by_wording, plain_lines, wordings
from newsroom.engine.page.phrases import AD_MARKER, LIST_HEADING
from newsroom.engine.page.protection import NOT_STORY
from newsroom.engine.reading import Reading

MARKER = "ad-marker"  # the rule that takes them out
_HEADS = re.compile(r"\W*(?:sponsored|promoted|paid)\b|.*\bpartners?\b")  # a list of links, mostly


def markers(reading: Reading) -> frozenset[int]:
    """Give the numbers of the ad markers that part what belongs together.

    They stand between two lines that are unknown, or right under a list's heading: beside buttons
    and prompts one tells that these are the page's. None where a person kept one or called one
    story, or where their rule is quiet.
    """
    found = reading.shared(numbers_by_wording).get(AD_MARKER, ())
    if not found or any(_is_called_story(reading, number) for number in found):
        return frozenset()
    lines = reading.shared(plain_lines)
    pure = {number for number in found if not _HEADS.match(lines[number])}
    return frozenset(_between(reading, pure))


def _is_called_story(reading: Reading, number: int) -> bool:
    knowledge, text = reading.knowledge, reading.texts[number]
    role = reading.document.blocks[number].role
    if MARKER in knowledge.quiet or (MARKER, text) in knowledge.dismissed:
        return True
    if (role and role not in NOT_STORY) or number == reading.headline_block:
        return True
    return any(line == normalised(text) for line, _ in knowledge.kept)


def _between(reading: Reading, pure: set[int]) -> Iterator[int]:
    """Give the markers of each run that has an unknown line or a heading above, and one below."""
    known = reading.shared(wordings)
    seen = [number for number, text in enumerate(reading.texts) if text]
    runs = [(is_pure, list(run)) for is_pure, run in groupby(seen, pure.__contains__)]
    for (_, above), (is_pure, run), (_, below) in zip(runs, runs[1:], runs[2:], strict=False):
        if is_pure and known[above[-1]] in (None, LIST_HEADING) and known[below[0]] is None:
            yield from run


def unbroken(reading: Reading) -> Reading:
    """Give the reading of the same document without these and without blank blocks."""
    out = reading.shared(markers)
    places = tuple(n for n, text in enumerate(reading.texts) if text and n not in out)
    if len(places) == len(reading.texts):
        return reading
    blocks = tuple(reading.document.blocks[number] for number in places)
    return Reading(replace(reading.document, blocks=blocks), reading.knowledge, places=places)
