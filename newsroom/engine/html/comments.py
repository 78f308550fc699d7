"""Know the boxes that are named after comments, and those among them that a story has itself.

An expert's view in a "comment", or a part of the story in its "discussion", stands among the
story's paragraphs, alone, and without what a thread shows of each reader: a name and a day,
a picture, a way to reply.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from newsroom.engine.block import Role
from newsroom.engine.html.boxes import is_prose
from newsroom.engine.html.frames import Frame
from newsroom.engine.html.pieces import Piece
from newsroom.engine.lexicon import lexicon
from newsroom.engine.page.stamps import AGO, CLOCK, YEAR

_COMMENTS = re.compile(
    r"[.#](?:comment(?!ary|ator|isfree).*"
    r"|(?:[a-z]+[-_])*(?:comments?|commentlist|replies|disqus|discussion)(?:[-_].*)?)"
)
_NAMED = ("comment", "replies", "disqus", "discussion")  # each such name holds one
_MAY_BE_TOLD = re.compile(r"\.(?:[a-z0-9]+[-_]+)*(?:comment|replies|discussion)")
_READERS = re.compile(  # parts of the names in a thread
    r"(?<![a-z])(?:avatar|gravatar|vcard|user(?:name)?|commenter|reply|respond|timestamp|permalink"
    r"|upvotes?|likes?)(?![a-z])"
)
_SAID = re.compile(  # as a whole, or at the end of a line with a day
    r"\W*(?:(?:log in to |leave a )?(?:reply|comment)|report|flag|like|\d+ (?:likes?|replies)"
    r"|(?:\d+ |all |view )?(?:comments?|responses?)(?: \(\d+\))?"
    r"|join the (?:discussion|conversation)"
    rf"|be the first to .*|.{{0,40}}(?:{YEAR.pattern}|{CLOCK}|{AGO}).{{0,20}})\W*",
    re.IGNORECASE,
)
_LINE = 80  # code points of such a line
_NAME, _FIRST = 3, 2  # words of a reader's name; lines of which one may be it
_OWNER = "article"


def names_comments(box: Frame) -> bool:
    """Tell an element that is named after comments; a page is no thread, whatever it has."""
    return bool(box.names) and box.tag not in ("body", "html") and says_comments(box.names)


@lru_cache(maxsize=16384)
def says_comments(names: tuple[str, ...]) -> bool:
    """Tell names, each with its "." or "#", one of which is that of comments."""
    said = " ".join(names)
    return any(map(said.__contains__, _NAMED)) and any(map(_COMMENTS.fullmatch, names))


def of_story(pieces: Sequence[Piece], commented: Sequence[bool], first: int) -> set[Frame]:
    """Give the boxes named after a comment that stand among the paragraphs, without its signs.

    `first` is the first paragraph; a box stands among them inside the same article, or where one
    of them stands right in the element around it.
    """
    boxes: defaultdict[Frame, list[int]] = defaultdict(list)
    for number, piece in enumerate(pieces):
        box = _outermost(piece.frame) if commented[number] else None
        if box is not None:
            boxes[box].append(number)
    if not boxes:
        return set()
    prose = [n for n, p in enumerate(pieces) if not commented[n] and is_prose(p)]
    around = {box for box in pieces[first].frame.path if box.tag == _OWNER}
    around |= {parent for n in prose if (parent := pieces[n].frame.parent) is not None}
    alone, last = _alone(boxes), max(prose, default=first)
    return {
        box
        for box, numbers in boxes.items()
        if box in alone
        and not around.isdisjoint(box.above)
        and all(_may_be_told(name) for name in box.names)
        and not _is_thread(box, [pieces[n] for n in numbers], below=numbers[0] > last)
    }


def _outermost(frame: Frame) -> Frame | None:
    return next((box for box in reversed(frame.path) if names_comments(box)), None)


def _alone(boxes: Iterable[Frame]) -> set[Frame]:
    """Give the boxes of which there is no other alike in the same element."""
    alike: defaultdict[object, list[Frame]] = defaultdict(list)
    for box in boxes:
        alike[box.parent, box.tag, box.names].append(box)
    return {same[0] for same in alike.values() if len(same) == 1}


def _may_be_told(name: str) -> bool:
    return not says_comments((name,)) or _MAY_BE_TOLD.fullmatch(name) is not None


def _is_thread(box: Frame, held: Sequence[Piece], *, below: bool) -> bool:
    """Tell a box with a day or a way to reply, or that calls its parts after readers.

    So is one `below` all paragraphs that begins with somebody's name; an expert may have one, too.
    """
    if any(map(_is_readers, held)) or (below and any(map(_is_name, held[:_FIRST]))):
        return True
    names = (name for piece in held for f in piece.frame.path for name in _within(f, box))
    return any(map(_READERS.search, names))


def _within(frame: Frame, box: Frame) -> tuple[str, ...]:
    return frame.names if box in frame.path else ()


def _is_readers(piece: Piece) -> bool:
    return len(piece.text) <= _LINE and _SAID.fullmatch(piece.text) is not None


def _is_name(piece: Piece) -> bool:
    """Tell a few words that are no heading, one of them in no dictionary."""
    words = piece.text.split(None, _NAME)
    if piece.role is Role.SUBHEADING or len(words) > _NAME or piece.text[-1:] in ".!?":
        return False
    return not all(word.lower() in lexicon().dialects for word in words)
