"""Turn the stream of a page's elements into blocks, in one pass and in linear time."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from newsroom.engine.block import MarkKind, Role
from newsroom.engine.html.addresses import kept_address
from newsroom.engine.html.drafts import Draft, OpenMark
from newsroom.engine.html.elements import EMPTY, MARKS, PARTING, PICTURES
from newsroom.engine.html.fields import asks_address, mark_around
from newsroom.engine.html.folds import OPENERS, opened_by, unfolded
from newsroom.engine.html.frames import Frame, opened
from newsroom.engine.html.head import TELLING, Head
from newsroom.engine.html.pieces import Piece
from newsroom.engine.html.seams import SEAMED, Seam

_SEEN = PICTURES | {"input"}
_SIGN = "svg"  # the picture that is a sign on a button nearly everywhere
_CHUNK = 1 << 20  # characters given to the parser at a time


@dataclass
class Read:
    """What was read of a page: `pieces` are its blocks, `head` what it says of itself."""

    pieces: list[Piece] = field(default_factory=list)
    head: Head = field(default_factory=Head)


@dataclass
class Reader:
    """A target for lxml's parser, which gives a `Read` at its end."""

    _read: Read = field(default_factory=Read)
    _frame: Frame = field(default_factory=lambda: Frame("", None))  # of the innermost open element
    _marks: dict[MarkKind, OpenMark] = field(default_factory=dict)
    _draft: Draft = field(default_factory=Draft)
    _at: Frame | None = None
    _openers: list[Frame] = field(default_factory=list)
    _seam: Seam | None = None  # after text, where elements ended or began since
    _pictured: bool = False  # whether a picture came since the last text, or that is its caption

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Enter an element."""
        if tag in TELLING:
            self._read.head.look(tag, attributes)
        if self._draft.length and tag in PARTING:
            self._part()
        if tag not in EMPTY:
            shown = self._pictured and MarkKind.LINK not in self._marks
            self._frame = opened(tag, attributes, self._frame, after_picture=shown)
            if tag in SEAMED and self._draft.length:
                self._seam = self._seam or Seam()
                self._seam.start(tag, attributes)
            if tag in MARKS:
                self._open_mark(self._frame)
            if tag in OPENERS and opened_by(attributes):
                self._openers.append(self._frame)
        if tag in _SEEN:
            self._see(tag, attributes)

    def _see(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Note a picture, or a field for an address, on the elements around it."""
        if tag in PICTURES:
            self._pictured = self._pictured or tag != _SIGN
            if self._frame.figure is not None:
                self._frame.figure.picture = True
        elif asks_address(attributes):
            mark_around(self._frame)

    def end(self, tag: str) -> None:
        """Leave the innermost element; lxml closes what a page forgot to close."""
        if self._draft.length and tag in PARTING:
            self._part()
        frame = self._frame
        if tag not in EMPTY and frame.parent is not None:
            if tag in SEAMED and self._draft.length:
                self._seam = self._seam or Seam()
                self._seam.end(tag, frame.attributes)
            if tag in MARKS:
                self._close_mark(frame)
            self._frame = frame.parent

    def data(self, text: str) -> None:
        """Read text."""
        frame = self._frame
        if frame.hidden:
            self._read.head.note(frame.tag, frame.attributes, text)
        elif self._draft.length or not text.isspace():
            if self._seam is not None:
                self._part_words(text)
            self._draft.add(text, self._marks)
            if self._at is None:
                self._at = frame.line or frame

    def close(self) -> Read:
        """Finish the last block, and hand out what was read for good.

        Parser and target hold each other, so what the target kept would go only when Python
        searches for such rings, which takes a twentieth of the time that reading pages does.
        """
        self._part()
        self._read.pieces = unfolded(self._read.pieces, self._openers)
        self._openers = []
        read, self._read, self._frame = self._read, Read(), Frame("", None)
        return read

    def _part(self) -> None:
        """End the block that was being read, if it has text; open marks go on in the next one."""
        if not self._draft.length:
            return
        for kind, mark in self._marks.items():
            self._draft.close(kind, mark)
        text, marks = self._draft.finished()
        if text and self._at is not None:
            share = self._draft.linked / self._draft.length
            self._read.pieces.append(Piece(text, marks, self._at, share))
            self._pictured = self._pictured and self._at.role is Role.CAPTION
        self._draft, self._at, self._seam = Draft(), None, None

    def _part_words(self, text: str) -> None:
        """Put a space before a text where a page's style would, and forget what stood between."""
        seam, line = self._seam, self._frame.line or self._frame
        self._seam = None
        if seam is not None and seam.parts(self._draft.last, text, line.tag):
            self._draft.add(" ", {})

    def _open_mark(self, frame: Frame) -> None:
        kind = _mark(frame)
        if kind is None:
            return
        if kind in self._marks:
            self._marks[kind].depth += 1
        else:
            href = frame.attributes.get("href")
            self._marks[kind] = OpenMark("" if href is None else kept_address(href))

    def _close_mark(self, frame: Frame) -> None:
        kind = _mark(frame)
        if kind is None:
            return
        mark = self._marks[kind]
        mark.depth -= 1
        if mark.depth == 0:
            self._draft.close(kind, self._marks.pop(kind))


def _mark(frame: Frame) -> MarkKind | None:
    return None if frame.tag == "a" and "href" not in frame.attributes else MARKS[frame.tag]


def read_pieces(html: str) -> Read:
    """Read a page to its end; broken markup is closed as browsers close it, more or less."""
    parser = etree.HTMLParser(target=Reader(), huge_tree=True, encoding="utf-8")
    for at in range(0, max(len(html), 1), _CHUNK):
        parser.feed(html[at : at + _CHUNK].encode("utf-8", "replace"))
    read: Read = parser.close()
    return read
