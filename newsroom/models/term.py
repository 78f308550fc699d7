"""Terms and dismissals: what the desk has said is right, and where."""

from django.db import models
from django.utils import timezone

from newsroom.models.article import Article
from newsroom.models.operation import Operation
from newsroom.models.source import Source


class Scope(models.TextChoices):
    """How far a term or a dismissal reaches."""

    ARTICLE = "article", "this article"
    SOURCE = "source", "this source"
    HOUSE = "house", "everywhere"


class ScopedQuerySet(models.QuerySet[models.Model]):
    """Ways to find what holds for an article."""

    def holding_for(self, source_id: int, article_id: int | None = None) -> "ScopedQuerySet":
        """Keep what has not been taken back and reaches the source, and the article if given."""
        reaches = models.Q(scope=Scope.HOUSE) | models.Q(scope=Scope.SOURCE, source=source_id)
        if article_id is not None:
            reaches |= models.Q(scope=Scope.ARTICLE, article=article_id)
        return self.filter(reaches, removed_at=None)


class Scoped(models.Model):
    """What holds for one article, one source or the house, until it is taken back."""

    scope = models.CharField(max_length=8, choices=Scope.choices)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, blank=True)
    article = models.ForeignKey(Article, on_delete=models.PROTECT, null=True, blank=True)
    operation = models.ForeignKey(Operation, on_delete=models.PROTECT, null=True, blank=True)
    by = models.CharField(max_length=150)
    at = models.DateTimeField(default=timezone.now)
    removed_by = models.CharField(max_length=150, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["-id"]


class Term(Scoped):
    """A word or phrase that is right."""

    text = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.text


class Dismissal(Scoped):
    """That a rule's finding on a quote is wrong wherever the scope reaches."""

    rule = models.CharField(max_length=60)
    quote = models.TextField()

    def __str__(self) -> str:
        return f"{self.rule}: {self.quote[:60]}"
