"""Know an article again by what its sources call it: the same address, the same long name."""

from collections.abc import Iterator
from urllib.parse import parse_qsl, urlencode, urlsplit

from newsroom.engine.lines import digest_of

NAMES_ITSELF = 20  # characters from which a name is not given twice by chance, as "17" is
_HOSTS = ("www.", "m.", "amp.", "mobile.")
_ADDED = ("utm_", "fbclid", "gclid", "amp")  # what is added to an address on its way


def origin_keys(*names: str) -> Iterator[int]:
    """Give 64 bits for each name or address that other sources' copies would carry too."""
    known = {_address(name) or _long_name(name) for name in names}
    yield from (digest_of(f"origin {name}") for name in sorted(known - {""}))


def same_address(one: str, other: str) -> bool:
    """Tell two spellings of one page's address; a bare host is none."""
    return _address(one) != "" and _address(one) == _address(other)


def site_of(address: str) -> str:
    """Give the host of an address as its site is called; "" where it names none."""
    try:
        host = (urlsplit(address.strip()[:2048]).hostname or "").lower()
    except ValueError:
        return ""
    for prefix in _HOSTS:
        host = host.removeprefix(prefix)
    return host


def _address(text: str) -> str:
    """Give what two spellings of an address have in common; "" for a bare host or no address."""
    try:
        parts = urlsplit(text.strip())
        host = (parts.hostname or "").lower()
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not host:
        return ""
    for prefix in _HOSTS:
        host = host.removeprefix(prefix)
    path = parts.path.rstrip("/")
    asked = [(k, v) for k, v in parse_qsl(parts.query) if not k.lower().startswith(_ADDED)]
    return f"{host}{path}?{urlencode(asked)}" if path or asked else ""


def _long_name(text: str) -> str:
    bare = text.strip()
    web = bare.lower().startswith(("http://", "https://"))
    return bare if len(bare) >= NAMES_ITSELF and not web else ""
