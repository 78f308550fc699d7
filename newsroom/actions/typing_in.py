"""Check what people type: text that can be stored, and fields that make sense."""

from datetime import datetime
from urllib.parse import urlsplit

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from newsroom.actions.refusal import Refused
from newsroom.models import Article
from newsroom.models.flag import LINK

SCHEMES = ("http", "https")
YEARS = range(1000, 9999)  # whose moments exist in every time zone


def check_typed(*texts: str) -> None:
    """Raise Refused where a text holds what no database stores: NUL, half a surrogate pair."""
    if any(c == "\0" or "\ud800" <= c <= "\udfff" for text in texts for c in text):
        raise Refused("The words hold a character that is no text and cannot be kept; take it out.")


def field_value(field: str, typed: str) -> str:
    """Give a field's value as it is kept, empty where it was emptied; raises Refused."""
    value = typed.strip()
    check_typed(value)
    column = "canonical" if field == LINK else field  # an address is as long as another
    longest: int | None = getattr(Article._meta.get_field(column), "max_length", None)
    if longest is not None and len(value) > longest:
        raise Refused(f"Write at most {longest} characters there; this is {len(value)}.")
    if value and column == "canonical":
        _check_address(value)
    return _moment(value).isoformat() if value and field == "published" else value


def moment_in(typed: str) -> datetime | None:
    """Read a date and time of the desk's own zone; None where the field is empty, or Refused."""
    return _moment(typed.strip()) if typed.strip() else None


def _check_address(value: str) -> None:
    """Ask what an importer asks of an address; what it may not hold, hand-outs escape."""
    try:
        parts = urlsplit(value)
        whole = parts.scheme.lower() in SCHEMES and bool(parts.hostname)
    except ValueError:  # such as half an address of IPv6
        whole = False
    if not whole:
        raise Refused("Give a whole address that begins with https:// or http://.")


def _moment(value: str) -> datetime:
    """Read a date and time; without a zone it is the desk's own."""
    try:
        moment = parse_datetime(value)
    except ValueError:  # such as the 31st of February
        moment = None
    if moment is None or moment.year not in YEARS:
        raise Refused("Give the date and time like this: 2026-04-07 09:30.")
    if timezone.is_naive(moment):
        moment = timezone.make_aware(moment)
    return moment
