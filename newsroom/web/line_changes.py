"""What settling lines would change: which of their blocks are flagged anew, or more surely."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from newsroom.actions.bulk_acts import SURE
from newsroom.actions.flagging_lines import blocks_with, flags_on
from newsroom.engine.finding import Action
from newsroom.models import Block, Flag, FlagState, SourceLine
from newsroom.models.flag import KEEPING, UNDECIDED


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
        waits = _removals().filter(state__in=UNDECIDED)
        blocks = standing_blocks(lines).annotate(
            is_kept=Exists(_removals().filter(state__in=KEEPING)),
            waits=Exists(waits),
            is_sure=Exists(waits.filter(confidence__gte=SURE)),
        )
        counted = blocks.order_by().aggregate(
            new=Count("pk", filter=Q(is_kept=False, waits=False)),
            surer=Count("pk", filter=Q(is_kept=False, waits=True, is_sure=False)),
            sure=Count("pk", filter=Q(is_kept=False, is_sure=True)),
            kept=Count("pk", filter=Q(is_kept=True)),
        )
        taken = Flag.objects.filter(block=OuterRef("block"), state=FlagState.ACCEPTED)
        removed = Exists(taken.filter(action=Action.REMOVE_BLOCK))
        return cls(**counted, gone=flags_on(lines).filter(~removed).count())

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
