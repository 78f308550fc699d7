"""Settle an article after an act: its counters, what its list shows, its version, its approval."""

from collections import Counter
from datetime import datetime
from typing import Any

from django.utils.dateparse import parse_datetime

from newsroom.actions.standing import Standing
from newsroom.engine.block import Role
from newsroom.engine.finding import Severity
from newsroom.models import Article, ArticleState, Flag
from newsroom.models.flag import UNDECIDED

LIKELY = 0.9
APPROVED = (ArticleState.TO_APPROVE, ArticleState.READY, ArticleState.EXPORTED)
SETTLED = (
    *("headline", "lead", "words", "byline", "published", "canonical", "credit", "licence"),
    *("all_flags", "open_flags", "open_errors", "worst", "problems"),
)
VERSIONED = (
    *("version", "state", "note", "revision", "proposed", "is_english", "finished_by"),
    *(
        "approved_by",
        "approved_version",
        "overridden",
        "priority",
        "due",
        "assigned_to",
        "content_hash",
    ),
)


def settle_article(article: Article, standing: Standing, *, voids: bool) -> None:
    """Recompute what an article's row says of it, grow its version, and save; one query.

    With `voids`, an approval that stood before the act is void: the text changed.
    """
    for name, value in settled(standing).items():
        setattr(article, name, value)
    article.version += 1
    if voids and article.state in APPROVED:
        article.state = ArticleState.TO_REVIEW
        article.approved_by, article.approved_version, article.finished_by = "", None, ""
        article.overridden = []
    article.save(update_fields=[*SETTLED, *VERSIONED])


def settled(standing: Standing) -> dict[str, Any]:
    """Compute what an article's row must say: counters and the head of its clean copy."""
    opened = standing.open_flags
    errors = [f for f in standing.flags if _holds_back(standing, f)]
    warned = any(f.severity == Severity.WARNING for f in opened)
    story = [b.text for _, b in standing.clean if b.role != Role.HEADLINE]
    told = _told(standing, opened) or story
    return {
        "all_flags": len(standing.flags),
        "open_flags": len(opened),
        "open_errors": len(errors),
        "worst": 2 if errors else int(warned),
        "problems": dict(sorted(Counter(flag.category for flag in opened).items())),
        "headline": (standing.headline or (told[0] if told else ""))[:500],
        "lead": " ".join(told[:2])[:120],
        "words": sum(len(text.split()) for text in story),
        **_fields(standing.metadata()),
    }


def _told(standing: Standing, opened: list[Flag]) -> list[str]:
    """Give the story's words for a list, without the blocks that will likely be taken out."""
    doubted = {f.block_id for f in opened if f.removes_block and f.confidence >= LIKELY}
    return [
        block.text
        for position, block in standing.clean
        if block.role != Role.HEADLINE and standing.blocks[position].pk not in doubted
    ]


def _holds_back(standing: Standing, flag: Any) -> bool:
    """Open and deferred errors hold an article back, unless they sleep in a block taken out."""
    undecided = flag.state in UNDECIDED and flag.severity == Severity.ERROR
    return undecided and not standing.sleeps(flag)


def _fields(metadata: dict[str, Any]) -> dict[str, Any]:
    published: datetime | None = parse_datetime(str(metadata.get("published") or ""))
    return {
        "byline": str(metadata["byline"])[:300],
        "published": published,
        "canonical": str(metadata["canonical"])[:1000],
        "credit": str(metadata["credit"])[:300],
        "licence": str(metadata["licence"])[:300],
    }
