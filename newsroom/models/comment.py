"""A comment: what somebody said about an article, for the people of its desk alone."""

from django.db import models
from django.utils import timezone

from newsroom.models.article import Article
from newsroom.models.flag import Flag
from newsroom.models.revision import Block


class Comment(models.Model):
    """What somebody said about an article, or about one of its flags or blocks; it never leaves.

    The database refuses to change its words. Who wrote it may take it back: `withdrawn_at`.
    `by` is the author's name as it was then, `by_id` their account without a foreign key.
    """

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="comments")
    flag = models.ForeignKey(Flag, on_delete=models.PROTECT, null=True, blank=True)
    block = models.ForeignKey(Block, on_delete=models.PROTECT, null=True, blank=True)
    text = models.TextField()
    by = models.CharField(max_length=150)
    by_id = models.BigIntegerField(null=True, blank=True)
    at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField("taken back", null=True, blank=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["article", "id"])]

    def __str__(self) -> str:
        return f"{self.by}: {self.text[:60]}"
