"""Purge: erase an article for law or contract, and leave the hash, who and why."""

from django.contrib.auth.models import User
from django.db import transaction

from newsroom.actions.acting import name_of, require
from newsroom.actions.calibrating import recount_records
from newsroom.actions.counting import forget_article
from newsroom.actions.gathering import forget_likeness
from newsroom.actions.refusal import Refused
from newsroom.actions.settling import ERASED
from newsroom.models import (
    Article,
    ArticleState,
    Batch,
    Block,
    Comment,
    Decision,
    Dismissal,
    Event,
    Flag,
    FlagState,
    Operation,
    PurgePermit,
    RawFile,
    Revision,
    Term,
)
from newsroom.models.found_words import words_in


def purge_article(article_id: int, *, why: str, by: User) -> Operation:
    """Erase an article's words everywhere, its raw file's too, for good; there is no undo.

    A raw file that holds several articles is erased as a whole; the other articles keep their
    blocks. Raises Refused without a reason.
    """
    require(by, "purge_article")
    if not why.strip():
        raise Refused("Say why it must be erased; the reason stays on record.")
    with transaction.atomic():
        article = Article.objects.select_for_update().get(pk=article_id)
        operation = Operation.objects.create(
            kind="purge", by=name_of(by), by_id=by.pk, article=article, summary="Erased"
        )
        permit = PurgePermit.objects.create(by=name_of(by))
        forget_article(article.pk)
        forget_likeness(article.pk)
        _erase_files(article, operation, why)
        _erase_words(article)
        _note(article, operation, why)
        permit.delete()
        recount_records(article.source_id)
    return operation


def _erase_files(article: Article, operation: Operation, why: str) -> None:
    files = RawFile.objects.filter(revision__article=article)
    ids = {article.raw_id, *files.values_list("pk", flat=True)}
    RawFile.objects.filter(pk__in=ids).update(
        content=b"", purged_by=operation.by, purged_at=operation.at, purged_why=why[:300]
    )


def _erase_words(article: Article) -> None:
    Block.objects.filter(article=article).update(text=ERASED, marks=[], markup=None, line=None)
    Batch.objects.filter(files__revision__article=article).update(preview=[])
    Term.objects.filter(article=article).update(text=ERASED)
    Comment.objects.filter(article=article).update(text=ERASED)
    Dismissal.objects.filter(article=article).update(quote=ERASED)
    Revision.objects.filter(article=article).update(metadata={})
    Flag.objects.filter(article=article).update(
        state=FlagState.SUPERSEDED,
        quote=ERASED,
        suggestions=[],
        evidence={},
        group="",
        replacement=None,
        message=ERASED,
    )
    Decision.objects.filter(article=article).update(replaced=None, replacement=None)
    Operation.objects.filter(article=article).update(summary=ERASED)
    Event.objects.filter(article=article).exclude(kind="purge").update(note="")


def _note(article: Article, operation: Operation, why: str) -> None:
    before = article.state
    article.state, article.headline, article.lead = ArticleState.KILLED, ERASED, ""
    article.found_by = " ".join(words_in(ERASED))
    article.revision = article.published = None  # what has no revision, no act brings back
    article.byline = article.canonical = article.credit = article.licence = article.note = ""
    article.words = article.all_flags = article.open_flags = article.open_errors = article.worst = 0
    article.problems, article.proposed = {}, None
    article.version += 1
    article.save()
    Event.objects.create(
        kind="purge",
        by=operation.by,
        at=operation.at,
        article=article,
        operation=operation,
        before={"state": before, "sha256": article.raw.sha256, "content": article.content_hash},
        after={"state": article.state},
        note=why[:500],
    )
