"""Import: keep the raw files, preview what would come in, then bring it in, row by row."""

from collections.abc import Iterable, Iterator
from itertools import islice

from django.contrib.auth.models import User
from django.db import transaction

from newsroom.actions.acting import Act, name_of, require
from newsroom.actions.arriving import Arrival, bring_in, kept_guid, lock_source
from newsroom.actions.background import are_many, run_here, step_of, wake
from newsroom.actions.counting import count_articles, settle_counts
from newsroom.actions.documents import document_of_row
from newsroom.actions.flagging_anew import flag_anew
from newsroom.actions.foreseeing import foresee_rows, forget_unread, statuses_of
from newsroom.actions.knowing import knowledge_of
from newsroom.actions.reading_lines import counted_texts
from newsroom.actions.refusal import Refused
from newsroom.actions.weighing_words import weigh_words
from newsroom.engine.knowledge import Knowledge
from newsroom.engine.proofread import proofread_and_tell, tell_roles
from newsroom.importers.imported import ImportedArticle
from newsroom.importers.reading import PASTED, read_files
from newsroom.models import (
    Article,
    Batch,
    BatchState,
    Operation,
    OperationState,
    RawFile,
    Source,
)

CHUNK = 10  # rows brought in by one transaction
BY_HEADLINE = "Pasted: "  # what the name of a paste begins with; its article's words follow
Files = Iterable[tuple[str, bytes]]


def preview_batch(source: Source, files: Files, *, by: User) -> Batch:
    """Keep files as a batch, and say of each row what importing would do; nothing comes in yet.

    No transaction is open while files are read, which takes as long as there are files: what was
    read is kept some rows at a time, and nobody sees the batch until its last one. Raises Refused
    where there is nothing to read, or too much, NotAllowed by role or desk.
    """
    require(by, "import_article")
    _check_desk(source, by)
    batch = Batch(source=source, by=name_of(by), name="…", state=BatchState.READING)
    names: list[str] = []
    try:
        foresee_rows(batch, read_files(_noted(files, names)))
        if not batch.rows:
            raise Refused("There is nothing to import: no text was pasted and no file chosen.")
        batch.name = _name(names, batch)
        batch.state = BatchState.PREVIEWED
        batch.save()
    finally:
        forget_unread(batch)
    return batch


def import_batch(batch_id: int, *, by: User) -> Operation:
    """Bring a previewed batch in: at once where it is a few rows, else in the background."""
    require(by, "import_article")
    with transaction.atomic():
        batch = Batch.objects.select_for_update().select_related("source").get(pk=batch_id)
        _check_desk(batch.source, by)
        if batch.state != BatchState.PREVIEWED:
            raise Refused(f"This batch is {batch.get_state_display()} already.")
        batch.state = BatchState.RUNNING
        batch.operation = Operation.objects.create(
            kind="import",
            by=name_of(by),
            by_id=by.pk,
            summary=f"Import of {batch.name}"[:300],
            parameters={"batch": batch.pk},
            state=OperationState.QUEUED,
            total=batch.rows - batch.failed,
        )
        batch.new = batch.same = batch.changed = 0
        batch.save()
    if are_many(batch.operation.total):
        wake()
        return batch.operation
    return run_here(batch.operation, import_steps)


def import_steps(operation: Operation) -> Iterator[None]:
    """Bring the rows of an import in, some by each transaction; go on where it was left.

    The rules read before the transaction, so that nobody waits for them.
    """
    batch = Batch.objects.select_related("source").get(operation=operation)
    settle_counts(batch.source_id)
    files = batch.files.order_by("pk").filter(pk__gte=operation.cursor.get("file", 0))
    for raw in files.defer("content"):  # of which one is held at a time, and by no row
        done = operation.cursor["row"] if operation.cursor.get("file") == raw.pk else 0
        rows = islice(read_files([(raw.name, _content(raw))]), done, None)
        while chunk := list(islice(rows, CHUNK)):
            knowledge = knowledge_of(batch.source)  # anew: what came in before has taught more
            articles = [row for row in chunk if isinstance(row, ImportedArticle)]
            statuses = statuses_of(batch.source, articles)
            arrivals = [
                _arrival(batch, raw, row, status, knowledge)
                for row, status in zip(articles, statuses, strict=True)
            ]
            done += len(chunk)
            with step_of(operation):
                taught = [
                    *operation.cursor.get("taught", ()),
                    *_bring_in(operation, batch, arrivals),
                ]
                operation.cursor = {"file": raw.pk, "row": done, "taught": taught}
            yield
    weigh_words()
    with step_of(operation):
        batch.state = BatchState.DONE
        batch.save(update_fields=["state"])
        flag_anew(batch.source, operation.cursor.get("taught", ()), after=operation)


def _content(raw: RawFile) -> bytes:
    return bytes(RawFile.objects.values_list("content", flat=True).get(pk=raw.pk))


def _bring_in(operation: Operation, batch: Batch, arrivals: list[Arrival]) -> list[int]:
    """Bring rows in; gives the digests of the lines that their source is known to print by now."""
    doing = Act("import", None, {}, within=operation, name=operation.by)
    doing.record()
    lock_source(batch.source, [arrival.row.guid for arrival in arrivals])
    news: list[ImportedArticle] = []
    for arrival in arrivals:
        status = bring_in(doing, batch, arrival)
        setattr(batch, status, getattr(batch, status) + 1)
        news += [arrival.row] if status == "new" else []
    taught = count_articles(batch.source, _texts_of(batch.source, news))
    batch.save(update_fields=["new", "same", "changed"])
    operation.done += len(arrivals)
    return taught


def _texts_of(source: Source, news: list[ImportedArticle]) -> dict[int, list[str]]:
    """Give the texts of articles that have just come in, by their ids; one query."""
    texts = {kept_guid(row.guid): counted_texts(row.blocks) for row in news}
    ids = Article.objects.filter(source=source, guid__in=texts).values_list("pk", "guid")
    return {pk: texts[guid] for pk, guid in ids.order_by("pk")}


def _check_desk(source: Source, by: User) -> None:
    seen = by.has_perm("newsroom.see_all_desks") or source.desk.members.filter(pk=by.pk).exists()
    if not seen:
        raise Refused("This source is not on one of your desks.")


def _name(names: list[str], batch: Batch) -> str:
    """Call a batch by its first file; by its headline or first words where that was pasted."""
    first = names[0] if names else PASTED[0]
    if first in PASTED and batch.preview:
        first = f"{BY_HEADLINE}{batch.preview[0]['headline']}"
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    return first[: 300 - len(more)] + more


def _noted(files: Files, names: list[str]) -> Iterator[tuple[str, bytes]]:
    for name, content in files:
        names.append(name)
        yield name, content


def _arrival(
    batch: Batch, raw: RawFile, row: ImportedArticle, status: str, knowledge: Knowledge
) -> Arrival:
    """Read a row with every rule where it is new; an update is read when it is taken."""
    document = document_of_row(row, batch.source)
    if status == "same":
        return Arrival(row, raw)
    if status == "changed":
        return Arrival(row, raw, roles=tell_roles(document, knowledge))
    findings, roles = proofread_and_tell(document, knowledge)
    return Arrival(row, raw, tuple(findings), roles)
