"""List the formats in which articles leave."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from newsroom.exporters.hand_out import HandOut
from newsroom.exporters.html import as_html
from newsroom.exporters.json_object import as_json
from newsroom.exporters.markdown import as_markdown
from newsroom.exporters.plain_text import as_plain_text
from newsroom.exporters.table import as_csv


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what people call it, its files' ending, its media type, and who writes it.

    `write_all` writes many articles into one file, part by part; without it each has its own, in
    a zip.
    """

    name: str
    ending: str
    media_type: str
    write: Callable[[HandOut], bytes]
    write_all: Callable[[Iterable[HandOut]], Iterator[bytes]] | None = None

    def file_name(self, hand_out: HandOut) -> str:
        """Name the file of one article."""
        return f"{hand_out.stem}{self.ending}"


def _as_table(hand_out: HandOut) -> bytes:
    return b"".join(as_csv([hand_out]))


FORMATS: dict[str, Format] = {
    "html": Format("HTML", ".html", "text/html; charset=utf-8", as_html),
    "text": Format("Plain text", ".txt", "text/plain; charset=utf-8", as_plain_text),
    "markdown": Format("Markdown", ".md", "text/markdown; charset=utf-8", as_markdown),
    "json": Format("JSON", ".json", "application/json", as_json),
    "csv": Format("Table (CSV)", ".csv", "text/csv; charset=utf-8", _as_table, as_csv),
}
