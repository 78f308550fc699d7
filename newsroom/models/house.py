"""The house: what holds for every source."""

from django.db import models

from newsroom.models.lazy_json import LazyJSONField


class House(models.Model):
    """What holds for every source; one row, made when something is set for the first time.

    `rarity` is how much words tell in our own corpus, see `engine.corpus`; `weighed_of` how many
    articles there were when that was found.
    """

    quiet_rules = models.JSONField(default=list, blank=True)
    rarity = LazyJSONField(default=dict, blank=True)
    weighed_of = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "house"

    def __str__(self) -> str:
        return "the house"

    @classmethod
    def known(cls) -> "House":
        """Give what holds, also where nothing was set yet; one query."""
        return cls.objects.first() or cls()

    @classmethod
    def quiet(cls) -> frozenset[str]:
        """Give the names of the rules that are switched off everywhere; one query."""
        rows = cls.objects.values_list("quiet_rules", flat=True)
        return frozenset(name for names in rows for name in names)
