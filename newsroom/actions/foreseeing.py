"""Foresee: what importing rows would do, told for many rows by the same few queries."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from itertools import islice

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from newsroom.actions.arriving import is_no_news, kept_guid
from newsroom.actions.documents import name_of_row
from newsroom.actions.foreseeing_copies import tell_copies
from newsroom.actions.knowing import knowledge_of
from newsroom.actions.refusal import Refused
from newsroom.engine.knowledge import Knowledge
from newsroom.importers.imported import BadRow as UnreadRow
from newsroom.importers.imported import ImportedArticle
from newsroom.importers.imported import RawFile as ReadFile
from newsroom.importers.limits import MAX_BATCH_BYTES
from newsroom.models import (
    Article,
    BadRow,
    Batch,
    BatchState,
    PurgePermit,
    RawFile,
    Revision,
    RevisionReason,
    Source,
)

SHOWN = 200  # rows of a preview that are kept to be looked at; the counts are of all
AT_ONCE = 100  # rows that are looked up and kept together
BYTES_AT_ONCE = 5_000_000  # of files that are kept together; a larger one by itself
READ_BY_THEN = timedelta(days=1)  # what is being read for longer was left by who died over it
Row = ImportedArticle | UnreadRow


@dataclass
class _Kept:
    """What a batch keeps so far: its files, known by name and hash, and how large they are.

    `sent` has by guid the hashes that are no news any more: of the text that would come in, and
    of the latest that would wait.
    """

    batch: Batch
    files: set[str] = field(default_factory=set)
    size: int = 0
    sent: dict[str, tuple[str, str]] = field(default_factory=dict)

    @cached_property
    def knowledge(self) -> Knowledge:
        """What is known of the source now, as its rows will be read with it."""
        return knowledge_of(self.batch.source)


def foresee_rows(batch: Batch, rows: Iterable[Row]) -> None:
    """Put on a batch what importing its rows would do, keep its files and what could not be read.

    The rows are read outside of transactions, and kept by short ones, the first of which saves
    the batch; its figures are the caller's to save. Raises Refused where the files are too large
    together; what is kept then is the caller's to forget.
    """
    waiting, kept = iter(rows), _Kept(batch)
    while _foresee_some(kept, waiting):
        pass  # each lets go of its rows before the next are read


def forget_unread(batch: Batch) -> None:
    """Take back what a preview kept that did not come to its end, this one or one of days ago."""
    left = Q(pk=batch.pk) | Q(at__lt=timezone.now() - READ_BY_THEN)
    for pk in Batch.objects.filter(left, state=BatchState.READING).values_list("pk", flat=True):
        with transaction.atomic():
            permit = PurgePermit.objects.create(by=batch.by)
            BadRow.objects.filter(batch=pk).delete()
            RawFile.objects.filter(batch=pk).defer("content").delete()
            Batch.objects.filter(pk=pk).delete()
            permit.delete()


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


def _show(kept: _Kept, row: Row, status: str) -> None:
    batch = kept.batch
    batch.rows += 1
    setattr(batch, status, getattr(batch, status) + 1)
    if len(batch.preview) >= SHOWN:
        return
    if isinstance(row, UnreadRow):
        headline, reason = f"{row.name}, row {row.row}", row.reason
    else:
        named = row.headline or name_of_row(row, batch.source, kept.knowledge)
        headline, reason = named, " ".join(row.notes)
    batch.preview.append({"headline": headline, "status": status, "reason": reason})


def _foresee_some(kept: _Kept, waiting: Iterator[Row]) -> bool:
    """Read some rows on, count them and keep what they bring; gives whether there were any."""
    files: list[RawFile] = []
    rows = list(_read_some(kept, waiting, files))
    if not rows:
        return False
    read = [row for row in rows if isinstance(row, ImportedArticle)]
    statuses = iter(statuses_of(kept.batch.source, read))
    first = len(kept.batch.preview)
    for row in rows:
        if isinstance(row, UnreadRow):
            _show(kept, row, "failed")
        else:
            _show(kept, row, _status_here(kept, row, next(statuses)))
    tell_copies(kept.batch.preview[first:], rows)
    _keep(kept.batch, files, [row for row in rows if isinstance(row, UnreadRow)])
    return True


def _status_here(kept: _Kept, row: ImportedArticle, status: str) -> str:
    """Say what importing a row would do once those before it in its batch have come in."""
    guid, sent = kept_guid(row.guid), row.content_hash
    before = kept.sent.get(guid)
    if status == "same" or (before and sent in before):
        if before and sent != before[1]:  # back to what stands: what waited is news again
            kept.sent[guid] = (sent, sent)
        return "same"
    first = before[0] if before else sent if status == "new" else ""
    kept.sent[guid] = (first, sent)
    return "changed" if before else status


def _keep(batch: Batch, files: list[RawFile], unread: list[UnreadRow]) -> None:
    with transaction.atomic():
        if batch.pk is None:
            batch.save()
        RawFile.objects.bulk_create(files)
        BadRow.objects.bulk_create(
            BadRow(batch=batch, name=row.name[:300], row=row.row, reason=row.reason[:500])
            for row in unread
        )


def _read_some(kept: _Kept, waiting: Iterator[Row], files: list[RawFile]) -> Iterator[Row]:
    """Read rows on until they are many or their files large; notes each new file."""
    before = kept.size
    for row in islice(waiting, AT_ONCE):
        if isinstance(row, ImportedArticle):
            _note_file(kept, row.raw, files)
        yield row
        if kept.size - before >= BYTES_AT_ONCE:
            return


def _note_file(kept: _Kept, raw: ReadFile, files: list[RawFile]) -> None:
    """Note a file that is not kept yet: each once, however many rows stand in it."""
    key = f"{raw.name}:{raw.sha256}"
    if key in kept.files:
        return
    kept.files.add(key)
    kept.size += len(raw.content)
    if kept.size > MAX_BATCH_BYTES:
        raise Refused(
            f"The files are larger than {MAX_BATCH_BYTES // 1_000_000} megabytes together, "
            f"unpacked: it is too much from “{raw.name[-200:]}” on. Nothing was kept; import them "
            "in parts."
        )
    files.append(_file(kept.batch, raw))


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
