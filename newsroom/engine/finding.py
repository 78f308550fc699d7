"""Say what a rule found: where, what, how sure, and what would mend it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

MEASURED = "measured"  # the evidence that holds what a rule said before history spoke


class Category(StrEnum):
    """The kinds of findings, as editors know them; also the tabs of the review screen."""

    SPELLING = "spelling"
    GRAMMAR = "grammar"
    PUNCTUATION = "punctuation"
    SPACING = "spacing"
    ENCODING = "encoding"
    REPETITION = "repetition"
    FURNITURE = "furniture"
    LINKS = "links"
    CAPTION = "caption"


class Severity(StrEnum):
    """How bad it is to print; errors hold an article back. Fixed by the rule."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Action(StrEnum):
    """What accepting would do: `look` does nothing by itself, a person must see."""

    REPLACE = "replace"
    REMOVE_BLOCK = "remove-block"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A text that could stand in the quote's place, with a word on why ("as in block 7")."""

    replacement: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule found in one block.

    `start` and `end` count code points in the block's text; block -1 is the headline given
    beside the blocks. `quote` is exactly `text[start:end]` and never empty: an insertion quotes
    a neighbour. `confidence` is the share of such findings that are right. `evidence` is a
    mapping of plain JSON values; keys in use: `block` (another block's number), `text` (its
    words), `seen` and `of` (articles of the source), `score` and `reasons` (of a link),
    `features` (that spoke loudest), `shape` (of a learnt slot), `learnt` (the rule that knows a
    line of a list from other articles), `confirmed` (by an editor), `measured` (what a rule said
    before history spoke), `quoted` (true of words in quotation marks). `group` names
    what is decided together ("Recommended").
    """

    block: int
    start: int
    end: int
    quote: str
    rule: str
    category: Category
    severity: Severity
    message: str
    confidence: float
    action: Action = Action.LOOK
    suggestions: tuple[Suggestion, ...] = ()
    evidence: Mapping[str, Any] = field(default_factory=dict)
    group: str = ""

    def as_json(self) -> dict[str, Any]:
        """Give what the command prints of a finding, as plain JSON values."""
        return {
            "block": self.block,
            "start": self.start,
            "end": self.end,
            "quote": self.quote,
            "rule": self.rule,
            "category": self.category.value,
            "severity": self.severity.value,
            "message": self.message,
            "suggestions": [
                {"replacement": s.replacement, "note": s.note} for s in self.suggestions
            ],
            "confidence": round(self.confidence, 4),
            "action": self.action.value,
            "evidence": dict(self.evidence),
        }

    def overlaps(self, other: "Finding") -> bool:
        """Tell whether both touch a character of the same block."""
        return self.block == other.block and self.start < other.end and other.start < self.end
