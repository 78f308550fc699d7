"""Hold what the desk already knows: a plain value that rules may ask."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class LearntLine:
    """A line that many articles of one source carry: in `seen` of `of` articles.

    `confidence` is the share of such lines that turned out to be furniture, 0 to 1;
    `confirmed` is True once an editor said so; `where` says in words at which place it stands;
    `by_hand` in how many articles people took it out, 0 where that is not why it is known.
    """

    seen: int
    of: int
    confidence: float
    confirmed: bool = False
    where: str = ""
    by_hand: int = 0


@dataclass(frozen=True)
class Knowledge:
    """What actions load from the database for the engine; empty values are right everywhere.

    `terms` are words and phrases that are right (house, source and article). `dismissed` are
    (rule, quote) pairs that somebody dismissed for this article, its source or everywhere.
    `lines` maps a normalised line (`lines.normalised`) to what the source's history says of it.
    `kept` are normalised lines of this article that a person called story: never proposed for
    removal again. `rarity` maps a lower-case word to its weight in our own corpus (higher is
    rarer). `quiet` are the names of rules that are not asked. `history` maps a rule's name to
    the share of its findings that reviewers found right.
    """

    terms: frozenset[str] = frozenset()
    dismissed: frozenset[tuple[str, str]] = frozenset()
    lines: Mapping[str, LearntLine] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()
    rarity: Mapping[str, float] = field(default_factory=dict)
    quiet: frozenset[str] = frozenset()
    history: Mapping[str, float] = field(default_factory=dict)


EMPTY = Knowledge()
