"""What the card shows besides a flag: a group to decide at once, a block, a field."""

from dataclasses import dataclass

from newsroom.actions.bulk import SURE
from newsroom.actions.linking import link_flag, links_of, target_of
from newsroom.actions.standing import Standing
from newsroom.actions.summing_up import NAMES
from newsroom.engine.block import Mark, Role
from newsroom.models import Block, Flag, FlagState
from newsroom.web.cards import GROUPED
from newsroom.web.choosing import choice_of


@dataclass(frozen=True)
class Going:
    """A block that one decision would take out: its flag, and whether it is ticked."""

    flag: Flag
    number: int
    ticked: bool

    @property
    def choice(self) -> str:
        """What its tick sends."""
        return choice_of(self.flag, FlagState.ACCEPTED)


@dataclass
class GroupPanel:
    """One decision for furniture, previewed: what would go, and beside it what would stay."""

    standing: Standing
    name: str

    @property
    def going(self) -> list[Going]:
        """The blocks that would go, in order; a quotation only by hand."""
        return [
            Going(flag, self.standing.position[flag.block_id] + 1, self._is_sure(flag))
            for flag in self.standing.open_flags
            if flag.removes_block and flag.category in self._kinds
        ]

    @property
    def any_ticked(self) -> bool:
        """Whether something goes at once; else one has to tick it first."""
        return any(item.ticked for item in self.going)

    @property
    def staying(self) -> list[tuple[int, Block]]:
        """The blocks that would stay, with their numbers."""
        going = {item.number for item in self.going}
        gone = {position + 1 for position in self.standing.removed}
        blocks = enumerate(self.standing.blocks, 1)
        return [(n, block) for n, block in blocks if n not in going | gone]

    @property
    def _kinds(self) -> tuple[str, ...]:
        return GROUPED if self.name == "all" else (self.name,)

    def _is_sure(self, flag: Flag) -> bool:
        block = self.standing.blocks[self.standing.position[flag.block_id]]
        return flag.confidence >= SURE and block.role != Role.QUOTATION


@dataclass(frozen=True)
class Link:
    """A link of a block: its words, where it leads now (empty: dropped), where it came from.

    `typed` is what somebody wrote before it was refused.
    """

    start: int
    words: str
    target: str
    came: str
    decided_in: int | None
    current: bool = False
    typed: str | None = None

    @property
    def value(self) -> str:
        """What stands in its field."""
        return self.typed if self.typed is not None else self.target or self.came


@dataclass
class BlockPanel:
    """A block to edit by hand; `typed` is what somebody wrote before it was refused.

    `link` is where the link begins that was asked for.
    """

    standing: Standing
    block: Block
    span: tuple[int, int] | None = None
    typed: str | None = None
    sentence: str = ""
    link: int | None = None
    target: str | None = None

    @property
    def links(self) -> list[Link]:
        """The links inside it, in order."""
        return [self._link(mark) for mark in links_of(self.block)]

    def _link(self, mark: Mark) -> Link:
        flag = link_flag(self.standing, self.block, mark)
        here = mark.start == self.link
        return Link(
            mark.start,
            self.block.text[mark.start : mark.end],
            target_of(mark, flag),
            mark.href,
            flag.decided_in_id if flag and flag.is_decided else None,
            here,
            self.target if here else None,
        )

    @property
    def position(self) -> int:
        """Where it stands, from 0."""
        return self.standing.position[self.block.pk]

    @property
    def number(self) -> int:
        """Where it stands, as people count."""
        return self.position + 1

    @property
    def text(self) -> str:
        """Its clean text, or what was typed."""
        return self.typed if self.typed is not None else self.clean

    @property
    def clean(self) -> str:
        """Its text with its accepted fixes."""
        return self.standing.clean_block(self.position).text

    @property
    def quote(self) -> str:
        """The words that were selected in it, as they were imported; empty where none were."""
        if self.span is None or not 0 <= self.span[0] < self.span[1] <= len(self.block.text):
            return ""
        return self.block.text[slice(*self.span)]

    @property
    def following(self) -> Block | None:
        """The block after it, to merge with."""
        rows = self.standing.blocks
        return rows[self.position + 1] if self.position + 1 < len(rows) else None

    @property
    def is_out(self) -> bool:
        """Whether it is taken out."""
        return self.position in self.standing.removed

    @property
    def taken_in(self) -> int | None:
        """The operation that took it out."""
        flag = self.standing.removed.get(self.position)
        return flag.decided_in_id if flag else None

    @property
    def roles(self) -> list[tuple[str, str]]:
        """The roles it could have."""
        return [(role.value, role.value or "not told yet") for role in Role]


@dataclass(frozen=True)
class FieldPanel:
    """One of the article's fields to correct."""

    name: str
    value: str
    sentence: str = ""

    @property
    def label(self) -> str:
        """What people call it."""
        return NAMES[self.name]
