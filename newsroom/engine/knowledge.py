"""Hold what the desk already knows: a plain value that rules may ask."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import exp, log, sqrt
from typing import NamedTuple

ENOUGH = 10  # verdicts by hand from which a rule's history says something
FLOOR = 0.5  # below this share a rule is more often wrong than right
LIFTED = 0.97  # history alone lifts no removal to where blocks are taken out in bulk
_DOUBT = 20  # verdicts that would all have been as expected, added before the share is taken
_DEVIATIONS = 1.96  # standard deviations on each side: 95 %


@dataclass(frozen=True, slots=True)
class History:
    """What people said, one by one, of a rule's findings in one source's articles.

    `expected` is the sum of the confidences that the rule gave these findings itself.
    """

    right: int
    wrong: int
    expected: float = 0.0

    @property
    def of(self) -> int:
        """How many verdicts there are."""
        return max(0, self.right) + max(0, self.wrong)

    @property
    def interval(self) -> tuple[float, float]:
        """Between which shares the true one lies, 19 times of 20: Wilson's score interval."""
        if not self.of:
            return 0.0, 1.0
        share, z2 = max(0, self.right) / self.of, _DEVIATIONS**2 / self.of
        middle = (share + z2 / 2) / (1 + z2)
        reach = sqrt(z2 * (share * (1 - share) + z2 / 4)) / (1 + z2)
        return max(0.0, middle - reach), min(1.0, middle + reach)

    @property
    def is_poor(self) -> bool:
        """Whether the rule is surely more often wrong than right here."""
        return self.of >= ENOUGH and self.interval[1] < FLOOR

    def calibrated(self, confidence: float, *, removes: bool = False) -> float:
        """Give a confidence moved as far as the verdicts lie from what was expected of them.

        Moved in log odds, so that of two findings the surer stays the surer; unmoved below ten
        verdicts. With `removes` it is lifted no higher than where a person still looks.
        """
        if self.of < ENOUGH:
            return confidence
        expected = _within(self.expected / self.of)
        share = _within((max(0, self.right) + _DOUBT * expected) / (self.of + _DOUBT))
        moved = _odds(_within(confidence)) + _odds(share) - _odds(expected)
        found = _within(round(1 / (1 + exp(-moved)), 4))
        return min(found, max(confidence, LIFTED)) if removes else found


def _within(share: float) -> float:
    return min(0.999, max(0.001, share))


def _odds(share: float) -> float:
    return log(share / (1 - share))


class Spot(NamedTuple):
    """Where the articles of a source have a line; "" and None where they disagree.

    `part` is "above" the story, "inside" it or "below", `third` of the page "early", "halfway"
    or "late"; `top` is the distance from the first block.
    """

    part: str = ""
    third: str = ""
    top: int | None = None


NOWHERE = Spot()


@dataclass(frozen=True, slots=True)
class LearntLine:
    """A line, or a shape of lines, that `seen` of `of` articles of one source carry.

    `confidence` is the share of such lines that turned out to be furniture, 0 to 1;
    `confirmed` is True once an editor said so; `where` says in words at which place it stands;
    `spot` says it to the rules; `by_hand` in how many articles people took it out, 0 where that
    is not why it is known.
    """

    seen: int
    of: int
    confidence: float
    confirmed: bool = False
    where: str = ""
    by_hand: int = 0
    spot: Spot = NOWHERE


@dataclass(frozen=True)
class Knowledge:
    """What actions load from the database for the engine; empty values are right everywhere.

    `terms` are words and phrases that are right (house, source and article). `dismissed` are
    (rule, quote) pairs that somebody dismissed for this article, its source or everywhere.
    `lines` maps a normalised line (`lines.normalised`) to what the source's history says of it,
    `shapes` a shape of lines (`shapes.shape_of`) without its case; `story` are normalised lines
    of which an editor said that they are none of its furniture.
    `kept` are lines of this article that a person called story, each normalised and with its
    occurrence there from 0: never proposed for removal again. `rarity` maps a lower-case word to
    its weight in our own corpus (higher is rarer). `quiet` are the names of rules that are not
    asked. `history` maps a rule's name to what reviewers said of its findings in this source's
    articles.
    """

    terms: frozenset[str] = frozenset()
    dismissed: frozenset[tuple[str, str]] = frozenset()
    lines: Mapping[str, LearntLine] = field(default_factory=dict)
    shapes: Mapping[str, LearntLine] = field(default_factory=dict)
    story: frozenset[str] = frozenset()
    kept: frozenset[tuple[str, int]] = frozenset()
    rarity: Mapping[str, float] = field(default_factory=dict)
    quiet: frozenset[str] = frozenset()
    history: Mapping[str, History] = field(default_factory=dict)


EMPTY = Knowledge()
