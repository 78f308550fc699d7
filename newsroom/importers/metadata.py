"""Hold and check what a file says about an article beside its text."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from newsroom.importers.limits import MAX_URL_CHARACTERS

_YEARS = range(1000, 9999)  # whose moments exist in every time zone
_FORMATS = (
    "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%d %B %Y %H:%M", "%d %b %Y %H:%M",
    "%B %d, %Y %I:%M %p", "%A, %B %d, %Y", "%A, %d %B %Y", "%A %d %B %Y", "%Y/%m/%d",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says about an article, as it says it; empty where it says nothing."""

    headline: str = ""
    byline: str = ""
    published: str = ""
    canonical: str = ""
    guid: str = ""
    language: str = ""
    credit: str = ""
    licence: str = ""
    embargo: str = ""
    due: str = ""
    priority: str = ""

    def filled_from(self, other: "Metadata") -> "Metadata":
        """Take from another what this one does not say."""
        names = [name for name in self.__slots__ if not getattr(self, name)]
        return replace(self, **{name: getattr(other, name) for name in names})


def moment(written: str) -> datetime | None:
    """Read a date as files write it (ISO 8601, RFC 5322, "24 October 2016").

    Without a zone it is the desk's own, which Django makes the process's, so that a day alone is
    the same day on every screen.
    Gives None where it is none of these; a date whose day and month could change places is none.
    """
    text = " ".join(written.split())[:60]
    for read in (datetime.fromisoformat, parsedate_to_datetime, _spelt_out):
        try:
            found = read(text)
            if found.year not in _YEARS:
                return None
            return found.astimezone(UTC)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def _spelt_out(text: str) -> datetime:
    for form in _FORMATS:
        try:
            return datetime.strptime(text, form)
        except ValueError:
            continue
    raise ValueError(text)


def web_address(written: str) -> str:
    """Give an http or https address without spaces round it, or an empty string for all else."""
    text = written.strip()
    if len(text) > MAX_URL_CHARACTERS or any(c.isspace() or not c.isprintable() for c in text):
        return ""
    try:
        parts = urlsplit(text)
        return text if parts.scheme in {"http", "https"} and parts.hostname else ""
    except ValueError:
        return ""
