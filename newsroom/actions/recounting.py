"""Recount what is learnt of every source, its lines and its rules' records, and mend it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction

from newsroom.actions.calibrating import recount_records, tallies_of
from newsroom.actions.counting import ANCHORS, COUNTS, sightings_of
from newsroom.actions.naming_stories import misnamed, name_stories
from newsroom.actions.reading_lines import imported_texts, told_of
from newsroom.engine.sightings import Sightings
from newsroom.models import Article, ArticleState, CountedArticle, Source, SourceLine

AT_ONCE = 200  # articles whose blocks one query reads
NONE = (0, 0, 0.0)  # no verdict, right, wrong or expected
Counts = dict[int, Sightings]


@dataclass(frozen=True)
class Miscount:
    """A count of a source that says something else than its articles do."""

    source: Source
    subject: str
    says: Any
    should: Any


def miscounts() -> Iterator[Miscount]:
    """Compare what is kept of every source's lines with its articles."""
    for source in Source.objects.order_by("pk"):
        if versions := len(misnamed(source)):
            yield Miscount(source, "versions of a story that count by themselves", versions, 0)
        ids = _articles(source)
        if source.counted != len(ids):
            yield Miscount(source, "articles that count", source.counted, len(ids))
        if noted := len(_misnoted(source, ids)):
            yield Miscount(source, "articles noted otherwise than they count", noted, 0)
        yield from _lines_of(source, _recounted(source, ids))
        yield from _records_of(source)


def _lines_of(source: Source, right: Counts) -> Iterator[Miscount]:
    for row in source.lines.order_by("pk").iterator():
        says = replace(sightings_of(row), by_hand=0)
        should = right.pop(row.digest, _anchored(row))
        if says != should:
            yield Miscount(source, row.shown or f"line {row.digest}", says, should)
    for digest, should in right.items():
        yield Miscount(source, f"line {digest}", Sightings(), should)


def _records_of(source: Source) -> Iterator[Miscount]:
    kept = {r.rule: (r.right, r.wrong, round(r.expected, 6)) for r in source.records.all()}
    right = {
        rule: (one.right, one.wrong, round(one.expected, 6))
        for rule, one in tallies_of(source.pk).items()
    }
    for rule in sorted({*kept, *right}):
        says, should = kept.get(rule, NONE), right.get(rule, NONE)
        if says != should:
            yield Miscount(source, f"verdicts on {rule}", says, should)


def mend_source(source_id: int) -> None:
    """Write one source's right counts; what editors settled stays."""
    with transaction.atomic():
        source = Source.objects.select_for_update().get(pk=source_id)
        recount_records(source_id)
        _name_stories(source)
        _join_versions(source)
        ids = _articles(source)
        _note_counted(source, ids)
        right = _recounted(source, ids)
        Source.objects.filter(pk=source_id).update(counted=len(ids))
        for row in source.lines.order_by("pk"):
            _set(row, right.pop(row.digest, _anchored(row)))
        SourceLine.objects.bulk_create(
            _set(SourceLine(source=source, digest=digest), should, save=False)
            for digest, should in right.items()
        )


def _set(row: SourceLine, should: Sightings, *, save: bool = True) -> SourceLine:
    changed = [name for name in COUNTS if getattr(row, name) != getattr(should, name)]
    for name in changed:
        setattr(row, name, getattr(should, name))
    if changed and save:
        row.save(update_fields=changed)
    return row


def _articles(source: Source) -> list[int]:
    """Give the articles whose lines count: in use, one of each story."""
    rows = CountedArticle.objects.filter(source=source)
    rows = rows.exclude(article__state=ArticleState.WITHDRAWN).order_by("-counts", "pk")
    once: dict[int, int] = {}
    for pk, story in rows.values_list("pk", "story"):
        once.setdefault(story, pk)
    return sorted(once.values())


def _misnoted(source: Source, ids: list[int]) -> dict[int, bool]:
    """Give, by article id, whether each counts whose row says otherwise."""
    right = set(ids)
    rows = CountedArticle.objects.filter(source=source).values_list("pk", "counts").iterator()
    return {pk: not counts for pk, counts in rows if counts != (pk in right)}


def _note_counted(source: Source, ids: list[int]) -> None:
    """Note which articles count, or what settles the counts next would count them once more."""
    for pk, counts in _misnoted(source, ids).items():
        CountedArticle.objects.filter(pk=pk).update(counts=counts)


def _recounted(source: Source, ids: list[int]) -> Counts:
    """Count the lines of articles, each from the anchors that its row has."""
    rows = source.lines.only("digest", *ANCHORS).iterator()
    anchored = {row.digest: _anchored(row) for row in rows}
    counts: Counts = {}
    for at in range(0, len(ids), AT_ONCE):
        for _, texts in sorted(imported_texts(ids[at : at + AT_ONCE]).items()):
            for told in told_of(texts):
                if told.digest not in counts:
                    counts[told.digest] = anchored.get(told.digest) or Sightings()
                counts[told.digest].see(told.place, words=told.words)
    return counts


def _anchored(row: SourceLine) -> Sightings:
    """Give a line that was seen nowhere yet, with what its first article says of it."""
    return Sightings(**{name: getattr(row, name) for name in ANCHORS})


def _name_stories(source: Source) -> None:
    """Note the stories of articles that came in before anything was counted."""
    missing = Article.objects.filter(source=source, counted=None).exclude(revision=None)
    ids = list(missing.order_by("pk").values_list("pk", flat=True))
    for at in range(0, len(ids), AT_ONCE):
        texts = imported_texts(ids[at : at + AT_ONCE])
        CountedArticle.objects.bulk_create(
            CountedArticle(article_id=pk, source=source, story=story, counts=False)
            for pk, story in name_stories(source, texts).items()
        )


def _join_versions(source: Source) -> None:
    """Let versions whose family was found after they were counted be one story."""
    for pk, story in misnamed(source).items():
        CountedArticle.objects.filter(pk=pk).update(story=story)
