"""Know the lines that may head the story or a part of it: nobody takes them out without a look."""

import re
from itertools import pairwise

from newsroom.engine.page.headline import may_be_headline
from newsroom.engine.page.judging import ends_like_sentence, shares
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.link_lists import link_lists
from newsroom.engine.page.phrases import AD_MARKER, PROMPT
from newsroom.engine.page.set_lines import heads
from newsroom.engine.page.shape import HEAD_WORDS, is_prose, is_sentence
from newsroom.engine.reading import Reading, of_page

_SURE = 0.98  # share of sentences like one that are not the story, from which it surely is not
_LIKELY = 0.7  # the same, below which two in a row likely are the story
_NUMBERED = re.compile(r"(\d{1,2})[.)] \w(?!.*[.]\s*$)")
_FEWEST = 3  # such lines
_WORDS = 8  # of a head at most


@of_page
def may_head(reading: Reading) -> frozenset[int]:
    """Give the lines that may head the story or a part of it."""
    found = (
        reading.shared(place)
        for place in (heads, may_be_headline, alone, under_lists, under_prompts, numbered)
    )
    return frozenset().union(*found)


@of_page
def under_lists(reading: Reading) -> frozenset[int]:
    """Give the short lines right under a list of links and right over a sentence."""
    texts, known = reading.texts, reading.shared(wordings)
    ends = (max((*links.titles, *links.labels)) + 1 for links in reading.shared(link_lists))
    return frozenset(
        number
        for number in ends
        if number + 1 < len(texts) and known[number] is None
        if 0 < len(texts[number].split()) <= HEAD_WORDS and is_sentence(texts[number + 1])
    )


@of_page
def under_prompts(reading: Reading) -> frozenset[int]:
    """Give the short lines right under what a site asks, right over two sentences of the story."""
    texts, known, told = reading.texts, reading.shared(wordings), reading.shared(shares)
    return frozenset(
        n
        for n in range(1, len(texts) - 2)
        if known[n - 1] in (PROMPT, AD_MARKER) and known[n] is None
        if 0 < len(texts[n].split()) <= HEAD_WORDS and not is_sentence(texts[n])
        if all(is_sentence(texts[under]) and told[under] < _LIKELY for under in (n + 1, n + 2))
    )


@of_page
def numbered(reading: Reading) -> frozenset[int]:
    """Give the lines "1. ...", "2. ..." with a paragraph between each and the next, three or more.

    The titles of a list of links have none between them.
    """
    texts = reading.texts
    found = [(n, int(told[1])) for n, text in enumerate(texts) if (told := _NUMBERED.match(text))]
    heads = {
        number
        for (here, first), (after, second) in pairwise(found)
        if second == first + 1 and any(map(is_prose, texts[here + 1 : after]))
        for number in (here, after)
    }
    return frozenset(heads if len(heads) >= _FEWEST else ())


@of_page
def alone(reading: Reading) -> frozenset[int]:
    """Give the short lines alone between two sentences, neither of which is surely of the page.

    In a story of short paragraphs the parts have heads as well: a name and an age, a day, a sign.
    """
    told, known = reading.shared(shares), reading.shared(wordings)
    ends = [n for n, text in enumerate(reading.texts) if ends_like_sentence(text)]
    runs = (
        (before, [n for n in range(before + 1, after) if reading.texts[n]], after)
        for before, after in pairwise(ends)
    )
    return frozenset(
        run[0]
        for before, run, after in runs
        if len(run) == 1 and len(reading.texts[run[0]].split()) <= _WORDS
        if max(told[before], told[after]) < _SURE
        if not any(known[number] for number in (before, run[0], after))
    )
