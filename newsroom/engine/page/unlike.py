"""Tell the blocks unlike the story: how surely each must be, by what else tells of a page."""

import re
from collections.abc import Iterator, Mapping, Sequence

from newsroom.engine.page.contents import listed_heads
from newsroom.engine.page.foot_menus import foot_menu
from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.judging import ends_like_sentence, shares
from newsroom.engine.page.kin import told_kin
from newsroom.engine.page.known_lines import plain_lines, wordings
from newsroom.engine.page.lists_below import lists_below
from newsroom.engine.page.numbered import numbered
from newsroom.engine.page.own_lists import own_lists
from newsroom.engine.page.particulars import particulars
from newsroom.engine.page.points import points
from newsroom.engine.page.refrains import refrains
from newsroom.engine.page.shape import is_between_paragraphs, is_dated, is_prose, is_sentence
from newsroom.engine.page.shown import left_out
from newsroom.engine.page.stamps import WHOLE_DAY
from newsroom.engine.page.telling import tells_story
from newsroom.engine.page.verdicts import verdicts
from newsroom.engine.reading import Reading, of_page

_REPORTED = 0.5  # share of such blocks that are furniture, from which one is reported
_BETWEEN = 0.4  # the same for a line right between two known ones, as a button is
_WARY = 0.7  # the same for paragraphs, and for lines that may head a part of the story
_AMID = 0.9  # the same for a sentence amid the story, or kin to it
_NEAR = 4  # blocks from one such sentence to the next
_ENOUGH = 5  # sentences that tell what the story is; of fewer each is taken for a paragraph
_ALONE = 0.99  # the same where little else tells of a page around the story
_WORDINGS = 2  # unlike known lines that tell of one: a feed sets one marker into bare stories
_PROOFS = 0.4  # and a smaller share of blocks than this surely not the story,
_MANY = 30  # and fewer than so many, which no story pasted alone has, however long it is
_SURE = 0.98
_MENU = 0.95  # of a line of the page's menu under the story, at least
_SITE = re.compile(r"\b(?:you|your|our|we|my|please)\b", re.IGNORECASE)
_FEWEST = 3  # blocks; of fewer nothing can be said
_ITEMS, _ITEM = 3, 3  # lines that make a menu right above the headline, and words of each


@of_page
def unlike(reading: Reading) -> dict[int, float]:
    """Map the blocks that look unlike the story to the share of their like that are not it.

    What a story repeats and its own lists are left out: they look like that in any story.
    """
    judged = reading.shared(shares)
    if len(judged) < _FEWEST or not any(judged):
        return {}
    least = _least(reading)
    found = {n: share for n, share in enumerate(judged) if share >= least[n]}
    found |= {n: max(judged[n], _MENU) for n in reading.shared(foot_menu)}
    own = reading.shared(own_lines) if found else frozenset()
    return {n: share for n, share in found.items() if n not in own}


@of_page
def is_without_story(reading: Reading) -> bool:
    """Tell lines without a paragraph: there is no story to be unlike.

    Of a list of results or of names all would go but a line, whatever the page prints below.
    """
    known = reading.shared(wordings)
    return not any(
        is_prose(text) for text, kind in zip(reading.texts, known, strict=True) if not kind
    )


def _least(reading: Reading) -> list[float]:
    """Give the share from which each block is reported."""
    if _is_bare(reading):
        return [_ALONE] * len(reading.texts)
    sentences = _sentences(reading)
    amid = reading.shared(amid_story) | told_kin(reading)
    few = len(sentences) < _ENOUGH
    between = _between_known(reading)
    inside = _inside(reading, sentences)
    least = [_BETWEEN if n in between else _REPORTED for n in range(len(reading.texts))]
    for number in range(len(least)):
        if number in amid:
            least[number] = _AMID
        elif number in inside or _may_be_story(reading, number, few):
            least[number] = _WARY
    return least


def _between_known(reading: Reading) -> frozenset[int]:
    """Give the lines with a known one on either side, as a button among others has."""
    known = reading.shared(wordings)
    beside = zip(known, known[2:], strict=False)
    found = (n for n, (before, after) in enumerate(beside, 1) if before and after)
    return frozenset(n for n in found if not ends_like_sentence(reading.texts[n]))


