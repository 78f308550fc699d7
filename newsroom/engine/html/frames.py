"""Hold what is known of the elements that are open while a page is read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

from newsroom.engine.block import Role
from newsroom.engine.html.elements import CELLS, DROPPED, PARTING, ROLE_ENDS, ROLES

_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STREAMED = re.compile(r"[A-Za-z]*S:[0-9a-z]+")  # React sends it hidden; a script shows it
_JOINTS = ("-", "_", "--", "__", "-_", "_-")
_PARTS = "box block container embed holder wrap wrapper inline full left right center".split()
_PICTURES = [f"{what}{end}" for what in "image photo picture media gallery video".split()
             for end in ("", "s")]  # fmt: skip
_PICTURE_BOXES = frozenset(
    ("wp-caption", "figure", *_PICTURES, *map("".join, product(_PICTURES, _JOINTS, _PARTS)))
)
# What only those hear who have the page read to them; of 593 such texts none was the story's.
_HEARD_ONLY = frozenset(
    "visuallyhidden visually-hidden a11y-hidden hidden-accessible element-invisible offscreen"
    " off-screen assistive-text".split()
).union(
    map("".join, product(("sr", "screenreader", "screen-reader"), ("", "-"), ("only", "text"))),
    ("sr", "screenreader", "screen-reader"),
    ("mw-editsection", "headerlink"),  # by which a heading is edited or linked, no words of it
)
_CAPTION = re.compile(
    r"(?:[a-z0-9]+[-_]{1,2})*(?:image|img|photo|pic|picture|media|fig)?captions?"
    r"(?:[-_]{1,2}(?:text|content|inner|wrap|wrapper|container))?"
)
REACH = 60  # names and ancestors a block remembers; deeper pages differ only far outside
_FOLDS = frozenset("div section p ul ol dd".split())
_OWNERS = frozenset(("article", "main"))
BESIDE = frozenset("nav header footer aside form dialog".split())
_WIDEST = 20  # columns that a cell may take; each is written out where its row is one line
_LONG = 400  # characters of a class or id that are read


@dataclass(frozen=True, slots=True)
class _Names:
    """The #id and .classes of an element, and what they say of it."""

    names: tuple[str, ...] = ()
    holds_picture: bool = False
    is_caption: bool = False
    is_hidden: bool = False


_NOTHING = _Names()
_ROLES = {**dict.fromkeys(ROLE_ENDS, Role.UNKNOWN), **ROLES}


@dataclass(slots=True)
class Figure:
    """A box that pictures and captions share."""

    picture: bool = False


@dataclass(slots=True, eq=False)
class Frame:
    """An open element, with what its text inherits from the elements around it.

    `line` is the innermost element around it that begins a line of its own, None for itself.
    A table's cell begins at the `column` of its row, which has so many as `columns` by then.
    `fold` is the element around it, or itself, that hides what a button of the story may open.
    It `asks` where a field for an address stands in it.
    """

    tag: str
    parent: "Frame | None"
    names: tuple[str, ...] = ()
    hidden: bool = False
    role: Role = Role.UNKNOWN
    figure: Figure | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    line: "Frame | None" = None
    column: int = 0
    columns: int = 0
    fold: "Frame | None" = None
    asks: bool = False
    _above: "tuple[Frame, ...] | None" = None
    _said: tuple[str, ...] | None = None

    @property
    def above(self) -> "tuple[Frame, ...]":
        """The elements around it, from the inside out, less than REACH of them."""
        if self._above is None:
            found: list[Frame] = []
            step = self.parent
            while step is not None and step.tag and len(found) < REACH - 1:
                found.append(step)
                if step._above is not None:
                    found += step._above
                    break
                step = step.parent
            self._above = tuple(found[: REACH - 1])
        return self._above

    def within(self) -> tuple[str, ...]:
        """Give its own #id and .classes, then the tag and names of each element around it."""
        return (*self.names, *(self.above[0].said() if self.above else ()))[:REACH]

    def said(self) -> tuple[str, ...]:
        """Give its tag and names, then those of each element around it."""
        if self._said is None:
            known = next((n for n, f in enumerate(self.above) if f._said), len(self.above))
            around = self.above[known]._said if known < len(self.above) else None
            for frame in (*self.above[known - 1 :: -1][:known], self):
                around = frame._said = (frame.tag, *frame.names, *(around or ()))[:REACH]
        return self._said or ()

    @property
    def path(self) -> "tuple[Frame, ...]":
        """This element and those around it, from the inside out, at most REACH of them."""
        return (self, *self.above) if self.tag else ()


def opened(
    tag: str, attributes: Mapping[str, str], parent: Frame, *, after_picture: bool = False
) -> Frame:
    """Make the frame of an element that begins inside another, or right after a picture."""
    hidden, figure = parent.hidden or tag in DROPPED, parent.figure
    if hidden and figure is None:  # nothing will ever ask what it is called
        return Frame(tag, parent, (), True, Role.UNKNOWN, None, attributes)
    said = _named(attributes) if attributes else _NOTHING
    folds = False
    if not hidden and attributes:
        hidden = said.is_hidden
        if not hidden and ("style" in attributes or "hidden" in attributes):
            hidden = _is_hidden(attributes)
            folds = hidden and parent.fold is None and _may_open(tag, attributes, parent)
            hidden = hidden and not folds
    role = _ROLES.get(tag, parent.role)
    line = None if tag in PARTING else parent.line or parent
    if said.holds_picture or tag == "figure":
        figure = Figure()
    elif said.is_caption and (figure is not None or after_picture):
        figure, role = figure or Figure(picture=True), Role.CAPTION
    column = _taken(parent, attributes) if tag in CELLS and not hidden else 0
    frame = Frame(tag, parent, said.names, hidden, role, figure, attributes, line, column)
    frame.fold = frame if folds else parent.fold
    return frame


def _taken(row: Frame, attributes: Mapping[str, str]) -> int:
    """Give the column in which the next cell of a row begins, and count those that it takes."""
    column, span = row.columns, attributes.get("colspan", "")[:3]
    row.columns += min(max(int(span), 1), _WIDEST) if span.isdecimal() else 1
    return column


def _named(attributes: Mapping[str, str]) -> _Names:
    classes = attributes.get("class")
    said = _classes(classes[:_LONG]) if classes else _NOTHING
    if "id" not in attributes or not (own := attributes["id"][:_LONG].strip().lower()):
        return said
    return _Names(
        (f"#{own}", *said.names),
        said.holds_picture or own in _PICTURE_BOXES,
        said.is_caption or ("caption" in own and _CAPTION.fullmatch(own) is not None),
        said.is_hidden,
    )


@lru_cache(maxsize=8192)
def _classes(said: str) -> _Names:
    low = said.lower()
    classes = low.split()
    return _Names(
        tuple([f".{name}" for name in classes]),
        not _PICTURE_BOXES.isdisjoint(classes),
        "caption" in low and any(map(_CAPTION.fullmatch, classes)),
        not _HEARD_ONLY.isdisjoint(classes),
    )


def _may_open(tag: str, attributes: Mapping[str, str], parent: Frame) -> bool:
    """Tell an element in a story, and in no part that stands beside it, which may be opened."""
    if tag not in _FOLDS or "role" in attributes or "aria-modal" in attributes:
        return False
    around = {frame.tag for frame in (parent, *parent.above)}
    return not _OWNERS.isdisjoint(around) and BESIDE.isdisjoint(around)


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    if "hidden" in attributes:
        return not _STREAMED.fullmatch(attributes.get("id", "")[:_LONG])
    return "style" in attributes and bool(_HIDING.search(attributes["style"][:_LONG]))
