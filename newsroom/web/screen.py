"""The review page of one article, read off its standing without any further query."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from newsroom.actions.standing import Standing
from newsroom.engine.finding import Severity
from newsroom.models import Article, Flag, FlagState, Operation
from newsroom.models.states import OUT_OF_USE
from newsroom.web.alike import GROUPED
from newsroom.web.cards import Card
from newsroom.web.flag_rows import Row, row_of
from newsroom.web.gate_strip import Mark, gate_strip, held_by_errors, missing
from newsroom.web.lines import Line, Lines
from newsroom.web.link_tables import list_around
from newsroom.web.panels import SAYS, Group, Tab
from newsroom.web.taken import TakenLine, taken_out
from newsroom.web.times import TIMES, says_of
from newsroom.web.undo_reach import UndoReach
from newsroom.web.wishes import KINDS, LIST, TAKEN, USUAL, Wish


@dataclass
class Screen:
    """Everything the review page shows of an article as it stands.

    `just` is the act that was done just now, where it was about this article alone.
    """

    standing: Standing
    wish: Wish = USUAL
    just: Operation | None = None

    @property
    def article(self) -> Article:
        """The article."""
        return self.standing.article

    @cached_property
    def headline(self) -> str:
        """The headline, or the first words where there is none."""
        return self.standing.headline or self.article.headline or f"Article {self.article.pk}"

    @property
    def original(self) -> str:
        """Where the article stands at its source; empty where the link is no web address."""
        web = self.article.canonical.startswith(("https://", "http://"))
        return self.article.canonical if web else ""

    @cached_property
    def open_flags(self) -> list[Flag]:
        """The flags that wait, of the kind asked for."""
        kind = self.wish.kind
        return [f for f in self.standing.open_flags if not kind or f.category == kind]

    @cached_property
    def times(self) -> dict[str, str]:
        """The embargo, the due date and the priority, in words."""
        return says_of(self.article)

    @cached_property
    def gate(self) -> list[Mark]:
        """What the ready gate asks for, as the strip shows it."""
        return gate_strip(self.standing, self.wish, self.put_off)

    @cached_property
    def missing(self) -> list[Mark]:
        """What the next step would be refused for, but for errors."""
        return missing(self.standing, self.wish)

    @cached_property
    def held_by_errors(self) -> bool:
        """Whether the next step would be refused for errors."""
        return held_by_errors(self.standing)

    @cached_property
    def tabs(self) -> list[Tab]:
        """All, and each kind of which there are flags."""
        counts = Counter(f.category for f in self.standing.open_flags)
        there = {f.category for f in self.standing.flags}
        tabs = [Tab(kind, kind.capitalize(), counts[kind]) for kind in KINDS if kind in there]
        return [Tab("", "All", sum(counts.values())), *tabs]

    @cached_property
    def focus(self) -> Flag | None:
        """The flag whose card is shown: the one asked for, else the first open one.

        Nothing is decided of what is not to be used.
        """
        if self.wish.end:
            return None
        asked = self.standing.flag(self.wish.flag) if self.wish.flag else None
        if asked is not None and asked.id in self._order:
            return asked
        return None if self.is_out_of_use else next(iter(self.open_flags), None)

    @property
    def is_out_of_use(self) -> bool:
        """Whether it must be restored before anybody works on it."""
        return self.article.state in OUT_OF_USE

    @property
    def panel(self) -> str:
        """What the card shows: "taken", "group", "block", "time", "field", "flag", or "end"."""
        if self.wish.group == TAKEN and self.taken:
            return TAKEN
        if self.wish.group == LIST and self.list_of_links:
            return "group"
        if self.wish.group not in ("", TAKEN, LIST) and self.groups:
            return "group"
        if self.wish.block in self.standing.position:
            return "block"
        if self.wish.field:
            return "time" if self.wish.field in TIMES else "field"
        return "flag" if self.focus else "end"

    @property
    def card(self) -> Card | None:
        """The card of the flag in focus; None where nothing is left."""
        if self.focus is None:
            return None
        return Card(self.standing, self.focus, reach=self.reach, kind=self.wish.kind)

    @cached_property
    def reach(self) -> UndoReach:
        """How much each undo would take back."""
        return UndoReach(self.standing, self.just)

    def after(self, flag: Flag) -> Flag | None:
        """Give the open flag that follows one in the text; from the end on again at the top."""
        at = self._order.get(flag.pk, -1)
        later = (f for f in self.open_flags if self._order[f.id] > at)
        return next(later, None) or next((f for f in self.open_flags if f is not flag), None)

    def before(self, flag: Flag) -> Flag | None:
        """Give the open flag before one in the text; from the top on again at the end."""
        at = self._order.get(flag.pk, -1)
        earlier = (f for f in reversed(self.open_flags) if self._order[f.id] < at)
        others = (f for f in reversed(self.open_flags) if f is not flag)
        return next(earlier, None) or next(others, None)

    @cached_property
    def _order(self) -> dict[int, int]:
        return {flag.id: number for number, flag in enumerate(self.standing.flags)}

    @cached_property
    def lines(self) -> list[Line]:
        """The article as it is printed here."""
        return list(self.lines_of(self.focus.pk if self.focus else None).all())

    def lines_of(self, current: int | None = None) -> Lines:
        """Give the article's lines, with links that lead on as the address does."""
        return Lines(self.standing, current, self.wish.along)

    @cached_property
    def rows(self) -> list[Row]:
        """The list under the card; furniture and links are one line each while all are shown."""
        return self.rows_of(flag for flag in self.standing.flags if self.lists(flag))

    def lists(self, flag: Flag) -> bool:
        """Tell whether a flag has a line of its own in the list."""
        if self.wish.kind:
            return flag.category == self.wish.kind
        return not (flag.category in GROUPED and flag.removes_block)

    @cached_property
    def groups(self) -> list[Group]:
        """The kinds that are decided together, each with how many wait."""
        waiting = (f for f in self.standing.open_flags if f.removes_block)
        found = Counter(flag.category for flag in waiting if flag.category in GROUPED)
        return [Group(kind, SAYS[kind][count > 1], count) for kind, count in found.items()]

    @cached_property
    def list_of_links(self) -> list[Flag]:
        """What waits of the list that the flag asked for is of; nothing where none is asked for."""
        asked = self.standing.flag(self.wish.flag) if self.wish.flag else None
        return list_around(self.standing, asked) if asked and self.wish.group == LIST else []

    @cached_property
    def taken(self) -> list[TakenLine]:
        """The blocks that were taken out."""
        return list(taken_out(self.standing))

    @cached_property
    def put_off(self) -> list[Flag]:
        """The flags that were left for later, first those that hold the article back."""
        later = [flag for flag in self.standing.flags if flag.state == FlagState.DEFERRED]
        return sorted(later, key=lambda flag: flag.severity != Severity.ERROR)

    def rows_of(self, flags: Iterable[Flag]) -> list[Row]:
        """Give the rows of flags."""
        position, focus, along = self.standing.position, self.focus, self.wish.along
        listed = [flag for flag in flags if self.wish.decided or not flag.is_decided]
        undo = self.reach.labels(listed)
        return [
            row_of(flag, position.get(flag.block_id), along, undo, is_current=flag is focus)
            for flag in listed
        ]
