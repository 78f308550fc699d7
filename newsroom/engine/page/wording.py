"""Know lines by their wording: those that no story is made of."""

import re
from dataclasses import dataclass

_LONGEST = 400  # code points; a line by wording is never longer, so every pattern is bounded
END = r"[ .:!…»›>→-]{0,4}"  # what may end any such line
_APOSTROPHES = "’‘ʼ`"
_SIGNS = "*†👉➡📌🔔📲\ufe0f "  # before a notice


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """A kind of line, known by a pattern that must match the whole of it; each is like itself only.

    `what` completes "this is ..."; lines longer than `longest` code points never match,
    nor lines without one of the `needs`, which are found faster than the pattern. `others` are
    further patterns of the same kind, each with its own length and needs.
    """

    what: str
    pattern: re.Pattern[str]
    longest: int = 120
    needs: tuple[str, ...] = ()
    others: tuple["Wording", ...] = ()

    def matches(self, line: str) -> bool:
        """Tell whether a plain line (see `plain`) is of this kind."""
        if 0 < len(line) <= self.longest and self._may_match(line) and self.pattern.fullmatch(line):
            return True
        return any(other.matches(line) for other in self.others)

    @property
    def reaches(self) -> int:
        """Give the code points of the longest line of this kind."""
        return max(self.longest, *(other.longest for other in self.others), 0)

    def _may_match(self, line: str) -> bool:
        """Tell whether a line holds what is needed; a plain loop, for every line is asked often."""
        for need in self.needs:
            if need in line:
                return True
        return not self.needs


def plain(text: str) -> str:
    """Give a line as wordings read it: lower case, single spaces, straight apostrophes.

    Without the signs that point to a notice.

    A text too long to be such a line becomes empty, which no wording matches.
    """
    if len(text) > _LONGEST:
        return ""
    if not text.isascii():
        for mark in _APOSTROPHES:  # four times faster than a table of characters
            text = text.replace(mark, "'")
    if text[:1] in _SIGNS and not text.rstrip().endswith("*"):
        text = text.lstrip(_SIGNS)
    return " ".join(text.casefold().split())


def wording(
    what: str,
    *alternatives: str,
    longest: int = 120,
    needs: tuple[str, ...] = (),
    others: tuple[Wording, ...] = (),
) -> Wording:
    """Make a wording of alternatives (regular expressions over plain lines)."""
    pattern = re.compile("|".join(f"(?:{a})" for a in alternatives))
    return Wording(what, pattern, longest, needs, others)
