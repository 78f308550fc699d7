"""The article as the review page prints it: lines of story, bands of furniture, tables of links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.safestring import SafeString

from newsroom.actions.quoting import quoted_share
from newsroom.actions.standing import Standing
from newsroom.engine.block import Role
from newsroom.models import Block, Flag, FlagState
from newsroom.models.flag import KEEPING, UNDECIDED
from newsroom.web.choosing import choice_of, choices_of
from newsroom.web.story import Span, marked_text

WHOLE = 0.6  # a flag over more of its block than this is shown beside it, not in it
SAID = 0.5  # a block with more of it inside quotation marks gets the bar of a quotation
MARKED = re.compile(r"\s*(?:[-•*·–▪]|\w{1,2}[.)])\s")  # an item that has its bullet or number in it


@dataclass(frozen=True)
class LinkRow:
    """One title of a list of links, with all its copies."""

    flags: tuple[Flag, ...]
    text: str

    @property
    def state(self) -> str:
        """What will become of it: "open", "dropped" or "kept"."""
        states = {flag.state for flag in self.flags}
        if states & set(UNDECIDED):
            return "open"
        return "dropped" if FlagState.ACCEPTED in states else "kept"

    @property
    def score(self) -> float | None:
        """How much it has to do with the story, 0 to 1; None where nobody has said."""
        found: float | None = self.flags[0].evidence.get("score")
        return found

    @property
    def percent(self) -> int:
        """The score for people."""
        return round(100 * (self.score or 0))

    @property
    def why(self) -> str:
        """The reasons of the score, in a few words."""
        reasons = self.flags[0].evidence.get("reasons", ())
        return reasons if isinstance(reasons, str) else ", ".join(map(str, reasons))

    @property
    def drop(self) -> str:
        """What a button sends to take all its copies out."""
        return choices_of([f for f in self.flags if not _taken(f)], FlagState.ACCEPTED)

    @property
    def keep(self) -> str:
        """What a button sends to keep all its copies."""
        return choices_of([f for f in self.flags if f.state not in KEEPING], FlagState.DISMISSED)


@dataclass(frozen=True)
class Line:
    """One place of the page: `kind` is "text", "band" or "table".

    A `marked` band would take out a block in which something else is flagged, or was mended.
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
        for run in self._runs:
            yield self._table(run) if self._is_link(run[0]) else self._line(run[0])

    def touching(self, positions: set[int]) -> Iterator[Line]:
        """Give the lines in which something at these positions is shown."""
        for run in self._runs:
            if positions.intersection(run):
                yield self._table(run) if self._is_link(run[0]) else self._line(run[0])

    @cached_property
    def _runs(self) -> list[list[int]]:
        """The positions of each line: neighbouring links share one."""
        runs: list[list[int]] = []
        for position in range(len(self.standing.blocks)):
            if runs and self._is_link(position) and self._is_link(runs[-1][-1]):
                runs[-1].append(position)
            else:
                runs.append([position])
        return runs

    def removal(self, position: int) -> Flag | None:
        """Give the flag that takes a block out, or would; an accepted one before others."""
        flags = self.standing.of_block.get(self.standing.blocks[position].id, ())
        found = [flag for flag in flags if flag.removes_block]
        return min(found, key=lambda f: not _taken(f)) if found else None

    def _is_link(self, position: int) -> bool:
        flag = self.removal(position)
        return flag is not None and flag.category == "links"

    def _line(self, position: int) -> Line:
        block, removal = self.standing.blocks[position], self.removal(position)
        flags = [f for f in self.standing.of_block.get(block.id, ()) if not f.removes_block]
        whole = tuple(f for f in flags if _covers(f, block) and f.state in UNDECIDED)
        spans = [self._span(f) for f in flags if f not in whole and _shows(f)]
        links = f"?block={block.pk}{self.along}&link="
        html = marked_text(self.standing.linked_block(position), spans, links)
        more: dict[str, Any] = {"whole": whole, "flag": removal}
        if removal is not None and removal.state not in KEEPING:
            taken = "taken" if _taken(removal) else "waiting"
            more["marked"] = bool(spans or whole) and not _taken(removal)
            return Line("band", block, position + 1, html, f"{removal.category} {taken}", **more)
        return Line("text", block, position + 1, html, _look(block), **more)

    def _table(self, run: list[int]) -> Line:
        titles: dict[str, list[Flag]] = {}
        blocks = [self.standing.blocks[position] for position in run]
        for position, block in zip(run, blocks, strict=True):
            flag = self.removal(position)
            if flag is not None:
                titles.setdefault(" ".join(block.text.lower().split()), []).append(flag)
        rows = tuple(LinkRow(tuple(flags), flags[0].quote) for flags in titles.values())
        return Line("table", blocks[0], run[0] + 1, rows=rows, blocks=tuple(blocks))

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


def _look(block: Block) -> str:
    said = block.role == Role.QUOTATION or quoted_share(block.text) > SAID
    marked = block.role == Role.LIST_ITEM and MARKED.match(block.text)
    return f"{block.role.replace(' ', '-')}{' marked' if marked else ''}{' said' if said else ''}"
