"""Hold what is known of the elements that are open while a page is read."""

import re
from collections.abc import Iterator, Mapping
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
_REACH = 60  # names and ancestors a block remembers; deeper pages differ only far outside
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

    def within(self) -> tuple[str, ...]:
        """Give its own #id and .classes, then the tag and names of each element around it."""
        found = list(self.names)
        for frame in self.around(_REACH):
            if frame is not self:
                found += (frame.tag, *frame.names)
        return tuple(found[:_REACH])

    def around(self, reach: int) -> Iterator["Frame"]:
        """Give this element and those around it, from the inside out, not more than `reach`."""
        frame: Frame | None = self
        while frame is not None and frame.tag and reach:
            yield frame
            frame, reach = frame.parent, reach - 1


def opened(tag: str, attributes: Mapping[str, str], parent: Frame) -> Frame:
    """Make the frame of an element that begins inside another."""
    names = _names(attributes)
    hidden = parent.hidden or _is_hidden(tag, attributes)
    role = ROLES.get(tag, Role.UNKNOWN if tag in ROLE_ENDS else parent.role)
    frame = Frame(tag, parent, names, hidden, role, parent.figure, attributes)
    frame.line = None if tag in PARTING else parent.line or parent
    if tag == "figure" or any(map(_is_picture_box, names)):
        frame.figure = Figure()
    elif frame.figure is not None and any(map(_is_caption, names)):
        frame.role = Role.CAPTION
    return frame


@lru_cache(maxsize=4096)
def _is_picture_box(name: str) -> bool:
    return bool(_PICTURE_BOX.fullmatch(name[1:]))


@lru_cache(maxsize=4096)
def _is_caption(name: str) -> bool:
    return bool(_CAPTION.fullmatch(name[1:]))


def _names(attributes: Mapping[str, str]) -> tuple[str, ...]:
    if not attributes:
        return ()
    found = [f".{name}" for name in attributes.get("class", "")[:_LONG].lower().split()]
    own = attributes.get("id", "")[:_LONG].strip().lower()
    return (f"#{own}", *found) if own else tuple(found)


def _is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    if tag in DROPPED:
        return True
    if "hidden" in attributes:
        return not _STREAMED.fullmatch(attributes.get("id", "")[:_LONG])
    return bool(_HIDING.search(attributes.get("style", "")[:_LONG]))
