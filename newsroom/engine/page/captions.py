"""Know the captions of pictures, and whether their pictures came along."""

import re

from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.shape import is_prose, is_sentence
from newsroom.engine.page.wording import plain
from newsroom.engine.reading import Reading

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_AGENCY = (
    r"(?:getty(?: images)?|reuters|afp|ap(?: photo)?|associated press|shutterstock"
    r"|i ?stock(?:photo)?"
    r"|epa|pa(?: wire| media| images)?|bloomberg|alamy|unsplash|flickr"
    r"|wikimedia(?: commons)?|rex|upi"
    r"|xinhua|istock)"
)
_CREDIT = re.compile(
    r"(?:photo(?:graph)?s?|image|picture|illustration|credit|image credit|photo credit|pic"
    r"|video|graphic)"
    r" ?(?:credits?|source|courtesy|by)?(?: of)?(?::| by| courtesy) ?.{0,120}"
    rf"|(?:via |by )?[\w .,'’|&-]{{0,60}}(?:/|\||via|, )\s?{_AGENCY}(?: via {_AGENCY})?[.)]?"
    rf"|\(?{_AGENCY}(?:/| via ).{{1,60}}\)?|{_AGENCY}"
    r"|(?:above|below|left|right|pictured|clockwise from .{1,20}): .{3,200}"
    r"|(?:fig(?:ure)?\.?) ?\d{1,3}[.:].{0,200}"
)
_CREDITED = re.compile(
    r"\((?:photo|image|credit|picture|pic|file|ap|afp|reuters|getty|epa|courtesy|handout"
    r"|illustration"
    r"|screenshot|provided)\b[^()]{0,80}\)\s*$"
    rf"|\b(?:credit|photo|photos|photograph|photo by|image|picture|image credit"
    rf"|source): ?[^:]{{2,60}}$"
    rf"|[/|] ?{_AGENCY}[.)]?\s*$|\bcourtesy (?:of )?[^.]{{2,40}}$",
    re.IGNORECASE,
)
_DATED = re.compile(rf"\b(?:on|in) (?:{_MONTH} \d{{1,2}},?|\d{{1,2}} {_MONTH}) \d{{4}}\.?$")
_FEWEST = 8
_LONGEST = 700


def captions(reading: Reading) -> dict[int, float]:
    """Map the captions without a picture to the confidence that they are captions."""
    kept = reading.shared(kept_blocks)
    found = {n: _confidence(reading, n) for n in range(len(reading.texts)) if n not in kept}
    return {number: sure for number, sure in found.items() if sure}


def _confidence(reading: Reading, number: int) -> float:
    block, text = reading.document.blocks[number], reading.texts[number]
    if len(text) > _LONGEST or (block.markup and block.markup.picture):
        return 0.0
    line = plain(text)
    if 0 < len(line) <= 240 and _CREDIT.fullmatch(line):
        return 0.985
    tail = text[-120:].strip()
    if _CREDITED.search(tail):
        return 0.97
    dated = _DATED.search(tail.casefold()) is not None and not is_sentence(text)
    if dated and len(text.split()) >= _FEWEST and _beside_prose(reading, number):
        return 0.95
    return 0.0


def _beside_prose(reading: Reading, number: int) -> bool:
    return any(is_prose(text) for text in reading.texts[max(0, number - 1) : number + 2])
