"""What is proposed of a source's lines, and how far settling one or many of them would reach."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Exists, OuterRef, QuerySet
from django.http import QueryDict

from newsroom.actions.knowing import learnt_line
from newsroom.engine.knowledge import LearntLine
from newsroom.models import Article, Block, LineState, Source, SourceLine
from newsroom.web.line_changes import LineChanges, standing_blocks
from newsroom.web.wishes import number_in

EXAMPLES = 5  # blocks of open articles that a preview shows
MOST = 500  # lines that one act settles
FEW = 10_000  # blocks, whose articles are told apart sooner than each article is asked


@dataclass(frozen=True)
class Proposal:
    """A line that is proposed as furniture, with what its source's history says of it."""

    line: SourceLine
    learnt: LearntLine

    @property
    def sure(self) -> int:
        """How sure it is, in percent, rounded down: nothing unconfirmed is wholly sure."""
        return int(100 * self.learnt.confidence)


@dataclass(frozen=True)
class LinesWish:
    """What is asked of a source's lines: one in focus, those ticked, many to be settled at once.

    `every` asks for all that are proposed at once, `together` for those ticked.
    """

    line: int | None = None
    ticked: frozenset[int] = frozenset()
    together: bool = False
    every: bool = False

    @classmethod
    def of(cls, given: QueryDict) -> "LinesWish":
        """Read it, leaving out what makes no sense."""
        ticked = (number_in(text) for text in given.getlist("tick"))
        return cls(
            number_in(given.get("line", "")),
            frozenset(pk for pk in ticked if pk is not None),
            "together" in given,
            "every" in given,
        )

    def chosen(self, proposals: Sequence[Proposal]) -> list[Proposal]:
        """Give those to be settled at once; none where one after the other is looked at."""
        wanted = (
            p for p in proposals if self.every or (self.together and p.line.pk in self.ticked)
        )
        return list(wanted)[:MOST]


@dataclass(frozen=True)
class Reach:
    """In how many open articles lines stand, as how many blocks, and which line in how many.

    What was taken out stands no more.
    """

    articles: int
    blocks: int
    lines: list[tuple[SourceLine, int]]
    changes: LineChanges


def proposals_of(source: Source) -> list[Proposal]:
    """Give the lines that are proposed and still speak, those in most articles first."""
    rows = source.lines.filter(state=LineState.PROPOSED)
    judged = ((row, learnt_line(row, source.counted)) for row in rows)
    found = [Proposal(row, learnt) for row, learnt in judged if learnt is not None]
    return sorted(found, key=lambda p: (-p.learnt.seen, -p.learnt.by_hand, p.line.pk))


def proposed_in(sources: Sequence[Source]) -> Counter[int]:
    """Count by source the lines that are proposed and still speak; one query for any number."""
    counted = {source.pk: source.counted for source in sources}
    rows = SourceLine.objects.filter(source__in=sources, state=LineState.PROPOSED)
    speaking = (row for row in rows if learnt_line(row, counted[row.source_id]) is not None)
    return Counter(row.source_id for row in speaking)


def reach_of(lines: Sequence[SourceLine]) -> Reach:
    """Say how far settling lines at once would reach; as many queries for any number."""
    standing, changes = standing_blocks(lines).order_by(), LineChanges.of(lines)
    found: Counter[tuple[bool, int]] = Counter()
    for is_shape in {line.is_shape for line in lines}:
        name = "shape" if is_shape else "line"
        counted = standing.values(name).annotate(n=Count("article", distinct=True))
        found.update({(is_shape, row[name]): row["n"] for row in counted})
    each = [(line, found[line.is_shape, line.digest]) for line in lines]
    return Reach(_articles_of(standing, changes.blocks), changes.blocks, each, changes)


def _articles_of(standing: QuerySet[Block], count: int) -> int:
    """Count the articles of so many blocks: of few by these, of many each by its first."""
    if count < FEW:
        return standing.values("article").distinct().count()
    return Article.objects.filter(Exists(standing.filter(article=OuterRef("pk")))).count()


def preview_of(line: SourceLine, user: User) -> dict[str, Any]:
    """Say in how many open articles a line stands, and show some of its blocks; five queries."""
    standing, changes = standing_blocks([line]).order_by(), LineChanges.of([line])
    shown = standing.order_by("-article_id", "pk").values("pk")[:EXAMPLES]
    blocks = Block.objects.filter(pk__in=shown).select_related("article")
    told = Article.objects.seen_by(user).in_bulk([line.article_id or 0, line.latest or 0])
    return {
        "open_articles": _articles_of(standing, changes.blocks),
        "open_blocks": changes.blocks,
        "changes": changes,
        "blocks": [_shown(block) for block in blocks.order_by("-article_id", "pk")],
        "examples": list(told.values()),
    }


def _shown(block: Block) -> tuple[Block, Article]:
    return block, block.article
