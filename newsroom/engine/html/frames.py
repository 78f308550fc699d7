"""Hold what is known of the elements that are open while a page is read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from newsroom.engine.block import Role
from newsroom.engine.html.elements import DROPPED, PARTING, ROLE_ENDS, ROLES

_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STREAMED = re.compile(r"[A-Za-z]*S:[0-9a-z]+")  # React sends it hidden; a script shows it
_PICTURE_BOX = re.compile(
    r"wp-caption|figure|(?:image|photo|picture|media|gallery|video)s?"
    r"(?:[-_]{1,2}(?:box|block|container|embed|holder|wrap|wrapper|inline|full|left|right|center))?"
)
_CAPTION = re.compile(r"(?:[a-z0-9]+[-_]{1,2})*captions?(?:[-_]{1,2}text)?")
REACH = 60  # names and ancestors a block remembers; deeper pages differ only far outside
_LONG = 400  # characters of a class or id that are read


@dataclass(slots=True)
class Figure:
    """A box that pictures and captions share."""

    picture: bool = False


@dataclass(slots=True)
class Frame:
    """An open element, with what its text inherits from the elements around it.

    `line` is the innermost element around it that begins a line of its own, None for itself.
    """

    tag: str
    parent: "Frame | None"
    names: tuple[str, ...] = ()
    hidden: bool = False
    role: Role = Role.UNKNOWN
    figure: Figure | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    line: "Frame | None" = None
    _above: "tuple[Frame, ...] | None" = None

    def within(self) -> tuple[str, ...]:
        """Give its own #id and .classes, then the tag and names of each element around it."""
        found = list(self.names)
        for frame in self.path[1:]:
            found.append(frame.tag)
            found += frame.names
        return tuple(found[:REACH])

    @property
    def path(self) -> "tuple[Frame, ...]":
        """This element and those around it, from the inside out, at most REACH of them."""
        if self._above is None:
            above: list[Frame] = []
            frame = self.parent
            while frame is not None and frame.tag and len(above) < REACH - 1:
                above.append(frame)
                frame = frame.parent
            self._above = tuple(above)
        return (self, *self._above) if self.tag else ()


def opened(tag: str, attributes: Mapping[str, str], parent: Frame) -> Frame:
    """Make the frame of an element that begins inside another."""
    names = _names(attributes) if attributes else ()
    hidden = parent.hidden or tag in DROPPED or _is_hidden(attributes)
    role = ROLES.get(tag)
    if role is None:
        role = Role.UNKNOWN if tag in ROLE_ENDS else parent.role
    line = None if tag in PARTING else parent.line or parent
    frame = Frame(tag, parent, names, hidden, role, parent.figure, attributes, line)
    if tag == "figure" or (names and _holds_picture(names)):
        frame.figure = Figure()
    elif frame.figure is not None and names and _is_caption(names):
        frame.role = Role.CAPTION
    return frame


@lru_cache(maxsize=4096)
def _holds_picture(names: tuple[str, ...]) -> bool:
    return any(_PICTURE_BOX.fullmatch(name[1:]) for name in names)


@lru_cache(maxsize=4096)
def _is_caption(names: tuple[str, ...]) -> bool:
    return any(_CAPTION.fullmatch(name[1:]) for name in names)


def _names(attributes: Mapping[str, str]) -> tuple[str, ...]:
    said, own = attributes.get("class", ""), attributes.get("id", "")
    if not said and not own:
        return ()
    found = _classes(said[:_LONG])
    own = own[:_LONG].strip().lower()
    return (f"#{own}", *found) if own else found


@lru_cache(maxsize=4096)
def _classes(said: str) -> tuple[str, ...]:
    return tuple(f".{name}" for name in said.lower().split())


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    if "hidden" in attributes:
        return not _STREAMED.fullmatch(attributes.get("id", "")[:_LONG])
    return "style" in attributes and bool(_HIDING.search(attributes["style"][:_LONG]))
