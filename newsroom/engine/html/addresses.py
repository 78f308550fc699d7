"""Keep the addresses that a reader may follow, and no others."""

import re

_SCHEMES = frozenset(("http", "https", "mailto"))
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
_PLAIN = re.compile(r"(?:https?://|/)[!-~]*")  # most addresses; nothing can hide in them
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_IGNORED = re.compile(r"[\t\n\r]+")  # browsers drop these wherever they stand in an address
_EDGE = "".join(map(chr, range(0x21)))  # and control characters and spaces at its ends
NOWHERE = "#"  # what is kept of an address that leads nowhere
_LONGEST = 2048  # characters; what is longer is an inlined file, not an address


def safe_address(href: str) -> str:
    """Give an address as a browser would read it, or "" where its scheme isn't a harmless one.

    http, https and mailto stay, and so do relative addresses; javascript:, data:, vbscript: and
    every other scheme go, also where control characters are hidden in them.
    """
    if len(href) <= _LONGEST and _PLAIN.fullmatch(href):
        return href
    if len(href) > 4 * _LONGEST:
        return ""
    clean = _IGNORED.sub("", href).strip(_EDGE)
    if len(clean) > _LONGEST or _CONTROL.search(clean):
        return ""
    scheme = _SCHEME.match(clean)
    if scheme:
        return clean if scheme[1].lower() in _SCHEMES else ""
    return "" if _hides_a_scheme(clean) else clean


def kept_address(href: str) -> str:
    """Give what to keep of a link's address: NOWHERE of one that nobody can follow.

    Nothing is kept of one that is only too long: it leads somewhere.
    """
    return safe_address(href) or ("" if safe_address(href[:_LONGEST]) else NOWHERE)


def _hides_a_scheme(clean: str) -> bool:
    """Tell an address with a colon before its path that is no plain scheme: nothing to follow."""
    return ":" in re.split(r"[/?#]", clean, maxsplit=1)[0]
