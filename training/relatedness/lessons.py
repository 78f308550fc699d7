"""Take from articles what their sentences and titles can be asked."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from newsroom.engine import Document
from training.relatedness.articles import LEAST, load, text_of
from training.relatedness.contrast import Lessons, Text
from training.relatedness.directions import stems_of

_END = re.compile(r"\n+|(?<=[.!?]) (?=[A-Z])")
_SHORT = 3  # known stems in a sentence that is no question
_FEW = 5  # sentences of an article that are too few to take one away
_LINKS = 8  # of a list, the first ones
Titled = tuple[str, str, str]  # a title, the text that it belongs to, and their host


def lessons(texts: Iterable[str], titled: Iterable[Titled], places: Mapping[str, int]) -> Lessons:
    """Bring texts and titles into the places of their stems."""

    def placed(text: str) -> Text:
        return [places[root] for root in stems_of(text) if root in places]

    articles = ([placed(sentence) for sentence in _END.split(text)] for text in texts)
    long = ([sentence for sentence in found if len(sentence) > _SHORT] for found in articles)
    titles = [(placed(title), placed(text)) for title, text, _ in titled]
    return Lessons([found for found in long if len(found) >= _FEW], [t for t in titles if all(t)])


def titled_texts(folder: Path) -> Iterator[Titled]:
    """Give the headlines of articles, and of some the links that are related, with their texts."""
    for name in ("headlines", "recommended", "pasted_pages", "html_pages"):
        for item in load(folder, name):
            text = text_of(item)
            if len(text) > LEAST:
                yield from ((title, text, item["source"]) for title in _titles(item))


def _titles(item: dict[str, Any]) -> Iterator[str]:
    headline = Document.from_html(item["html"]).headline if "html" in item else item["headline"]
    if headline:
        yield headline
    for links in item.get("lists", ()):
        if links["class"] in ("related", "inline"):
            yield from links["links"][:_LINKS]
