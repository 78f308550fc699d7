"""Foresee: what importing rows would do, told for many rows by the same few queries."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from newsroom.actions.arriving import is_no_news, kept_guid
from newsroom.importers.imported import BadRow as UnreadRow
from newsroom.importers.imported import ImportedArticle
from newsroom.importers.imported import RawFile as ReadFile
from newsroom.models import Article, BadRow, Batch, RawFile, Revision, RevisionReason, Source

SHOWN = 200  # rows of a preview that are kept to be looked at; the counts are of all
AT_ONCE = 100  # rows that are looked up and kept together
Row = ImportedArticle | UnreadRow


def foresee_rows(batch: Batch, rows: Iterable[Row]) -> None:
    """Put on a batch what importing its rows would do, keep its files and what could not be read.

    The batch itself is the caller's to save.
    """
    waiting, kept = iter(rows), set[str]()
    while chunk := list(islice(waiting, AT_ONCE)):
        RawFile.objects.bulk_create(_new_files(batch, chunk, kept), batch_size=AT_ONCE)
        unread = (row for row in chunk if isinstance(row, UnreadRow))
        BadRow.objects.bulk_create(
            BadRow(batch=batch, name=row.name[:300], row=row.row, reason=row.reason[:500])
            for row in unread
        )
        read = [row for row in chunk if isinstance(row, ImportedArticle)]
        statuses = iter(statuses_of(batch.source, read))
        for row in chunk:
            _show(batch, row, "failed" if isinstance(row, UnreadRow) else next(statuses))


def statuses_of(source: Source, rows: Sequence[ImportedArticle]) -> list[str]:
    """Say what importing each of these rows would do: "new", "same", "changed"; two queries."""
    guids = {kept_guid(row.guid) for row in rows}
    known = {a.guid: a for a in Article.objects.filter(source=source, guid__in=guids)}
    sent = sent_last(article.pk for article in known.values())
    return [_status(known.get(kept_guid(row.guid)), row.content_hash, sent) for row in rows]


def _status(known: Article | None, content_hash: str, sent: dict[int, str]) -> str:
    if known is None:
        return "new"
    return "same" if is_no_news(known, content_hash, sent.get(known.pk, "")) else "changed"


def sent_last(articles: Iterable[int]) -> dict[int, str]:
    """Give the hash of what the source sent last of each article, by its id; one query."""
    sent = Revision.objects.filter(article__in=list(articles)).exclude(reason=RevisionReason.EDIT)
    return dict(sent.order_by("number").values_list("article_id", "content_hash"))


def _show(batch: Batch, row: Row, status: str) -> None:
    batch.rows += 1
    setattr(batch, status, getattr(batch, status) + 1)
    if isinstance(row, UnreadRow):
        headline, reason = f"{row.name}, row {row.row}", row.reason
    else:
        headline, reason = row.headline or row.blocks[0].text[:120], " ".join(row.notes)
    if len(batch.preview) < SHOWN:
        batch.preview.append({"headline": headline, "status": status, "reason": reason})


def _new_files(batch: Batch, rows: Iterable[Row], kept: set[str]) -> Iterator[RawFile]:
    """Give the files that are not kept yet: each once, however many rows stand in it."""
    for row in rows:
        if isinstance(row, ImportedArticle):
            key = f"{row.raw.name}:{row.raw.sha256}"
            if key not in kept:
                kept.add(key)
                yield _file(batch, row.raw)


def _file(batch: Batch, raw: ReadFile) -> RawFile:
    return RawFile(
        batch=batch,
        name=raw.name[-300:],  # its ending says how it is read
        media_type=raw.media_type[:100],
        encoding=raw.encoding[:60],
        sha256=raw.sha256,
        size=len(raw.content),
        content=raw.content,
    )
