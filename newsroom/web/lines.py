"""The article as the review page prints it: lines of story, bands of furniture, tables of links."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.safestring import SafeString

from newsroom.actions.standing import Standing
from newsroom.exporters.parts import is_numbered
from newsroom.models import Block, Flag, FlagState
from newsroom.models.flag import KEEPING, UNDECIDED
from newsroom.web.alike import is_kept_link
from newsroom.web.choosing import choice_of
from newsroom.web.link_tables import LinkRow, link_rows, list_runs, removal_at
from newsroom.web.looks import look_with_words
from newsroom.web.story import Span, marked_text

WHOLE = 0.6  # a flag over more of its block than this is shown beside it, not in it


@dataclass(frozen=True)
class Line:
    """One place of the page: `kind` is "text", "band" or "table".

    A `marked` band would take out a block in which something else is flagged, or was mended.
    A table's flag is one by which its whole list can be decided at once; None where fewer than
    two lines of it wait.
    """

    kind: str
    block: Block
    number: int
    html: SafeString | str = ""
    classes: str = ""
    flag: Flag | None = None
    whole: tuple[Flag, ...] = ()
    rows: tuple[LinkRow, ...] = ()
    blocks: tuple[Block, ...] = ()
    marked: bool = False

    @property
    def id(self) -> str:
        """The id of its element, which an answer swaps."""
        return f"line-{self.block.pk}"

    @property
    def block_id(self) -> str:
        """The id of its first block, as an address says it."""
        return str(self.block.pk)

    @property
    def further(self) -> range:
        """The numbers of a table's blocks after its first."""
        return range(self.number + 1, self.number + len(self.blocks))

    @property
    def stays(self) -> bool:
        """Whether it is proposed to keep a band: its link has to do with the story."""
        return self.flag is not None and is_kept_link(self.flag)

    @property
    def take(self) -> str:
        """What a band's button sends to take the block out."""
        return choice_of(self.flag, FlagState.ACCEPTED) if self.flag else ""

    @property
    def keep(self) -> str:
        """What a band's button sends to keep the block."""
        return choice_of(self.flag, FlagState.DISMISSED) if self.flag else ""


@dataclass
class Lines:
    """All lines of an article; `current` is the flag in focus."""

    standing: Standing
    current: int | None = None
    along: str = ""  # what its links carry on

    def all(self) -> Iterator[Line]:
        """Give every line, in order."""
        return self.touching(set(range(len(self.standing.blocks))))

    def touching(self, positions: set[int]) -> Iterator[Line]:
        """Give the lines in which something at these positions is shown."""
        for position in range(len(self.standing.blocks)):
            run = self._lists.get(position)
            if run is None and position in positions:
                yield self._line(position)
            elif run is not None and position == run[0] and positions.intersection(run):
                yield self._table(run)

    @cached_property
    def _lists(self) -> dict[int, list[int]]:
        """The positions of each list of links, by each of them."""
        return {position: run for run in list_runs(self.standing) for position in run}

    def _line(self, position: int) -> Line:
        block, removal = self.standing.blocks[position], removal_at(self.standing, position)
        flags = [f for f in self.standing.of_block.get(block.id, ()) if not f.removes_block]
        whole = tuple(f for f in flags if _covers(f, block) and f.state in UNDECIDED)
        spans = [self._span(f) for f in flags if f not in whole and _shows(f)]
        links = f"?block={block.pk}{self.along}&link="
        linked = self.standing.linked_block(position)
        html = marked_text(linked, spans, links)
        more: dict[str, Any] = {"whole": whole, "flag": removal}
        if removal is not None and removal.state not in KEEPING:
            taken = "taken" if _taken(removal) else "waiting"
            more["marked"] = bool(spans or whole) and not _taken(removal)
            look = f"{removal.category} {taken}"
            look += " numbered" if is_numbered(linked) and not _taken(removal) else ""
            return Line("band", block, position + 1, html, look, **more)
        return Line("text", block, position + 1, html, look_with_words(linked), **more)

    def _table(self, run: list[int]) -> Line:
        blocks = tuple(self.standing.blocks[position] for position in run)
        rows = link_rows(self.standing, run)
        waiting = [flag for row in rows for flag in row.flags if flag.is_open]
        flag = waiting[0] if len(waiting) > 1 else None
        return Line("table", blocks[0], run[0] + 1, flag=flag, rows=rows, blocks=blocks)

    def _span(self, flag: Flag) -> Span:
        taken = _taken(flag)
        return Span(
            flag.id,
            flag.start,
            flag.end,
            f"{flag.category} {flag.state}",
            f"?flag={flag.id}{self.along}",
            flag.message,
            (flag.replacement or "") if taken else None,
            flag.id == self.current,
        )


def _taken(flag: Flag) -> bool:
    return flag.state == FlagState.ACCEPTED


def _shows(flag: Flag) -> bool:
    return not flag.field and (_taken(flag) or flag.state in UNDECIDED)


def _covers(flag: Flag, block: Block) -> bool:
    return flag.action == "look" and flag.end - flag.start > WHOLE * len(block.text)
