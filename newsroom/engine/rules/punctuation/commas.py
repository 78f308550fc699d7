"""Find every comma with a word behind it, once for all rules that judge commas."""

import re
from itertools import islice

from newsroom.engine.places import MOST
from newsroom.engine.reading import Reading

_COMMA = re.compile(r", [\"“]?([A-Za-z]+(?:['’][a-z]+)?)")


Comma = tuple[int, int, str]  # the block, the place of the comma, and the word behind it


def commas(reading: Reading) -> list[Comma]:
    """Give the commas of the paragraphs that are prose, in order."""
    return [
        (block, found.start(), found[1])
        for block, text in reading.numbered
        if ", " in text and not reading.is_code(block)
        for found in islice(_COMMA.finditer(text), MOST)
    ]
