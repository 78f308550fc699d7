"""List the formats in which one article leaves."""

from collections.abc import Callable
from dataclasses import dataclass

from newsroom.exporters.hand_out import HandOut
from newsroom.exporters.html import as_html
from newsroom.exporters.json_object import as_json
from newsroom.exporters.markdown import as_markdown
from newsroom.exporters.plain_text import as_plain_text


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what people call it, its files' ending, its media type, and who writes it."""

    name: str
    ending: str
    media_type: str
    write: Callable[[HandOut], bytes]

    def file_name(self, hand_out: HandOut) -> str:
        """Name the file of one article."""
        return f"{hand_out.stem}{self.ending}"


FORMATS: dict[str, Format] = {
    "html": Format("HTML", ".html", "text/html; charset=utf-8", as_html),
    "text": Format("Plain text", ".txt", "text/plain; charset=utf-8", as_plain_text),
    "markdown": Format("Markdown", ".md", "text/markdown; charset=utf-8", as_markdown),
    "json": Format("JSON", ".json", "application/json", as_json),
}
