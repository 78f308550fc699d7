"""Open a zip archive of articles, and refuse every kind that attacks."""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from newsroom.importers.decoding import one_line
from newsroom.importers.imported import BadRow
from newsroom.importers.limits import (
    MAX_ARCHIVE_BYTES,
    MAX_ARCHIVE_DIRECTORY_BYTES,
    MAX_ARCHIVE_MEMBERS,
    MAX_ARCHIVE_RATIO,
    MAX_FILE_BYTES,
)

MEDIA_TYPE = "application/zip"
MAGIC = b"PK\x03\x04"
_END = b"PK\x05\x06"
_END_BYTES = 22
_COMMENT_BYTES = 65_535
_ZIP64_LOCATOR = b"PK\x06\x07"
_ZIP64_LOCATOR_BYTES = 20
_ENCRYPTED = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError)


class ArchiveRefused(ValueError):
    """An archive, or a member of it, is not opened; the message is one sentence."""


def members(name: str, content: bytes) -> Iterator[tuple[str, bytes] | BadRow]:
    """Give the archive's files, each named "archive/member"; nothing is written to disk.

    Names and declared sizes of all members are checked before the first is unpacked, the real
    sizes while they are.
    """
    try:
        _check_directory(name, content)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            listed = [entry for entry in archive.infolist() if not _is_litter(entry)]
            _check_list(name, listed, len(content))
            yield from _unpacked(name, archive, listed)
    except ArchiveRefused as refused:
        yield BadRow(name, 0, str(refused))
    except (*_BROKEN, NotImplementedError, RuntimeError):
        yield BadRow(name, 0, f"{name} is broken or no zip archive: pack it again.")


def _unpacked(
    name: str, archive: zipfile.ZipFile, listed: list[zipfile.ZipInfo]
) -> Iterator[tuple[str, bytes] | BadRow]:
    left = MAX_ARCHIVE_BYTES
    for entry in listed:
        inside = one_line(f"{name}/{entry.filename}")
        try:
            _check_member(inside, entry)
            with archive.open(entry) as packed:
                content = packed.read(min(MAX_FILE_BYTES, left) + 1)
            left -= len(content)
            if left < 0 or len(content) > min(entry.file_size, MAX_FILE_BYTES):
                raise ArchiveRefused(f"{inside} unpacks to more than it says: pack it again.")
            if content.startswith(MAGIC):
                raise ArchiveRefused(f"{inside} is an archive in an archive: unpack it first.")
        except ArchiveRefused as refused:
            yield BadRow(inside, 0, str(refused))
        except (*_BROKEN, NotImplementedError, RuntimeError):
            yield BadRow(inside, 0, f"{inside} is broken in the archive: pack it again.")
        else:
            yield inside, content


def _check_directory(name: str, content: bytes) -> None:
    """Bound the list of members before `zipfile` makes an object of each entry."""
    at = len(content) - _END_BYTES
    if at < 0 or content[at : at + 4] != _END or content[-2:] != b"\0\0":
        at = content.rfind(_END, max(0, at - _COMMENT_BYTES))
    if at < 0 or len(content) < at + _END_BYTES:
        raise ArchiveRefused(f"{name} is broken or no zip archive: pack it again.")
    count, size = struct.unpack_from("<HL", content, at + 10)
    locator = content[max(0, at - _ZIP64_LOCATOR_BYTES) : at]
    too_many = count > MAX_ARCHIVE_MEMBERS or size > MAX_ARCHIVE_DIRECTORY_BYTES
    if too_many or locator.startswith(_ZIP64_LOCATOR):
        raise ArchiveRefused(
            f"{name} holds more than {MAX_ARCHIVE_MEMBERS:,} files: split it into smaller ones."
        )


def _check_list(name: str, listed: list[zipfile.ZipInfo], packed: int) -> None:
    if len(listed) > MAX_ARCHIVE_MEMBERS:
        raise ArchiveRefused(f"{name} holds {len(listed):,} files: split it into smaller ones.")
    total = sum(entry.file_size for entry in listed)
    if total > MAX_ARCHIVE_BYTES or total > MAX_ARCHIVE_RATIO * packed:
        raise ArchiveRefused(
            f"{name} would unpack to {total:,} bytes, {total // max(1, packed):,} times its size:"
            " no archive of articles does; it was not opened."
        )
    for entry in listed:
        _check_entry(name, entry)


def _check_entry(name: str, entry: zipfile.ZipInfo) -> None:
    """Refuse the whole archive where a member's name or kind shows that it attacks."""
    path = entry.filename.replace("\\", "/")
    shown = f"{name} holds “{one_line(path)}”"
    if path.startswith("/") or ".." in path.split("/") or ":" in path.split("/")[0]:
        raise ArchiveRefused(f"{shown}, which leads out of it: it was not opened.")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise ArchiveRefused(f"{shown}, a symbolic link: it was not opened.")
    if entry.file_size > MAX_ARCHIVE_RATIO * max(1, entry.compress_size):
        raise ArchiveRefused(
            f"{shown}, which would unpack to more than {MAX_ARCHIVE_RATIO} times"
            " its size: it was not opened."
        )


def _check_member(inside: str, entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & _ENCRYPTED:
        raise ArchiveRefused(f"{inside} is encrypted: pack it again without a password.")
    if entry.compress_type not in _METHODS:
        raise ArchiveRefused(f"{inside} is packed in a way not read here: use plain zip.")
    if PurePosixPath(entry.filename).suffix.lower() == ".zip":
        raise ArchiveRefused(f"{inside} is an archive in an archive: unpack it first.")
    if entry.file_size > MAX_FILE_BYTES:
        raise ArchiveRefused(f"{inside} is larger than {MAX_FILE_BYTES:,} bytes: split it.")


def _is_litter(entry: zipfile.ZipInfo) -> bool:
    """Tell folders and what systems leave in archives."""
    parts = entry.filename.split("/")
    return parts[0] == "__MACOSX" or parts[-1] in {"", ".DS_Store", "Thumbs.db"}
