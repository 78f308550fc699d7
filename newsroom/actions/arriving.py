"""Bring an imported article in: as a new one, or as an update of its source that waits."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from newsroom.actions.acting import Act
from newsroom.actions.block_rows import block_row
from newsroom.actions.checking import store_findings
from newsroom.actions.gate import UPDATE
from newsroom.actions.gathering import gather
from newsroom.actions.reading_lines import counted_texts
from newsroom.actions.settling import settle_article
from newsroom.actions.signing import byline_in, published_in
from newsroom.actions.telling_roles import told_blocks
from newsroom.engine.block import Block as EngineBlock
from newsroom.engine.block import Role
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
    Source,
)

LONGEST_GUID = 500


@dataclass(frozen=True)
class Arrival:
    """A row on its way in, with the file it stands in and what the rules found in it.

    `roles` are what they told of each block; empty where they have not read it.
    """

    row: ImportedArticle
    raw: RawFile
    findings: tuple[Finding, ...] = field(default=())
    roles: tuple[Role, ...] = field(default=())


def bring_in(doing: Act, batch: Batch, arrival: Arrival) -> str:
    """Bring one row in within an import; gives "new", "same" or "changed".

    Same guid and same hash as the source sent last, or as what stands: nothing, but an update
    that the source took back waits no more. Another hash: the text waits as a proposed revision.
    The source is locked, see `lock_source`.
    """
    guid = kept_guid(arrival.row.guid)
    known = Article.objects.select_for_update().filter(source=batch.source, guid=guid).first()
    if known is None:
        _create(doing, batch, arrival, guid)
        return "new"
    if is_no_news(known, arrival.row.content_hash):
        if known.proposed_id is not None and known.content_hash == arrival.row.content_hash:
            _take_proposal_back(doing, known, arrival)
        return "same"
    known.proposed = _revision(doing, known, arrival, RevisionReason.SOURCE)
    known.version += 1
    known.overridden = [name for name in known.overridden if name != UPDATE]  # of an older one
    known.save(update_fields=["proposed", "version", "overridden"])
    doing.note(known, {}, {"proposed": known.proposed.number}, "The source sent another text")
    return "changed"


def lock_source(source: Source, guids: Iterable[str]) -> None:
    """Let imports of one source in one by one, and lock what they will touch in order.

    So that a story that two batches bring at once is one article, and no batch fails of it.
    """
    list(Source.objects.select_for_update(no_key=True).filter(pk=source.pk))
    known = Article.objects.filter(source=source, guid__in=[kept_guid(guid) for guid in guids])
    list(known.select_for_update().order_by("pk").values_list("pk", flat=True))


def kept_guid(guid: str) -> str:
    """Give a guid as it is kept: a very long one cut, with a hash so that it stays its own."""
    if len(guid) <= LONGEST_GUID:
        return guid
    return f"{guid[: LONGEST_GUID - 65]}#{hashlib.sha256(guid.encode()).hexdigest()}"


def is_no_news(known: Article, content_hash: str, sent: str | None = None) -> bool:
    """Tell whether a text is what stands, or what the source sent last; erased ones are no news.

    A text that was left does not come back by being sent again; an older one that the source
    returned to is news. `sent` is the hash of what it sent last; None asks for it.
    """
    if known.revision_id is None or known.content_hash == content_hash:
        return True
    if sent is None:
        revisions = known.revisions.exclude(reason=RevisionReason.EDIT).order_by("-number")
        sent = revisions.values_list("content_hash", flat=True).first()
    return sent == content_hash


def _take_proposal_back(doing: Act, known: Article, arrival: Arrival) -> None:
    """Let an update wait no more; that its source sent the older text last is kept as well.

    Without it the same update would be no news when the source sends it again.
    """
    _revision(doing, known, arrival, RevisionReason.SOURCE)
    before = {"proposed_id": known.proposed_id}
    known.proposed = None
    known.version += 1
    known.save(update_fields=["proposed", "version"])
    doing.note(known, before, {"proposed_id": None}, "The source went back to the text it had sent")


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
        embargo_until=arrival.row.embargo,
        due=arrival.row.due,
        priority=arrival.row.priority,
    )
    article.revision = _revision(doing, article, arrival, RevisionReason.IMPORT)
    doing.articles[article.pk] = article
    store_findings(doing, article.pk, arrival.findings)
    doing.note(article, {}, {"state": ArticleState.TO_REVIEW}, " ".join(arrival.row.notes))
    article.state = ArticleState.TO_REVIEW
    settle_article(article, doing.standing(article.pk), rewritten=False)
    gather(article, counted_texts(arrival.row.blocks))
    doing.forget_standing(article.pk)
    doing.articles.pop(article.pk)
    doing.touched.discard(article.pk)


def _revision(doing: Act, article: Article, arrival: Arrival, reason: RevisionReason) -> Revision:
    blocks = arrival.row.blocks
    told = told_blocks(blocks, arrival.roles) if arrival.roles else blocks
    rows = Block.objects.bulk_create(block_row(article.pk, block) for block in told)
    revision = Revision.objects.create(
        article=article,
        number=article.revisions.count() + 1,
        reason=reason,
        operation=doing.operation,
        raw=arrival.raw,
        row=arrival.row.row,
        content_hash=arrival.row.content_hash,
        metadata=_metadata(arrival.row, told),
        by=doing.name,
        at=doing.at,
    )
    Placement.objects.bulk_create(
        Placement(revision=revision, block=row, position=n) for n, row in enumerate(rows)
    )
    return revision


def _metadata(row: ImportedArticle, told: Sequence[EngineBlock]) -> dict[str, Any]:
    """Give what the file says of the article, and what only lines below its headline say."""
    return {
        "byline": row.byline or byline_in(told),
        "published": row.published.isoformat() if row.published else published_in(told),
        "canonical": row.canonical,
        "credit": row.credit,
        "licence": row.licence,
        "language": row.language,
        "embargo": row.embargo.isoformat() if row.embargo else "",
    }
