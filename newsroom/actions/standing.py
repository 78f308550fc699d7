"""See an article as it stands: its block rows in order, its flags, the clean copy they make."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from newsroom.engine.apply import Fix, apply_fixes, clean_copy
from newsroom.engine.block import Block as EngineBlock
from newsroom.engine.block import Role
from newsroom.engine.document import Document
from newsroom.engine.finding import Action
from newsroom.engine.quotations import quotations
from newsroom.models import Article, Block, Flag, FlagState
from newsroom.models.flag import HIDDEN

FIELDS = ("byline", "published", "canonical", "credit", "licence")


@dataclass
class Standing:
    """An article, the block rows of its revision, and the flags that hang on them or on it.

    Positions count blocks from 0. Change the flags' fields in memory and call `reread` to see
    what follows; nothing here writes.
    """

    article: Article
    blocks: list[Block]
    every_flag: list[Flag]

    @classmethod
    def of(cls, article: Article) -> "Standing":
        """Read an article's blocks and flags; two queries."""
        blocks = article.revision.block_rows() if article.revision else []
        return cls(article, blocks, list(Flag.objects.filter(article=article.pk)))

    def reread(self) -> None:
        """Forget what was computed, after flags were changed in memory."""
        for name in ("flags", "removed", "fixes", "clean", "open_flags"):
            self.__dict__.pop(name, None)

    @cached_property
    def position(self) -> dict[int | None, int]:
        """The position of each block row, by its id."""
        return {block.pk: number for number, block in enumerate(self.blocks)}

    @cached_property
    def flags(self) -> list[Flag]:
        """The flags of this revision that are shown, in the order of the text."""
        here = [f for f in self.every_flag if f.state not in HIDDEN and self.holds(f)]
        return sorted(here, key=self.place)

    def holds(self, flag: Flag) -> bool:
        """Tell whether a flag hangs on this revision: on one of its blocks, or on the article."""
        return flag.block_id is None or flag.block_id in self.position

    def place(self, flag: Flag) -> tuple[int, int, int, int]:
        """Give a key that sorts flags as their words stand; those on metadata come first."""
        removal_first = int(flag.action != Action.REMOVE_BLOCK)
        return (self.position.get(flag.block_id, -1), removal_first, flag.start, flag.pk)

    def flag(self, flag_id: int) -> Flag | None:
        """Give a flag of the article by its id."""
        return next((flag for flag in self.every_flag if flag.pk == flag_id), None)

    @cached_property
    def removed(self) -> dict[int, Flag]:
        """The blocks taken out, by position, each with the flag that took it."""
        return {self.position[f.block_id]: f for f in self._taken() if f.removes_block}

    @cached_property
    def fixes(self) -> dict[int, list[Fix]]:
        """The accepted replacements of each block, by position."""
        fixes: dict[int, list[Fix]] = {}
        for flag in self._taken():
            if not flag.removes_block:
                fixes.setdefault(self.position[flag.block_id], []).append(fix_of(flag))
        return fixes

    @cached_property
    def clean(self) -> list[tuple[int, EngineBlock]]:
        """The blocks of the clean copy, each with its position."""
        return clean_copy([b.as_engine() for b in self.blocks], self.fixes, self.removed)

    def clean_block(self, position: int) -> EngineBlock:
        """Give one block with its fixes, whether it stays or not."""
        return apply_fixes(self.blocks[position].as_engine(), self.fixes.get(position, ()))

    def sleeps(self, flag: Flag) -> bool:
        """Tell whether a flag lies inside a block that is taken out by another flag."""
        taken_by = self.removed.get(self.position.get(flag.block_id, -1))
        return taken_by is not None and taken_by.pk != flag.pk

    @cached_property
    def open_flags(self) -> list[Flag]:
        """The flags that wait for a verdict and do not sleep, in the order of the text."""
        opened = [flag for flag in self.flags if flag.state == FlagState.OPEN]
        return [f for f in opened if not self.sleeps(f)] if self.removed else opened

    @property
    def headline(self) -> str:
        """The headline of the clean copy; empty where no block is the headline."""
        heads = (block.text for _, block in self.clean if block.role == Role.HEADLINE)
        return next(heads, "")

    def metadata(self) -> dict[str, Any]:
        """Give the article's fields: as imported, with the accepted changes in them."""
        revision = self.article.revision
        values = dict.fromkeys(FIELDS, "") | (revision.metadata if revision else {})
        changed = (f for f in self.flags if f.field and f.state == FlagState.ACCEPTED)
        return values | {flag.field: flag.replacement or "" for flag in changed}

    def document(self) -> Document:
        """Give the engine's document of the block rows, as the rules read them."""
        source = self.article.source
        blocks = tuple(block.as_engine() for block in self.blocks)
        heads = (block.text for block in blocks if block.role == Role.HEADLINE)
        return Document(blocks, next(heads, ""), source.slug, source.dialect)

    def _taken(self) -> list[Flag]:
        return [f for f in self.flags if f.state == FlagState.ACCEPTED and f.block_id is not None]


def fix_of(flag: Flag) -> Fix:
    """Give the fix that an accepted flag makes."""
    return Fix(flag.start, flag.quote, flag.replacement or "")


def quoted_share(text: str) -> float:
    """Give the share of a text that stands inside quotation marks, 0 to 1."""
    inside = sum(end - start for start, end in quotations(text))
    return inside / len(text) if text else 0.0
