"""Two blocks that nearly say the same, side by side, with the words that differ marked on both."""

from dataclasses import dataclass
from functools import cached_property

from newsroom.actions.standing import Standing
from newsroom.engine.finding import Category
from newsroom.models import Block, Flag
from newsroom.web.differing import Stretch, differing


@dataclass
class Pair:
    """The block of a flag and the one that it nearly repeats, at its number as people count.

    `is_out`: the other one was taken out meanwhile.
    """

    block: Block
    other: Block
    number: int
    is_out: bool

    @cached_property
    def _stretches(self) -> list[Stretch]:
        return differing(self.block.text, self.other.text)

    @property
    def here(self) -> list[Stretch]:
        """The flag's own block; "gone" is what only it says."""
        return [part for part in self._stretches if part.kind != "new"]

    @property
    def there(self) -> list[Stretch]:
        """The other block; "new" is what only it says."""
        return [part for part in self._stretches if part.kind != "gone"]


def pair_of(standing: Standing, flag: Flag) -> Pair | None:
    """Give the pair that a flag is about; None where it is about none, or the other is edited.

    The other is found by its words: its number in the evidence may be of an earlier revision.
    """
    text, at = flag.evidence.get("text"), standing.position.get(flag.block_id)
    if flag.category != Category.REPETITION or flag.removes_block or not text or at is None:
        return None
    alike = [n for n, block in enumerate(standing.blocks) if block.text == text and n != at]
    if len(alike) != 1:
        return None
    (found,) = alike
    return Pair(standing.blocks[at], standing.blocks[found], found + 1, found in standing.removed)
