"""A saved queue: a tab and a search that somebody gave a name."""

from django.conf import settings
from django.db import models


class SavedQueue(models.Model):
    """A tab and a search under a name; only its owner sees it, its address may be sent."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="queues"
    )
    name = models.CharField(max_length=60)
    tab = models.CharField(max_length=20)
    text = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["user", "name"], name="one_queue_a_name"),
        ]

    def __str__(self) -> str:
        return self.name
