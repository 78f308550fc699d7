"""A family: articles that tell the same story, one of them its master."""

from django.db import models

from newsroom.models.article import Article


class Family(models.Model):
    """Two articles or more with the same or nearly the same text, or of the same address.

    `master` is what the others are copies of: the agency's own or the earliest, or what an editor
    chose (`chosen_by`). `version` grows with every act.
    """

    master = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="+")
    chosen_by = models.CharField(max_length=150, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name_plural = "families"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"family of article {self.master_id}"
