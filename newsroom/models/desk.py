"""A desk: people, and the sources they look after."""

from django.conf import settings
from django.db import models


class Desk(models.Model):
    """A group of people and their sources; a member sees and touches their desks' articles."""

    name = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(unique=True)
    members = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="desks", blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
