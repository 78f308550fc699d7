"""Know the short sentences under a box with which the story may go on, or end.

A site sets a long box after any sentence, and under the last ones stands the rest of its page:
short as they are, nothing but their words tells them from it. They go where a person saw them go.
"""

import re

from newsroom.engine.page.judging import ends_like_sentence, shares
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.link_lists import link_lists
from newsroom.engine.page.set_lines import set_lines
from newsroom.engine.page.shape import is_prose
from newsroom.engine.reading import Reading, of_page

_STORY = 0.5  # share of blocks like it that are not the story, below which a sentence likely is,
_SURELY = 0.995  # and from which one under a box is of the page
_SITE = re.compile(r"\b(?:you|your|our|us|we|my|i|please)\b", re.IGNORECASE)
_FEWEST = 4  # words


@of_page
def tails(reading: Reading) -> frozenset[int]:
    """Give the short sentences under a box that tell something and are not surely of the page.

    Above the box stands what likely is the story; above a list of links, which says itself what it
    is, anything may. What a site says to its reader is no story.
    """
    told, known = reading.shared(shares), reading.shared(wordings)
    listed = {n for links in reading.shared(link_lists) for n in (*links.titles, *links.labels)}
    box = listed | reading.shared(set_lines)
    found: set[int] = set()
    follows = under = False  # whether the story stands right before, and whether a box under it
    for number, text in enumerate(reading.texts):
        if known[number] is None and number not in box and ends_like_sentence(text):
            likely = told[number] < _STORY
            may_be = under and not likely and told[number] < _SURELY and _tells(text)
            found |= {number} if may_be else set()
            follows, under = likely or may_be, under and not likely
        elif text:
            under = under or number in listed or (follows and number in box)
            follows = False
    return frozenset(found)


def _tells(text: str) -> bool:
    """Tell a short sentence that ends with a full stop, and speaks neither to nor of the site."""
    short = len(text.split()) >= _FEWEST and not is_prose(text)
    return short and text.rstrip().endswith(".") and not _SITE.search(text)
