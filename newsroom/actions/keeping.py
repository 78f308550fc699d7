"""Keep terms and dismissals: add a word by itself, take one back, bring it back."""

from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from newsroom.actions.acting import name_of, require
from newsroom.actions.configuring import locked_source, on_record
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.actions.typing_in import check_typed
from newsroom.models import Article, Dismissal, Scope, Term

Kept = TypeVar("Kept", Term, Dismissal)
LONGEST = 200


def keep_term(text: str, *, source_id: int | None = None, by: User) -> Term:
    """Add a word or phrase that is right, for a source or, without one, for the house.

    Raises Refused where it is there already.
    """
    require(by, "change_rules")
    text = " ".join(text.split())
    check_typed(text)
    if not text or len(text) > LONGEST:
        raise Refused(f"Write a word or a phrase of up to {LONGEST} characters.")
    with transaction.atomic():
        source = locked_source(source_id, by=by) if source_id else None
        scope = Scope.SOURCE if source else Scope.HOUSE
        if Term.objects.filter(text=text, scope=scope, source=source, removed_at=None).exists():
            raise Refused(f"“{text}” is in the dictionary already.")
        where = source.name if source else "everywhere"
        slug = source.slug if source else "house"
        operation = on_record(f"“{text}” is right, {where}", slug, {}, {"term": text}, by=by)
        return Term.objects.create(
            text=text, scope=scope, source=source, operation=operation, by=name_of(by)
        )


def take_back(kept: type[Kept], pk: int, *, by: User) -> Kept:
    """Take a term or a dismissal back: what it silenced is flagged again by the next check.

    What was decided with it stays decided; undoing its operation would open that again.
    """
    return _turn(kept, pk, holds=False, by=by)


def bring_back(kept: type[Kept], pk: int, *, by: User) -> Kept:
    """Let a term or a dismissal that was taken back hold again."""
    return _turn(kept, pk, holds=True, by=by)


def _turn(kept: type[Kept], pk: int, *, holds: bool, by: User) -> Kept:
    with transaction.atomic():
        rows: Any = kept._default_manager  # of either model; the stubs know only their common base
        row: Kept | None = rows.select_for_update().filter(pk=pk).first()
        if row is None or not _is_theirs(row, by):
            raise NotAllowed("This is not on one of your desks, or there is none like it.")
        require(by, "review_article" if row.scope == Scope.ARTICLE else "change_rules")
        if (row.removed_at is None) == holds:
            raise Refused("It holds already." if holds else "It was taken back already.")
        row.removed_at = None if holds else timezone.now()
        row.removed_by = "" if holds else name_of(by)
        row.save(update_fields=["removed_at", "removed_by"])
        what = f"“{str(row)[:150]}” {'holds again' if holds else 'taken back'}"
        name = f"{kept._meta.model_name}:{row.pk}"
        on_record(what, name, {"holds": not holds}, {"holds": holds}, by=by)
    return row


def _is_theirs(row: Term | Dismissal, by: User) -> bool:
    """Tell whether the person's desks look after what it holds for; the house is everybody's."""
    if row.scope == Scope.HOUSE or by.has_perm("newsroom.see_all_desks"):
        return True
    if row.scope == Scope.SOURCE:
        return row.source is not None and row.source.desk.members.filter(pk=by.pk).exists()
    return Article.objects.seen_by(by).filter(pk=row.article_id or 0).exists()
