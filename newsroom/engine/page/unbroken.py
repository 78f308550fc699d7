"""See a page as if no ad had been set into it: its markers part neither lists nor paragraphs."""

import re
from dataclasses import replace

from newsroom.engine.page.known_lines import numbers_by_wording, plain_lines
from newsroom.engine.page.phrases import AD_MARKER
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.reading import Reading

MARKER = "ad-marker"  # the rule that takes them out
_HEADS = re.compile(r"\W*(?:sponsored|promoted|paid)\b|.*\bpartners?\b")  # a list of links, mostly


def markers(reading: Reading) -> frozenset[int]:
    """Give the numbers of the ad markers that part what belongs together.

    None where a person kept one, or called one story, or where the rule on them is quiet.
    """
    knowledge = reading.knowledge
    found = reading.shared(numbers_by_wording).get(AD_MARKER, ())
    if not found or MARKER in knowledge.quiet:
        return frozenset()
    kept, said = reading.shared(kept_blocks), knowledge.dismissed
    if any(n in kept or (MARKER, reading.texts[n]) in said for n in found):
        return frozenset()
    lines = reading.shared(plain_lines)
    return frozenset(number for number in found if not _HEADS.match(lines[number]))


def unbroken(reading: Reading) -> Reading:
    """Give the reading of the same document without these and without blank blocks."""
    out = reading.shared(markers)
    places = tuple(n for n, text in enumerate(reading.texts) if text and n not in out)
    if len(places) == len(reading.texts):
        return reading
    blocks = tuple(reading.document.blocks[number] for number in places)
    return Reading(replace(reading.document, blocks=blocks), reading.knowledge, places=places)