def _sentences(reading: Reading) -> list[int]:
    """Give the numbers of the blocks that end as sentences do, but for known lines."""
    known = reading.shared(wordings)
    texts = enumerate(reading.texts)
    return [n for n, text in texts if known[n] is None and ends_like_sentence(text)]


def _inside(reading: Reading, sentences: Sequence[int]) -> frozenset[int]:
    """Give the sentences below the headline over one that is likely the story.

    None in which a site speaks of itself or to its reader.
    """
    head, told = reading.shared(headline_of), reading.shared(shares)
    last = max((n for n in sentences if told[n] < _REPORTED), default=-1)
    if head is None:
        return frozenset()
    below = (number for number in sentences if head < number < last)
    return frozenset(number for number in below if not _SITE.search(reading.texts[number]))


@of_page
def amid_story(reading: Reading) -> frozenset[int]:
    """Give the sentences amid the story: between two that likely are it, and short ones under one.

    And those right under a list that may be the story's, or under the hour of an entry, and what
    only a story tells.
    """
    sentences = _sentences(reading)
    likely = {n: reading.shared(shares)[n] < _REPORTED for n in sentences}
    weighed = [n for n in range(len(reading.texts)) if n not in reading.shared(left_out)]
    under = _under(reading, likely, weighed)
    places = {number: place for place, number in enumerate(weighed)}
    between = (
        number
        for before, number, after in zip(sentences, sentences[1:], sentences[2:], strict=False)
        if places[after] - places[before] <= _NEAR and likely[before] and likely[after]
    )
    telling = (n for n in sentences if tells_story(reading.texts[n]))
    return frozenset((*under, *between, *telling))


def _under(reading: Reading, likely: Mapping[int, bool], weighed: Sequence[int]) -> Iterator[int]:
    lists = reading.shared(lists_below) | reading.shared(particulars)
    follows = False  # whether what stands right before is the story, or follows it
    for above, number in zip((-1, *weighed), weighed, strict=False):
        short = number in likely and not is_prose(reading.texts[number])
        if (follows and short) or (above in lists and number in likely):
            yield number
        follows = likely.get(number, False) or (follows and short)


def _may_be_story(reading: Reading, number: int, few: bool) -> bool:
    """Tell a paragraph, one of few sentences, and what may head a part of the story."""
    text = reading.texts[number]
    if is_prose(text) or (few and ends_like_sentence(text)):
        return True
    return is_between_paragraphs(reading.texts, number)


def own_lines(reading: Reading) -> frozenset[int]:
    """Give the lines that are the story's own, whatever they look like."""
    own = reading.shared(refrains) | reading.shared(own_lists) | reading.shared(points)
    own |= reading.shared(listed_heads) | reading.shared(numbered)
    return own if any(reading.shared(wordings)) else own | reading.shared(verdicts)


def _is_bare(reading: Reading) -> bool:
    """Tell a story without its page: hardly a known wording, and little that is surely not it.

    Where no wording is known, lines with figures say nothing of that, but for a day: they stand in
    results and prices.
    """
    known, lines = reading.shared(wordings), reading.shared(plain_lines)
    if len({line for line, kind in zip(lines, known, strict=True) if kind}) >= _WORDINGS:
        return False
    if _has_menu(reading):
        return False
    told = zip(reading.texts, reading.shared(shares), known, strict=True)
    few = not any(known)
    sure = sum(
        share >= _SURE and kind is None and not (few and _has_figures(text))
        for text, share, kind in told
    )
    return sure < min(_PROOFS * len(known), _MANY)


def _has_figures(text: str) -> bool:
    dated = is_dated(text) or WHOLE_DAY.search(text)
    return not dated and any(map(str.isdigit, text))


def _has_menu(reading: Reading) -> bool:
    """Tell a page by its menu: words alone, one a line, right above the headline."""
    head = reading.shared(headline_of)
    if head is None or head < _ITEMS:
        return False
    return all(map(_is_item, reading.texts[head - _ITEMS : head]))


def _is_item(text: str) -> bool:
    few = 0 < len(text.split()) <= _ITEM and text[:1].isupper()
    return few and not is_sentence(text) and not any(map(str.isdigit, text))
