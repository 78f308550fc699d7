"""Know a story by its words: how often each stands there, where, and which are names."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from newsroom.engine.block import Block, Role
from newsroom.engine.document import Document, year_in
from newsroom.engine.lines import normalised
from newsroom.engine.page.stamps import WHOLE_DAY
from newsroom.engine.stems import stem, words

_LEAD = 2  # paragraphs whose words weigh double, as the headline's do
_PREFIX = 5  # letters in which "Iran" and "Iranian", "Syria" and "Syrians" are alike
_DATED = 80  # characters of a line that dates a story, at most
_MOST = 200_000  # characters of a story that are read
_BEGINNING = 12  # blocks whose meaning is that of the story, where a model of sentences is heard


@dataclass
class Story:
    """Stems with their counts (headline and lead twice), in their order, names.

    `headline` is empty where the story has none, or is asked about it; `beginning` its first
    blocks as they stand; `year` is the one it came out in, None where nothing says so.
    """

    headline: str = ""
    counts: Counter[str] = field(default_factory=Counter)
    lines: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    year: int | None = None
    beginning: list[str] = field(default_factory=list)

    def add(self, text: str, weight: int) -> None:
        """Count a text's words; a word with a capital inside a sentence is a name."""
        found = words(text)
        roots = list(map(stem, found))
        self.lines.append(f" {' '.join(roots)} ")
        for _ in range(weight):
            self.counts.update(roots)
        following = zip(found[1:], roots[1:], strict=True)
        self.names.update([root for word, root in following if word[0].isupper()])

    def says(self, root: str) -> float:
        """Give how often a stem stands in the story; half where only its first letters do."""
        exact = self.counts.get(root, 0)
        if exact or len(root) < _PREFIX:
            return exact
        return 0.5 * self._prefixes.get(root[:_PREFIX], 0)

    def says_together(self, one: str, other: str) -> bool:
        """Tell whether one stem follows another somewhere."""
        return f" {one} {other} " in self._text

    @cached_property
    def _text(self) -> str:
        """Give all stems in their order, once all of the story was added."""
        return "\n".join(self.lines)

    @cached_property
    def _prefixes(self) -> Counter[str]:
        """Give the first letters of the longer stems, once all of the story was added."""
        found: Counter[str] = Counter()
        for root, count in self.counts.items():
            if len(root) >= _PREFIX:
                found[root[:_PREFIX]] += count
        return found


def story_of(document: Document, titles: Collection[str]) -> Story:
    """Read a document without the titles in it: a list of links tells nothing of its story."""
    asked = frozenset(map(normalised, titles))
    headline = "" if normalised(document.headline) in asked else document.headline
    year = document.year or _dated(document, asked)
    prose = list(_prose(document, asked))
    story, left = Story(headline, year=year, beginning=prose[:_BEGINNING]), _MOST
    for number, text in enumerate(filter(None, (headline, *prose))):
        story.add(text[:left], 2 if number <= _LEAD else 1)
        left -= len(text)
        if left <= 0:
            break
    return story


def _dated(document: Document, titles: frozenset[str]) -> int | None:
    """Give the year of the first line that is a day, or names one beside an author or a place.

    Years that paragraphs name are of what they tell: a bridge of 1931, a flood of 1978.
    """
    for block in document.blocks:
        found = WHOLE_DAY.search(block.text) if len(block.text) <= _DATED else None
        told = found and not _is_prose(block.text) and normalised(block.text) not in titles
        if found and told and _may_tell(block):
            return year_in(found[0])
    return None


def _prose(document: Document, titles: frozenset[str]) -> Iterator[str]:
    """Give the blocks that look like prose; all blocks where none does."""
    blocks = [
        block.text
        for block in document.blocks
        if _may_tell(block) and normalised(block.text) not in titles
    ]
    prose = [text for text in blocks if _is_prose(text)]
    yield from prose or blocks


def _may_tell(block: Block) -> bool:
    """Tell what can be the story: nothing that a page sets apart from it."""
    apart = block.markup is not None and not block.markup.main
    return not apart and block.role not in (Role.FURNITURE, Role.LINK)


def _is_prose(text: str) -> bool:
    long = text.count(" ") >= 7
    return long and (text.rstrip("”\"’') ").endswith((".", "!", "?", ":", "…")) or len(text) > 200)
