"""The ready gate: the one function that every way out asks."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from newsroom.actions.standing import Standing
from newsroom.models import Article

UPDATE = "update"  # the name of what an update by the source asks for
EMBARGO = "embargo"  # the name of what ends by itself
TEXT, HEADLINE = "text", "headline"
NEVER = (TEXT, HEADLINE)  # the names of what nobody's reason replaces


@dataclass(frozen=True)
class Requirement:
    """One thing the gate asks for: whether it is met, and the sentence that says so.

    `about` names what a link jumps to: "flags", or a field of the article.
    """

    name: str
    met: bool
    sentence: str
    about: str


def ready_gate(standing: Standing) -> tuple[Requirement, ...]:
    """Say what an article must have before it may leave, met or not; no query.

    The article's source must be loaded, its counters settled.
    """
    article = standing.article
    return tuple(
        requirement
        for requirement in (
            _text(standing),
            _headline(standing),
            _errors(article),
            _field(article, "credit", "credit line", article.credit or article.source.credit_line),
            _field(article, "licence", "licence", article.licence or article.source.licence),
            _field(article, "canonical", "source link", article.canonical),
            _embargo(article),
            _update(article),
        )
        if requirement is not None
    )


def unmet(standing: Standing) -> tuple[Requirement, ...]:
    """Give what the gate still asks for; empty where it passes.

    What somebody with the right has overridden, with a reason on record, is asked no more until
    the text changes. An embargo is never overridden: it is lifted, which is an act of its own. Nor
    is a story without text, or without a headline: that is typed.
    """
    passed = set(standing.article.overridden) - {EMBARGO, *NEVER}
    asked = (r for r in ready_gate(standing) if r.name not in passed)
    return tuple(requirement for requirement in asked if not requirement.met)


def is_bare(standing: Standing) -> bool:
    """Tell whether it lacks what no reason replaces: its text, or a headline."""
    return any(r.name in NEVER for r in unmet(standing))


def unfinished(standing: Standing) -> tuple[Requirement, ...]:
    """Give what somebody must still see to; under embargo a story is made ready, and waits."""
    return tuple(r for r in unmet(standing) if r.name != EMBARGO)


def in_words(moment: datetime) -> str:
    """Write a moment of the desk's own time zone; the year where it is another than this one."""
    here, now = timezone.localtime(moment), timezone.localtime()
    day = f"{here.day} {here:%b}" if here.year == now.year else f"{here.day} {here:%b %Y}"
    return f"{day}, {here:%H:%M}"


def _text(standing: Standing) -> Requirement | None:
    if standing.article.words:
        return None
    gone = "no text is left" if standing.headline else "no headline and no text is left"
    return Requirement(TEXT, False, gone, "taken")


def _headline(standing: Standing) -> Requirement | None:
    if standing.headline.strip() or not standing.article.words:
        return None
    return Requirement(HEADLINE, False, "no headline yet, give it one", HEADLINE)


def _errors(article: Article) -> Requirement:
    count = article.open_errors
    sentence = {0: "no errors", 1: "1 error to decide"}.get(count, f"{count} errors to decide")
    return Requirement("errors", count == 0, sentence, "flags")


def _field(article: Article, about: str, name: str, value: str) -> Requirement | None:
    required = {
        "credit": article.source.requires_credit,
        "licence": article.source.requires_licence,
        "canonical": article.source.requires_link,
    }[about]
    if not required and not value:
        return None
    return Requirement(about, bool(value), name if value else f"{name} missing", about)


def _embargo(article: Article) -> Requirement:
    until = article.embargo_until
    if until is None or not article.is_embargoed:
        return Requirement(EMBARGO, True, "no embargo", "embargo")
    return Requirement(EMBARGO, False, f"embargo until {in_words(until)}", "embargo")


def _update(article: Article) -> Requirement | None:
    if article.proposed_id is None:
        return None
    return Requirement(UPDATE, False, "an update by the source waits", "update")
