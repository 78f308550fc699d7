"""What was taken out of an article, line by line, each to be brought back alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.actions.standing import Standing
from newsroom.models import Flag, FlagState
from newsroom.web.choosing import choice_of


@dataclass(frozen=True)
class TakenLine:
    """A block that was taken out: its flag, and its number as people count."""

    flag: Flag
    number: int

    @property
    def back(self) -> str:
        """What its button sends: it is story, whatever else stays out."""
        return choice_of(self.flag, FlagState.DISMISSED)


def taken_out(standing: Standing) -> Iterator[TakenLine]:
    """Give the blocks that decisions took out, in order."""
    for position, flag in sorted(standing.removed.items()):
        yield TakenLine(flag, position + 1)
