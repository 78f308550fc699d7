"""Pack many hand-outs into one file: a zip archive, or a table where the format is one."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from newsroom.exporters.formats import Format
from newsroom.exporters.hand_out import HandOut

_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first moment that zip knows: equal input, equal bytes
_READABLE = 0o644 << 16


@dataclass(frozen=True, slots=True)
class Packed:
    """A file of many articles: its name, its media type, and its bytes, part by part."""

    name: str
    media_type: str
    parts: Iterator[bytes]


def packed(hand_outs: Iterable[HandOut], form: Format) -> Packed:
    """Pack articles in a format; each is asked for when its part is."""
    if form.write_all:
        return Packed(f"articles{form.ending}", form.media_type, form.write_all(hand_outs))
    return Packed("articles.zip", "application/zip", as_archive(hand_outs, form))


class _Outlet(io.RawIOBase):
    """Take what is written to it, and give what came since it was asked last."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def writable(self) -> bool:
        """Tell that it is written to; nothing that was can be gone back to."""
        return True

    def write(self, part: Any) -> int:
        """Keep a part."""
        self._parts.append(bytes(part))
        return len(part)

    def taken(self) -> bytes:
        """Give what was written since, and forget it."""
        parts, self._parts = self._parts, []
        return b"".join(parts)


def as_archive(hand_outs: Iterable[HandOut], form: Format) -> Iterator[bytes]:
    """Write each article in a format, under a name of its own, in the order given; part by part."""
    outlet, taken = _Outlet(), set[str]()
    with zipfile.ZipFile(outlet, "w", zipfile.ZIP_DEFLATED) as archive:
        for hand_out in hand_outs:
            name = _free(hand_out.stem, form.ending, taken)
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.external_attr = _READABLE
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, form.write(hand_out))
            yield outlet.taken()
    yield outlet.taken()


def _free(stem: str, ending: str, taken: set[str]) -> str:
    """Give the first name not taken yet: "flood.txt", "flood-2.txt", and so on."""
    name, number = f"{stem}{ending}", 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}{ending}"
    taken.add(name)
    return name
