"""What stands beside flags: their kinds, a group to decide at once, a field."""

from dataclasses import dataclass, field
from functools import cached_property

from newsroom.actions.bulk_acts import SURE
from newsroom.actions.standing import Standing
from newsroom.actions.summing_up import NAMES
from newsroom.engine.block import Role
from newsroom.models import Block, Flag, FlagState
from newsroom.web.alike import GROUPED
from newsroom.web.choosing import choice_of

SAYS = {
    "furniture": ("line of furniture", "lines of furniture"),
    "links": ("recommended link", "recommended links"),
}


@dataclass(frozen=True)
class Tab:
    """One kind of flags, with how many are open."""

    kind: str
    label: str
    count: int


@dataclass(frozen=True)
class Group:
    """A kind of flags that are decided together, with how many wait."""

    category: str
    text: str
    count: int


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

    @property
    def is_related(self) -> bool:
        """Whether it is a link that has to do with the story, and is proposed to stay."""
        return bool(self.flag.evidence.get("related"))


@dataclass
class GroupPanel:
    """One decision for furniture, previewed: what would go, and beside it what would stay.

    `listed` are the flags of one list of links, where only that is to be decided: whoever looks
    at it has all of it ticked but what has to do with the story.
    """

    standing: Standing
    name: str
    listed: list[Flag] = field(default_factory=list)

    @cached_property
    def going(self) -> list[Going]:
        """The blocks that would go, in order; a quotation only by hand."""
        return [
            Going(flag, self.standing.position[flag.block_id] + 1, self._is_sure(flag))
            for flag in self.listed or self._of_kinds
        ]

    @cached_property
    def ticked(self) -> int:
        """How many go at once; where none does, one has to tick some first."""
        return sum(item.ticked for item in self.going)

    @property
    def staying(self) -> list[tuple[int, Block]]:
        """The blocks that would stay, with their numbers."""
        going = {item.number for item in self.going}
        gone = {position + 1 for position in self.standing.removed}
        blocks = enumerate(self.standing.blocks, 1)
        return [(n, block) for n, block in blocks if n not in going | gone]

    @property
    def _of_kinds(self) -> list[Flag]:
        kinds = GROUPED if self.name == "all" else (self.name,)
        return [f for f in self.standing.open_flags if f.removes_block and f.category in kinds]

    def _is_sure(self, flag: Flag) -> bool:
        block = self.standing.blocks[self.standing.position[flag.block_id]]
        if block.role == Role.QUOTATION:
            return False
        return not flag.evidence.get("related") if self.listed else flag.confidence >= SURE


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
