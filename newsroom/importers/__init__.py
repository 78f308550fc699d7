"""Bring articles in: bytes in, records out; no database."""

from newsroom.importers.imported import BadRow, ImportedArticle, RawFile
from newsroom.importers.reading import pasted_file, read_files, read_paste

__all__ = ["BadRow", "ImportedArticle", "RawFile", "pasted_file", "read_files", "read_paste"]
