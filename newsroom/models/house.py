"""The house: what holds for every source."""

from django.db import models


class House(models.Model):
    """What holds for every source; one row, made when something is set for the first time."""

    quiet_rules = models.JSONField(default=list, blank=True)

    class Meta:
        verbose_name_plural = "house"

    def __str__(self) -> str:
        return "the house"

    @classmethod
    def quiet(cls) -> frozenset[str]:
        """Give the names of the rules that are switched off everywhere; one query."""
        rows = cls.objects.values_list("quiet_rules", flat=True)
        return frozenset(name for names in rows for name in names)
