"""Find lists of recommended links: their heading, their titles, and what stands beside them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.engine.block import Block
from newsroom.engine.page.contents import listed_heads
from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.known_lines import numbers_by_wording, plain_lines, wordings
from newsroom.engine.page.list_boxes import leaves_box
from newsroom.engine.page.outside import is_link
from newsroom.engine.page.phrases import LIST_HEADING
from newsroom.engine.page.repeats import repeated, same_text
from newsroom.engine.page.shape import (
    HEAD_WORDS,
    is_dated,
    is_label,
    is_prose,
    is_sentence,
    is_title,
    last_paragraph,
)
from newsroom.engine.page.stamps import CLOCK
from newsroom.engine.reading import Reading

_HOUR = re.compile(rf"{CLOCK}(?: ?[a-z]{{2,4}})?")
_HEADING = re.compile(r"h[1-6]")
_TOLD = re.compile(r"(?:recommended reading|must[- ]?(?:see|reads?)|don't miss|archives?)\W{0,3}")
_BARE = frozenset(("related", "read more", "more"))  # head a list, or stand on a button
_TITLE = 4  # words of a title under such a word
_FIGURE, _AUTHOR = re.compile(r"\d"), re.compile(r" by [A-Z]")
_MANY = 3  # titles, from which a list at the end is surely one
LOOKED_AT = 0.95  # the most for what a person must see before it goes
_PROMISE = re.compile(r"relat|similar|\bmore (?:on|about)\b|\balso\b|\bnext\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LinkList:
    """A list of links: the number of its heading, its titles and its labels (dates, sections).

    `name` is the heading as printed; `confidence` the share of such lists that are no story;
    `may_be_told` where the story may have such a list itself: the hours of a day, books to read,
    wines and their years.
    """

    name: str
    heading: int
    titles: tuple[int, ...]
    labels: tuple[int, ...]
    confidence: float
    may_be_told: bool

    @property
    def promises(self) -> bool:
        """Tell a heading that promises pages about the same; "Most popular" promises nothing.

        Nor does a word that a site prints over any list.
        """
        bare = self.name.strip().rstrip(":").casefold() in _BARE
        return not bare and _PROMISE.search(self.name) is not None


def link_lists(reading: Reading) -> tuple[LinkList, ...]:
    """Give the lists of links of a document, in order; they never overlap."""
    return tuple(_lists(reading))


def _lists(reading: Reading) -> Iterator[LinkList]:
    end, texts = 0, reading.texts
    known = reading.shared(numbers_by_wording).get(LIST_HEADING, ())
    headings = sorted((*known, *_bare(reading)))
    last = last_paragraph(texts) if headings else -1
    for number in headings:
        if number >= end and number != reading.shared(headline_of):
            end = _without_head(reading, number + 1, _end(reading, number + 1))
            titles = tuple(n for n in range(number + 1, end) if _is_link(texts[n]))
            labels = tuple(n for n in range(number + 1, end) if texts[n] and not _is_link(texts[n]))
            if titles:
                sure = _confidence(reading, titles, at_end=last < end)
                told = _are_told(reading, titles)
                told = told or _may_be_told(reading, number, labels, goes_on=last >= end)
                yield LinkList(texts[number].strip(), number, titles, labels, sure, told)


def _bare(reading: Reading) -> Iterator[int]:
    """Give the words that head a list where enough titles stand under them, and no paragraph.

    Of titles that are links, and nothing between them that is none, one is enough. Each line is
    looked at once, however many such words stand over it.
    """
    texts, lines, blocks = reading.texts, reading.shared(plain_lines), reading.document.blocks
    under: dict[int, tuple[int, Counter[str]]] = {}  # where what stands under a word ends, counts
    for number in reversed([n for n, line in enumerate(lines) if line.rstrip(":") in _BARE]):
        at, counts = number + 1, Counter[str]()
        while at < len(texts) and _belongs(reading, at):
            is_title = _is_link(texts[at]) and len(texts[at].split(None, _TITLE)) >= _TITLE
            linked = is_link(blocks[at].markup)
            counts.update(lines=bool(texts[at]), titles=is_title, linked=is_title and linked)
            end, more = under.get(at, (at + 1, Counter[str]()))
            at, counts = end, counts + more
        under[number] = at, counts
    yield from sorted(number for number, (_, counts) in under.items() if _are_enough(counts))


def _are_enough(counts: Counter[str]) -> bool:
    if counts["titles"] >= _MANY:
        return 2 * counts["titles"] >= counts["lines"]
    return 0 < counts["linked"] == counts["lines"]


def _end(reading: Reading, start: int) -> int:
    """Give the number after the last block of a list that starts at `start`, in its box."""
    at, blocks = start, reading.document.blocks
    while at < len(reading.texts) and _belongs(reading, at):
        if leaves_box(blocks[start - 1], blocks[start], blocks[at]):
            break
        at += 1
    return at


def _without_head(reading: Reading, start: int, end: int) -> int:
    """Give the end of a list before a short line that rather heads what is told under it.

    Above it are titles alone, all longer than such a line. A link heads nothing, nor does what
    stands over a line of the page's own.
    """
    texts = reading.texts
    if end == len(texts) or not is_sentence(texts[end]) or is_dated(texts[end - 1]):
        return end
    if is_link(reading.document.blocks[end - 1].markup) or reading.shared(wordings)[end]:
        return end
    above = [text for text in texts[start : end - 1] if text]
    longer = all(_is_link(text) and len(text.split()) > HEAD_WORDS for text in above)
    return end - 1 if longer and above and len(texts[end - 1].split()) <= HEAD_WORDS else end


def _belongs(reading: Reading, number: int) -> bool:
    text = reading.texts[number]
    if number == reading.shared(headline_of) or _heads_story(reading.document.blocks[number]):
        return False
    if reading.shared(wordings)[number] or number in reading.shared(listed_heads):
        return False
    if is_prose(text) and not (text.rstrip().endswith("?") and is_title(text)):
        return False
    return not text or is_title(text) or is_label(text)


def _heads_story(block: Block) -> bool:
    """Tell a subheading of a page of HTML: set as one, in the story, and it leads nowhere."""
    markup = block.markup
    return bool(markup and markup.main and not markup.link_share and _HEADING.fullmatch(markup.tag))


def _is_link(text: str) -> bool:
    return is_title(text) and not is_dated(text)


def _are_told(reading: Reading, titles: tuple[int, ...]) -> bool:
    """Tell lines that lead nowhere, as their page says, or that all have figures, or an author."""
    marks = [reading.document.blocks[number].markup for number in titles]
    if all(markup is not None and markup.main and not markup.link_share for markup in marks):
        return True
    texts = [reading.texts[number] for number in titles]
    figures, authors = (all(map(sign.search, texts)) for sign in (_FIGURE, _AUTHOR))
    return len(titles) >= _MANY and (figures or authors)


def _may_be_told(reading: Reading, heading: int, labels: tuple[int, ...], *, goes_on: bool) -> bool:
    """Tell a list by hours alone, or under what guides write as well, if paragraphs follow."""
    lines = reading.shared(plain_lines)
    if labels and all(_HOUR.fullmatch(lines[number]) for number in labels):
        return True
    return goes_on and _TOLD.fullmatch(lines[heading]) is not None


def _confidence(reading: Reading, titles: tuple[int, ...], *, at_end: bool) -> float:
    """Weigh a list: its titles printed twice, or many of them with no paragraph after."""
    twice = reading.shared(repeated)
    if sum(same_text(reading.texts[n]) in twice for n in titles) >= _MANY:
        return 0.99
    if at_end and len(titles) >= _MANY:
        return 0.985
    return 0.95 if at_end else 0.9
