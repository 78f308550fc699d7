"""Know the standfirst, and the key points, that a story's own header has under its headline."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby, takewhile

from newsroom.engine.block import Role
from newsroom.engine.html.boxes import is_prose
from newsroom.engine.html.frames import Frame
from newsroom.engine.html.pieces import Piece
from newsroom.engine.page.authors import names_author
from newsroom.engine.page.stamps import AGO, YEAR

_OWNERS = frozenset(("article", "main"))
_NEAR = 8  # blocks below the headline
_CALLED = re.compile(
    r"(?:stand-?first|sub-?(?:title|headline|heading)|dek)(?![a-z])"
    r"|(?<![a-z])(?:subhead|deck|excerpt|summary|teaser|intro|abstract)(?![a-z])"
)
_OTHER = re.compile(  # who, when and where, or what the page asks of its reader
    r"(?<![a-z])(?:by-?lines?|authors?|meta|date[a-z]*|time[a-z]*|tags?|categor(?:y|ies)|bio"
    r"|topics|kicker|eyebrow|captions?|credits?|photos?|shar(?:e|ing)|social|comments?"
    r"|newsletters?|subscribe|breadcrumbs?|nav|menu|ads?|toc)(?![a-z])"
)
_STAMP = re.compile(
    rf"{YEAR.pattern}.{{0,25}}\Z|\d[:.]\d\d\b|{AGO}|\bmin(?:ute)?s?\.? read\b"
    r"|\A\W*(?:published|updated|posted|last|written|reviewed|photo\w*|image|illustration|credit"
    r"|picture|listen|share|follow)\b",
    re.IGNORECASE,
)
_STAMPED = 90  # code points; a longer line has more to tell than a day
_LINKED = 0.3  # share of links in a line, from which on it leads elsewhere
_WORDS = {Role.UNKNOWN: 5, Role.SUBHEADING: 5, Role.LIST_ITEM: 3}  # at least, without a name
_NAMED = 2  # words at least of what is called so
_LONGEST = 60  # words
_POINTS = range(2, 7)
_PARAGRAPHS = 2  # in a header; what holds more is the story as a whole
_CLOSE = 2  # blocks below the headline, of which one may be called so
_AROUND = 3  # elements around it whose names are read
_LABELS = ("data-gu-name", "data-testid", "data-component", "data-component-name", "data-qa")
_EXCERPT = "post-excerpt"
_OPEN = 0.1  # chance of a line that is only called so
_PERHAPS = 0.03  # chance of being the story; below it the words of a line speak against it


def leading(
    pieces: Sequence[Piece], chances: Sequence[float], headline: int | None
) -> dict[int, Role]:
    """Map the standfirst, and the key points in the story's own header, to their roles.

    A line right under the headline there is one by what it is, any other, and where there is no
    such header, by what its maker calls it.
    """
    if headline is None:
        return {}
    found = _in_header(pieces, chances, headline)
    if Role.STANDFIRST not in found.values():
        found |= _called(pieces, chances, headline)
    return found


def _called(pieces: Sequence[Piece], chances: Sequence[float], headline: int) -> dict[int, Role]:
    """Give the line right under the headline, or the next, that is called a standfirst.

    All of 18 such lines on pages without a header of the story's own were the story.
    """
    title = frozenset(pieces[headline].frame.path)
    for number in range(headline + 1, min(headline + 1 + _CLOSE, len(pieces))):
        piece = pieces[number]
        around = tuple(takewhile(lambda frame: frame not in title, piece.frame.path))
        box = next((frame for frame in piece.frame.path if frame in title), None)
        if box is None or chances[number] < _OPEN:
            continue
        is_called = any(map(_calls, around[:_AROUND])) and not _begins(pieces, number)
        if is_called and _may_lead(piece, box):
            return {number: Role.STANDFIRST}
    return {}


def _begins(pieces: Sequence[Piece], number: int) -> bool:
    """Tell the beginning of a paragraph below, which a page prints twice."""
    start = pieces[number].text.rstrip(" .…[]")
    return any(piece.text.startswith(start) for piece in pieces[number + 1 : number + 1 + _NEAR])


def _in_header(pieces: Sequence[Piece], chances: Sequence[float], headline: int) -> dict[int, Role]:
    """Give what stands under the headline in the story's own header."""
    header = _own_header(pieces, headline)
    if header is None:
        return {}
    near = range(headline + 1, min(headline + 1 + _NEAR, len(pieces)))
    below = [n for n in near if header in pieces[n].frame.path]
    if sum(is_prose(pieces[n]) for n in below) > _PARAGRAPHS:
        return {}
    likely = [n for n in below if chances[n] >= _PERHAPS and _may_lead(pieces[n], header)]
    found: dict[int, Role] = {}
    for box, run in groupby(likely, lambda n: _list(pieces[n].frame)):
        numbers = list(run)
        if box is not None and len(numbers) in _POINTS:
            found |= dict.fromkeys(numbers, Role.LIST_ITEM)
        elif box is None and Role.STANDFIRST not in found.values():
            first = headline + 1 + len(found)
            lead = (n for n in numbers if n == first or _is_called(pieces[n].frame))
            found |= dict.fromkeys(list(lead)[:1], Role.STANDFIRST)
    return found


def _own_header(pieces: Sequence[Piece], headline: int) -> Frame | None:
    """Give the header around a headline, None where it may be the page's: it has a menu above."""
    path = pieces[headline].frame.path
    header = next((frame for frame in path if frame.tag == "header"), None)
    if header is None or any(frame.tag in _OWNERS for frame in header.above):
        return header
    above = (frame for piece in pieces[:headline] for frame in _inside(piece.frame, header))
    return None if any(frame.tag == "nav" for frame in above) else header


def _inside(frame: Frame, box: Frame) -> tuple[Frame, ...]:
    """Give the elements around a text within a box; none where it stands outside."""
    path = frame.path
    return path[: path.index(box)] if box in path else ()


def _list(frame: Frame) -> Frame | None:
    """Give the list around an item."""
    item = next((around for around in frame.path[:3] if around.tag == "li"), None)
    return item.parent if item else None


def _may_lead(piece: Piece, header: Frame) -> bool:
    """Tell a line that is no name, day, credit or link, nor in a box for such."""
    words = piece.text.count(" ") + 1
    least = _NAMED if _is_called(piece.frame) else _WORDS.get(piece.role, _LONGEST + 1)
    if not least <= words <= _LONGEST or piece.link_share >= _LINKED:
        return False
    if says_who_or_when(piece.text):
        return False
    return not any(_OTHER.search(name) for f in _inside(piece.frame, header) for name in f.names)


def says_who_or_when(text: str) -> bool:
    """Tell a line that names an author, a day or a time, and no more."""
    return len(text) <= _STAMPED and bool(_STAMP.search(text) or names_author(text))


def _is_called(frame: Frame) -> bool:
    """Tell a standfirst's element, or the one around it, by its names."""
    around = frame.path[:2]
    return any(_says_so(box.names) for box in around if box.tag != "header")


def _calls(box: Frame) -> bool:
    """Tell a box that is called a standfirst by its names, or by what its maker's script reads.

    What a blog calls the excerpt of a post is what its lists show of it, most often cut off.
    """
    if any(_EXCERPT in name for name in box.names):
        return False
    said = tuple(box.attributes[name].lower() for name in _LABELS if name in box.attributes)
    return _says_so(box.names) or (bool(said) and _says_so(said))


@lru_cache(maxsize=4096)
def _says_so(names: tuple[str, ...]) -> bool:
    return any(map(_CALLED.search, names))
