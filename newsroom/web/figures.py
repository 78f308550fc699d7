"""Figures: what rules found, and how often reviewers agreed by hand."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.db.models import Count, F, QuerySet

from newsroom.actions.calibrating import RIGHT, SPEAKING, WRONG
from newsroom.engine.knowledge import History
from newsroom.models import Article, Decision, Flag, FlagState, How, RuleRecord, Source
from newsroom.models.flag import HIDDEN


@dataclass
class Figures:
    """Counts of flags by state; `right` and `wrong` of those that somebody decided by hand.

    Deferred, bulk, group and automatic verdicts say nothing of how good a rule is, nor does the
    keep of a link that the rule proposed to keep.
    """

    states: dict[str, int] = field(default_factory=dict)
    right: int = 0
    wrong: int = 0

    @property
    def all(self) -> int:
        """All flags that are shown, in any state."""
        return sum(self.states.values())

    @property
    def open(self) -> int:
        """Those that wait."""
        return self.states.get(FlagState.OPEN, 0)

    @property
    def accepted(self) -> int:
        """Those that were accepted, by hand or not."""
        return self.states.get(FlagState.ACCEPTED, 0)

    @property
    def dismissed(self) -> int:
        """Those that were dismissed, by hand or not."""
        return self.states.get(FlagState.DISMISSED, 0)

    @property
    def by_hand(self) -> int:
        """How many verdicts by hand the share is of."""
        return self.right + self.wrong

    @property
    def interval(self) -> tuple[float, float]:
        """Between which shares the true one lies, 19 times of 20."""
        return History(self.right, self.wrong).interval

    @property
    def share(self) -> float | None:
        """The share of findings that people found right; None before anybody said."""
        return self.right / self.by_hand if self.by_hand else None


def figures_by(column: str, user: User, source: int | None = None) -> dict[Hashable, Figures]:
    """Count the rules' flags by a column of theirs, on the person's desks; two queries."""
    articles = Article.objects.seen_by(user).order_by()
    if source is not None:
        articles = articles.filter(source=source)
    flags = Flag.objects.filter(article__in=articles, author="").exclude(state__in=HIDDEN)
    states = flags.order_by().values_list(column, "state").annotate(n=Count("pk"))
    decided = Decision.objects.filter(
        how=How.BY_HAND,
        operation=F("flag__decided_in"),
        after=F("flag__state"),
        article__in=articles,
        flag__author="",
    )
    verdicts = (
        decided.filter(SPEAKING)
        .order_by()
        .values_list(f"flag__{column}", "after")
        .annotate(n=Count("pk"))
    )
    return _gathered(states, verdicts)


def poor_records(
    sources: QuerySet[Source], only: Source | None = None
) -> dict[str, list[RuleRecord]]:
    """Give by rule the records with sources where it is more often wrong than right; one query."""
    records = RuleRecord.objects.filter(source__in=sources.order_by().values("pk"))
    if only is not None:
        records = records.filter(source=only)
    poor: dict[str, list[RuleRecord]] = {}
    for record in records.filter(wrong__gt=F("right")).select_related("source"):
        if record.as_engine().is_poor:
            poor.setdefault(record.rule, []).append(record)
    return poor


def _gathered(
    states: Iterable[tuple[Hashable, str, int]], verdicts: Iterable[tuple[Hashable, str, int]]
) -> dict[Hashable, Figures]:
    figures: dict[Hashable, Figures] = {}
    for key, state, count in states:
        figures.setdefault(key, Figures()).states[state] = count
    for key, after, count in verdicts:
        one = figures.setdefault(key, Figures())
        one.right += count if after in RIGHT else 0
        one.wrong += count if after in WRONG else 0
    return figures
