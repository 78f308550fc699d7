"""Tell where two elements meet without a space that a page's style keeps apart.

What is styled inside a word ("<b>W</b>ord") stays one word. A day, the name below a quotation and
two links to two pages are set apart wherever they meet a word; other elements outside paragraphs
only, where no single word is set in two colours.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

SEAMED = frozenset(("time", "cite", "span", "a"))
_APART = frozenset(("time", "cite"))
_LOOSE = frozenset("address article aside button div footer header nav section".split())
_SHORTEST = 3  # characters; a shorter text is rather a large first letter, or a formula's


@dataclass(slots=True)
class Seam:
    """What ended and began since the last text."""

    _ended: dict[str, str] = field(default_factory=dict)  # with the addresses of links
    _is_sure: bool = False
    _is_likely: bool = False

    def end(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Note an element that ends."""
        self._ended[tag] = attributes.get("href", "")

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Note an element that begins."""
        other = tag == "a" and self._ended.get("a", "") not in ("", attributes.get("href", ""))
        if other or tag in _APART or not _APART.isdisjoint(self._ended):
            self._is_sure = True
        self._is_likely = bool(self._ended)

    def parts(self, before: str, after: str, line: str) -> bool:
        """Tell whether a space belongs between two texts in a line of a certain element."""
        if not (before[-1:].isalnum() and after[:1].isalnum()):
            return False
        if self._is_sure:
            return True
        if not _APART.isdisjoint(self._ended):
            return not after[0].islower()  # the end of a word: "1920s"
        return self._is_likely and line in _LOOSE and _are_two(before, after)


def _are_two(before: str, after: str) -> bool:
    """Tell texts of more than a word that do not go on in each other."""
    if len(before) < _SHORTEST or " " not in f"{before.strip()}{after.strip()}":
        return False
    if after[0].isupper():
        return not before[-1].isupper() or after[1:2].islower()
    return after[0].isdigit() and before[-1].isalpha()
