"""Load what the desk knows of an article into the engine's plain value."""

from dataclasses import replace

from newsroom.actions.standing import Standing
from newsroom.engine.knowledge import Knowledge
from newsroom.engine.lines import normalised
from newsroom.models import Dismissal, FlagState, House, Source, Term

KEPT = (FlagState.DISMISSED, FlagState.SIC)


def knowledge_for(standing: Standing) -> Knowledge:
    """Give terms, dismissals, quiet rules and kept blocks that hold for an article."""
    article = standing.article
    return replace(knowledge_of(article.source, article.pk), kept=kept_lines(standing))


def knowledge_of(source: Source, article_id: int | None = None) -> Knowledge:
    """Give what holds for any article of a source, and with its id for one; three queries."""
    terms = Term.objects.holding_for(source.pk, article_id).values_list("text", flat=True)
    dismissed = Dismissal.objects.holding_for(source.pk, article_id).values_list("rule", "quote")
    return Knowledge(
        terms=frozenset(terms),
        dismissed=frozenset(dismissed),
        quiet=House.quiet() | frozenset(source.quiet_rules),
    )


def kept_lines(standing: Standing) -> frozenset[str]:
    """Give the lines of the article that a person called story."""
    kept = (f for f in standing.flags if f.removes_block and f.state in KEPT)
    return frozenset(normalised(flag.quote) for flag in kept)
