"""Read what was typed into the search field: free words, and filters such as `source:delta`."""

import re
import shlex
from dataclasses import dataclass
from datetime import date

from newsroom.models import ArticleState
from newsroom.models.flag import FlagState

HAS = {
    "open": FlagState.OPEN,
    "accepted": FlagState.ACCEPTED,
    "dismissed": FlagState.DISMISSED,
    "sic": FlagState.SIC,
    "later": FlagState.DEFERRED,
}
IS = ("duplicate", "copy", "master", "claimed", "mine", "overdue", "update", "embargoed")
DATES = ("imported", "published", "due")
NAMED = ("source", "rule", "by", "claimed")
KEYS = ("source", "state", "rule", "has", "by", "claimed", *DATES, "is")
STATES = tuple(state.value for state in ArticleState)
COMPARISONS = {">=": "gte", "<=": "lte", ">": "gt", "<": "lt", "": "on"}
FILTER = re.compile(r"([A-Za-z]+):(.+)", re.DOTALL)
DAY = re.compile(r"(>=|<=|>|<|)(\d{4}-\d{2}-\d{2})")
LONGEST = 300  # characters; nobody types more
# In every time zone, the day before and the day after are moments that Python knows.
FIRST, LAST = date(1, 1, 3), date(9999, 12, 28)


@dataclass(frozen=True)
class Day:
    """A comparison with a day: `how` is gte, lte, gt, lt or on."""

    field: str
    how: str
    day: date


@dataclass(frozen=True)
class Search:
    """What somebody looks for; `errors` are sentences on what could not be read."""

    words: tuple[str, ...] = ()
    filters: tuple[tuple[str, str], ...] = ()
    days: tuple[Day, ...] = ()
    errors: tuple[str, ...] = ()

    def values(self, key: str) -> tuple[str, ...]:
        """Give what was asked for under one key, in the order it was typed."""
        return tuple(value for name, value in self.filters if name == key)

    def __bool__(self) -> bool:
        return bool(self.words or self.filters or self.days)


def read_search(text: str) -> Search:
    """Read a search; what is no filter is free text, what is no good filter an error."""
    words: list[str] = []
    filters: list[tuple[str, str]] = []
    days: list[Day] = []
    errors: list[str] = []
    for part in _parts(text[:LONGEST]):
        found = FILTER.fullmatch(part)
        if found is None or found[2].startswith("//"):
            words.append(part)
            continue
        key, value = found[1].lower(), found[2]
        error = _error(key, value)
        if error:
            errors.append(error)
        elif key in DATES:
            days.append(_day(key, value))
        else:
            filters.append((key, value if key in NAMED else value.lower()))
    return Search(tuple(words), tuple(filters), tuple(days), tuple(errors))


def listed(words: object) -> str:
    """Name several things in a sentence: “open, sic and later”."""
    *first, last = list(words)  # type: ignore[call-overload]
    return f"{', '.join(first)} and {last}"


def _parts(text: str) -> list[str]:
    """Split at spaces; what stands in double quotes stays together."""
    reader = shlex.shlex(text.replace("“", '"').replace("”", '"'), posix=True)
    reader.whitespace_split, reader.quotes, reader.escape, reader.commenters = True, '"', "", ""
    try:
        return list(reader)
    except ValueError:  # a quotation mark that never closes
        return text.replace('"', " ").split()


def _error(key: str, value: str) -> str:
    """Say what is wrong with a filter; empty where it is good."""
    if key not in KEYS:
        return f"There is no filter “{key}:”. There are {listed(f'{k}:' for k in KEYS)}."
    known = {"state": STATES, "has": tuple(HAS), "is": IS}.get(key)
    if known and value.lower() not in known:
        return f"“{key}:” knows {listed(known)}, not “{value}”."
    if key in DATES and _read_day(value) is None:
        return f"“{key}:” needs a day such as >=2026-03-14, not “{value}”."
    return ""


def _day(key: str, value: str) -> Day:
    how, day = _read_day(value) or ("on", date.min)
    return Day(key, how, day)


def _read_day(value: str) -> tuple[str, date] | None:
    found = DAY.fullmatch(value)
    if found is None:
        return None
    try:
        day = date.fromisoformat(found[2])
    except ValueError:
        return None
    return (COMPARISONS[found[1]], day) if FIRST <= day <= LAST else None
