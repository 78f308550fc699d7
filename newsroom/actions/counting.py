"""Count the lines of a source's articles: what recurs at a steady place is proposed furniture."""

from collections.abc import Iterable, Iterator, Mapping

from django.db import transaction
from django.db.models import Exists, F, OuterRef

from newsroom.actions.naming_stories import name_stories
from newsroom.actions.reading_lines import Texts, Told, imported_texts, told_of
from newsroom.engine.knowledge import LearntLine
from newsroom.engine.sightings import PARTS, THIRDS, Sightings, judged, judged_shape
from newsroom.models import (
    Article,
    ArticleState,
    CountedArticle,
    LineState,
    Source,
    SourceLine,
)

ANCHORS = ("top", "bottom", "words")  # what the first article says, and others are held against
COUNTS = (*PARTS, *THIRDS, *ANCHORS, "near_top", "near_bottom", "first", "last", "others")
WRITTEN = (*COUNTS, "article_id", "latest")
AT_ONCE = 500  # digests one query asks for
ARTICLES = 100  # whose counts one transaction mends


def count_articles(source: Source, articles: Mapping[int, Texts]) -> list[int]:
    """Count articles' lines, by article id, in the transaction that brings them in.

    The source is locked (`arriving.lock_source`), and they were gathered into families. Of
    copies and versions of one story the first counts.
    Lines that now recur often enough are proposed from here on; gives their digests.
    """
    stories = name_stories(source, articles)
    told = CountedArticle.objects.filter(source=source, story__in=stories.values(), counts=True)
    known = set(told.values_list("story", flat=True))
    rows = []
    for pk, story in stories.items():
        rows.append(CountedArticle(article_id=pk, source=source, story=story))
        rows[-1].counts = story not in known
        known.add(story)
    CountedArticle.objects.bulk_create(rows)
    return add_lines(source, {row.pk: articles[row.pk] for row in rows if row.counts})


def add_lines(source: Source, articles: Mapping[int, Texts], step: int = 1) -> list[int]:
    """Add the lines of articles to the source's counts, or with `step` -1 take them away.

    Gives the digests of those that are proposed from here on.
    """
    proposed: list[int] = []
    if not articles:
        return proposed
    Source.objects.filter(pk=source.pk).update(counted=F("counted") + step * len(articles))
    source.counted = Source.objects.values_list("counted", flat=True).get(pk=source.pk)
    seen: dict[int, list[tuple[int, Told]]] = {}
    for pk, texts in articles.items():
        for told in told_of(texts):
            seen.setdefault(told.digest, []).append((pk, told))
    for at in range(0, len(seen), AT_ONCE):
        digests = list(seen)[at : at + AT_ONCE]
        rows = {r.digest: r for r in source.lines.filter(digest__in=digests)}
        for digest in digests:
            row = rows.setdefault(digest, SourceLine(source=source, digest=digest))
            for pk, told in seen[digest]:
                _see(row, pk, told, step)
        _write(rows.values())
        proposed += _propose(source, [(rows[d], seen[d][0][1]) for d in digests])
    return proposed


def sightings_of(row: SourceLine) -> Sightings:
    """Give the engine's value for a line's row."""
    return Sightings(**{name: getattr(row, name) for name in (*COUNTS, "by_hand")})


def settle_counts(source_id: int) -> int:
    """Let withdrawn articles count no more, and count those that came back; gives how many.

    Each step takes the source first, as imports do, so that neither waits for the other.
    """
    changed = 0
    while step := _settle_some(source_id):
        changed += step
    return changed


def sources_of(article_ids: Iterable[int]) -> list[int]:
    """Give the ids of the sources that articles are of."""
    rows = Article.objects.filter(pk__in=list(article_ids)).order_by("source_id")
    return list(rows.values_list("source_id", flat=True).distinct())


def forget_article(article_id: int) -> None:
    """Take an article's lines out of the counts for good: its words have to go."""
    row = CountedArticle.objects.select_related("source").filter(article=article_id).first()
    if row is None:
        return
    if row.counts:
        add_lines(row.source, imported_texts([article_id]), -1)
    row.delete()
    nobodys = SourceLine.objects.filter(source=row.source_id, above=0, inside=0, below=0)
    nobodys.filter(operation=None, by_hand=0).delete()


def judgement(row: SourceLine, text: str, of: int) -> LearntLine | None:
    """Give what the counts of a line or a shape say in so many articles; None for nothing.

    An import may have counted more since `of` was read: no line is in more articles than there are.
    """
    sightings = sightings_of(row)
    judge = judged_shape if row.is_shape else judged
    return judge(text, sightings, max(of, sightings.seen))


def _see(row: SourceLine, article_id: int, told: Told, step: int) -> None:
    sightings = sightings_of(row)
    sightings.see(told.place, step, told.words)
    for name in COUNTS:
        setattr(row, name, getattr(sightings, name))
    row.latest = article_id if step > 0 else row.latest
    row.article_id = row.article_id or article_id


def _write(rows: Iterable[SourceLine]) -> None:
    """Insert or update in one statement; what editors settled of a line is not touched."""
    SourceLine.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["source", "digest"],
        update_fields=WRITTEN,
    )


def _propose(source: Source, lines: Iterable[tuple[SourceLine, Told]]) -> Iterator[int]:
    for row, told in lines:
        unsaid = row.state == LineState.COUNTED
        if unsaid and judgement(row, told.text, source.counted) is not None:
            counted = source.lines.filter(digest=row.digest, state=LineState.COUNTED)
            if counted.update(state=LineState.PROPOSED, text=told.text, shown=told.shown):
                yield row.digest


def _settle_some(source_id: int) -> int:
    with transaction.atomic():
        source = Source.objects.select_for_update(no_key=True).get(pk=source_id)
        counted = CountedArticle.objects.filter(source=source)
        gone = counted.filter(counts=True, article__state=ArticleState.WITHDRAWN)
        ids = list(gone.values_list("pk", flat=True)[:ARTICLES])
        counted.filter(pk__in=ids).update(counts=False)
        add_lines(source, imported_texts(ids), -1)
        again = _uncounted(source)
        counted.filter(pk__in=again).update(counts=True)
        add_lines(source, imported_texts(again))
    return len(ids) + len(again)


def _uncounted(source: Source) -> list[int]:
    """Find articles in use of whose story no copy counts; one of each story."""
    rows = CountedArticle.objects.filter(source=source)
    other = rows.filter(story=OuterRef("story"), counts=True)
    free = rows.filter(counts=False).exclude(article__state=ArticleState.WITHDRAWN)
    free = free.filter(~Exists(other)).order_by("-pk")
    once = {story: pk for pk, story in free.values_list("pk", "story")[:ARTICLES]}
    return list(once.values())
