import io
import stat
import struct
import zipfile

import pytest

from newsroom.importers import BadRow, ImportedArticle, read_files, zip_archive
from newsroom.importers.limits import MAX_ARCHIVE_MEMBERS

BODY = b"The ferry to Skellan was cancelled for the third day running, its owner said on Monday."


def packed(*members):
    """Pack (name or ZipInfo, content) pairs."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return target.getvalue()


def read(content):
    return list(read_files([("a.zip", content)]))


@pytest.fixture
def unpacked_nothing(monkeypatch):
    """Hold that no member is ever opened."""

    opened = zipfile.ZipFile.open

    def only_written(archive, name, mode="r", *args, **options):
        assert mode == "w", f"{name} was opened"
        return opened(archive, name, mode, *args, **options)

    monkeypatch.setattr(zipfile.ZipFile, "open", only_written)


def test_files_of_an_archive_come_in_by_their_names():
    rows = read(packed(("one.txt", BODY), ("in/two.jsonl", '{"id": "2", "text": "Two."}')))
    assert [row.raw.name for row in rows] == ["a.zip/one.txt", "a.zip/in/two.jsonl"]


def test_folders_and_litter_are_passed_over():
    litter = [("in/", ""), ("__MACOSX/._one.txt", "x"), (".DS_Store", "x")]
    rows = read(packed(*litter, ("one.txt", BODY)))
    assert [row.raw.name for row in rows] == ["a.zip/one.txt"]


@pytest.mark.usefixtures("unpacked_nothing")
@pytest.mark.parametrize(
    "name",
    [
        "../one.txt",
        "in/../../one.txt",
        "/etc/one.txt",
        "C:/one.txt",
        "..\\one.txt",
        "a" * 300 + "/../" + "b" * 99,
    ],
)
def test_an_archive_with_a_name_that_leads_out_is_not_opened(name):
    (row,) = read(packed(("good.txt", BODY), (name, BODY)))
    assert "leads out of it" in row.reason


@pytest.mark.usefixtures("unpacked_nothing")
def test_an_archive_with_a_symbolic_link_is_not_opened():
    link = zipfile.ZipInfo("passwd.txt")
    link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    (row,) = read(packed((link, "/etc/passwd")))
    assert "symbolic link" in row.reason


@pytest.mark.usefixtures("unpacked_nothing")
def test_a_bomb_is_not_opened():
    (row,) = read(packed(("bomb.txt", b"a" * 2_000_000)))
    assert "would unpack to 2,000,000 bytes" in row.reason


@pytest.mark.usefixtures("unpacked_nothing")
def test_one_bomb_among_files_that_hide_it_is_not_opened():
    plain = zipfile.ZipInfo("noise.txt")
    noise = bytes(range(256)) * 400
    (row,) = read(packed((plain, noise), ("bomb.txt", b"a" * 200_000)))
    assert "“bomb.txt”" in row.reason


@pytest.mark.usefixtures("unpacked_nothing")
def test_an_archive_of_too_many_files_is_not_opened():
    (row,) = read(packed(*((f"{n}.txt", "x") for n in range(MAX_ARCHIVE_MEMBERS + 1))))
    assert row.reason == "a.zip holds more than 2,000 files: split it into smaller ones."


@pytest.mark.usefixtures("unpacked_nothing")
def test_an_archive_that_would_be_too_large_is_not_opened(monkeypatch):
    monkeypatch.setattr(zip_archive, "MAX_ARCHIVE_BYTES", 100)
    (row,) = read(packed(("one.txt", BODY), ("two.txt", BODY)))
    assert "would unpack to" in row.reason


def test_a_member_that_lies_about_its_size_is_told():
    honest = packed(("one.txt", BODY * 20))
    entry = honest.index(b"PK\x01\x02")
    lying = bytearray(honest)
    struct.pack_into("<L", lying, entry + 24, 10)
    (row,) = read(bytes(lying))
    assert isinstance(row, BadRow)


def test_an_archive_in_an_archive_is_told_and_the_rest_comes_in():
    inner = packed(("one.txt", BODY))
    rows = read(packed(("inner.zip", inner), ("inner.txt", inner), ("one.txt", BODY)))
    assert [type(row) for row in rows] == [BadRow, BadRow, ImportedArticle]
    assert rows[0].reason == "a.zip/inner.zip is an archive in an archive: unpack it first."


def test_an_encrypted_member_is_told_and_the_rest_comes_in():
    content = bytearray(packed(("one.txt", BODY), ("two.txt", BODY)))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    rows = read(bytes(content))
    assert rows[0].reason == "a.zip/one.txt is encrypted: pack it again without a password."
    assert isinstance(rows[1], ImportedArticle)


def test_a_member_with_a_broken_checksum_is_told_and_the_rest_comes_in():
    content = packed(("one.txt", BODY), ("two.txt", BODY + b" Again."))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        crc = struct.pack("<L", archive.getinfo("one.txt").CRC)
    rows = read(content.replace(crc, b"\1\2\3\4"))
    assert [type(row) for row in rows] == [BadRow, ImportedArticle]


def test_every_cut_of_an_archive_is_told_without_a_traceback():
    content = packed(("one.txt", BODY), ("two.txt", BODY))
    for length in range(len(content)):
        assert all(isinstance(row, BadRow) for row in read(content[:length]))


def test_every_changed_byte_of_an_archive_is_survived():
    content = packed(("one.txt", BODY), ("two.txt", BODY))
    for at in range(len(content)):
        for value in (0, 0xFF, content[at] ^ 0x10):
            read(content[:at] + bytes([value]) + content[at + 1 :])


def test_an_archive_with_a_second_directory_of_64_bits_is_not_opened():
    content = packed(("one.txt", BODY))
    end = content.index(b"PK\x05\x06")
    (row,) = read(content[:end] + b"PK\x06\x07" + b"\0" * 16 + content[end:])
    assert isinstance(row, BadRow)
