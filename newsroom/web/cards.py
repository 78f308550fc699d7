"""The card at the right: one flag with everything that is needed to decide it."""

from dataclasses import dataclass
from functools import cached_property

from newsroom.actions.scoping import SPELLING
from newsroom.actions.standing import Standing
from newsroom.engine.rules import RULES
from newsroom.models import Flag, FlagState
from newsroom.models.flag import LINK, UNDECIDED
from newsroom.web.alike import told_alike, told_group
from newsroom.web.choosing import OWN, choice_of, choices_of
from newsroom.web.differing import Stretch, differing
from newsroom.web.story import around, visible
from newsroom.web.undo_reach import UndoReach

TITLES = {rule.name: rule.title for rule in RULES}
REASONS = {rule.name: rule.why for rule in RULES}
CHIPS = 9  # suggestions shown; more have no key
GROUPED = ("furniture", "links")  # decided together


@dataclass(frozen=True)
class Chip:
    """A suggestion as a button: what it prints, why, what it sends."""

    number: int
    text: str
    note: str
    choice: str


@dataclass
class Card:
    """A flag in focus. `typed` is what somebody wrote into its field before it was refused."""

    standing: Standing
    flag: Flag
    typed: str | None = None
    sentence: str = ""
    reach: UndoReach | None = None

    @property
    def title(self) -> str:
        """What the flag's rule looks for."""
        return TITLES.get(self.flag.rule, self.flag.rule.replace("-", " "))

    @property
    def why(self) -> str:
        """Why the flag's rule looks for it, in a sentence; empty of what a person found."""
        return REASONS.get(self.flag.rule, "")

    @property
    def sure(self) -> int:
        """How sure the rule is, in percent."""
        return round(100 * self.flag.confidence)

    @property
    def number(self) -> int | None:
        """The block's number as people count; None for a field of the article."""
        position = self.standing.position.get(self.flag.block_id)
        return None if position is None else position + 1

    @cached_property
    def context(self) -> tuple[str, str, str]:
        """The words before the quote, the quote with what is invisible named, the words after."""
        if self.flag.block_id is None:
            return "", self.flag.quote, ""
        text = self.standing.blocks[self.standing.position[self.flag.block_id]].text
        before, quote, after = around(text, self.flag.start, self.flag.end)
        return before, visible(quote), after

    @cached_property
    def chips(self) -> list[Chip]:
        """The suggestions, numbered from 1; the numbers never move."""
        return [
            Chip(n + 1, self._shown(s["replacement"]), s.get("note", ""), self._accept(n))
            for n, s in enumerate(self.flag.suggestions[:CHIPS])
        ]

    @property
    def is_link(self) -> bool:
        """Whether it is about where a link inside a paragraph leads."""
        return self.flag.field == LINK

    @property
    def came(self) -> str:
        """Where the link led when it came."""
        return str(self.flag.evidence.get("href", ""))

    @property
    def waits(self) -> bool:
        """Whether it is still to be decided: open, or left for later."""
        return self.flag.state in UNDECIDED

    @property
    def take(self) -> str:
        """What the first button sends."""
        return self._accept(0)

    @property
    def own(self) -> str:
        """What goes with words somebody wrote."""
        return choice_of(self.flag, FlagState.ACCEPTED, OWN)

    @property
    def dismiss(self) -> str:
        """What “Dismiss” sends."""
        return choice_of(self.flag, FlagState.DISMISSED)

    @property
    def sic(self) -> str:
        """What “Sic” sends."""
        return choice_of(self.flag, FlagState.SIC)

    @property
    def later(self) -> str:
        """What “Later” sends."""
        return choice_of(self.flag, FlagState.DEFERRED)

    @property
    def draft(self) -> str:
        """What stands in the field at first: what was typed, the first suggestion, the quote."""
        if self.typed is not None:
            return self.typed
        return self.flag.first_suggestion or self.flag.quote

    @property
    def can_be_term(self) -> bool:
        """Whether its words can go into the dictionary."""
        return self.flag.category in SPELLING and len(self.flag.quote.strip()) <= 200

    @cached_property
    def evidence(self) -> list[Stretch]:
        """The words of another block that speak for the finding, where they differ from here."""
        text = self.flag.evidence.get("text")
        if not text or self.flag.block_id is None:
            return []
        here = self.standing.blocks[self.standing.position[self.flag.block_id]].text
        return [part for part in differing(here, str(text)) if part.kind != "gone"]

    @property
    def evidence_number(self) -> int | None:
        """The number of the block that the evidence stands in."""
        found = self.flag.evidence.get("block")
        return found + 1 if isinstance(found, int) else None

    @property
    def beside(self) -> int | None:
        """The row of the block that the evidence stands in, where it is another one."""
        found = self.flag.evidence.get("block")
        if not isinstance(found, int) or not 0 <= found < len(self.standing.blocks):
            return None
        row = self.standing.blocks[found].pk
        return row if row != self.flag.block_id else None

    @cached_property
    def undo(self) -> str:
        """What the control that takes its verdict back reads: how much goes with it."""
        return (self.reach or UndoReach(self.standing)).label(self.flag)

    @cached_property
    def alike(self) -> list[Flag]:
        """The open flags of the article that this one's decision can take along, itself too."""
        if self.flag.category in GROUPED and self.flag.removes_block:
            return [
                f for f in self.standing.open_flags if f.category in GROUPED and f.removes_block
            ]
        said = (self.flag.rule, self.flag.quote, self.flag.first_suggestion)
        same = (f for f in self.standing.open_flags if not f.removes_block)
        return [f for f in same if (f.rule, f.quote, f.first_suggestion) == said]

    @property
    def grouped(self) -> bool:
        """Whether all of them are previewed first, because they take blocks out."""
        return self.flag.removes_block

    @property
    def group_told(self) -> str:
        """What those are called that are decided together."""
        return told_group(flag.category for flag in self.alike)

    @property
    def free_alike(self) -> list[Flag]:
        """Those alike that one act accepts: nothing in quotations, and more than itself."""
        free = [f for f in self.alike if not f.quoted]
        return free if any(f.id != self.flag.id for f in free) else []

    @property
    def take_alike(self) -> str:
        """What a button sends to accept the same words everywhere in the article."""
        return choices_of(self.free_alike, FlagState.ACCEPTED)

    @property
    def alike_told(self) -> str:
        """Say how often and where else in the article the same words stand."""
        others = (f for f in self.alike if f.id != self.flag.id)
        return told_alike([self.standing.position.get(f.block_id, -1) + 1 for f in others])

    def _accept(self, suggestion: int) -> str:
        return choice_of(self.flag, FlagState.ACCEPTED, suggestion)

    def _shown(self, replacement: str) -> str:
        """Show a replacement with its surroundings where alone it would say nothing."""
        if any(c.isalnum() for c in replacement):
            return replacement
        before, _, after = self.context
        words = f"{before.split()[-1] if before.split() else ''}", after.split()[:1]
        gap_before = " " if before[-1:].isspace() else ""
        gap_after = " " if after[:1].isspace() else ""
        return f"{words[0]}{gap_before}{replacement}{gap_after}{''.join(words[1])}"
