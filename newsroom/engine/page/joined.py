"""Know the sentences that go on right where the story is: nothing of a page stands between."""

from newsroom.engine.page.judging import ends_like_sentence, shares
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.shape import HEAD_WORDS, is_dated, is_prose
from newsroom.engine.reading import Reading

_STORY = 0.5  # share of such blocks that are not the story, below which one likely is


def joined(reading: Reading) -> frozenset[int]:
    """Give the sentences right under one that likely is the story, however many they are.

    A paragraph may also stand under a short line that may head it.
    """
    told, known = reading.shared(shares), reading.shared(wordings)
    found: set[int] = set()
    story = headed = False  # whether the story stands right before, or what may head a part of it
    for number, text in enumerate(reading.texts):
        if text and not known[number] and ends_like_sentence(text) and not is_dated(text):
            likely = told[number] < _STORY
            goes_on = story or (headed and is_prose(text))
            found |= {number} if goes_on and not likely else set()
            story, headed = likely or goes_on, False
        elif text:
            headed = story and not known[number] and len(text.split(None, HEAD_WORDS)) <= HEAD_WORDS
            story = False
    return frozenset(found)
