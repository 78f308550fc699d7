"""An article: one story, its state, its counters, its claim."""

from collections.abc import Iterable
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models.lookups import IsNull
from django.utils import timezone

from newsroom.models.batch import Batch, RawFile
from newsroom.models.found_words import WordsField
from newsroom.models.source import Source

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from newsroom.models.prepared import Given

NO_DUE = IsNull(models.F("due"), True)  # last; NULLS LAST would find no index
CLAIM = timedelta(minutes=10)  # renewed while active; past it the claim has expired by itself


class ArticleState(models.TextChoices):
    """Where an article is on its way out."""

    IMPORTED = "imported", "imported"
    TO_REVIEW = "to-review", "to review"
    TO_APPROVE = "to-approve", "to approve"
    READY = "ready", "ready"
    EXPORTED = "exported", "exported"
    ON_HOLD = "on-hold", "on hold"
    NEEDS_CHANGES = "needs-changes", "needs changes"
    SPIKED = "spiked", "spiked"
    WITHDRAWN = "withdrawn", "withdrawn"
    KILLED = "killed", "killed"


# Waits for a reviewer, who takes it, decides its flags and finishes it.
UNDER_REVIEW = (ArticleState.TO_REVIEW, ArticleState.NEEDS_CHANGES)


def sign_of(ids: Iterable[int]) -> str:
    """Give a short sign of which rows these are, which tells later whether they are others."""
    return sha256(",".join(map(str, sorted(ids))).encode()).hexdigest()[:16]


class ArticleQuerySet(models.QuerySet["Article"]):
    """Ways to find articles."""

    def seen_by(self, user: "User") -> "ArticleQuerySet":
        """Keep what stands on the person's desks; everything for who sees all desks."""
        if user.has_perm("newsroom.see_all_desks"):
            return self
        return self.on_desks_of(user.pk)

    def on_desks_of(self, member: "int | Given") -> "ArticleQuerySet":
        """Keep what stands on the desks of a member."""
        return self.filter(source__in=Source.objects.filter(desk__members=member).values("pk"))

    def claimed(self) -> "ArticleQuerySet":
        """Keep what somebody is on now."""
        return self.filter(claimed_until__gt=timezone.now())

    def unclaimed(self) -> "ArticleQuerySet":
        """Keep what nobody is on now."""
        return self.filter(
            models.Q(claimed_until=None) | models.Q(claimed_until__lte=timezone.now())
        )

    def in_queue_order(self) -> "ArticleQuerySet":
        """Put the most severe first, of those the highest priority, then the oldest due."""
        return self.order_by("-worst", "-priority", NO_DUE, "due", "id")


class Article(models.Model):
    """One story: its import plus its decisions.

    `revision` is what stands now; `proposed` a newer text of the source that waits for a
    person. `version` grows with every act; an approval and a hand-out are compared with the one
    that was seen, and a change of the text voids an approval (`actions/settling.py`). The
    counters and `headline`, `lead` and `words` (of the clean copy) are recomputed within every
    act. `problems` maps a category to its open flags. `worst` is 2 with open errors, 1 with
    open warnings, else 0. `overridden` names what of the gate somebody passed with a reason.
    `left_at` is when it was first handed out, None where it never was.
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="articles")
    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, related_name="articles")
    raw = models.ForeignKey(RawFile, on_delete=models.PROTECT, related_name="articles")
    row = models.PositiveIntegerField(default=0)
    guid = models.CharField(max_length=500)
    content_hash = models.CharField(max_length=64)
    state = models.CharField(
        max_length=15, choices=ArticleState.choices, default=ArticleState.IMPORTED
    )
    note = models.CharField(max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)
    revision = models.ForeignKey(
        "Revision", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    proposed = models.ForeignKey(
        "Revision", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    headline = models.CharField(max_length=500, blank=True)
    lead = models.CharField(max_length=200, blank=True)
    words = models.PositiveIntegerField(default=0)
    found_by = WordsField(blank=True, default="", editable=False)
    is_english = models.BooleanField(default=True)
    byline = models.CharField(max_length=300, blank=True)
    published = models.DateTimeField(null=True, blank=True)
    canonical = models.URLField(max_length=1000, blank=True)
    credit = models.CharField(max_length=300, blank=True)
    licence = models.CharField(max_length=300, blank=True)
    embargo_until = models.DateTimeField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True, editable=False)

    imported_at = models.DateTimeField(default=timezone.now)
    priority = models.SmallIntegerField(default=0)
    due = models.DateTimeField(null=True, blank=True)
    all_flags = models.PositiveIntegerField(default=0)
    open_flags = models.PositiveIntegerField(default=0)
    open_errors = models.PositiveIntegerField(default=0)
    worst = models.PositiveSmallIntegerField(default=0)
    problems = models.JSONField(default=dict, blank=True)
    comment_count = models.PositiveIntegerField(default=0)  # without those taken back

    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="claims",
    )
    claimed_until = models.DateTimeField(null=True, blank=True)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="assignments",
    )
    finished_by = models.CharField(max_length=150, blank=True)
    approved_by = models.CharField(max_length=150, blank=True)
    overridden = models.JSONField(default=list, blank=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["source", "guid"], name="one_article_a_guid"),
        ]
        indexes = [
            models.Index(
                *("state", models.F("worst").desc(), models.F("priority").desc()),
                *(NO_DUE, models.F("due"), models.F("id")),
                name="order_of_queue",
            ),
            models.Index(fields=["source", "state"]),
            models.Index(fields=["content_hash"]),
            models.Index(fields=["claimed_until"]),
            # What the queue says of a state is read from this index alone.
            models.Index(fields=["state", "source", "open_flags", "due"], name="state_of_queue"),
        ]
        permissions = [
            ("review_article", "Can review articles"),
            ("approve_article", "Can approve articles and send them back"),
            ("override_gate", "Can override the ready gate with a reason"),
            ("hand_out_article", "Can hand articles out"),
            ("import_article", "Can import articles and withdraw batches"),
            ("spike_article", "Can spike, hold, restore and kill articles"),
            ("assign_article", "Can assign articles and set priorities"),
            ("purge_article", "Can erase articles for law or contract"),
            ("see_all_desks", "Can see the articles of every desk"),
            ("change_rules", "Can switch rules and confirm learnt lines"),
        ]

    def __str__(self) -> str:
        return self.headline or f"Article {self.pk}"

    @property
    def is_embargoed(self) -> bool:
        """Whether it may not leave yet."""
        return self.embargo_until is not None and self.embargo_until > timezone.now()

    @property
    def is_claimed(self) -> bool:
        """Whether somebody's claim on it holds now."""
        return self.claimed_until is not None and self.claimed_until > timezone.now()

    @property
    def is_in_review(self) -> bool:
        """Whether somebody is on it while it is under review; in other states these are told."""
        return self.state in UNDER_REVIEW and self.is_claimed
