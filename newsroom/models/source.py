"""A source: the outlet or feed that articles come from."""

from typing import TYPE_CHECKING

from django.db import models

from newsroom.models.desk import Desk

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class EditPolicy(models.TextChoices):
    """How far an article of the source may be changed: a note for people, which no act asks for."""

    STYLE = "style", "style edits only"
    FREE = "free", "free to edit"


class SourceQuerySet(models.QuerySet["Source"]):
    """Ways to find sources."""

    def seen_by(self, user: "User") -> "SourceQuerySet":
        """Keep what the person's desks look after; everything for who sees all desks."""
        if user.has_perm("newsroom.see_all_desks"):
            return self
        return self.filter(desk__members=user.pk)


class Source(models.Model):
    """The outlet or feed an article comes from, with what its contract asks for.

    `quiet_rules` were switched off by hand, `asked_rules` are asked whatever their record says.
    `counted` is the number of articles whose lines were counted, copies of one once. `version`
    grows with every change of its settings.
    """

    name = models.CharField(max_length=200)
    slug = models.SlugField(unique=True)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="sources")
    homepage = models.URLField(blank=True)
    dialect = models.CharField(
        max_length=10, blank=True, help_text="such as en-GB; empty: every English is right"
    )
    credit_line = models.CharField(max_length=300, blank=True)
    licence = models.CharField(max_length=300, blank=True)
    edit_policy = models.CharField(
        "edit policy (a note)",
        max_length=10,
        choices=EditPolicy.choices,
        default=EditPolicy.STYLE,
        help_text="a note for people: nothing is refused by it",
    )
    requires_link = models.BooleanField("requires the original link", default=False)
    requires_credit = models.BooleanField("requires a credit line", default=False)
    requires_licence = models.BooleanField("requires a licence", default=False)
    second_eyes = models.BooleanField(
        "second pair of eyes", default=False, help_text="somebody else approves what was finished"
    )
    quiet_rules = models.JSONField(default=list, blank=True)
    asked_rules = models.JSONField(default=list, blank=True)
    counted = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
