"""Decide flags: one verdict or thousands, by the same function."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.contrib.auth.models import User

from newsroom.actions.accepting import replacement_of
from newsroom.actions.acting import Act, Refusal, act
from newsroom.actions.checking import read_again
from newsroom.actions.refusal import FlagChanged, Refused
from newsroom.actions.silences import Silences
from newsroom.actions.standing import Standing
from newsroom.actions.summing_up import VERDICTS, summary_of
from newsroom.actions.verdict import Change, write_changes
from newsroom.models import Flag, FlagState, How, Operation
from newsroom.models.flag import HIDDEN


@dataclass(frozen=True)
class Choice:
    """A verdict somebody chose for one flag.

    `version` is the flag's version its decider saw; None in bulk, where the choice holds for the
    flag as it stands. `replacement` None means a suggestion, by its number from 0.
    """

    article: int
    flag: int
    verdict: FlagState
    version: int | None = None
    replacement: str | None = None
    suggestion: int = 0


@dataclass
class Outcome:
    """What an act came to: its operation (None where all was refused), what was done, what not.

    `articles` are those it touched as they stand after it, by id: a page shows them unasked.
    Those `reshaped` have other blocks than before; `at` is where a block was edited or moved to.
    `silences` tell which rules are asked no more, or found no more for that.
    """

    operation: Operation | None = None
    done: list[Change] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    articles: dict[int, Standing] = field(default_factory=dict)
    reshaped: set[int] = field(default_factory=set)
    at: int | None = None
    silences: Silences = field(default_factory=Silences)

    @classmethod
    def of(cls, doing: Act, operation: Operation | None = None) -> "Outcome":
        """Begin the outcome of an act."""
        return cls(
            operation,
            articles=doing.standings,
            reshaped=doing.reshaped,
            silences=doing.silences,
        )

    @property
    def chosen(self) -> list[Change]:
        """The changes that somebody chose, or chose to take back, without what came along."""
        return [change for change in self.done if not change.by_itself]


Also = Callable[[Act], None]


def decide_flags(
    choices: Iterable[Choice],
    *,
    by: User | None,
    how: How = How.BY_HAND,
    kind: str = "decide",
    also: Also | None = None,
    within: Operation | None = None,
) -> Outcome:
    """Give flags their verdicts as one operation, and record each.

    A single choice that cannot be done raises its Refused; of several, what cannot be done is
    reported item by item and the rest is done. `also` writes what belongs to the same operation.
    """
    wanted = list(choices)
    with act(kind, by=by, articles={c.article for c in wanted}, within=within) as doing:
        outcome = Outcome.of(doing)
        for choice in _in_order(doing, wanted):
            try:
                outcome.done.append(change_flag(doing, choice, how))
            except Refused as reason:
                if len(wanted) == 1:
                    raise
                outcome.refused.append(Refusal(choice.article, reason.sentence, choice.flag))
        if outcome.done or also:
            outcome.operation = record_changes(doing, outcome, how)
        if also:
            also(doing)
    return outcome


def record_changes(doing: Act, outcome: Outcome, how: How) -> Operation:
    """Write an act's operation with the changes that were made to flags."""
    operation = doing.record(
        summary_of(outcome.done),
        total=len(outcome.done) + len(outcome.refused),
        done=len(outcome.done),
        refused=[[r.article, r.sentence] for r in outcome.refused],
    )
    write_changes(doing, outcome.done, how)
    kept = {c.flag.article_id for c in outcome.done if c.turns_keeping}
    for article_id in sorted(kept):
        read_again(doing, article_id)
    return operation


def _in_order(doing: Act, wanted: list[Choice]) -> list[Choice]:
    """Sort as bulk acts are settled: by place, then the surest first."""

    def key(choice: Choice) -> tuple[int, tuple[int, ...], float]:
        standing = doing.standing(choice.article)
        flag = standing.flag(choice.flag)
        return (choice.article, standing.place(flag)[:3], -flag.confidence) if flag else (0, (), 0)

    return sorted(wanted, key=key) if len(wanted) > 1 else wanted


def change_flag(doing: Act, choice: Choice, how: How) -> Change:
    """Change one flag in memory, or raise why it cannot be."""
    standing = doing.workable(choice.article)
    if choice.verdict not in VERDICTS:
        raise Refused(f"“{choice.verdict}” is no verdict.")
    flag = standing.flag(choice.flag)
    if flag is None or flag.state in HIDDEN or not standing.holds(flag):
        raise FlagChanged("This flag is not in the article any more.")
    if choice.version is not None and choice.version != flag.version:
        raise FlagChanged(_present(flag, doing.name))
    if choice.version is None and flag.state != FlagState.OPEN:
        raise FlagChanged(_present(flag, doing.name))
    replacement = None
    if choice.verdict == FlagState.ACCEPTED:
        typed, number = choice.replacement, choice.suggestion
        replacement = replacement_of(standing, flag, typed, number, how)
    change = Change.of(flag, choice.verdict, replacement)
    standing.reread(shown=False)
    return change


def _present(flag: Flag, person: str) -> str:
    """Say what the flag is by now; to who decided it, as after a lost answer, that they did."""
    if flag.state == FlagState.OPEN:
        return "This flag was opened again meanwhile; look at it once more."
    label = FlagState(flag.state).label
    if flag.decided_by == person:
        return f"You have decided this flag already: {label}."
    return f"{flag.decided_by or 'somebody'} has decided this flag meanwhile: {label}."
