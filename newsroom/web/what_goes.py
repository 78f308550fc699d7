"""What taking all sure furniture out would take: counts by kind, and a sample of the blocks."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import Count, Exists, Min, OuterRef, Q
from django.db.models.functions import Length

from newsroom.actions.bulk_acts import SURE
from newsroom.engine.block import Role
from newsroom.engine.finding import Action, Category
from newsroom.models import Block, Flag, FlagState
from newsroom.models.article import ArticleQuerySet
from newsroom.models.flag import FlagQuerySet
from newsroom.models.revision import placed_in

SAMPLED = 500  # articles, the first of the queue's order, whose blocks are shown
COMMONEST, LONGEST = 5, 3
LOOKED_AT = 60  # blocks among which the longest that differ are shown
SHOWN = 300  # characters of a long block
COUNTED = {kind.value: Count("pk", filter=Q(category=kind.value)) for kind in Category}


@dataclass(frozen=True)
class WhatGoes:
    """Blocks that would go: `kinds` counts them by category, in so many articles.

    The sample is of the first articles where they are many: `sampled` says of how many then.
    """

    articles: int = 0
    kinds: dict[str, int] = field(default_factory=dict)
    sampled: int = 0
    commonest: Sequence[tuple[str, int]] = ()
    longest: Sequence[Block] = ()

    @classmethod
    def of(cls, articles: ArticleQuerySet) -> "WhatGoes":
        """Count and sample what would go of articles; four queries for any number."""
        going = blocks_going(articles)
        counted = going.aggregate(**COUNTED, within=Count("article", distinct=True))  # in one go
        within = counted.pop("within")
        kinds = {kind: count for kind, count in sorted(counted.items()) if count}
        if not kinds:
            return cls()
        first = list(articles.in_queue_order().values_list("pk", flat=True)[: SAMPLED + 1])
        sample = going.filter(article__in=first[:SAMPLED])
        sampled = SAMPLED if len(first) > SAMPLED else 0
        return cls(within, kinds, sampled, _commonest(sample), _longest(sample))


def blocks_going(articles: ArticleQuerySet) -> FlagQuerySet:
    """Give of each block that would go the flag that would take it out.

    What is open counts for nothing where its block is taken out, or no part of the text any
    more; a quotation stays; of two flags on one block the surer takes it.
    """
    sure = Flag.objects.open().filter(action=Action.REMOVE_BLOCK, confidence__gte=SURE)
    same = Flag.objects.filter(block=OuterRef("block"), action=Action.REMOVE_BLOCK)
    surer = Q(confidence__gt=OuterRef("confidence"))
    surer |= Q(confidence=OuterRef("confidence"), pk__lt=OuterRef("pk"))
    instead = same.filter(Q(surer, state=FlagState.OPEN) | Q(state=FlagState.ACCEPTED))
    return (
        sure.filter(article__in=articles.order_by())
        .exclude(block__role=Role.QUOTATION)
        .filter(placed_in("block", "article__revision"), ~Exists(instead))
        .order_by()
    )


def _commonest(going: FlagQuerySet) -> list[tuple[str, int]]:
    """Give the lines that would go most often, as one of them is printed; two queries."""
    counted = going.filter(block__line__isnull=False).values("block__line")
    rows = counted.annotate(n=Count("pk"), one=Min("block")).order_by("-n", "one")[:COMMONEST]
    found = [(row["one"], row["n"]) for row in rows]
    texts = Block.objects.in_bulk([pk for pk, _ in found])
    return [(texts[pk].text[:SHOWN], n) for pk, n in found]


def _longest(going: FlagQuerySet) -> list[Block]:
    """Give the longest blocks that would go, with their articles: a paragraph would be there."""
    rows = Block.objects.filter(pk__in=going.values("block")).select_related("article")
    longest: list[Block] = list(rows.order_by(Length("text").desc(), "pk")[:LOOKED_AT])
    each = {block.text: block for block in reversed(longest)}  # the same text is shown once
    return sorted(each.values(), key=lambda block: -len(block.text))[:LONGEST]
