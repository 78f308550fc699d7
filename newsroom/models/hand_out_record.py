"""What left: the record of a hand-out."""

from django.db import models
from django.utils import timezone

from newsroom.models.article import Article
from newsroom.models.operation import Operation
from newsroom.models.revision import Revision


class HandOutRecord(models.Model):
    """That an article left, in which version and format, with which words about its changes."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="hand_outs")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT)
    operation = models.ForeignKey(Operation, on_delete=models.PROTECT, related_name="hand_outs")
    version = models.PositiveIntegerField()
    format = models.CharField(max_length=12)
    sha256 = models.CharField(max_length=64)
    change_note = models.TextField()
    by = models.CharField(max_length=150)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.format} of version {self.version}"
