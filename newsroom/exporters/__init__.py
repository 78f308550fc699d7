"""Write clean articles: a HandOut in, bytes out; no HTTP."""

from newsroom.exporters.archive import as_archive
from newsroom.exporters.formats import FORMATS, Format
from newsroom.exporters.hand_out import HandOut
from newsroom.exporters.table import as_csv

__all__ = ["FORMATS", "Format", "HandOut", "as_archive", "as_csv"]
