"""A block in the card, to edit by hand: its words, its role, its links."""

from dataclasses import dataclass

from newsroom.actions.heirs import digest_of
from newsroom.actions.linking import link_flag, links_of, target_of
from newsroom.actions.standing import Standing
from newsroom.engine.block import Mark, Role
from newsroom.models import Block
from newsroom.web.differing import Stretch, differing


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

    `link` is where the link begins that was asked for, `replacement` what was typed for the words
    at `span`. With `stale` somebody else's words stand there by now.
    """

    standing: Standing
    block: Block
    span: tuple[int, int] | None = None
    typed: str | None = None
    sentence: str = ""
    link: int | None = None
    target: str | None = None
    replacement: str | None = None
    stale: bool = False

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
    def seen(self) -> str:
        """What its form says of the words that it shows."""
        return digest_of(self.clean)

    @property
    def now(self) -> list[Stretch]:
        """How it reads now, with what is not in the words that were typed told apart."""
        if not self.stale or self.typed is None:
            return []
        return [part for part in differing(self.typed, self.clean) if part.kind != "gone"]

    @property
    def draft(self) -> str:
        """What stands in the field for the selected words."""
        return self.quote if self.replacement is None else self.replacement

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
