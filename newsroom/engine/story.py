"""Know a story by its words: how often each stands there, where, and which are names."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from newsroom.engine.block import Block, Role
from newsroom.engine.document import Document
from newsroom.engine.lines import normalised
from newsroom.engine.stems import stem, words

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LEAD = 2  # paragraphs whose words weigh double, as the headline's do
_PREFIX = 5  # letters in which "Iran" and "Iranian", "Syria" and "Syrians" are alike
_MOST = 200_000  # characters of a story that are read


@dataclass
class Story:
    """Stems with their counts (headline and lead twice), in their order, names, years in digits."""

    counts: Counter[str] = field(default_factory=Counter)
    lines: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    years: set[int] = field(default_factory=set)

    def add(self, text: str, weight: int) -> None:
        """Count a text's words; a word with a capital inside a sentence is a name."""
        found = words(text)
        roots = list(map(stem, found))
        self.lines.append(f" {' '.join(roots)} ")
        for _ in range(weight):
            self.counts.update(roots)
        following = zip(found[1:], roots[1:], strict=True)
        self.names.update([root for word, root in following if word[0].isupper()])
        self.years.update(map(int, _YEAR.findall(text)))

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

    @property
    def year(self) -> int | None:
        """The latest year that the story names, None where it names none."""
        return max(self.years, default=None)


def story_of(document: Document, titles: Collection[str]) -> Story:
    """Read a document without the titles in it: a list of links tells nothing of its story."""
    story = Story()
    left = _MOST
    for number, text in enumerate(_prose(document, frozenset(map(normalised, titles)))):
        story.add(text[:left], 2 if number <= _LEAD else 1)
        left -= len(text)
        if left <= 0:
            break
    return story


def _prose(document: Document, titles: frozenset[str]) -> Iterator[str]:
    """Give the headline, then the blocks that look like prose; all blocks where none does."""
    if normalised(document.headline) not in titles:
        yield document.headline
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
