"""Know lines by their wording: those that no story is made of."""

import re
from dataclasses import dataclass

_LONGEST = 400  # code points; a line by wording is never longer, so every pattern is bounded
END = r"[ .:!…»›>→-]{0,4}"  # what may end any such line
_APOSTROPHES = "’‘ʼ`"


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """A kind of line, known by a pattern that must match the whole of it; each is like itself only.

    `what` completes "this is ..."; lines longer than `longest` code points never match,
    nor lines without one of the `needs`, which are found faster than the pattern.
    """

    what: str
    pattern: re.Pattern[str]
    longest: int = 120
    needs: tuple[str, ...] = ()

    def matches(self, line: str) -> bool:
        """Tell whether a plain line (see `plain`) is of this kind."""
        if not 0 < len(line) <= self.longest:
            return False
        return self._may_match(line) and self.pattern.fullmatch(line) is not None

    def _may_match(self, line: str) -> bool:
        """Tell whether a line holds what is needed; a plain loop, for every line is asked often."""
        for need in self.needs:
            if need in line:
                return True
        return not self.needs


def plain(text: str) -> str:
    """Give a line as wordings read it: lower case, single spaces, straight apostrophes.

    A text too long to be such a line becomes empty, which no wording matches.
    """
    if len(text) > _LONGEST:
        return ""
    if not text.isascii():
        for mark in _APOSTROPHES:  # four times faster than a table of characters
            text = text.replace(mark, "'")
    return " ".join(text.casefold().split())


def wording(
    what: str, *alternatives: str, longest: int = 120, needs: tuple[str, ...] = ()
) -> Wording:
    """Make a wording of alternatives (regular expressions over plain lines)."""
    return Wording(what, re.compile("|".join(f"(?:{a})" for a in alternatives)), longest, needs)
