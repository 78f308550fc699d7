"""How much one undo takes back: said on its control, before it is pressed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count, Q

from newsroom.actions.standing import Standing
from newsroom.models import Flag, Operation, Source
from newsroom.models.flag import HIDDEN

SEVERAL = "Undo, on several desks"


@dataclass
class UndoReach:
    """What the undo of each act takes back that decided flags of an article.

    `known` is an act that was about this article alone, so that nobody needs to ask.
    """

    standing: Standing
    known: Operation | None = None

    @cached_property
    def _here(self) -> Counter[int | None]:
        return Counter(flag.decided_in_id for flag in self.standing.flags)

    def count(self, flag: Flag) -> int:
        """Count the flags of this article whose verdict one undo takes back, this one too."""
        return self._here[flag.decided_in_id] if flag.decided_in_id else 0

    def labels(self, flags: Iterable[Flag]) -> dict[int, str]:
        """Say what the control of each act reads that decided these flags; few queries."""
        acts = {flag.decided_in_id for flag in flags if flag.decided_in_id}
        beyond = self._beyond(acts - {self.known.pk} if self.known else acts)
        return {act: beyond.get(act) or label_of(self._here[act]) for act in acts}

    def label(self, flag: Flag) -> str:
        """Say what the control of one flag's act reads."""
        return self.labels([flag]).get(flag.decided_in_id or 0, "")

    def _beyond(self, acts: set[int]) -> dict[int, str]:
        """Say it of the acts that reached other articles too."""
        wide = counts_of(acts, article=None) if acts else {}
        labels = {act: label_of(*counted) for act, counted in wide.items()}
        return labels | dict.fromkeys(self._of_several_desks(set(wide)), SEVERAL)

    def _of_several_desks(self, acts: set[int]) -> set[int]:
        """Give those that reached other desks too: how much of them is not told on this one's."""
        desk = self.standing.article.source.desk_id
        kept = Operation.objects.filter(pk__in=acts).values_list("pk", "parameters__sources")
        reached = {act: {int(pk) for pk in sources or ()} for act, sources in kept}
        several = {pk for sources in reached.values() if len(sources) > 1 for pk in sources}
        if not several:
            return set()
        away = Source.objects.filter(pk__in=several).exclude(desk=desk).values_list("pk", flat=True)
        beyond = set(away)
        return {act for act, sources in reached.items() if sources & beyond}


def counts_of(acts: Iterable[int], **more: None) -> dict[int, tuple[int, int]]:
    """Count the flags, and the articles, whose verdicts are those of some acts; one query.

    What ended with the row it hung on is no verdict.
    """
    found = Operation.objects.filter(pk__in=list(acts), **more).order_by()
    shown = ~Q(flags__state__in=HIDDEN)
    counted = found.annotate(
        decided=Count("flags", filter=shown),
        articles=Count("flags__article", filter=shown, distinct=True),
    )
    rows = counted.values_list("pk", "decided", "articles")
    return {pk: (flags, articles) for pk, flags, articles in rows}


def label_of(flags: int, articles: int = 1) -> str:
    """Say what the control reads that takes so many verdicts back."""
    many = f"Undo all {flags:,}" if flags > 1 else "Undo"
    return f"{many}, in {articles:,} articles" if articles > 1 else many
