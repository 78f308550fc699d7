"""A rule's record with a source: how many of its findings people found right, one by one."""

from django.db import models

from newsroom.engine.knowledge import History
from newsroom.models.source import Source


class RuleRecord(models.Model):
    """Verdicts by hand on one rule's findings in one source's articles, as they stand now.

    `right` were accepted or marked sic, `wrong` dismissed; `expected` is the sum of the
    confidences the rule itself gave them. Deferred, bulk, group and automatic verdicts are in
    none of these.
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="records")
    rule = models.CharField(max_length=60)
    right = models.IntegerField(default=0)
    wrong = models.IntegerField(default=0)
    expected = models.FloatField(default=0.0)

    class Meta:
        ordering = ["source", "rule"]
        constraints = [
            models.UniqueConstraint(fields=["source", "rule"], name="one_record_a_rule"),
        ]

    def __str__(self) -> str:
        return f"{self.rule}: {self.right} right, {self.wrong} wrong"

    def as_engine(self) -> History:
        """Give the engine's value for this row."""
        return History(self.right, self.wrong, self.expected)
