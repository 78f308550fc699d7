"""Load what the desk knows of an article into the engine's plain value."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from newsroom.actions.counting import judgement, sightings_of
from newsroom.actions.standing import Standing
from newsroom.engine.knowledge import History, Knowledge, LearntLine
from newsroom.engine.lines import occurrences
from newsroom.engine.sightings import FEWEST
from newsroom.models import Dismissal, House, LineState, Source, SourceLine, Term
from newsroom.models.flag import KEEPING


def knowledge_for(standing: Standing) -> Knowledge:
    """Give terms, dismissals, quiet rules, kept blocks and the like that hold for an article."""
    article = standing.article
    return replace(knowledge_of(article.source, article.pk), kept=kept_lines(standing))


def knowledge_of(source: Source, article_id: int | None = None) -> Knowledge:
    """Give what holds for any article of a source, and with its id for one; five queries."""
    terms = Term.objects.holding_for(source.pk, article_id).values_list("text", flat=True)
    dismissed = Dismissal.objects.holding_for(source.pk, article_id).values_list("rule", "quote")
    history, noted, house = histories_of(source), noted_of(source), House.known()
    quiet = frozenset(house.quiet_rules) | frozenset(source.quiet_rules)
    return Knowledge(
        terms=frozenset(terms),
        dismissed=frozenset(dismissed),
        lines=noted.lines,
        shapes=noted.shapes,
        story=noted.story,
        rarity=house.rarity,
        quiet=quiet | poor_rules(source, history),
        history=history,
    )


def histories_of(source: Source) -> dict[str, History]:
    """Give what people said of each rule's findings in a source's articles; one query."""
    return {record.rule: record.as_engine() for record in source.records.all()}


def poor_rules(source: Source, history: Mapping[str, History]) -> frozenset[str]:
    """Give the rules that are quiet here by their record, as long as nobody overrules it."""
    poor = (rule for rule, one in history.items() if one.is_poor)
    return frozenset(poor) - frozenset(source.asked_rules)


class Noted(NamedTuple):
    """What a source's history and its editors say of its lines, see `Knowledge`."""

    lines: dict[str, LearntLine]
    shapes: dict[str, LearntLine]
    story: frozenset[str]


def noted_of(source: Source) -> Noted:
    """Give what is known of a source's lines and their shapes; one query.

    What was proposed once and recurs too seldom by now says nothing.
    """
    noted = Noted({}, {}, frozenset())
    rows = list(SourceLine.objects.noted(source.pk))
    for row in rows:
        learnt = _said_of(row, source.counted)
        if learnt is not None and row.state != LineState.REJECTED:
            (noted.shapes if row.is_shape else noted.lines)[row.text] = learnt
    refused = (row.text for row in rows if row.state == LineState.REJECTED and not row.is_shape)
    return noted._replace(story=frozenset(refused))


def learnt_line(row: SourceLine, of: int) -> LearntLine | None:
    """Give what a line says that may be settled, in so many articles; None for too little.

    A pair of a young source's articles flags a line and proposes nothing: that takes three, or
    people who took it out by hand. A confirmed one always speaks.
    """
    learnt = _said_of(row, of)
    if learnt is None or learnt.confirmed or learnt.by_hand:
        return learnt
    return learnt if learnt.seen >= FEWEST else None


def _said_of(row: SourceLine, of: int) -> LearntLine | None:
    """Give what the counts of a line say to the rules; a confirmed one always speaks."""
    learnt = judgement(row, row.text, of)
    if row.state != LineState.CONFIRMED:
        return learnt
    sightings = sightings_of(row)
    learnt = learnt or LearntLine(sightings.seen, max(of, sightings.seen), 0.0, spot=sightings.spot)
    return replace(learnt, confirmed=True)


def kept_lines(standing: Standing) -> frozenset[tuple[str, int]]:
    """Give the lines of the article that a person called story, each with its occurrence.

    Who keeps one of many equal lines says nothing of the others.
    """
    kept = {f.block_id for f in standing.flags if f.removes_block and f.state in KEEPING}
    called = occurrences(block.text for block in standing.blocks)
    return frozenset(
        line for line, block in zip(called, standing.blocks, strict=True) if block.pk in kept
    )
