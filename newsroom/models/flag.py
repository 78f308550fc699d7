"""A flag: a stored finding, or a reviewer's own correction."""

from django.db import models
from django.utils import timezone

from newsroom.engine.finding import Action, Category, Severity
from newsroom.models.article import Article
from newsroom.models.lazy_json import LazyJSONField
from newsroom.models.operation import Operation
from newsroom.models.plain_rows import PlainRows
from newsroom.models.prepared import Given, Prepared
from newsroom.models.revision import Block

BY_HAND = "by-hand"  # the rule's name of flags whose author is a person
LINK = "link"  # the field of flags that lead a link inside a paragraph elsewhere, or drop it


class FlagState(models.TextChoices):
    """What became of a flag; the verdicts are accepted, dismissed, sic and deferred."""

    OPEN = "open", "open"
    ACCEPTED = "accepted", "accepted"
    DISMISSED = "dismissed", "dismissed"
    SIC = "sic", "sic"
    DEFERRED = "deferred", "later"
    GONE = "gone", "gone"
    SUPERSEDED = "superseded", "superseded"


DECIDED = (FlagState.ACCEPTED, FlagState.DISMISSED, FlagState.SIC, FlagState.DEFERRED)
KEEPING = (FlagState.DISMISSED, FlagState.SIC)  # what is flagged stays as it is
UNDECIDED = (FlagState.OPEN, FlagState.DEFERRED)
HIDDEN = (FlagState.GONE, FlagState.SUPERSEDED)


class Head(models.Func):
    """The first 60 characters of a text: what an index can hold of it, however long it is.

    Its length stands in the statement and is no parameter, or SQLite would not use the index.
    """

    template = "SUBSTR(%(expressions)s, 1, 60)"
    output_field = models.CharField()


class FlagQuerySet(models.QuerySet["Flag"]):
    """Ways to find flags."""

    def quoting(self, words: str) -> "FlagQuerySet":
        """Keep those on just these words, in any article; found by an index.

        No `=`: SQLite would put the words into the head's expression, and miss its index.
        """
        alike = self.alias(head=Head("quote")).filter(head=words[:60])
        return alike.filter(quote__gte=words, quote__lte=words)

    def open(self) -> "FlagQuerySet":
        """Keep what waits for a verdict."""
        return self.filter(state=FlagState.OPEN)


class Flag(PlainRows):
    """A stored finding: exact span, quote, suggestions, state.

    It hangs on a block row, or on a `field` of the article's metadata ("byline") where `block`
    is null. With the field "link" it means the link over its words, which led to the `href` of
    its evidence, and leads to its replacement now, or nowhere. `start` and `end` count code
    points of the block's text. It is known by block, rule, quote and `nth` (the quote's
    occurrence in the block, from 0). `replacement` is what an accepted flag prints; `baked` that
    it was accepted and then became part of a newer block row. `author` is the person who made
    it, empty for a rule's. `quoted`: it touches somebody's words, so that only a person looking
    at it replaces anything.
    """

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="flags")
    block = models.ForeignKey(
        Block, on_delete=models.PROTECT, null=True, blank=True, related_name="flags"
    )
    field = models.CharField(max_length=20, blank=True)
    rule = models.CharField(max_length=60)
    category = models.CharField(max_length=12, choices=[(c.value, c.value) for c in Category])
    severity = models.CharField(max_length=8, choices=[(s.value, s.value) for s in Severity])
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)
    quote = models.TextField()
    nth = models.PositiveIntegerField(default=0)
    message = models.CharField(max_length=500)
    suggestions = LazyJSONField(default=list, blank=True)
    confidence = models.FloatField(default=1.0)
    action = models.CharField(max_length=12, choices=[(a.value, a.value) for a in Action])
    evidence = LazyJSONField(default=dict, blank=True)
    group = models.CharField(max_length=200, blank=True)
    quoted = models.BooleanField(default=False)
    author = models.CharField(max_length=150, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    state = models.CharField(max_length=10, choices=FlagState.choices, default=FlagState.OPEN)
    version = models.PositiveIntegerField(default=1)
    replacement = models.TextField(null=True, blank=True)  # null: none was chosen
    baked = models.BooleanField(default=False)
    decided_by = models.CharField(max_length=150, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_in = models.ForeignKey(
        Operation, on_delete=models.PROTECT, null=True, blank=True, related_name="flags"
    )

    objects = FlagQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["article", "state"]),
            models.Index(fields=["rule", "state"]),
            models.Index(Head("quote"), "state", name="flags_alike"),
            models.Index(fields=["block"]),
        ]

    def __str__(self) -> str:
        return f"{self.rule}: {self.quote[:60]}"

    @property
    def removes_block(self) -> bool:
        """Whether accepting it takes the whole block out."""
        return self.action == Action.REMOVE_BLOCK

    @property
    def is_open(self) -> bool:
        """Whether it waits for a verdict."""
        return self.state == FlagState.OPEN

    @property
    def is_decided(self) -> bool:
        """Whether a person, or an act of a person, gave a verdict."""
        return self.state in DECIDED

    @property
    def first_suggestion(self) -> str | None:
        """The replacement that accepting would print; None where nothing is suggested."""
        if not self.suggestions:
            return None
        first: str = self.suggestions[0]["replacement"]
        return first


# Reading a moment costs more than all a flag's words; nobody shows when it was made, and only the
# card of a decided one when that was.
MOMENTS = ("created_at", "decided_at")
OF_ARTICLE = Prepared(lambda: Flag.objects.filter(article=Given("article")).defer(*MOMENTS))
