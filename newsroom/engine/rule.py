"""Describe a rule: its name, its why, its examples, and the function that finds."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from newsroom.engine.finding import Action, Category, Finding, Severity, Suggestion
from newsroom.engine.knowledge import EMPTY, Knowledge
from newsroom.engine.reading import Reading

Find = Callable[["Rule", Reading], Iterable[Finding]]


@dataclass(frozen=True)
class Trips:
    """An example that a rule flags: its blocks, the quote in `block`, and the right text.

    `right` is what suggestion 0 puts in the quote's place; None where there is nothing to check.
    Where the markup matters, `html` is read instead of `blocks`.
    """

    blocks: tuple[str, ...]
    quote: str
    right: str | None = None
    block: int = 0
    headline: str = ""
    dialect: str = ""
    html: str = ""
    knowledge: Knowledge = EMPTY


@dataclass(frozen=True)
class Passes:
    """An example that a rule leaves in peace."""

    blocks: tuple[str, ...]
    headline: str = ""
    dialect: str = ""
    html: str = ""
    knowledge: Knowledge = EMPTY


@dataclass(frozen=True, eq=False)
class Rule:
    """A rule: what it looks for, and how bad it is; each is like itself only.

    `name` is stable (it is stored with every flag). `needs_english` rules are not asked about
    documents in another language, and rules with `needs` not about those that hold none of these
    strings: whatever such a rule finds, its block holds one of them. No act that a rule proposes is
    surer than `surest`; at 0 it only asks a person to look. A rule whose reasons cost much has
    `acts` too, which proposes the same acts and says nothing of them: as surely as `find`, or
    more surely where that leaves a link to a person's look (`link_lists.LOOKED_AT`).
    """

    name: str
    title: str
    why: str
    category: Category
    severity: Severity
    find: Find
    flags: tuple[Trips, ...]
    passes: tuple[Passes, ...]
    needs_english: bool = True
    needs: tuple[str, ...] = ()
    surest: float = 1.0
    acts: Find | None = None

    def without_reasons(self) -> "Rule":
        """Give the rule as it is asked where nobody reads why it proposes an act."""
        return replace(self, find=self.acts) if self.acts else self

    def finding(
        self,
        reading: Reading,
        block: int,
        start: int,
        end: int,
        message: str,
        confidence: float,
        action: Action = Action.REPLACE,
        suggestions: Iterable[str | Suggestion] = (),
        evidence: Mapping[str, Any] | None = None,
        group: str = "",
    ) -> Finding:
        """Make a finding of this rule over `text[start:end]` of a block; say if that is quoted."""
        said = {"quoted": True} if reading.is_quoted(block, start, end) else {}
        return Finding(
            reading.place(block),
            start,
            end,
            reading.text(block)[start:end],
            self.name,
            self.category,
            self.severity,
            message,
            confidence,
            action,
            _suggested(suggestions) if suggestions else (),
            {**(evidence or {}), **said},
            group,
        )

    def block_finding(
        self, reading: Reading, block: int, message: str, confidence: float, **more: Any
    ) -> Finding:
        """Make a finding over a whole block; takes it out unless `action` says otherwise."""
        more.setdefault("action", Action.REMOVE_BLOCK)
        text: str = reading.text(block)
        return self.finding(reading, block, 0, len(text), message, confidence, **more)


def _suggested(suggestions: Iterable[str | Suggestion]) -> tuple[Suggestion, ...]:
    return tuple(Suggestion(s) if isinstance(s, str) else s for s in suggestions)


def trips(*blocks: str, quote: str, right: str | None = None, **more: Any) -> Trips:
    """Write a tripping example: its blocks in order, the quote, and the right text."""
    return Trips(blocks, quote, right, **more)


def passes(*blocks: str, **more: Any) -> Passes:
    """Write a passing example: its blocks in order."""
    return Passes(blocks, **more)
