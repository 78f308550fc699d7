"""What settling lines would change: which of their blocks are flagged anew, or more surely."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Case, Count, Exists, Max, OuterRef, QuerySet, Subquery, When

from newsroom.actions.bulk_acts import SURE
from newsroom.actions.flagging_lines import blocks_with, flags_on
from newsroom.engine.finding import Action
from newsroom.models import Block, Flag, FlagState, SourceLine
from newsroom.models.flag import KEEPING, UNDECIDED

# How a block stands, by what was said of taking it out; of more flags the most holds.
WAITS, WAITS_SURELY, KEPT, OUT = 1, 2, 3, 4
STANDS = Case(
    When(state=FlagState.ACCEPTED, then=OUT),
    When(state__in=KEEPING, then=KEPT),
    When(state__in=UNDECIDED, confidence__gte=SURE, then=WAITS_SURELY),
    When(state__in=UNDECIDED, then=WAITS),
)


def standing_blocks(lines: Sequence[SourceLine]) -> QuerySet[Block]:
    """Give the blocks of open articles that are such lines and were not taken out yet."""
    return blocks_with(lines).filter(~Exists(_removals().filter(state=FlagState.ACCEPTED)))


def _removals() -> QuerySet[Flag]:
    return Flag.objects.filter(block=OuterRef("pk"), action=Action.REMOVE_BLOCK)


@dataclass(frozen=True)
class LineChanges:
    """How many blocks of the lines are `new` to flags, get `surer`, or are `sure` already.

    `kept` counts those that somebody called story, which stay; `gone` the open flags that go
    where the lines are rejected.
    """

    new: int
    surer: int
    sure: int
    kept: int
    gone: int

    @classmethod
    def of(cls, lines: Sequence[SourceLine]) -> "LineChanges":
        """Count what would change; two queries for any number."""
        stands = _removals().order_by().values("block").annotate(most=Max(STANDS))
        blocks = blocks_with(lines).order_by().annotate(stands=Subquery(stands.values("most")))
        found = dict(blocks.values_list("stands").annotate(n=Count("pk")))  # asked once of each
        taken = Flag.objects.filter(block=OuterRef("block"), state=FlagState.ACCEPTED)
        removed = Exists(taken.filter(action=Action.REMOVE_BLOCK))
        return cls(
            new=found.get(None, 0),
            surer=found.get(WAITS, 0),
            sure=found.get(WAITS_SURELY, 0),
            kept=found.get(KEPT, 0),
            gone=flags_on(lines).filter(~removed).count(),
        )

    @property
    def blocks(self) -> int:
        """How many blocks there are of the lines."""
        return self.new + self.surer + self.sure + self.kept

    @property
    def told(self) -> str:
        """Say what either verdict changes, in one or two sentences."""
        parts = [
            f"{self.new:,} {'is' if self.new == 1 else 'are'} flagged anew" * bool(self.new),
            f"{self.surer:,} {'becomes' if self.surer == 1 else 'become'} sure" * bool(self.surer),
            f"{self.sure:,} {'is' if self.sure == 1 else 'are'} sure already" * bool(self.sure),
            f"{self.kept:,} that somebody kept {'stays' if self.kept == 1 else 'stay'}"
            * bool(self.kept),
        ]
        as_furniture = ", ".join(filter(None, parts)) or "nothing changes now"
        goes = f"{self.gone:,} open flag{' goes' if self.gone == 1 else 's go'}"
        as_story = goes if self.gone else "no open flag goes"
        return f"As furniture: {as_furniture}. As story: {as_story}."
