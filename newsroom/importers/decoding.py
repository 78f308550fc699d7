"""Turn bytes into text, and say which encoding was found and what had to be replaced."""

import codecs
import re
from dataclasses import dataclass

import charset_normalizer
import webencodings

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_BOMS = (  # the longer first: UTF-32's begins as UTF-16's does
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{1,40})", re.I
)
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_NO_TEXT = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_ODD_SHARE = 0.05  # of such characters; pictures and packed files have 0.1 and more
_ODD_AT_LEAST = 16  # a short text may have a few
_HEAD = 4_096  # bytes in which a page declares its encoding ; enough to tell text by
_SAMPLE = 65_536  # bytes that are enough to guess an encoding from
_FEW = 0.1  # share of bytes beyond ASCII up to which a text is Western
_TAIL = 20  # characters kept of the end of what is cut: a name's ending says its format
_ASCII = bytes(range(128))


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text that can be stored, the encoding it was read with, and sentences on losses."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decoded(content: bytes, *, is_html: bool = False) -> Decoded:
    """Read bytes: by BOM, declared charset (of HTML), UTF-8, then the likeliest; never raises."""
    encoding = _encoding(content, is_html)
    text = content.decode(encoding, errors="replace")
    notes = []
    lost = text.count(REPLACEMENT) - content.count(REPLACEMENT.encode())
    if lost > 0 and encoding != "utf-8":
        notes.append(f"{lost} bytes could not be read as {encoding} and were replaced by �.")
    text, note = storable(text)
    return Decoded(text, encoding.removesuffix("-sig"), (*notes, *note))


def storable(text: str) -> tuple[str, tuple[str, ...]]:
    """Replace what no database stores, NUL and lone surrogates, by �; with a sentence if any.

    The text keeps its length, so that marks stay where they are.
    """
    mended, count = _UNSTORABLE.subn(REPLACEMENT, text)
    if not count:
        return text, ()
    return mended, (f"{count} characters that cannot be stored (NUL, surrogates) became �.",)


def one_line(text: str, longest: int = 200) -> str:
    """Make a name or a quote fit to stand in a sentence: no line break, escape or turned order."""
    kept = "".join(c if c.isprintable() else REPLACEMENT for c in text)
    if len(kept) <= longest:
        return kept
    return f"{kept[: longest - _TAIL - 1]}…{kept[-_TAIL:]}"


def is_text(content: bytes) -> bool:
    """Tell text from pictures, programs and the like, by the controls in its beginning."""
    sample = decoded(content[:_HEAD]).text
    odd = len(_NO_TEXT.findall(sample))
    return odd <= max(_ODD_AT_LEAST, _ODD_SHARE * len(sample))


def _encoding(content: bytes, is_html: bool) -> str:
    for bom, name in _BOMS:
        if content.startswith(bom):
            return name
    declared = _declared(content) if is_html else ""
    for name in (declared, "utf-8"):
        if name and _decodes(content, name):
            return name
    return _guessed(content)


def _declared(content: bytes) -> str:
    """Give the codec of the page's own label; only labels of the Encoding Standard count."""
    match = _DECLARED.search(content[:_HEAD])
    known = webencodings.lookup(match[1].decode("ascii", "replace")) if match else None
    if known is None or known.name in {"x-user-defined", "replacement"}:
        return ""
    # a label that could be read byte by byte is no UTF-16, whatever it says
    name: str = "utf-8" if known.name.startswith("utf-16") else known.codec_info.name
    return name


def _decodes(content: bytes, name: str) -> bool:
    try:
        content.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _guessed(content: bytes) -> str:
    """Guess what is no UTF-8: UTF-16 by its zeros, Western by its few high bytes, or by looks."""
    zeros = content.count(0)
    if zeros > len(content) / 5:
        return "utf-16-be" if content[::2].count(0) > zeros / 2 else "utf-16-le"
    if len(content.translate(None, _ASCII)) <= _FEW * len(content):
        return "cp1252"
    best = charset_normalizer.from_bytes(content[:_SAMPLE]).best()
    return best.encoding if best is not None else "cp1252"
