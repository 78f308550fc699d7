"""How far acts on many reached, as one person may know it: nothing of a desk that is not theirs."""

from dataclasses import dataclass

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


@dataclass(frozen=True)
class Reach:
    """What one person knows of acts: `sources` are those of their desks, None for every one."""

    person: int
    sources: frozenset[int] | None

    @classmethod
    def of(cls, user: User) -> "Reach":
        """Read which sources the person's desks look after; one query at most."""
        if user.has_perm("newsroom.see_all_desks"):
            return cls(user.pk, None)
        rows = Source.objects.seen_by(user).order_by().values_list("pk", flat=True)
        return cls(user.pk, frozenset(rows))

    def is_whole(self, operation: Operation) -> bool:
        """Tell whether all that an act reached is on the person's desks."""
        return self.sources is None or operation.sources.keys() <= self.sources

    def sees(self, operation: Operation) -> bool:
        """Tell of an act on an article of theirs whether they see the act's own page."""
        if self.sources is None or operation.article_id or operation.by_id == self.person:
            return True
        return not self.sources.isdisjoint(operation.sources)

    def count(self, operation: Operation) -> int:
        """Count the articles of the person's desks that an act on many was meant for."""
        every = self.sources is None
        return sum(n for pk, n in operation.sources.items() if every or pk in (self.sources or ()))

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
