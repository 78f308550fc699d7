"""Write clean articles: a HandOut in, bytes out; no HTTP."""

from newsroom.exporters.archive import Packed, packed
from newsroom.exporters.formats import FORMATS, Format
from newsroom.exporters.hand_out import HandOut

__all__ = ["FORMATS", "Format", "HandOut", "Packed", "packed"]
