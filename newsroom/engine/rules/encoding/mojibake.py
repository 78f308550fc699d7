"""Find UTF-8 that was read as another encoding, and give the text it was."""

import re
from collections.abc import Iterator
from functools import lru_cache

import ftfy

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import foreign_places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_CP1252 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
# A lead byte and one that follows it, as Latin-1 or Windows-1252 shows them; lone C1 bytes;
# and a lead whose follower was dropped or repaired.
_CANDIDATE = re.compile(
    rf"(?:[Â-ô][\x80-\xbf{_CP1252}][\x80-\xff{_CP1252}]{{0,60}}|Ã (?=\w|$)|â€|[\x80-\x9f]+"
    r"|Â(?=[‘’“”–—£©®°·§ ]|$)|(?<=n)â(?=t\b)|(?<=[a-z])â(?=s\b))"
)
_PUNCTUATION = tuple("‘’“”–—…•")
_TRUNCATED = {"â€": "”", "Ã ": "à ", "Â": "", "â": "’"}


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in foreign_places(reading, _CANDIDATE):
        start, end = found.span()
        right, confidence = _mended(found[0])
        if right == found[0] or (found[0] == "â" and not reading.is_english):
            continue
        if right == "”" and reading.text(block)[end : end + 1].isalpha():
            right = "’"  # the last byte was lost, but inside a word it can be nothing else
        while right and right[-1:] == reading.text(block)[end - 1] and end - start > 1:
            right, end = right[:-1], end - 1
        message = "Letters garbled by a wrong encoding"
        yield rule.finding(reading, block, start, end, message, confidence, suggestions=[right])


@lru_cache(maxsize=1024)
def _mended(garbled: str) -> tuple[str, float]:
    """Give the text that was meant and how sure that is; the same text where nothing was."""
    if "\x80" <= garbled[0] <= "\x9f":
        return ftfy.fixes.fix_c1_controls(garbled).translate(_NOTHING_OF_C1), 0.93
    right = ftfy.fix_encoding(garbled).replace("\xa0", " ")
    if right == garbled or "\ufffd" in right:
        if garbled[0] == "Â" and garbled[1:2] in _PUNCTUATION:
            return garbled[1:], 0.85  # the mark itself was repaired already
        return _TRUNCATED.get(garbled, garbled), 0.85
    return right, 0.98


_NOTHING_OF_C1 = dict.fromkeys(range(0x80, 0xA0))

RULE = Rule(
    name="mojibake",
    title="Garbled letters",
    why="Text was read in a wrong encoding on its way; the letters that were meant can be told.",
    category=Category.ENCODING,
    severity=Severity.ERROR,
    find=_find,
    needs_english=False,
    flags=(
        trips("The cafÃ© on the corner is closed.", quote="Ã©", right="é"),
        trips("It wonâ€™t rain.", quote="â€™", right="’"),
        trips("Theyâ\x80\x99ll see.", quote="â\x80\x99", right="’"),
        trips("It isnÃ¢â‚¬â„¢t over.", quote="Ã¢â‚¬â„¢", right="’"),
        trips("It costs Â£5.", quote="Â", right=""),
        trips("\x93Good,\x94 she said.", quote="\x93", right="“"),
        trips("It wonâ€t rain, itÂ’s dry.", quote="â€", right="’"),
        trips("It wonâ€t rain, itÂ’s dry.", quote="Â", right=""),
        trips("It isnât late.", quote="â", right="’"),
    ),
    passes=(
        passes("The café on Ångström Street, São Paulo’s “best”, is closed."),
        passes("Le bâton, la pâte et le château d’Âge; dân tộc."),
        passes("La Belle Époque – c’est fini… à Orléans"),
    ),
)
