"""Know the lists that a story may hold itself: results, prices, names with ages, steps.

Such lines stand between two paragraphs with no known line of the page among them. They are
announced ("The winners, as the jury named them:"), or alike and nothing tells of links: all with
numbers, all parted by the same mark, all names, all items. What heads such lists in reviews and
reports ("Pros", "Key points") is the story's wherever it stands between its paragraphs.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsroom.engine.page.glances import SENTENCE, glances
from newsroom.engine.page.judging import shares
from newsroom.engine.page.known_lines import plain_lines
from newsroom.engine.page.link_lists import link_lists
from newsroom.engine.page.repeats import printed_twice
from newsroom.engine.reading import Reading, of_page

_FEWEST = 3  # lines that can be alike
_MOST = 0.8  # share of them that must be
_STORY = 0.5  # share of blocks like it that are not the story, below which one likely is
_LABEL = 3  # words; a shorter line may be a label of the page
_READ = 300  # code points at the end of such a line
_CREDIT = 2  # from here on a line credits a picture
_DIGIT = re.compile(r".*\d")
_NAME = re.compile(r"(?:[A-Z][\w.'’-]{1,20} ){1,3}[A-Z][\w.'’-]{1,20}$")
_ITEM = re.compile(r"(?:[-•*·–▪]|\d{1,2}[.)]|[A-Ea-e][.)] )")
_HEAD = re.compile(
    r"(?:abstract|introduction|background|methods?|results?|discussion|conclusions?|summary"
    r"|key (?:points|takeaways|facts|findings)|quick facts|at a glance|pros(?: and cons)?|cons"
    r"|what we (?:like|liked|love|loved|don't(?: like)?|didn't(?: like)?)|likes|dislikes"
    r"|advantages|disadvantages|overview|notes?|sources|references|timeline|the bottom line"
    r"|(?:the |our )?verdict|final thoughts|how it works|frequently asked questions|faqs?)[:.]?"
)
PAGES = re.compile(
    r"\b(?:more|other|our|related|recent|latest|also|next|further|read|watch|check out)\b.*"
    r"\b(?:stor(?:y|ies)|articles?|posts?|reads?|reports?|coverage|links?|headlines|news|episodes?"
    r"|videos?|recipes|guides|reviews|read|here)\b"
    r"|\b(?:sister|our|other) (?:sites?|pages|archives?|readers|subscribers|picks|partners)\b"
    r"|\bmissed\b|\byou (?:may|might) (?:also )?(?:like|enjoy|be)\b",
    re.IGNORECASE,
)
_OF_PAGE = re.compile(  # such labels
    r"(?:\S+ )?(?:by|about|more|also|read|see|watch|listen|view|photos?|pictures|videos?|gallery"
    r"|links?|share|follow|contacts?|explore|elsewhere|popular|trending|latest|next|now|author"
    r"|editors?|tip|image|credit|advertisement|recommended|related|sections?|edition|dates?"
    r"|published|posted|updated|says|said|wrote|writes):",
    re.IGNORECASE,
)
_MADE = re.compile(  # who made the article, and where the site files it
    r"(?:researched|reported|edited|fact[- ]?checked|reviewed|approved) by:|researchers?:|topics?:"
    r"|subjects?:|tags?:|filed (?:under|in):|categor(?:y|ies):"
    r"|about this (?:article|statement|story)|names in this (?:article|story):"
)
_PARTING = (", ", ": ", " (", " - ", " – ", " | ")


@of_page
def own_lists(reading: Reading) -> frozenset[int]:
    """Give the numbers of the blocks of all such lists, and of what heads one; of copies none."""
    twice = reading.shared(printed_twice)
    return frozenset(n for run in _between(reading) for n in _own(reading, run) if n not in twice)


def _between(reading: Reading) -> Iterator[range]:
    """Give each run of lines between two paragraphs, or shorter sentences likely of the story."""
    told = reading.shared(shares)
    ends = [
        number
        for number, glance in enumerate(reading.shared(glances))
        if glance.is_prose()
        or (told[number] < _STORY and glance.end >= SENTENCE and not glance.wording)
    ]
    for before, after in pairwise(ends):
        if after - before > 1:
            yield range(before + 1, after)


def are_alike(reading: Reading, run: Sequence[int]) -> bool:
    """Tell lines that are alike, three or more, of which none tells of links."""
    lines = [reading.texts[number] for number in run]
    return _have_same_form(lines) and reading.shared(of_links).isdisjoint(run)


def _own(reading: Reading, run: range) -> Sequence[int]:
    """Give of a run what is the story's list: all of it, or what a line in it announces.

    None where two lines say who made the article, and where it is filed.
    """
    lines, seen = reading.shared(plain_lines), reading.shared(glances)
    made = sum(_MADE.match(lines[number]) is not None for number in run)
    if made > 1 or any(seen[number].wording for number in run):
        return [number for number in run if _HEAD.fullmatch(lines[number])]
    if are_alike(reading, run):
        return run
    start = next((number for number in run if _announces(reading, number)), run.stop)
    labels = (n for n in run[start - run.start :] if _OF_PAGE.fullmatch(reading.texts[n].strip()))
    told = range(start, next(labels, run.stop))
    return [number for number in run if number in told or _HEAD.fullmatch(lines[number])]


def _have_same_form(lines: Sequence[str]) -> bool:
    if len(lines) < _FEWEST:
        return False
    least = _MOST * len(lines)
    for pattern in (_DIGIT, _NAME, _ITEM):
        if sum(pattern.match(line.strip()) is not None for line in lines) >= least:
            return True
    return any(sum(mark in line for line in lines) >= least for mark in _PARTING)


def of_links(reading: Reading) -> frozenset[int]:
    """Give the lines that tell of links: titles in lists, credits of pictures, what comes twice."""
    twice, seen = reading.shared(printed_twice), reading.shared(glances)
    listed = {n for links in reading.shared(link_lists) for n in (*links.titles, *links.labels)}
    credited = {n for n, glance in enumerate(seen) if glance.credit >= _CREDIT}
    return twice.union(listed, credited)


def _announces(reading: Reading, number: int) -> bool:
    """Tell a line that announces a list, but not one of the site's other pages."""
    text = reading.texts[number].rstrip()
    if not text.endswith(":") or PAGES.search(text[-_READ:]):
        return False
    return len(text.split(None, _LABEL)) >= _LABEL or not _OF_PAGE.fullmatch(text)
