"""The strip at the top of an article: what the ready gate asks for, each leading to its place."""

from dataclasses import dataclass

from django.urls import reverse

from newsroom.actions.gate import (
    EMBARGO,
    TEXT,
    UPDATE,
    Requirement,
    ready_gate,
    unfinished,
    unmet,
)
from newsroom.actions.standing import Standing
from newsroom.engine.finding import Severity
from newsroom.models import Article, ArticleState, Flag
from newsroom.models.states import CAN
from newsroom.web.wishes import TAKEN, Wish

ERRORS = "errors"
ON_ITS_WAY = (
    ArticleState.IMPORTED,
    ArticleState.TO_REVIEW,
    ArticleState.NEEDS_CHANGES,
    ArticleState.TO_APPROVE,
)


@dataclass(frozen=True)
class Mark:
    """One mark of the strip: "met", "unmet" or "waits", its words, where it leads (or nowhere).

    With `in_card` what it leads to is shown in the card.
    """

    look: str
    text: str
    href: str = ""
    in_card: bool = True


def gate_strip(standing: Standing, wish: Wish, put_off: list[Flag]) -> list[Mark]:
    """Give the marks of an article's strip; `put_off` are the flags left for later."""
    asked = (asked for asked in ready_gate(standing) if asked.name != ERRORS)
    flags = _flags(standing.article, wish, put_off)
    return [flags, *(_mark(standing.article, wish, one) for one in asked)]


def missing(standing: Standing, wish: Wish) -> list[Mark]:
    """Give what its next step would be refused for, but for errors and an embargo."""
    asked = (one for one in _asked_next(standing) if one.name not in (ERRORS, EMBARGO))
    return [_mark(standing.article, wish, one) for one in asked]


def held_by_errors(standing: Standing) -> bool:
    """Tell whether its next step would be refused for errors, open or left for later."""
    return any(one.name == ERRORS for one in _asked_next(standing))


def _asked_next(standing: Standing) -> tuple[Requirement, ...]:
    """Give what the gate would refuse its next step for; what is set aside takes none."""
    if standing.article.state in CAN["hand-out"]:
        return unmet(standing)
    return unfinished(standing) if standing.article.state in ON_ITS_WAY else ()


def _flags(article: Article, wish: Wish, put_off: list[Flag]) -> Mark:
    errors = article.open_errors
    many = f"{errors} error{'s' * (errors != 1)}"
    if article.open_flags:
        said = f", {many}" if errors else ""
        look = "unmet" if errors else "waits"
        return Mark(look, f"{article.open_flags} open{said}", f"?{wish.trail.address}")
    if not errors:
        return Mark("met", "nothing open")
    flag = next((flag for flag in put_off if flag.severity == Severity.ERROR), None)
    href = f"?flag={flag.pk}{wish.along}" if flag else ""
    return Mark("unmet", f"{many} left for later", href)


def _mark(article: Article, wish: Wish, asked: Requirement) -> Mark:
    look = "met" if asked.met else "unmet"
    if asked.name == UPDATE:
        return Mark(look, asked.sentence, reverse("update", args=[article.pk]), in_card=False)
    if asked.name == TEXT:
        return Mark(look, asked.sentence, f"?group={TAKEN}{wish.along}")
    leads = asked.name == EMBARGO or not asked.met
    return Mark(look, asked.sentence, f"?field={asked.about}{wish.along}" if leads else "")
