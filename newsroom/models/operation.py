"""An operation: one act that took one or many decisions, and its one undo."""

from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from newsroom.models.source import Source

if TYPE_CHECKING:
    from django.contrib.auth.models import User


NAMED_AT_ONCE = 200  # sources in one condition: SQLite reads none that is a thousand deep


class OperationState(models.TextChoices):
    """Where an operation is; most are done at once, some wait for a worker."""

    QUEUED = "queued", "waiting"
    RUNNING = "running", "running"
    DONE = "done", "done"
    FAILED = "failed", "failed"


class OperationQuerySet(models.QuerySet["Operation"]):
    """Ways to find operations."""

    def undoable(self) -> "OperationQuerySet":
        """Keep what has not been undone and is finished."""
        return self.filter(undone_in=None, state=OperationState.DONE)

    def seen_by(self, user: "User") -> "OperationQuerySet":
        """Keep the person's own and those that reached articles or batches of their desks.

        What an act on many reached stands in its own row, so that none of its decisions is read.
        """
        if user.has_perm("newsroom.see_all_desks"):
            return self
        desks = user.desks.values("pk")
        about = models.Q(article__source__desk__in=desks) | models.Q(batch__source__desk__in=desks)
        sources = [str(pk) for pk in Source.objects.seen_by(user).values_list("pk", flat=True)]
        for at in range(0, len(sources), NAMED_AT_ONCE):
            named = sources[at : at + NAMED_AT_ONCE]
            about |= models.Q(article=None, parameters__sources__has_any_keys=named)
        return self.filter(models.Q(by_id=user.pk) | about)

    def waiting(self) -> "OperationQuerySet":
        """Keep what a worker should take: queued, or left by a worker that died."""
        stale = models.Q(state=OperationState.RUNNING, lease_until__lt=timezone.now())
        return self.filter(models.Q(state=OperationState.QUEUED) | stale).order_by("id")


class Operation(models.Model):
    """One act, single or bulk, by hand or by itself, with an actor and one undo.

    `kind` is the name of the act ("decide", "undo", "approve", ...). `article_id` is set where
    the act was about one article. Work in the background keeps its lease, its cursor (how far
    it got; committed together with what it did) and its attempts here. `refused` lists
    `[article id, sentence]` for each item that could not be done. An act on many articles keeps
    in its `parameters` under "sources" of which it reached how many, by their ids as text.
    """

    kind = models.CharField(max_length=40)
    by = models.CharField(max_length=150)
    by_id = models.BigIntegerField(null=True, blank=True)
    at = models.DateTimeField(default=timezone.now)
    article = models.ForeignKey("Article", on_delete=models.PROTECT, null=True, blank=True)
    summary = models.CharField(max_length=300, blank=True)
    parameters = models.JSONField(default=dict, blank=True)
    undoes = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="undone_in"
    )
    state = models.CharField(
        max_length=10, choices=OperationState.choices, default=OperationState.DONE
    )
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    refused = models.JSONField(default=list, blank=True)
    cursor = models.JSONField(default=dict, blank=True)
    lease = models.CharField(max_length=40, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = OperationQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["state", "id"]),
            models.Index(fields=["article", "by_id", "-id"]),
        ]

    def __str__(self) -> str:
        return self.summary or f"{self.kind} by {self.by}"

    @property
    def sources(self) -> dict[int, int]:
        """Of which sources an act on many reached how many articles, by their ids."""
        return {int(pk): count for pk, count in self.parameters.get("sources", {}).items()}
