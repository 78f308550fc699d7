"""Purge: erase an article for law or contract, and leave the hash, who and why."""

from collections.abc import Iterator

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max, Q, QuerySet

from newsroom.actions.acting import name_of, require
from newsroom.actions.arriving import kept_guid, lock_source
from newsroom.actions.calibrating import recount_records
from newsroom.actions.counting import forget_article
from newsroom.actions.gathering import forget_likeness
from newsroom.actions.importing import BY_HEADLINE
from newsroom.actions.refusal import Refused
from newsroom.actions.settling import ERASED
from newsroom.importers.imported import ImportedArticle
from newsroom.importers.reading import read_files
from newsroom.models import (
    Article,
    ArticleState,
    Batch,
    BatchState,
    Block,
    Comment,
    Decision,
    Dismissal,
    Event,
    Flag,
    FlagState,
    Operation,
    OperationState,
    PurgePermit,
    RawFile,
    Revision,
    Term,
)
from newsroom.models.found_words import words_in


def purge_article(article_id: int, *, why: str, by: User) -> Operation:
    """Erase an article's words everywhere, its raw files' too, for good; there is no undo.

    A raw file that holds several articles is erased as a whole; the other articles keep their
    blocks. What the desk made a rule for a source or the house stays: a term, a dismissal. Raises
    Refused without a reason.
    """
    require(by, "purge_article")
    if not why.strip():
        raise Refused("Say why it must be erased; the reason stays on record.")
    with transaction.atomic():
        newest = _hold_workers()
        article = _locked(article_id)
        operation = Operation.objects.create(
            kind="purge", by=name_of(by), by_id=by.pk, article=article, summary="Erased"
        )
        permit = PurgePermit.objects.create(by=name_of(by))
        forget_article(article.pk)
        forget_likeness(article.pk)
        _erase_files(article, operation, why)
        _erase_words(article)
        _erase_summaries(article)
        _erase_notes(article, Operation.objects.filter(pk__lte=newest))
        _note(article, operation, why)
        permit.delete()
        recount_records(article.source_id)
    with transaction.atomic():  # whoever asked for more meanwhile may have waited for the article
        _erase_notes(article, Operation.objects.filter(pk__gt=newest).select_for_update())
    return operation


def _hold_workers() -> int:
    """Wait for the steps at hand of what runs in the background, and let none begin meanwhile.

    A step holds its operation, then its articles; a purge writes what operations say, so that it
    must hold them before the article as well. Gives the id of the newest act there is then.
    """
    newest: int = Operation.objects.aggregate(newest=Max("pk", default=0))["newest"]
    under_way = Operation.objects.filter(
        state__in=(OperationState.QUEUED, OperationState.RUNNING), pk__lte=newest
    )
    list(under_way.select_for_update(of=("self",)).order_by("pk").values_list("pk", flat=True))
    return newest


def _locked(article_id: int) -> Article:
    """Lock the source, then the article, as imports do, so that neither waits for the other."""
    article = Article.objects.select_related("source").get(pk=article_id)
    lock_source(article.source, [article.guid])
    return Article.objects.get(pk=article_id)


def _erase_files(article: Article, operation: Operation, why: str) -> None:
    files = RawFile.objects.filter(revision__article=article)
    ids = {article.raw_id, *files.values_list("pk", flat=True), *_sent_again(article)}
    erased = RawFile.objects.filter(pk__in=ids)
    erased.update(content=b"", purged_by=operation.by, purged_at=operation.at, purged_why=why[:300])
    Batch.objects.filter(files__in=ids).update(preview=[])
    for batch in Batch.objects.filter(files__in=ids, name__startswith=BY_HEADLINE).distinct():
        _erase_name(batch)


def _erase_name(batch: Batch) -> None:
    """Erase what a paste is called, and what acts on it are: they are called by its headline."""
    acts = Operation.objects.filter(
        Q(parameters__batch=batch.pk) | Q(parameters__options__batch=batch.pk)
    )
    while found := list(acts.values_list("pk", flat=True)):
        acts.update(summary=ERASED)
        acts = Operation.objects.filter(undoes__in=found)
    batch.name = f"{BY_HEADLINE}{ERASED}"
    batch.save(update_fields=["name"])


def _sent_again(article: Article) -> Iterator[int]:
    """Find the files that bring the article once more, of which no revision was made."""
    again = Q(batch__same__gt=0) | Q(batch__changed__gt=0) | ~Q(batch__state=BatchState.DONE)
    files = RawFile.objects.filter(again, batch__source=article.source_id, purged_at=None)
    for raw in files.iterator(chunk_size=1):
        rows = read_files([(raw.name, bytes(raw.content))])
        articles = (row for row in rows if isinstance(row, ImportedArticle))
        if any(kept_guid(row.guid) == article.guid for row in articles):
            yield raw.pk


def _erase_words(article: Article) -> None:
    Block.objects.filter(article=article).update(
        text=ERASED, marks=[], markup=None, line=None, shape=None
    )
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
    Event.objects.filter(article=article).exclude(kind="purge").update(note="")


def _erase_summaries(article: Article) -> None:
    """Erase what acts on the article are called, for that quotes its words."""
    decided = article.decisions.order_by().values("operation")
    Operation.objects.filter(Q(article=article) | Q(pk__in=decided)).update(summary=ERASED)


def _erase_notes(article: Article, acts: QuerySet[Operation]) -> None:
    """Erase what acts on many say of the article: notes and refusals quote its words too."""
    for act in acts.exclude(refused=[], parameters={}).order_by("pk").iterator():
        if _leaves_unsaid(act, article.pk):
            act.save(update_fields=["refused", "parameters"])


def _leaves_unsaid(act: Operation, article_id: int) -> bool:
    """Erase one act's note and refusal about an article in memory; tell whether there was any."""
    options = act.parameters.get("options", {})
    noted = bool(options.get("note")) and article_id in act.parameters.get("articles", ())
    if noted:
        options["note"] = ERASED
    refused = any(pk == article_id for pk, _ in act.refused)
    act.refused = [[pk, ERASED if pk == article_id else said] for pk, said in act.refused]
    return noted or refused


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
