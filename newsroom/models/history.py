"""What happened: decisions and events; the database refuses to change or delete either."""

from django.db import models
from django.utils import timezone

from newsroom.models.article import Article
from newsroom.models.flag import Flag, FlagState
from newsroom.models.operation import Operation


class How(models.TextChoices):
    """How a decision was taken; only those by hand calibrate a rule."""

    BY_HAND = "by-hand", "by hand"
    GROUP = "group", "as a group"
    BULK = "bulk", "in bulk"
    AUTOMATIC = "automatic", "by itself"


class Decision(models.Model):
    """A verdict on one flag, never changed afterwards; undoing it is one more decision.

    `stood_in` is the operation whose verdict stood before, `stands_in` the one whose verdict
    stands after (an undo brings an older one back); null where the flag was or is open.
    `was_baked` is the flag's `baked` before.
    """

    operation = models.ForeignKey(Operation, on_delete=models.PROTECT, related_name="decisions")
    flag = models.ForeignKey(Flag, on_delete=models.PROTECT, related_name="decisions")
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="decisions")
    before = models.CharField(max_length=10, choices=FlagState.choices)
    after = models.CharField(max_length=10, choices=FlagState.choices)
    replaced = models.TextField(null=True, blank=True)  # the replacement before; null: none
    replacement = models.TextField(null=True, blank=True)
    stood_in = models.BigIntegerField(null=True, blank=True)
    stands_in = models.BigIntegerField(null=True, blank=True)
    was_baked = models.BooleanField(default=False)
    how = models.CharField(max_length=10, choices=How.choices, default=How.BY_HAND)
    by = models.CharField(max_length=150)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["article", "-id"])]

    def __str__(self) -> str:
        return f"{self.by}: {self.before} → {self.after}"


class Event(models.Model):
    """Something that happened to an article, a batch or a person, never changed afterwards.

    `before` and `after` are plain JSON values of what changed.
    """

    kind = models.CharField(max_length=40)
    by = models.CharField(max_length=150)
    at = models.DateTimeField(default=timezone.now)
    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, null=True, blank=True, related_name="events"
    )
    operation = models.ForeignKey(
        Operation, on_delete=models.PROTECT, null=True, blank=True, related_name="events"
    )
    subject = models.CharField(max_length=200, blank=True)
    before = models.JSONField(default=dict, blank=True)
    after = models.JSONField(default=dict, blank=True)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["article", "-id"])]

    def __str__(self) -> str:
        return f"{self.by}: {self.kind}"
