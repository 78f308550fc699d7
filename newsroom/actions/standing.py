"""See an article as it stands: its block rows in order, its flags, the clean copy they make."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from newsroom.actions.fixing import fix_of, relink_of
from newsroom.actions.signing import byline_in
from newsroom.actions.sleeping import answers
from newsroom.engine.apply import Fix, Relink, apply_fixes, apply_relinks, clean_copy
from newsroom.engine.block import Block as EngineBlock
from newsroom.engine.block import Role
from newsroom.engine.finding import Action
from newsroom.engine.quotations import inner_paragraphs, quotations
from newsroom.models import Article, Block, Flag, FlagState, Placement
from newsroom.models.flag import HIDDEN, OF_ARTICLE, UNDECIDED

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
        return cls(article, blocks, OF_ARTICLE.rows(article=article.pk))

    @classmethod
    def of_many(cls, articles: Sequence[Article]) -> "dict[int, Standing]":
        """Read the blocks and flags of many articles, by their ids; two queries for all."""
        blocks: dict[int | None, list[Block]] = {}
        revisions = [article.revision_id for article in articles]
        placed = Placement.objects.filter(revision__in=revisions).select_related("block")
        for placement in placed.order_by("revision", "position"):
            blocks.setdefault(placement.revision_id, []).append(placement.block)
        flags: dict[int, list[Flag]] = {article.pk: [] for article in articles}
        for flag in Flag.objects.filter(article__in=flags):
            flags[flag.article_id].append(flag)
        return {a.pk: cls(a, blocks.get(a.revision_id, []), flags[a.pk]) for a in articles}

    def reread(self, *, shown: bool = True) -> None:
        """Forget what was computed, after flags were changed in memory.

        With `shown` False they only got other verdicts, and the same are shown as before.
        """
        names = ("flags", "of_block", "by_id") if shown else ()
        for name in (*names, "_taken", "removed", "fixes", "relinks", "clean", "open_flags"):
            self.__dict__.pop(name, None)

    @cached_property
    def position(self) -> dict[int | None, int]:
        """The position of each block row, by its id."""
        return {block.id: number for number, block in enumerate(self.blocks)}

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
        return (self.position.get(flag.block_id, -1), removal_first, flag.start, flag.id)

    def flag(self, flag_id: int) -> Flag | None:
        """Give a flag of the article by its id."""
        return self.by_id.get(flag_id)

    @cached_property
    def by_id(self) -> dict[int, Flag]:
        """Every flag of the article, by its id."""
        return {flag.id: flag for flag in self.every_flag}

    @cached_property
    def of_block(self) -> dict[int | None, list[Flag]]:
        """The flags that are shown, by their block row's id."""
        found: dict[int | None, list[Flag]] = {}
        for flag in self.flags:
            found.setdefault(flag.block_id, []).append(flag)
        return found

    @cached_property
    def inner(self) -> frozenset[int]:
        """The positions of paragraphs that lie inside a quotation of several paragraphs."""
        return inner_paragraphs([block.text for block in self.blocks])

    def is_quoted(self, block: Block, start: int, end: int) -> bool:
        """Tell whether a span touches somebody's words; an insertion beside a mark does."""
        if block.role == Role.QUOTATION or self.position.get(block.pk) in self.inner:
            return True
        if block.pk not in self._quotations:
            self._quotations[block.pk] = quotations(block.text)
        reach = int(start == end)
        spans = self._quotations[block.pk]
        return any(start < stop + reach and begin < end + reach for begin, stop in spans)

    @cached_property
    def _quotations(self) -> dict[int, tuple[tuple[int, int], ...]]:
        return {}

    @cached_property
    def removed(self) -> dict[int, Flag]:
        """The blocks taken out, by position, each with the flag that took it."""
        return {self.position[f.block_id]: f for f in self._taken if f.removes_block}

    @cached_property
    def fixes(self) -> dict[int, list[Fix]]:
        """The accepted replacements of each block, by position."""
        fixes: dict[int, list[Fix]] = {}
        for flag in self._taken:
            if not flag.removes_block and not flag.field:
                fixes.setdefault(self.position[flag.block_id], []).append(fix_of(flag))
        return fixes

    @cached_property
    def relinks(self) -> dict[int, list[Relink]]:
        """The links of each block that were led elsewhere or dropped, by position."""
        relinks: dict[int, list[Relink]] = {}
        for flag in self._taken:
            if flag.field:
                relinks.setdefault(self.position[flag.block_id], []).append(relink_of(flag))
        return relinks

    def linked_block(self, position: int) -> EngineBlock:
        """Give one block as it came, but with its links as they lead now."""
        block = self.blocks[position].as_engine()
        return apply_relinks(block, self.relinks.get(position, ()))

    @cached_property
    def clean(self) -> list[tuple[int, EngineBlock]]:
        """The blocks of the clean copy, each with its position."""
        blocks = [block.as_engine() for block in self.blocks]
        for position in self.relinks:
            blocks[position] = self.linked_block(position)
        return clean_copy(blocks, self.fixes, self.removed)

    def clean_block(self, position: int) -> EngineBlock:
        """Give one block with its fixes, whether it stays or not."""
        return apply_fixes(self.linked_block(position), self.fixes.get(position, ()))

    def sleeps(self, flag: Flag) -> bool:
        """Tell whether a flag counts for nothing now, and wakes when what silenced it is undone.

        It lies inside a block that is taken out by another flag, or an accepted replacement
        stands where its words stood.
        """
        position = self.position.get(flag.block_id, -1)
        taken_by = self.removed.get(position)
        if taken_by is not None:
            return taken_by.pk != flag.pk
        undecided = flag.state in UNDECIDED and not flag.field
        return undecided and any(answers(fix, flag) for fix in self.fixes.get(position, ()))

    @cached_property
    def open_flags(self) -> list[Flag]:
        """The flags that wait for a verdict and do not sleep, in the order of the text."""
        opened = [flag for flag in self.flags if flag.state == FlagState.OPEN]
        changed = {self.blocks[position].id for position in (*self.removed, *self.fixes)}
        return [f for f in opened if f.block_id not in changed or not self.sleeps(f)]

    @property
    def headline(self) -> str:
        """The headline of the clean copy; empty where no block is the headline."""
        heads = (block.text for _, block in self.clean if block.role == Role.HEADLINE)
        return next(heads, "")

    def metadata(self) -> dict[str, Any]:
        """Give the article's fields: as imported, with the accepted changes in them.

        Where the import kept no byline, the line that names the author signs it, taken out or not.
        """
        revision = self.article.revision
        values = dict.fromkeys(FIELDS, "") | (revision.metadata if revision else {})
        values["byline"] = values["byline"] or byline_in(self.blocks)
        changed = (f for f in self.flags if f.field in FIELDS and f.state == FlagState.ACCEPTED)
        return values | {flag.field: flag.replacement or "" for flag in changed}

    @cached_property
    def _taken(self) -> list[Flag]:
        return [f for f in self.flags if f.state == FlagState.ACCEPTED and f.block_id is not None]
