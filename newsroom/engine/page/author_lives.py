"""Find what a page says of the author below the story: "Ann Example is a reporter in Oslo."."""

import re
from collections.abc import Iterator

from newsroom.engine.page.known_lines import plain_lines
from newsroom.engine.page.shape import is_prose, is_sentence
from newsroom.engine.reading import Reading, of_page

_HEAD = re.compile(r"(?:more )?about (?:the|our) (?:authors?|writers?|reporters?)[ :.]{0,3}")
_PART = r"[A-Z][\w.'’-]{1,20}"
_NAME = re.compile(rf"{_PART}(?: {_PART}){{1,3}}")
_LIFE = re.compile(
    rf"(?:{_PART} ){{1,4}}(?:is|was|has been|covers|reports|writes)\b.{{0,80}}\b(?:reporter|editor"
    r"|writer|columnist|correspondent|critic|journalist|author|contributor|freelance|producer)"
)
_NAMED = re.compile(rf"(?:About|ABOUT|Meet) ({_NAME.pattern}|{_PART})[ :.!]{{0,3}}")
_PERSON = re.compile(r"\b(?:she|he|her|his|i'm|i am|my)\b", re.IGNORECASE)  # and no company
_OPENING = 5  # words among which the person is named
_ABOVE = 2  # paragraphs above it at least


@of_page
def author_lives(reading: Reading) -> frozenset[int]:
    """Give the numbers of such sentences, each right under a head for it or the author's name."""
    return frozenset(_lives(reading))


def _lives(reading: Reading) -> Iterator[int]:
    told, above = 0, -1
    for number, text in enumerate(reading.texts):
        if not text:
            continue
        if told >= _ABOVE and is_sentence(text) and _tells_of_author(reading, above, text):
            yield number
        told, above = told + is_prose(text), number


def _tells_of_author(reading: Reading, above: int, text: str) -> bool:
    """Tell a life by the line above it; a name must be that of whom it tells.

    Of "About Ann" or "Meet Ann" it must tell of a person: a company may be a part of the story.
    """
    if _HEAD.fullmatch(reading.shared(plain_lines)[above]):
        return True
    name = reading.texts[above].strip()
    if (about := _NAMED.fullmatch(name)) is not None:
        opening = re.findall(r"[\w-]+", text)[:_OPENING]
        first = about[1].split()[0]
        return not {first, first.title()}.isdisjoint(opening) and _is_of_person(text)
    if _NAME.fullmatch(name) is None or _LIFE.match(text) is None:
        return False
    return text.split(None, 1)[0] == name.split(None, 1)[0]


def _is_of_person(text: str) -> bool:
    return _PERSON.search(text.replace("’", "'")) is not None
