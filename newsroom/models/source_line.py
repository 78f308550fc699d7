"""A source's lines: how often each was seen, and what an editor says of those that recur."""

from django.db import models

from newsroom.models.article import Article
from newsroom.models.operation import Operation
from newsroom.models.source import Source


class LineState(models.TextChoices):
    """What is thought of a line: only counted, proposed by itself, or settled by an editor."""

    COUNTED = "counted", "counted"
    PROPOSED = "proposed", "proposed"
    CONFIRMED = "confirmed", "confirmed"
    REJECTED = "rejected", "rejected"


NOTED = (LineState.PROPOSED, LineState.CONFIRMED, LineState.REJECTED)


class SourceLineQuerySet(models.QuerySet["SourceLine"]):
    """Ways to find lines."""

    def noted(self, source_id: int) -> "SourceLineQuerySet":
        """Keep the lines of a source that are proposed, or were confirmed or rejected."""
        return self.filter(source=source_id, state__in=NOTED)


class SourceLine(models.Model):
    """A normalised line of a source, or a shape of lines, and where its articles have it.

    Copies count once. `digest` is the line's, see `Block.line`, or the shape's, see
    `Block.shape`; a shape has `words`, the digest of the line that had it in the first article,
    and `others` counts the articles in which another has it. `above`, `inside` and `below` (the
    story) count articles; what the other counts mean, the engine's `Sightings` say. `article_id`
    and `latest` are the first and the last article that was counted with it. `text` (normalised;
    of a shape without its case) and `shown` (as it is printed) are kept only of lines that were
    proposed. `operation` is the act whose verdict stands.
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="lines")
    digest = models.BigIntegerField()
    above = models.PositiveIntegerField(default=0)
    inside = models.PositiveIntegerField(default=0)
    below = models.PositiveIntegerField(default=0)
    early = models.PositiveIntegerField(default=0)
    halfway = models.PositiveIntegerField(default=0)
    late = models.PositiveIntegerField(default=0)
    top = models.PositiveIntegerField(null=True, blank=True)
    bottom = models.PositiveIntegerField(null=True, blank=True)
    near_top = models.PositiveIntegerField(default=0)
    near_bottom = models.PositiveIntegerField(default=0)
    first = models.PositiveIntegerField(default=0)
    last = models.PositiveIntegerField(default=0)
    by_hand = models.PositiveIntegerField(default=0)
    words = models.BigIntegerField(null=True, blank=True)
    others = models.PositiveIntegerField(default=0)
    article_id = models.BigIntegerField(null=True, blank=True)
    latest = models.BigIntegerField(null=True, blank=True)
    text = models.TextField(blank=True)
    shown = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=LineState.choices, default=LineState.COUNTED)
    version = models.PositiveIntegerField(default=1)
    operation = models.ForeignKey(
        Operation, on_delete=models.PROTECT, null=True, blank=True, related_name="lines"
    )
    decided_by = models.CharField(max_length=150, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = SourceLineQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["source", "digest"], name="one_line_a_source"),
        ]
        indexes = [
            # Nearly all lines are only counted; nobody looks for those by state.
            models.Index(
                fields=["source", "state"],
                condition=~models.Q(state="counted"),
                name="lines_that_are_known",
            ),
        ]

    def __str__(self) -> str:
        return self.shown[:60] or f"line {self.pk}"

    @property
    def is_shape(self) -> bool:
        """Whether it is what many lines have in common, and not one line."""
        return self.words is not None


class CountedArticle(models.Model):
    """That an article's lines were counted, or, with `counts` False, that a copy's were.

    `story` is the digest of its paragraphs, or that of what it is a version of: what has the same
    is a copy. The lines of withdrawn articles count for nothing.
    """

    article = models.OneToOneField(
        Article, on_delete=models.CASCADE, primary_key=True, related_name="counted"
    )
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+")
    story = models.BigIntegerField()
    counts = models.BooleanField(default=True)

    class Meta:
        ordering = ["article"]
        indexes = [models.Index(fields=["source", "story"], name="copies_of_a_story")]

    def __str__(self) -> str:
        return f"article {self.article_id}"
