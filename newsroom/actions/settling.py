"""Settle an article after an act: its counters, what its list shows, its version, its approval."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.dateparse import parse_datetime

from newsroom.actions.standing import Standing
from newsroom.actions.writing import update_row
from newsroom.engine.block import Role
from newsroom.engine.finding import Severity
from newsroom.engine.proofread import ASLEEP
from newsroom.models import Article, ArticleState, Flag, FlagState
from newsroom.models.found_words import words_in

APPROVED = (ArticleState.TO_APPROVE, ArticleState.READY, ArticleState.EXPORTED)
ERASED = "[erased]"  # what stands in the place of words that had to go
INSIDE = (ArticleState.TO_APPROVE, ArticleState.READY)  # approved, and still in the house
SETTLED = (
    *(
        "headline",
        "lead",
        "found_by",
        "words",
        "byline",
        "published",
        "canonical",
        "credit",
        "licence",
    ),
    *("all_flags", "open_flags", "open_errors", "worst", "problems"),
)
VERSIONED = (
    *("version", "state", "note", "revision", "proposed", "is_english", "finished_by"),
    *(
        "approved_by",
        "overridden",
        "priority",
        "due",
        "embargo_until",
        "left_at",
        "assigned_to",
        "content_hash",
        "claimed_by",
        "claimed_until",
    ),
)


NAMES = (*SETTLED, *VERSIONED)
WRITTEN = tuple(f.attname for f in Article._meta.concrete_fields if f.name in NAMES)


def settle_article(
    article: Article, standing: Standing, *, rewritten: bool, was: Mapping[str, Any] | None = None
) -> bool:
    """Recompute what an article's row says of it, grow its version, and save; one query.

    `was` is what its locked row said; what is still the same is not written again.

    An approval that stood before the act is void where the text was `rewritten`, or where an
    error was opened before it left; gives whether one ended. What was overridden was said of
    the text as it was and of the errors there were then: of others the gate asks again. So was
    what somebody finished, wherever the article is.
    """
    errors = article.open_errors
    for name, value in settled(standing).items():
        setattr(article, name, value)
    article.version += 1
    worse = article.open_errors > errors
    if worse:
        article.overridden = [name for name in article.overridden if name != "errors"]
    if rewritten:
        article.overridden, article.finished_by = [], ""
    ends = article.state in APPROVED if rewritten else worse and article.state in INSIDE
    if ends:
        article.state = ArticleState.TO_REVIEW
        article.approved_by = article.finished_by = ""
        article.overridden = []
    update_row(article, _changed(article, was or {}))
    return ends


def _changed(article: Article, was: Mapping[str, Any]) -> tuple[str, ...]:
    now = article.__dict__
    return tuple(name for name in WRITTEN if name not in was or was[name] != now[name])


def settled(standing: Standing) -> dict[str, Any]:
    """Compute what an article's row must say: counters and the head of its clean copy."""
    opened = standing.open_flags
    waiting = [*opened, *_put_off(standing)]
    errors = [f for f in waiting if f.severity == Severity.ERROR]
    warned = any(f.severity == Severity.WARNING for f in opened)
    story = [b.text for _, b in standing.clean if b.role != Role.HEADLINE]
    told = _told(standing, waiting) or story
    headline, lead = _headline(standing, told), " ".join(told[:2])[:120]
    fields = _fields(standing.metadata())
    return {
        "all_flags": len(standing.flags),
        "open_flags": len(opened),
        "open_errors": len(errors),
        "worst": 2 if errors else int(warned),
        "problems": dict(sorted(Counter(flag.category for flag in opened).items())),
        "headline": headline,
        "lead": lead,
        "found_by": " ".join(words_in(f"{headline} {lead} {fields['byline']}")),
        "words": sum(len(text.split()) for text in told),
        **fields,
    }


def _headline(standing: Standing, told: list[str]) -> str:
    if standing.article.revision_id is None:
        return ERASED
    return (standing.headline or (told[0] if told else ""))[:500]


def _told(standing: Standing, waiting: list[Flag]) -> list[str]:
    """Give the story's words for a list, without the blocks that surely will be taken out."""
    going = {f.block_id for f in waiting if f.removes_block and f.confidence >= ASLEEP}
    return [
        block.text
        for position, block in standing.clean
        if block.role != Role.HEADLINE and standing.blocks[position].id not in going
    ]


def _put_off(standing: Standing) -> list[Flag]:
    """Give the deferred flags: as errors they hold an article back too, unless they sleep."""
    later = (flag for flag in standing.flags if flag.state == FlagState.DEFERRED)
    return [flag for flag in later if not standing.sleeps(flag)]


def _fields(metadata: dict[str, Any]) -> dict[str, Any]:
    published: datetime | None = parse_datetime(str(metadata.get("published") or ""))
    return {
        "byline": str(metadata["byline"])[:300],
        "published": published,
        "canonical": str(metadata["canonical"])[:1000],
        "credit": str(metadata["credit"])[:300],
        "licence": str(metadata["licence"])[:300],
    }
