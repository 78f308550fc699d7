"""Know the lines of a page that are set into its story, and where the story goes on behind them.

A site sets boxes of links, of buttons and of newsletters after any paragraph: what stands beside
them is none the less the story.
"""

from collections.abc import Container, Iterator, Sequence
from itertools import groupby

from newsroom.engine.page.glances import glances
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.link_lists import link_lists
from newsroom.engine.page.looks import leads_elsewhere
from newsroom.engine.page.repeats import printed_twice
from newsroom.engine.page.shape import HEAD_WORDS, is_prose, is_sentence
from newsroom.engine.reading import Reading, of_page

_LONG_HEAD = 8  # words of what may head it right over a paragraph
_BOX = 8  # lines of a box at most
_WHOLE = 3  # lines of a box at least that is known by standing more than once
_SURE = 0.985  # over the bound of what is sure, where boxes themselves bring paragraphs


@of_page
def heads(reading: Reading) -> frozenset[int]:
    """Give the short lines that may head a part of the story: between paragraphs, one goes on."""
    known = reading.shared(set_lines)
    behind = {n for run, last in _behind(reading.texts, known) for n in run[: len(run) - last]}
    left = [n for n, text in enumerate(reading.texts) if text and n not in known | behind]
    texts = [reading.texts[number] for number in left]
    links = reading.shared(_leading)
    return frozenset(
        number
        for at, number in enumerate(left)
        if _is_between(texts, at)
        and _is_head(texts[at], HEAD_WORDS if number - 1 in links else _LONG_HEAD)
    )


def set_in(reading: Reading, shares: Sequence[float]) -> frozenset[int]:
    """Give the lines of boxes between two blocks that end as sentences do, or over a head.

    Neither may surely be of the page itself, by its share of blocks like it that are not the
    story; but a site that prints a whole box more than once sets it into its stories.
    """
    known, twice = reading.shared(set_lines), reading.shared(printed_twice)
    numbers = (n for n, text in enumerate(reading.texts) if text)
    runs = [list(run) for _, run in groupby(numbers, known.__contains__)]
    return frozenset(
        n
        for before, box, after in zip(runs, runs[1:], runs[2:], strict=False)
        if box[0] in known and len(box) <= _BOX
        if is_sentence(reading.texts[before[-1]]) and _goes_on(reading, after)
        if (len(box) >= _WHOLE and twice.issuperset(box) and is_sentence(reading.texts[after[0]]))
        or (shares[before[-1]] < _SURE and any(shares[number] < _SURE for number in after[:2]))
        for n in box
    )


@of_page
def set_lines(reading: Reading) -> frozenset[int]:
    """Give the lines that their wording, what leads to other pages, or a list makes the page's.

    The last of a list may rather head what follows, where it is as short as a head. What stands
    amid such lines is one of them where the page prints it more than once.
    """
    told = {number for number, kind in enumerate(reading.shared(wordings)) if kind}
    listed = {n for links in reading.shared(link_lists) for n in (*links.titles, *links.labels)}
    last = {n for n in listed if n + 1 not in listed and _is_head(reading.texts[n], HEAD_WORDS)}
    told |= (listed - last) | reading.shared(_leading)
    twice = reading.shared(printed_twice)
    amid = (run for run, over in _behind(reading.texts, told) if not over)
    return frozenset(told.union(n for run in amid if twice.issuperset(run) for n in run))


@of_page
def _leading(reading: Reading) -> frozenset[int]:
    """Give the lines that announce other pages: headings of lists of links, and cards alone."""
    headings = {links.heading for links in reading.shared(link_lists)}
    seen = enumerate(reading.shared(glances))
    cards = {number for number, glance in seen if leads_elsewhere(glance.text)}
    return frozenset(headings | cards)


def _behind(texts: Sequence[str], told: Container[int]) -> Iterator[tuple[list[int], bool]]:
    """Give each run of lines right behind one that is told, and whether a sentence follows it.

    The last line over a sentence may head it; another told one follows the other runs.
    """
    run: list[int] | None = None
    for number, text in enumerate(texts):
        ends = number in told
        if ends or is_sentence(text) or is_prose(text):
            if run:
                yield run, not ends
            run = [] if ends else None
        elif run is not None and text:
            run.append(number)


def _is_between(texts: Sequence[str], at: int) -> bool:
    """Tell a line between two sentences and two more, with a paragraph on either side.

    A name is no head of what says who that is.
    """
    before, after = texts[max(0, at - 2) : at], texts[at + 1 : at + 3]
    if not after or not all(map(is_sentence, (*before[-1:], *after))):
        return False
    if after[0].startswith(texts[at]):
        return False
    return any(map(is_prose, before)) and any(map(is_prose, after))


def _is_head(text: str, most: int) -> bool:
    return len(text.split(None, most)) <= most


def _goes_on(reading: Reading, after: Sequence[int]) -> bool:
    """Tell whether what comes is a sentence, or one under its head."""
    texts = [reading.texts[number] for number in after[:2]]
    if is_sentence(texts[0]):
        return True
    return len(texts) > 1 and is_sentence(texts[1]) and _is_head(texts[0], _LONG_HEAD)
