"""Bring an imported article in: as a new one, or as an update of its source that waits."""

from dataclasses import dataclass, field
from typing import Any

from newsroom.actions.acting import Act
from newsroom.actions.checking import store_findings
from newsroom.actions.restructuring import block_row
from newsroom.actions.settling import settle_article
from newsroom.engine.finding import Finding
from newsroom.engine.language import is_english
from newsroom.importers.imported import ImportedArticle
from newsroom.models import (
    Article,
    ArticleState,
    Batch,
    Block,
    Placement,
    RawFile,
    Revision,
    RevisionReason,
)


@dataclass(frozen=True)
class Arrival:
    """A row on its way in, with the file it stands in and what the rules found in it."""

    row: ImportedArticle
    raw: RawFile
    findings: tuple[Finding, ...] = field(default=())


def bring_in(doing: Act, batch: Batch, arrival: Arrival) -> str:
    """Bring one row in within an import; gives "new", "same" or "changed".

    Same guid and same hash as any revision of it: nothing. Same guid, another hash: the text
    waits as a proposed revision.
    """
    guid = arrival.row.guid[:500]
    known = Article.objects.select_for_update().filter(source=batch.source, guid=guid).first()
    if known is None:
        _create(doing, batch, arrival, guid)
        return "new"
    if known.revisions.filter(content_hash=arrival.row.content_hash).exists():
        return "same"
    known.proposed = _revision(doing, known, arrival, RevisionReason.SOURCE)
    known.version += 1
    known.save(update_fields=["proposed", "version"])
    doing.note(known, {}, {"proposed": known.proposed.number}, "The source sent another text")
    return "changed"


def _create(doing: Act, batch: Batch, arrival: Arrival, guid: str) -> None:
    article = Article.objects.create(
        source=batch.source,
        batch=batch,
        raw=arrival.raw,
        row=arrival.row.row,
        guid=guid,
        content_hash=arrival.row.content_hash,
        is_english=is_english(block.text for block in arrival.row.blocks),
        imported_at=doing.at,
    )
    article.revision = _revision(doing, article, arrival, RevisionReason.IMPORT)
    doing.articles[article.pk] = article
    store_findings(doing, article.pk, arrival.findings)
    doing.note(article, {}, {"state": ArticleState.TO_REVIEW}, " ".join(arrival.row.notes))
    article.state = ArticleState.TO_REVIEW
    settle_article(article, doing.standing(article.pk), voids=False)
    doing.forget_standing(article.pk)
    doing.articles.pop(article.pk)
    doing.touched.discard(article.pk)


def _revision(doing: Act, article: Article, arrival: Arrival, reason: RevisionReason) -> Revision:
    rows = Block.objects.bulk_create(block_row(article.pk, block) for block in arrival.row.blocks)
    revision = Revision.objects.create(
        article=article,
        number=article.revisions.count() + 1,
        reason=reason,
        operation=doing.operation,
        raw=arrival.raw,
        row=arrival.row.row,
        content_hash=arrival.row.content_hash,
        metadata=_metadata(arrival.row),
        by=doing.name,
        at=doing.at,
    )
    Placement.objects.bulk_create(
        Placement(revision=revision, block=row, position=n) for n, row in enumerate(rows)
    )
    return revision


def _metadata(row: ImportedArticle) -> dict[str, Any]:
    return {
        "byline": row.byline,
        "published": row.published.isoformat() if row.published else "",
        "canonical": row.canonical,
        "credit": row.credit,
        "licence": row.licence,
        "language": row.language,
    }
