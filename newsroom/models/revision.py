"""A revision: an article's text at one moment, an ordered list of block rows."""

from django.db import models
from django.utils import timezone

from newsroom.engine.block import Block as EngineBlock
from newsroom.engine.block import Mark, MarkKind, Markup, Role, Teller
from newsroom.models.article import Article
from newsroom.models.batch import RawFile
from newsroom.models.lazy_json import LazyJSONField
from newsroom.models.operation import Operation
from newsroom.models.plain_rows import PlainRows
from newsroom.models.prepared import Given, Prepared

ROLES = [(role.value, role.value or "not told yet") for role in Role]
TELLERS = [
    (Teller.NOBODY.value, "not written down"),
    (Teller.PAGE.value, "what it came in with"),
    (Teller.PERSON.value, "a person"),
    (Teller.RULES.value, "the rules"),
]


class RevisionReason(models.TextChoices):
    """Why a revision came to be."""

    IMPORT = "import", "imported"
    SOURCE = "source", "updated by the source"
    EDIT = "edit", "edited by hand"


class Block(PlainRows):
    """A paragraph-sized piece of text with a role; a row that never changes.

    `marks` is a list of `[kind, start, end, href]`, `markup` what the page's HTML said of the
    block or null. `origins` are the rows it was made from by an edit, a split or a merge. `line`
    is the digest of the normalised text, by which the same line is found in other articles,
    `shape` that of what stays of it where names and numbers change, null where it has none.
    `told_by` says who told the role: the rules' own word does not count when they read again.
    """

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="blocks")
    text = models.TextField()
    role = models.CharField(max_length=15, blank=True, choices=ROLES)
    told_by = models.CharField(max_length=6, blank=True, choices=TELLERS)
    marks = LazyJSONField(default=list, blank=True)
    markup = LazyJSONField(null=True, blank=True)
    origins = LazyJSONField(default=list, blank=True)
    line = models.BigIntegerField(null=True, blank=True)
    shape = models.BigIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["line"], name="lines_alike"),
            models.Index(
                fields=["shape"], condition=models.Q(shape__isnull=False), name="lines_of_a_shape"
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]

    @property
    def is_given(self) -> bool:
        """Whether a person wrote it, and it was made of nothing that came in."""
        return self.told_by == Teller.PERSON and not self.origins

    def as_engine(self) -> EngineBlock:
        """Give the engine's value for this row."""
        marks = tuple(
            Mark(MarkKind(kind), start, end, href) for kind, start, end, href in self.marks
        )
        markup = None
        if self.markup is not None:
            markup = Markup(**{**self.markup, "within": tuple(self.markup.get("within", ()))})
        return EngineBlock(self.text, Role(self.role), marks, markup, Teller(self.told_by))


class Revision(models.Model):
    """An article's text at one moment; `number` counts from 1, which is the import."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    reason = models.CharField(max_length=10, choices=RevisionReason.choices)
    operation = models.ForeignKey(Operation, on_delete=models.PROTECT, null=True, blank=True)
    raw = models.ForeignKey(RawFile, on_delete=models.PROTECT, null=True, blank=True)
    row = models.PositiveIntegerField(default=0)
    content_hash = models.CharField(max_length=64, blank=True)
    metadata = models.JSONField(default=dict, blank=True)
    by = models.CharField(max_length=150)
    at = models.DateTimeField(default=timezone.now)
    blocks = models.ManyToManyField(Block, through="Placement", related_name="revisions")

    class Meta:
        ordering = ["article", "number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="one_revision_a_number"),
        ]

    def __str__(self) -> str:
        return f"revision {self.number}"

    def block_rows(self) -> list[Block]:
        """Give the block rows in their order; one query."""
        return IN_ORDER.rows(revision=self.pk)


class Placement(models.Model):
    """That a block stands at a place of a revision; positions count from 0."""

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT)
    block = models.ForeignKey(Block, on_delete=models.PROTECT)
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["revision", "position"]
        constraints = [
            models.UniqueConstraint(fields=["revision", "position"], name="one_block_a_place"),
        ]

    def __str__(self) -> str:
        return f"{self.revision_id}:{self.position}"


def placed_in(block: str, revision: str) -> models.Exists:
    """Ask whether a block stands in a revision, both by their names in the query that asks.

    It is looked for by the block, which stands in few: SQLite, which knows no better, would go
    through all that the revision holds.
    """
    placed = Placement.objects.annotate(of=models.F("revision") + 0)
    here = placed.filter(block=models.OuterRef(block), of=models.OuterRef(revision))
    return models.Exists(here.order_by())


def _in_order() -> models.QuerySet[Block]:
    placed = Block.objects.filter(placement__revision=Given("revision"))
    return placed.order_by("placement__position")


IN_ORDER = Prepared(_in_order)
