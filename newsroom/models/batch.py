"""A batch: one run that brought articles in, with the raw files it read."""

from django.db import models
from django.utils import timezone

from newsroom.models.operation import Operation
from newsroom.models.source import Source


class BatchState(models.TextChoices):
    """Where a batch is."""

    READING = "reading", "being read"
    PREVIEWED = "previewed", "previewed"
    RUNNING = "running", "coming in"
    DONE = "done", "done"
    FAILED = "failed", "failed"
    WITHDRAWN = "withdrawn", "withdrawn"


class BatchQuerySet(models.QuerySet["Batch"]):
    """Ways to find batches."""

    def whole(self) -> "BatchQuerySet":
        """Leave out what is still being read: nobody is shown a half of it."""
        return self.exclude(state=BatchState.READING)


class Batch(models.Model):
    """One run that brought articles in; previewed first, withdrawn where it was a mistake.

    `preview` lists the first rows as `{"headline", "status", "reason"}` objects, copies with
    the ids of what they are "like"; the counts are of all rows.
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="batches")
    name = models.CharField(max_length=300)
    by = models.CharField(max_length=150)
    at = models.DateTimeField(default=timezone.now)
    state = models.CharField(
        max_length=10, choices=BatchState.choices, default=BatchState.PREVIEWED
    )
    operation = models.ForeignKey(Operation, on_delete=models.PROTECT, null=True, blank=True)
    preview = models.JSONField(default=list, blank=True)
    rows = models.PositiveIntegerField(default=0)
    new = models.PositiveIntegerField(default=0)
    same = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    failed = models.PositiveIntegerField(default=0)

    objects = BatchQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "batches"

    def __str__(self) -> str:
        return self.name


class RawFile(models.Model):
    """The bytes as they came, which nothing changes; `encoding` is what was found in them.

    A purge empties `content` and leaves the hash, who and why.
    """

    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, related_name="files")
    name = models.CharField(max_length=300)
    media_type = models.CharField(max_length=100, blank=True)
    encoding = models.CharField(max_length=60, blank=True)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField(default=0)
    content = models.BinaryField()
    purged_by = models.CharField(max_length=150, blank=True)
    purged_at = models.DateTimeField(null=True, blank=True)
    purged_why = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name


class BadRow(models.Model):
    """A row of a batch that could not come in, and why, in one sentence."""

    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, related_name="bad_rows")
    name = models.CharField(max_length=300)
    row = models.PositiveIntegerField(default=0)
    reason = models.CharField(max_length=500)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.name}, row {self.row}"
