"""Tell the boxes in which a page asks something of its reader, or leads elsewhere, by their names.

The makers of sites call such boxes by what they are: "newsletter-signup", "cookie-notice",
"author-bio", "related-posts". Of 14,700 blocks in boxes so named, on labelled pages of 108 hosts,
six were the story: lists of its own earlier parts. A box that asks for an address is known by the
field for it, too, and an aside with another page in it by its first line.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newsroom.engine.block import Role
from newsroom.engine.html.asides import cards
from newsroom.engine.html.box_names import LEADING, kind_of
from newsroom.engine.html.boxes import is_prose
from newsroom.engine.html.fields import asking_boxes
from newsroom.engine.html.frames import Frame
from newsroom.engine.html.pieces import Piece

_BOXES = frozenset("div section aside ul ol li p form footer header figure table center".split())
# Where pages with scrambled classes say what a box is, with none of 10,000 blocks of the story.
_LABELS = (
    "aria-label role name data-component data-component-name data-testid data-test data-qa"
    " data-module data-name data-block".split()
)
_ANY_LABEL = frozenset(_LABELS)
_LABEL = 60  # characters of one
_TOLD = frozenset((Role.CAPTION, Role.QUOTATION))  # what a box may show of the story
_PROSE = 900  # characters of paragraphs in such a box; what holds more may be the story
_LED = 0.1  # share of links in a box that leads elsewhere; "recommendations" may be a report's own
_SHARE = 0.25  # of the page's paragraphs in all of them; a newsletter may call its parts so


def asking(pieces: Sequence[Piece], headline: int | None) -> list[bool]:
    """Tell the blocks in such boxes; never the headline's own box, nor that of the first paragraph.

    None that only a name tells where those hold much of the page: it means something else there.
    """
    start = 0 if headline is None else headline + 1
    first = next((n for n in range(start, len(pieces)) if is_prose(pieces[n])), None)
    own = {frame for n in (headline, first) if n is not None for frame in pieces[n].frame.path}
    told = asking_boxes(pieces, first, own) | cards(pieces, own)
    boxes = _boxes(pieces, own, told)
    prose: dict[Frame | None, int] = defaultdict(int)
    for piece, box in zip(pieces, boxes, strict=True):
        prose[box] += len(piece.text) if is_prose(piece) else 0
    small = {box for box, length in prose.items() if box is not None and length <= _PROSE}
    if sum(prose[box] for box in small - told) > _SHARE * sum(prose.values()):
        small &= told
    return [
        box in small and piece.role not in _TOLD for piece, box in zip(pieces, boxes, strict=True)
    ]


def _boxes(pieces: Sequence[Piece], own: set[Frame], told: set[Frame]) -> list[Frame | None]:
    """Give the outermost asking box around each block, none that only says it leads elsewhere.

    `told` are boxes that ask or lead elsewhere, whatever they are called.
    """
    found = _outermost(pieces, own, told)
    dull = _without_links(pieces, found) - told
    if not dull:
        return found
    found = _outermost(pieces, own | dull, told)
    dull = _without_links(pieces, found) - told
    return [None if box in dull else box for box in found]


def _without_links(pieces: Sequence[Piece], boxes: Sequence[Frame | None]) -> set[Frame]:
    """Give those of the boxes named after links, menus or tags that hold hardly any link."""
    linked: dict[Frame, float] = defaultdict(float)
    for piece, box in zip(pieces, boxes, strict=True):
        if box is not None:
            linked[box] += len(piece.text) * (piece.link_share - _LED)
    return {box for box, more in linked.items() if more < 0 and _leads(box)}


def _outermost(pieces: Sequence[Piece], own: set[Frame], told: set[Frame]) -> list[Frame | None]:
    """Give the outermost asking box around each block."""
    known: dict[Frame | None, Frame | None] = {None: None}
    found = []
    for piece in pieces:
        around: list[Frame] = []
        step: Frame | None = piece.frame
        while step not in known and step is not None:
            around.append(step)
            step = step.parent
        box = known[step]
        for frame in reversed(around):
            asks = frame in told or (frame not in own and _asks(frame))
            box = known[frame] = box or (frame if asks else None)
        found.append(box)
    return found


def _leads(frame: Frame) -> bool:
    """Tell a box of which nothing is said but that it leads elsewhere."""
    return all(kind in LEADING for kind in map(kind_of, _named(frame)) if kind)


def _asks(frame: Frame) -> bool:
    return any(map(kind_of, _named(frame)))


def _named(frame: Frame) -> Iterator[str]:
    """Give the names of a box: its classes, its labels, and an element of its maker's own."""
    if frame.tag in _BOXES:
        yield from frame.names
        if not _ANY_LABEL.isdisjoint(frame.attributes):  # of few elements
            for label in filter(frame.attributes.__contains__, _LABELS):
                yield f".{'-'.join(frame.attributes[label][:_LABEL].lower().split())}"
    elif "-" in frame.tag:
        yield f".{frame.tag}"
