"""Know lines by their wording: those that no story is made of."""

import re
from dataclasses import dataclass

_LONGEST = 400  # code points; a line by wording is never longer, so every pattern is bounded
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})


@dataclass(frozen=True, slots=True)
class Wording:
    """A kind of line, known by a pattern that must match the whole of it.

    `what` completes "this is ..."; lines longer than `longest` code points never match.
    """

    what: str
    pattern: re.Pattern[str]
    longest: int = 120

    def matches(self, line: str) -> bool:
        """Tell whether a plain line (see `plain`) is of this kind."""
        return 0 < len(line) <= self.longest and self.pattern.fullmatch(line) is not None


def plain(text: str) -> str:
    """Give a line as wordings read it: lower case, single spaces, straight apostrophes.

    A text too long to be such a line becomes empty, which no wording matches.
    """
    if len(text) > _LONGEST:
        return ""
    straight = text if text.isascii() else text.translate(_APOSTROPHES)
    return " ".join(straight.casefold().split())


def wording(what: str, *alternatives: str, longest: int = 120) -> Wording:
    """Make a wording of alternatives (regular expressions over plain lines)."""
    return Wording(what, re.compile("|".join(f"(?:{a})" for a in alternatives)), longest)
