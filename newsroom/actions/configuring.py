"""Configure: what a source asks for, and which rules are quiet, there or everywhere."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction

from newsroom.actions.acting import name_of, require
from newsroom.actions.refusal import NotAllowed, Refused, SourceChanged
from newsroom.engine.rules import RULES
from newsroom.models import Desk, Event, House, Operation, Source

CONFIGURABLE = (
    *("name", "homepage", "dialect", "credit_line", "licence", "edit_policy"),
    *("requires_link", "requires_credit", "requires_licence", "second_eyes"),
)
CHANGED = (
    "Somebody has changed this source meanwhile. "
    "Look at what it is now; saving again puts yours in its place."
)
NAMES = frozenset(rule.name for rule in RULES)


def create_source(slug: str, values: Mapping[str, Any], *, desk: Desk, by: User) -> Source:
    """Create a source on a desk; unknown names count for nothing.

    Raises Refused with a sentence where a value makes no sense or the slug is taken, NotAllowed
    by role or desk.
    """
    require(by, "change_rules")
    if not (by.has_perm("newsroom.see_all_desks") or desk.members.filter(pk=by.pk).exists()):
        raise NotAllowed("This desk is not one of yours.")
    wanted = {name: values[name] for name in CONFIGURABLE if name in values}
    source = Source(slug=slug, desk=desk, **wanted)
    with transaction.atomic():
        _check(source)
        source.save()
        on_record(f"{source.name}: created", slug, {}, {"desk": desk.slug, **wanted}, by=by)
    return source


def save_source(source_id: int, values: Mapping[str, Any], *, version: int, by: User) -> Source:
    """Change what a source asks for; unknown names change nothing.

    `version` is the source's that was seen. Raises SourceChanged where somebody changed it
    meanwhile to something else, Refused with a sentence where a value makes no sense, NotAllowed
    by role or desk.
    """
    with transaction.atomic():
        source = locked_source(source_id, by=by)
        after = changed_values(source, values)
        if not after:
            return source
        if version != source.version:
            raise SourceChanged(CHANGED)
        before = {name: getattr(source, name) for name in after}
        for name, value in after.items():
            setattr(source, name, value)
        _check(source)
        _save(source, *after)
        on_record(f"{source.name}: settings", source.slug, before, after, by=by)
    return source


def changed_values(source: Source, values: Mapping[str, Any]) -> dict[str, Any]:
    """Give those of the values that are settings, and other than the source's own."""
    wanted = {name: values[name] for name in CONFIGURABLE if name in values}
    return {name: value for name, value in wanted.items() if value != getattr(source, name)}


def present_values(source: Source, values: Mapping[str, Any]) -> dict[str, str]:
    """Say in a sentence what each setting is now that the values would change."""
    return {name: _present(source, name) for name in changed_values(source, values)}


def quieten_rule(rule: str, *, quiet: bool, source_id: int | None = None, by: User) -> None:
    """Switch a rule off or on again, for a source or, without one, for the house.

    It is asked again, or no more, when an article is checked next.
    """
    if rule not in NAMES:
        raise Refused(f"There is no rule “{rule}”.")
    require(by, "change_rules")
    with transaction.atomic():
        place = locked_source(source_id, by=by) if source_id else _locked_house()
        before = list(place.quiet_rules)
        after = sorted({*before, rule} if quiet else {*before} - {rule})
        if before == after:
            return
        place.quiet_rules = after
        _save(place, "quiet_rules")
        where = place.name if isinstance(place, Source) else "everywhere"
        summary = f"Rule {rule} switched {'off' if quiet else 'on'}, {where}"
        slug = place.slug if isinstance(place, Source) else "house"
        on_record(summary, slug, {"quiet_rules": before}, {"quiet_rules": after}, by=by)


def ask_rule(rule: str, *, asked: bool, source_id: int, by: User) -> None:
    """Ask a rule for a source whatever its record there says, or leave it to its record again."""
    if rule not in NAMES:
        raise Refused(f"There is no rule “{rule}”.")
    with transaction.atomic():
        source = locked_source(source_id, by=by)
        before = list(source.asked_rules)
        after = sorted({*before, rule} if asked else {*before} - {rule})
        if before == after:
            return
        source.asked_rules = after
        _save(source, "asked_rules")
        how = "asked whatever its record" if asked else "left to its record"
        told = {"asked_rules": before}, {"asked_rules": after}
        on_record(f"Rule {rule} {how}, {source.name}", source.slug, *told, by=by)


def locked_source(source_id: int, *, by: User) -> Source:
    """Give a source of the person's desks, locked to be changed; raises NotAllowed."""
    require(by, "change_rules")
    # The desk's members are looked up apart: PostgreSQL locks no row of a join it makes empty.
    seen = Source.objects.seen_by(by).filter(pk=source_id).exists()
    source = Source.objects.select_for_update().filter(pk=source_id).first() if seen else None
    if source is None:
        raise NotAllowed("This source is not on one of your desks, or there is none like it.")
    return source


def on_record(
    summary: str, subject: str, before: dict[str, Any], after: dict[str, Any], *, by: User
) -> Operation:
    """Put a change of settings on record: one operation, one event with what was and what is."""
    operation = Operation.objects.create(
        kind="configure", by=name_of(by), by_id=by.pk, summary=summary[:300], total=1, done=1
    )
    Event.objects.create(
        kind="configure",
        by=name_of(by),
        operation=operation,
        subject=subject[:200],
        before=before,
        after=after,
        note=summary[:500],
    )
    return operation


def _locked_house() -> House:
    House.objects.get_or_create(pk=1)
    return House.objects.select_for_update().get(pk=1)


def _save(place: Source | House, *names: str) -> None:
    if isinstance(place, Source):
        place.version += 1
        names = (*names, "version")
    place.save(update_fields=names)


def _present(source: Source, name: str) -> str:
    value = getattr(source, name)
    if isinstance(value, bool):
        return "It is on now." if value else "It is off now."
    shown = source.get_edit_policy_display() if name == "edit_policy" else value
    return f"It is “{shown}” now." if shown else "It is empty now."


def _check(source: Source) -> None:
    try:
        source.full_clean(exclude=["desk", "quiet_rules", "asked_rules"])
    except ValidationError as error:
        told = (
            f"{field.replace('_', ' ')}: {' '.join(s)}" for field, s in error.message_dict.items()
        )
        raise Refused(" ".join(told)) from error
