"""Calibrate rules by what people say of their findings: a record a rule and source."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models import F, Q

from newsroom.engine.finding import MEASURED
from newsroom.engine.knowledge import History
from newsroom.engine.recurrence import RELATED
from newsroom.models import Decision, Flag, FlagState, House, How, RuleRecord, Source

if TYPE_CHECKING:
    from newsroom.actions.acting import Act
    from newsroom.actions.verdict import Change

RIGHT = (FlagState.ACCEPTED, FlagState.SIC)  # sic: found rightly, left on purpose
WRONG = (FlagState.DISMISSED,)
SAYING = (*RIGHT, *WRONG)
# Who keeps a link that its rule proposed to keep says nothing against the rule; nor does it speak
# for how surely such links go, which is what a record expects.
SPEAKING = ~Q(after__in=WRONG) | Q(flag__evidence__related__isnull=True)
Verdict = tuple[int, int]  # a flag, and the operation that decided it
Key = tuple[int, str]  # a source and a rule
# Django's own upsert cannot add; this one is the same on both databases.
ADD = """
INSERT INTO newsroom_rulerecord AS kept (source_id, rule, "right", wrong, expected)
VALUES (%s, %s, %s, %s, %s) ON CONFLICT (source_id, rule) DO UPDATE
SET "right" = kept."right" + %s, wrong = kept.wrong + %s, expected = kept.expected + %s
RETURNING "right", wrong
"""


@dataclass
class Tally:
    """What verdicts add to a record."""

    right: int = 0
    wrong: int = 0
    expected: float = 0.0

    def add(self, state: str, said: float, step: int) -> None:
        """Count a verdict on a finding of which the rule `said` how sure it is."""
        self.right += step * (state in RIGHT)
        self.wrong += step * (state in WRONG)
        self.expected += step * said


def keep_records(doing: "Act", changes: "Iterable[Change]", how: How) -> None:
    """Add verdicts by hand to their rules' records, and take away those they replace.

    By steps, as counting anew would read every verdict of a rule at each key; `recount_records`
    does that. Rows are written in their order, so that no two acts wait for each other.
    """
    told = [c for c in changes if not c.flag.author and {c.before, c.after} & set(SAYING)]
    by_hand = _by_hand(_looked_up(told))
    tallies: dict[Key, Tally] = {}
    sources: dict[int, Source] = {}
    for change in told:
        source = doing.articles[change.flag.article_id].source
        tally = tallies.setdefault((source.pk, change.flag.rule), Tally())
        sources[source.pk] = source
        _step(tally, change, by_hand, how)
    for (source_id, rule), tally in sorted(tallies.items(), key=lambda item: item[0]):
        if tally != Tally() and _turns_quiet(_add(source_id, rule, tally), tally):
            _tell_quiet(doing, sources[source_id], rule)


def _step(tally: Tally, change: "Change", by_hand: set[Verdict], how: How) -> None:
    """Take the verdict by hand that stood away, and add the one that stands now."""
    flag, said = change.flag, said_of(change.flag)
    if (flag.pk, change.stood_in or 0) in by_hand and _says(flag, change.before):
        tally.add(change.before, said, -1)
    again = (flag.pk, change.stands_in or 0) in by_hand
    if (again if change.restores else how == How.BY_HAND) and _says(flag, change.after):
        tally.add(change.after, said, 1)


def said_of(flag: Flag) -> float:
    """Give how sure the rule itself was of a finding, before history spoke."""
    return float(flag.evidence.get(MEASURED, flag.confidence))


def recount_records(source_id: int) -> None:
    """Write the records of a source anew from the verdicts that stand."""
    Source.objects.select_for_update(no_key=True).get(pk=source_id)
    right = tallies_of(source_id)
    RuleRecord.objects.filter(source=source_id).exclude(rule__in=right).delete()
    for rule, tally in sorted(right.items()):
        RuleRecord.objects.update_or_create(source_id=source_id, rule=rule, defaults=vars(tally))


def tallies_of(source_id: int) -> dict[str, Tally]:
    """Count the verdicts by hand that stand in a source's articles, by rule."""
    decided = Decision.objects.filter(
        how=How.BY_HAND,
        operation=F("flag__decided_in"),
        after=F("flag__state"),
        after__in=SAYING,
        article__source=source_id,
        flag__author="",
    )
    tallies: dict[str, Tally] = {}
    for decision in decided.filter(SPEAKING).select_related("flag").order_by("pk").iterator():
        tally = tallies.setdefault(decision.flag.rule, Tally())
        tally.add(decision.after, said_of(decision.flag), 1)
    return tallies


def _says(flag: Flag, state: str) -> bool:
    """Tell whether a verdict says how good the flag's rule is."""
    return state in SAYING and not (state in WRONG and flag.evidence.get(RELATED))


def _looked_up(changes: "Iterable[Change]") -> Iterator[Verdict]:
    """Give the verdicts of which it must be asked whether they were given by hand."""
    for change in changes:
        if change.before in SAYING and change.stood_in:
            yield change.flag.pk, change.stood_in
        if change.restores and change.after in SAYING and change.stands_in:
            yield change.flag.pk, change.stands_in


def _by_hand(verdicts: Iterable[Verdict]) -> set[Verdict]:
    wanted = list(verdicts)
    if not wanted:
        return set()
    flags, operations = zip(*wanted, strict=True)
    rows = Decision.objects.filter(
        flag__in=set(flags), operation__in=set(operations), how=How.BY_HAND
    )
    return set(rows.values_list("flag_id", "operation_id"))


def _add(source_id: int, rule: str, tally: Tally) -> History:
    """Add verdicts to a record, and give how it reads now."""
    steps = (tally.right, tally.wrong, tally.expected)
    with connection.cursor() as cursor:
        cursor.execute(ADD, (source_id, rule, *steps, *steps))
        return History(*cursor.fetchone())


def _turns_quiet(now: History, tally: Tally) -> bool:
    """Tell whether a record is poor by what was added to it."""
    return now.is_poor and not History(now.right - tally.right, now.wrong - tally.wrong).is_poor


def _tell_quiet(doing: "Act", source: Source, rule: str) -> None:
    """Let the act tell that a rule is not asked any more, where it was asked until now."""
    if rule not in (*source.asked_rules, *source.quiet_rules, *House.quiet()):
        doing.silences.of(source, rule).begins = True
