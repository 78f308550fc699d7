"""Pack many hand-outs into one zip archive."""

import io
import zipfile
from collections.abc import Iterable

from newsroom.exporters.formats import Format
from newsroom.exporters.hand_out import HandOut

_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first moment that zip knows: equal input, equal bytes
_READABLE = 0o644 << 16


def as_archive(hand_outs: Iterable[HandOut], form: Format) -> bytes:
    """Write each article in a format, under a name of its own, in the order given."""
    target, taken = io.BytesIO(), set[str]()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for hand_out in hand_outs:
            name = _free(hand_out.stem, form.ending, taken)
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.external_attr = _READABLE
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, form.write(hand_out))
    return target.getvalue()


def _free(stem: str, ending: str, taken: set[str]) -> str:
    """Give the first name not taken yet: "flood.txt", "flood-2.txt", and so on."""
    name, number = f"{stem}{ending}", 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}{ending}"
    taken.add(name)
    return name
