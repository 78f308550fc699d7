"""Read a document once, and share with all rules what was seen."""

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property, wraps
from operator import itemgetter
from typing import Any, TypeVar

from newsroom.engine.characters import code_hints, is_blank, is_code, odd
from newsroom.engine.document import Document
from newsroom.engine.knowledge import EMPTY, Knowledge
from newsroom.engine.language import is_english
from newsroom.engine.quotations import Span, inner_paragraphs, quotations

Seen = TypeVar("Seen")


class Reading:
    """A document under the eyes of the rules; everything costly is computed once, when asked.

    Numbers of blocks are the document's; -1 is the headline given beside the blocks, read only
    where no block is equal to it. Blocks `asleep` are surely not the story, and not read; nor are
    blocks in which nothing can be seen, whose text is taken for empty. `page` is the reading of
    the same document with all awake; itself where it is that. `places` are the numbers of the
    blocks in the document that findings speak of, where this one is a part of it.
    """

    def __init__(
        self,
        document: Document,
        knowledge: Knowledge = EMPTY,
        asleep: frozenset[int] = frozenset(),
        page: "Reading | None" = None,
        places: tuple[int, ...] = (),
    ) -> None:
        self.document = document
        self.knowledge = knowledge
        self.asleep = asleep
        self._page = page
        self._places: tuple[int, ...] = page._places if page else places
        self.texts: tuple[str, ...] = page.texts if page else _texts(document)
        self.headline_block: int | None = page.headline_block if page else _headline_block(self)
        self.numbers = _numbers(self)
        self.numbered = tuple((number, self.text(number)) for number in self.numbers)
        # All texts that are read, a line each, to see fast what the document does not hold.
        self.whole = "\n".join([text for _, text in self.numbered])
        self._shared: dict[Callable[[Reading], Any], Any] = {}

    @property
    def page(self) -> "Reading":
        """The reading of the same document with all blocks awake."""
        return self._page or self

    def close(self) -> None:
        """Forget what was seen, which holds the reading in turn, so that both go at once.

        Otherwise Python would search for them, over and over while articles are read in a row.
        """
        self._shared.clear()

    def place(self, block: int) -> int:
        """Give the number by which a finding names a block; -1 for the headline."""
        return self._places[block] if self._places and block >= 0 else block

    def text(self, block: int) -> str:
        """Give a block's text, or the headline for -1."""
        return self.texts[block] if block >= 0 else self.document.headline

    def shared(self, look: Callable[["Reading"], Seen]) -> Seen:
        """Give what a function of this reading sees, looking once however many rules ask."""
        try:
            seen: Seen = self._shared[look]
        except KeyError:
            seen = self._shared[look] = look(self)
        return seen

    @cached_property
    def is_english(self) -> bool:
        """Whether the document as a whole is English."""
        return is_english(self.texts) if self.page is self else self.page.is_english

    @cached_property
    def odd_blocks(self) -> tuple[int, ...]:
        """The numbers of the blocks with characters that news in English hardly needs."""
        return tuple(n for n, text in self.numbered if not text.isascii() and odd(text))

    @cached_property
    def has_curly_marks(self) -> bool:
        """Whether the article's apostrophes, or else its quotation marks, are curly."""
        if "’" in self.whole or "'" in self.whole:
            return self.whole.count("’") > self.whole.count("'")
        return "“" in self.whole

    def is_code(self, block: int) -> bool:
        """Tell whether a block is program code, where marks follow other laws."""
        if block not in self._code:
            text = self.text(block)
            self._code[block] = any(hint in text for hint in self._hints) and is_code(text)
        return self._code[block]

    @cached_property
    def unprintable_blocks(self) -> tuple[int, ...]:
        """The numbers of the blocks with odd spaces, invisible or control characters."""
        return tuple(n for n, text in self.numbered if not text.isprintable())

    def quotations(self, block: int) -> tuple[Span, ...]:
        """Give the protected spans of a block: what stands inside quotation marks."""
        if block not in self._quotations:
            text = self.text(block)
            self._quotations[block] = (
                ((0, len(text)),) if block in self._inner_paragraphs else quotations(text)
            )
        return self._quotations[block]

    def is_quoted(self, block: int, start: int, end: int) -> bool:
        """Tell whether `text[start:end]` touches somebody's words."""
        spans = self.quotations(block)
        if not spans:
            return False
        first = bisect_right(spans, start, key=itemgetter(1))  # the first that stops behind start
        return first < len(spans) and spans[first][0] < end

    @cached_property
    def _inner_paragraphs(self) -> frozenset[int]:
        return inner_paragraphs(self.texts)

    @cached_property
    def _quotations(self) -> dict[int, tuple[Span, ...]]:
        return {}

    @cached_property
    def _hints(self) -> tuple[str, ...]:
        return code_hints(self.whole)

    @cached_property
    def _code(self) -> dict[int, bool]:
        return {}


def _texts(document: Document) -> tuple[str, ...]:
    texts = (block.text for block in document.blocks)
    return tuple("" if is_blank(text) else text for text in texts)


def _headline_block(reading: Reading) -> int | None:
    """Give the number of the first block that is the headline given beside the blocks."""
    words = reading.document.headline.split()
    if not words:
        return None
    alike = (i for i, text in enumerate(reading.texts) if words[0] in text)  # few of a page's
    return next((i for i in alike if reading.texts[i].split() == words), None)


def _numbers(reading: Reading) -> tuple[int, ...]:
    """Give the numbers of the blocks to read; -1 first where the headline stands apart."""
    inside = [n for n, text in enumerate(reading.texts) if text and n not in reading.asleep]
    apart = reading.document.headline and reading.headline_block is None
    return (-1, *inside) if apart else tuple(inside)


def of_page(look: Callable[[Reading], Seen]) -> Callable[[Reading], Seen]:
    """Let a look see the whole page, once for it and for what is left of it when blocks sleep."""

    @wraps(look)
    def seen(reading: Reading) -> Seen:
        return look(reading) if reading.page is reading else reading.page.shared(seen)

    return seen
