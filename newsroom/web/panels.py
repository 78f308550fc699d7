"""What stands beside flags: their kinds, a group to decide at once, a field."""

from dataclasses import dataclass, field
from functools import cached_property

from newsroom.actions.bulk_acts import SURE
from newsroom.actions.standing import Standing
from newsroom.actions.summing_up import NAMES
from newsroom.engine.block import Role
from newsroom.models import Block, Flag, FlagState
from newsroom.web.alike import GROUPED, is_kept_link
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
    """A block that one decision takes out or keeps: its flag, and whether it is ticked."""

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
        return is_kept_link(self.flag)

    @property
    def keep(self) -> str:
        """What is sent of a related link besides, and holds where it is not ticked."""
        return choice_of(self.flag, FlagState.DISMISSED)


@dataclass
class GroupPanel:
    """One decision for furniture, previewed: what would go, and beside it what would stay.

    `listed` are the flags of one list of links, where only that is to be decided: whoever looks
    at it has all of it ticked but what has to do with the story. `chosen` are the ids of the flags
    that were ticked when the act was refused for the `sentence`; None where nothing was sent yet.
    """

    standing: Standing
    name: str
    listed: list[Flag] = field(default_factory=list)
    chosen: frozenset[str] | None = None
    sentence: str = ""

    @cached_property
    def going(self) -> list[Going]:
        """The blocks that would go, in order; a quotation only by hand."""
        return [
            Going(flag, self.standing.position[flag.block_id] + 1, self._is_ticked(flag))
            for flag in self.listed or self._of_kinds
        ]

    @cached_property
    def ticked(self) -> int:
        """How many go at once; where none does, one has to tick some first."""
        return sum(item.ticked for item in self.going)

    @cached_property
    def keeping(self) -> int:
        """How many related links the act keeps."""
        return sum(item.is_related and not item.ticked for item in self.going)

    @property
    def verb(self) -> str:
        """What its button reads; static/ticking.js says it of other ticks."""
        if self.ticked:
            return f"Take {self.ticked} line{'s' * (self.ticked != 1)} out"
        if self.keeping:
            return "Keep the link" if self.keeping == 1 else f"Keep the {self.keeping} links"
        return "Take the ticked lines out"

    @property
    def told(self) -> str:
        """Say what the act comes to; static/ticking.js says it of other ticks."""
        left = len(self.going) - self.ticked - self.keeping
        parts = (
            (self.ticked, "goes" if self.ticked == 1 else "go"),
            (self.keeping, "link stays" if self.keeping == 1 else "links stay"),
            (left, "is left open" if left == 1 else "are left open"),
        )
        return ", ".join(f"{count} {what}" for count, what in parts if count) + "."

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

    def _is_ticked(self, flag: Flag) -> bool:
        if self.chosen is not None:
            return str(flag.pk) in self.chosen
        block = self.standing.blocks[self.standing.position[flag.block_id]]
        if block.role == Role.QUOTATION or is_kept_link(flag):
            return False
        return bool(self.listed) or flag.confidence >= SURE


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
