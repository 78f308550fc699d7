"""Know the captions of pictures, and whether their pictures came along."""

import re
from collections.abc import Iterable

from newsroom.engine.page.credits import is_agencies, picture_credits
from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.known_lines import plain_lines
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.shape import (
    is_between_paragraphs,
    is_prose,
    is_sentence,
    last_paragraph,
    may_lack_stop,
)
from newsroom.engine.reading import Reading

_FEWEST = 8  # words of a caption known by a hint alone
_SURE = {3: 0.985, 2: 0.98, 1: 0.85}
# What ends a block may be no credit of a picture: a fact has its source, an agency signs the last
# paragraph of its story, a title has a colon.
_SIGNED = re.compile(
    r"\bsource: ?[^:]{2,60}$"
    r"|[.!?][”\"’']{0,2} ?\((?:ap|afp|reuters|epa|pa|bloomberg|upi|xinhua)\)$",
    re.IGNORECASE,
)
_UNNAMED = re.compile(r": ?[a-z\d][^:]{1,60}$")
DOUBTED, _TITLE = 0.6, 0.95
_MAKER = re.compile(r"\( ?[^()]{2,60}(?:/| via )[^()]{2,60}\)")  # a maker and who sent them, alone
_OWNER = re.compile(
    r"\((?:[A-Z][\w.&'’-]*|of|the|and|for)(?: (?:[A-Z][\w.&'’-]*|of|the|and|for)){1,6}\)"
)
_DRAWN = re.compile(r"[Cc]artoon by (?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w.'’-]+")
_SPOKEN = re.compile(r"“[^“”]{1,140}”")  # what somebody says in a cartoon
_TEXTS = re.compile(r"\b(?:report|input|edit|writ|text|with)", re.IGNORECASE)  # who wrote it
_OVER = 0.85  # what stands over such a line; it may end in a full stop as a paragraph does
_LABEL = re.compile(r"(?:image|media|video|figure) caption,?")
_WORDS = range(6, 61)  # of it


def captions(reading: Reading) -> dict[int, float]:
    """Map the captions without a picture to the confidence that they are captions."""
    named = [(number, kind) for number, kind in enumerate(reading.shared(picture_credits)) if kind]
    last = last_paragraph(reading.texts) if named else -1
    found = {number: _confidence(reading, number, kind, last) for number, kind in named}
    found = {**_over_makers(reading, found, last), **_owned(reading), **_called(reading), **found}
    kept = reading.shared(kept_blocks) if any(found.values()) else ()
    return {number: sure for number, sure in found.items() if sure and number not in kept}


def _confidence(reading: Reading, number: int, kind: int, last: int) -> float:
    block = reading.document.blocks[number]
    if _has_picture(reading, number):
        return 0.0
    if kind == 3 and 0 <= last == number - 1:
        return DOUBTED  # right under the last paragraph it may say whose the story is
    if kind == 3 and " " not in block.text and is_between_paragraphs(reading.texts, number):
        return DOUBTED  # as a part about a company may be headed by its name
    if kind == 1 and (len(block.text.split()) < _FEWEST or not _beside_prose(reading, number)):
        return 0.0
    return _named(block.text) if kind == 2 else _SURE[kind]


def _over_makers(reading: Reading, found: Iterable[int], last: int) -> dict[int, float]:
    """Give the captions whose credit is a line of its own under them."""
    texts = reading.texts
    over = [n - 1 for n in found if 0 < n < last and _is_maker(texts[n].strip())]
    under = {n: _OVER for n in over if len(texts[n].split()) in _WORDS}
    drawn = [n - 1 for n in found if n and _DRAWN.fullmatch(texts[n].strip())]
    under |= {n: _OVER for n in drawn if _SPOKEN.fullmatch(texts[n].strip())}
    return {n: sure for n, sure in under.items() if not _has_picture(reading, n)}


def _is_maker(text: str) -> bool:
    """Tell who made a picture and who sent it; two agencies, or who reported, sign a story."""
    return _MAKER.fullmatch(text) is not None and not (_TEXTS.search(text) or is_agencies(text))


def _owned(reading: Reading) -> dict[int, float]:
    """Give the captions over a line that only names an owner in brackets, and these lines.

    Such a caption tells something, has no full stop and stands under a paragraph: a headline, a
    book or a film over "(Harbour Music)" is none.
    """
    texts, head = reading.texts, reading.shared(headline_of)
    found: dict[int, float] = {}
    for number in range(2, len(texts)):
        over = texts[number - 1]
        if texts[number][:1] == "(" and _OWNER.fullmatch(texts[number].strip()):
            is_caption = len(over.split()) in _WORDS and not is_sentence(over)
            tells = is_caption and may_lack_stop([texts[number - 2], over], 1)
            if tells and number - 1 != head:
                found |= {number - 1: DOUBTED, number: DOUBTED}
    return found


def _called(reading: Reading) -> dict[int, float]:
    """Give the lines right under one that only says "Image caption,"."""
    lines = reading.shared(plain_lines)
    under = (n for n in range(1, len(lines)) if _LABEL.fullmatch(lines[n - 1]))
    return {
        n: _TITLE for n in under if len(reading.texts[n].split(None, _WORDS.stop)) < _WORDS.stop
    }


def _named(text: str) -> float:
    """Weigh a block by the credit that ends it."""
    tail = text[-120:].strip()
    if _SIGNED.search(tail):
        return DOUBTED
    if text.startswith("©"):
        return _OVER
    if _UNNAMED.search(tail):
        return DOUBTED if is_sentence(text) else _TITLE
    return _SURE[2]


def _has_picture(reading: Reading, number: int) -> bool:
    markup = reading.document.blocks[number].markup
    return markup is not None and markup.picture


def _beside_prose(reading: Reading, number: int) -> bool:
    return any(is_prose(text) for text in reading.texts[max(0, number - 1) : number + 2])
