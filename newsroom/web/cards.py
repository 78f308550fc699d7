"""The card at the right: one flag with everything that is needed to decide it."""

from dataclasses import dataclass
from functools import cached_property

from newsroom.actions.scoping import SPELLING
from newsroom.actions.standing import Standing
from newsroom.engine.rules import RULES
from newsroom.models import Flag, FlagState
from newsroom.models.flag import LINK, UNDECIDED
from newsroom.web.alike import Alike, is_kept_link
from newsroom.web.choosing import OWN, choice_of
from newsroom.web.differing import Stretch, differing
from newsroom.web.pairs import Pair, pair_of
from newsroom.web.story import around, visible
from newsroom.web.undo_reach import UndoReach

TITLES = {rule.name: rule.title for rule in RULES}
REASONS = {rule.name: rule.why for rule in RULES}
CHIPS = 9  # suggestions shown; more have no key


@dataclass(frozen=True)
class Chip:
    """A suggestion as a button: what it prints, why, what it sends."""

    number: int
    text: str
    note: str
    choice: str


@dataclass
class Card:
    """A flag in focus.

    `typed` is what somebody wrote into its field before it was refused, `kind` the one that is
    looked at alone.
    """

    standing: Standing
    flag: Flag
    typed: str | None = None
    sentence: str = ""
    reach: UndoReach | None = None
    kind: str = ""

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
        """How sure the rule is, in percent, rounded down: none is wholly sure."""
        return int(100 * self.flag.confidence)

    @property
    def stays(self) -> bool:
        """Whether what is proposed is to keep it: taking it out is the other verb."""
        return is_kept_link(self.flag)

    @cached_property
    def pair(self) -> Pair | None:
        """The two blocks it is about, where they nearly say the same."""
        return pair_of(self.standing, self.flag)

    @property
    def keeps(self) -> str:
        """What the first button reads where keeping is what is proposed; else empty."""
        alone = self.pair is not None and self.pair.is_out
        return "Keep the link" if self.stays else "Keep this one" if alone else ""

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
        """Whether its words can go into the dictionary: not where they are only too many."""
        is_word = self.flag.category in SPELLING and self.flag.first_suggestion != ""
        return is_word and len(self.flag.quote.strip()) <= 200

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
    def alike(self) -> Alike:
        """What its decision can take along."""
        return Alike(self.standing, self.flag, self.kind)

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
