"""Gather what a page says of itself: its metas, its title, its JSON-LD."""

from collections.abc import Mapping
from dataclasses import dataclass, field

TELLING = frozenset(("meta", "link", "html", "time", "script"))  # elements that `look` reads
_LONGEST = 2_000_000  # characters of JSON-LD and title that are read of one page
_SHORT = 1000  # characters of a meta


@dataclass
class Head:
    """What stands in metas, links, the title and JSON-LD scripts, as written."""

    metas: dict[str, str] = field(default_factory=dict)
    canonical: str = ""
    language: str = ""
    scripts: list[list[str]] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    _length: int = 0

    def look(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Read an element that begins; the first of each kind counts."""
        if tag == "meta":
            name = (
                attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            )
            content = attributes.get("content", "")
            if name and content:
                self.metas.setdefault(name[:_SHORT].strip().lower(), content[:_SHORT])
        elif tag == "link" and attributes.get("rel", "").strip().lower() == "canonical":
            self.canonical = self.canonical or attributes.get("href", "")
        elif tag == "html":
            self.language = self.language or attributes.get("lang", "")[:_SHORT]
        elif tag == "time" and attributes.get("datetime"):
            self.metas.setdefault("time", attributes["datetime"][:_SHORT])
        elif tag == "script" and "ld+json" in attributes.get("type", "")[:_SHORT].lower():
            self.scripts.append([])

    def note(self, tag: str, attributes: Mapping[str, str], text: str) -> None:
        """Read text that no reader sees, where it is the title or JSON-LD."""
        if self._length > _LONGEST:
            return
        if tag == "title" and not attributes:
            self.title.append(text)
        elif tag == "script" and self.scripts and "ld+json" in attributes.get("type", "").lower():
            self.scripts[-1].append(text)
        else:
            return
        self._length += len(text)
