"""Know a story whose paragraphs lost their full stops: nothing tells them from titles."""

from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.shape import PROSE_WORDS, is_sentence
from newsroom.engine.reading import Reading, of_page

_SENTENCES = 3  # of a page; of fewer nothing can be said
_FEWEST = 3  # lines as long as paragraphs
_SMALL = 0.7  # share of their words in small letters: a menu and a title in capitals have fewer


@of_page
def has_lost_stops(reading: Reading) -> bool:
    """Tell a page of hardly a sentence where lines are as long as paragraphs, and written so."""
    known = reading.shared(wordings)
    own = [text for text, kind in zip(reading.texts, known, strict=True) if kind is None]
    if sum(map(is_sentence, own)) >= _SENTENCES:
        return False
    return sum(map(_may_be_paragraph, own)) >= _FEWEST


def _may_be_paragraph(text: str) -> bool:
    words = text.split()
    return len(words) >= PROSE_WORDS and sum(map(str.islower, words)) >= _SMALL * len(words)
