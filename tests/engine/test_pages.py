"""Pages of our own as they are pasted, furniture and all: what is wrong is mended, no more.

In `pages/*.txt` the first line is the dialect and each further one a block: `~ ` begins a line of
furniture, `^ ` a caption, `@ ` a byline or a date; what begins with none of them is the story.
The first block of the story is its headline. Each fault stands as {wrong→right}, or as
{wrong↛right} where the engine is known to pass over it; there it may find it or not.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsroom.engine.document import Document
from newsroom.engine.finding import Action, Category, Finding, Severity
from newsroom.engine.proofread import proofread

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
FAULT = re.compile(r"\{([^{}→↛]*)([→↛])([^{}]*)\}")
OF_PAGES = (Category.FURNITURE, Category.LINKS, Category.CAPTION)
SPELT = (Category.SPELLING, Category.GRAMMAR, Category.REPETITION)
SURE = 0.98  # from which a block may be taken out in bulk
FURNITURE, CAPTION, BYLINE, STORY = "~", "^", "@", ""


class Fault(NamedTuple):
    """What is wrong between two places of a block, what should stand there, and if it is asked."""

    block: int
    start: int
    end: int
    right: str
    asked: bool


class Page(NamedTuple):
    """A page as it was pasted, what each of its blocks is, its faults and what was found."""

    name: str
    kinds: list[str]
    texts: list[str]
    faults: list[Fault]
    found: list[Finding]

    def blocks(self, kind: str) -> set[int]:
        return {number for number, this in enumerate(self.kinds) if this == kind}

    def removed(self, least: float = 0.0) -> set[int]:
        removals = (f for f in self.found if f.action is Action.REMOVE_BLOCK)
        return {f.block for f in removals if f.confidence >= least}

    def captioned(self) -> set[int]:
        return {f.block for f in self.found if f.category is Category.CAPTION}

    def within(self) -> list[Finding]:
        """Give what was found inside blocks and asks for a mend."""
        return [
            f
            for f in self.found
            if f.category not in OF_PAGES
            and f.action is not Action.REMOVE_BLOCK
            and f.severity is not Severity.HINT
        ]

    def hits(self, fault: Fault) -> list[Finding]:
        """Give the findings that touch a fault, or the letter before or behind it."""
        return [
            f
            for f in self.within()
            if f.block == fault.block and f.start <= fault.end and fault.start <= f.end
        ]

    def mends(self, fault: Fault) -> bool:
        """Tell whether the first suggestions of what touches a fault give the right text."""
        text, right = self.texts[fault.block], fault.right
        mended = text
        for f in sorted(self.hits(fault), key=lambda f: -f.start):
            if f.suggestions:
                mended = mended[: f.start] + f.suggestions[0].replacement + mended[f.end :]
        return mended == text[: fault.start] + right + text[fault.end :]

    def alarms(self) -> list[Finding]:
        """Give what was found in the story or a caption where nothing is wrong."""
        real = [f for fault in self.faults for f in self.hits(fault)]
        return [f for f in self.within() if self.kinds[f.block] != FURNITURE and f not in real]


@cache
def pages() -> list[Page]:
    return [_read(path) for path in PAGES]


def _read(path: Path) -> Page:
    dialect, *lines = path.read_text(encoding="utf-8").splitlines()
    kinds = [line[0] if line[:2] in ("~ ", "^ ", "@ ") else STORY for line in lines]
    marked = [line[2:] if kind else line for kind, line in zip(kinds, lines, strict=True)]
    texts = [FAULT.sub(r"\1", line) for line in marked]
    faults = [fault for number, line in enumerate(marked) for fault in _faults(number, line)]
    headline = texts[kinds.index(STORY)]
    document = Document.from_blocks(texts, headline=headline, dialect=dialect)
    return Page(path.stem, kinds, texts, faults, proofread(document))


def _faults(number: int, line: str) -> list[Fault]:
    faults, shift = [], 0
    for marked in FAULT.finditer(line):
        wrong, sign, right = marked.groups()
        start = marked.start() - shift
        faults.append(Fault(number, start, start + len(wrong), right, sign == "→"))
        shift += len(marked[0]) - len(wrong)
    return faults


def _asked() -> list[tuple[Page, Fault]]:
    return [(page, fault) for page in pages() for fault in page.faults if fault.asked]


def test_there_are_ten_pages_and_more_with_a_hundred_faults_from_eight_places():
    dialects = {path.read_text(encoding="utf-8").split("\n", 1)[0] for path in PAGES}
    assert len(pages()) >= 10
    assert sum(len(page.faults) for page in pages()) >= 100
    assert len(dialects) >= 8


def test_each_fault_that_is_not_known_to_be_missed_is_found():
    missed = [(page.name, fault) for page, fault in _asked() if not page.hits(fault)]
    assert not missed
    assert len(_asked()) >= 0.7 * sum(len(page.faults) for page in pages())


def test_of_what_is_found_nineteen_in_twenty_become_exactly_the_right_text():
    wrong = [(page.name, fault) for page, fault in _asked() if not page.mends(fault)]
    assert len(wrong) <= 0.05 * len(_asked()), wrong


def test_nothing_is_questioned_in_a_story_where_nothing_is_wrong():
    assert not [(page.name, f.quote, f.rule) for page in pages() for f in page.alarms()]


def test_faults_in_quotations_are_found_and_marked_as_quoted():
    quoted = [
        f
        for page, fault in _asked()
        for f in page.hits(fault)
        if _is_within(page.texts[fault.block], fault) and f.category in SPELT
    ]
    assert len(quoted) >= 10
    assert [f.quote for f in quoted if not f.evidence.get("quoted")] == []


def _is_within(text: str, fault: Fault) -> bool:
    """Tell whether a fault stands between an opening mark and the one that closes it."""
    before, behind = text[: fault.start], text[fault.end :]
    return before.count("“") > before.count("”") and "”" in behind


def test_nine_in_ten_lines_of_furniture_are_found():
    left = [page.texts[n] for page in pages() for n in page.blocks(FURNITURE) - page.removed()]
    assert len(left) <= 0.1 * sum(len(page.blocks(FURNITURE)) for page in pages()), left


def test_nine_in_ten_captions_are_found():
    left = [page.texts[n] for page in pages() for n in page.blocks(CAPTION) - page.captioned()]
    assert len(left) <= 0.1 * sum(len(page.blocks(CAPTION)) for page in pages()), left


def test_no_block_of_a_story_is_surely_furniture_and_few_are_perhaps():
    story = sum(len(page.blocks(STORY)) for page in pages())
    assert not [page.texts[n] for page in pages() for n in page.blocks(STORY) & page.removed(SURE)]
    assert sum(len(page.blocks(STORY) & page.removed()) for page in pages()) <= 0.1 * story
