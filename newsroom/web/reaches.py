"""How far acts on many reached, as one person may know it: nothing of a desk that is not theirs."""

from dataclasses import dataclass
from functools import cached_property

from django.contrib.auth.models import User

from newsroom.actions.bulk_acts import BULK_ACTS
from newsroom.models import Operation, Source

# What an act is called where its own words say what is none of the person's business.
CALLED = {
    "decide": "Flags decided",
    "group": "Flags decided",
    "dismiss": "Flags dismissed",
    "term": "A word added to the dictionary",
    "hand-out": "Handed out",
    "bulk": BULK_ACTS["furniture"].label,
}
TURNED = {"undo": "Undone", "redo": "Redone"}


@dataclass
class Reach:
    """What one person knows of acts; one query, where one of them reached several articles."""

    user: User

    @cached_property
    def sources(self) -> frozenset[int] | None:
        """The sources that the person's desks look after; None where they see every desk."""
        if self.user.has_perm("newsroom.see_all_desks"):
            return None
        rows = Source.objects.seen_by(self.user).order_by().values_list("pk", flat=True)
        return frozenset(rows)

    def is_whole(self, operation: Operation) -> bool:
        """Tell whether all that an act reached is on the person's desks."""
        reached = operation.sources
        return not reached or self.sources is None or reached.keys() <= self.sources

    def sees(self, operation: Operation) -> bool:
        """Tell of an act on an article of theirs whether they see the act's own page."""
        if operation.article_id or operation.by_id == self.user.pk:
            return True
        reached = operation.sources
        if not reached:  # an act that kept nothing of it
            return self.user.has_perm("newsroom.see_all_desks")
        return self.sources is None or not self.sources.isdisjoint(reached)

    def count(self, operation: Operation) -> int:
        """Count the articles of the person's desks that an act on many was meant for."""
        reached = operation.sources.items()
        if not reached or self.sources is None:
            return sum(count for _, count in reached)
        return sum(count for pk, count in reached if pk in self.sources)

    def name(self, operation: Operation) -> str:
        """Say what an act is called; without its figures where some are another desk's."""
        if self.is_whole(operation):
            return str(operation)
        bulk = BULK_ACTS.get(operation.parameters.get("bulk", ""))
        if bulk is not None:
            return bulk.label
        kind = operation.parameters.get("of", operation.kind)
        name = CALLED.get(kind, str(kind).replace("-", " ").capitalize())
        turned = TURNED.get(operation.kind)
        return f"{turned}: {name}" if turned else name
