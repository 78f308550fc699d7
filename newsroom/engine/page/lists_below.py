"""Know the lists right under a sentence of which nobody can say that they are not the story's.

Results stand so below a story, and what a report proposes, and the charges of a court; but a page
prints such lines there as well. They go where a person saw them go.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from newsroom.engine.page.cards import RELATED
from newsroom.engine.page.judging import ends_like_sentence, shares
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.looks import leads_elsewhere
from newsroom.engine.page.own_lists import PAGES, are_alike, of_links
from newsroom.engine.page.shape import is_dated, is_sentence
from newsroom.engine.page.stamps import AGO, WHOLE_DAY
from newsroom.engine.reading import Reading, of_page

_FEWEST = 3  # lines of a list
_ANNOUNCING = 3  # words of a line that announces one, at least
_LONGEST = 14  # words of one that tells nothing by its likeness to others
_STAMP = re.compile(r"\d\d-\d\d(?:-\d{4})? \d\d:\d\d")
_SENTENCE = 4  # words of the sentence above it; a name like "THE HARBOUR INC." ends like one too
_AGO = re.compile(rf"{AGO}|https?://", re.IGNORECASE)
_STORY = 0.5  # share of blocks like it that are not the story, below which a sentence likely is,
_SURE = 0.98  # and from which it surely is not,
_SURELY = 0.988  # and a line: of those just over the bound one in ten is the story's


@of_page
def lists_below(reading: Reading) -> frozenset[int]:
    """Give the lines, three or more, right under a sentence, that the story may hold.

    They are alike, and the sentence likely is the story; or the sentence is not surely of the page
    nor any of the lines, which are short, and tell of no link and no day. A line that surely is
    ends such a list. What a line right under the story announces is a list however long its lines.
    """
    return frozenset(number for run in _runs(reading) for number in _may_be_told(reading, *run))


def _runs(reading: Reading) -> Iterator[tuple[int, list[int]]]:
    """Give the number of each sentence with lines right under it, and theirs."""
    known, above = reading.shared(wordings), None
    run: list[int] = []
    for number, text in enumerate((*reading.texts, "")):
        ends = not text or known[number] is not None or ends_like_sentence(text)
        if not ends and above is not None:
            run.append(number)
        elif ends:
            if above is not None and run:
                yield above, run
            above, run = (number if text and known[number] is None else None), []


def _may_be_told(reading: Reading, above: int, run: Sequence[int]) -> Sequence[int]:
    """Give of such a run what the story may hold: all, or what stands above a line of the page."""
    told, text = reading.shared(shares), reading.texts[above]
    if any(_AGO.search(reading.texts[number]) for number in run):
        return ()
    if told[above] < _STORY and is_sentence(text) and are_alike(reading, run):
        return run
    if told[above] < _STORY and _announces(reading, run[0]) and told[run[0]] < _SURE:
        return run
    tells = len(text.split()) >= _SENTENCE and not text.isupper()
    is_story = tells and told[above] < _SURE
    own = list(takewhile(lambda n: told[n] < _SURELY, run)) if is_story else []
    first = list(takewhile(lambda n: not _is_of_page(reading.texts[n]), own))
    if len(first) < len(own) and len(first) <= _FEWEST:  # a short list with a line of the page
        return ()
    return first if len(first) >= _FEWEST and reading.shared(of_links).isdisjoint(first) else ()


def _announces(reading: Reading, number: int) -> bool:
    """Tell a line as "Here is what we know so far:" with lines under it, none of them a link's."""
    text = reading.texts[number]
    few = len(text.split(None, _ANNOUNCING)) < _ANNOUNCING
    is_of_links = PAGES.search(text) or number in reading.shared(of_links)
    return text.rstrip().endswith(":") and not few and not is_of_links


def _is_of_page(text: str) -> bool:
    """Tell a line that is long, is or has a day, an address, or tells of other pages."""
    if len(text.split(None, _LONGEST)) > _LONGEST or is_dated(text) or leads_elsewhere(text):
        return True
    if RELATED.fullmatch(text.strip()):
        return True
    return any(pattern.search(text) for pattern in (WHOLE_DAY, _STAMP, _AGO, PAGES))
