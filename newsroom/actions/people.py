"""Give people accounts, and take them away again: deactivated, never deleted."""

from collections.abc import Iterable, Mapping

from django.contrib.auth.models import Group, User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from newsroom.actions.acting import name_of
from newsroom.actions.refusal import AccountChanged, NotAllowed, Refused
from newsroom.models import Desk, Event

ADMIN = "Admin"
ROLES = ("Reviewer", "Editor", ADMIN)


def create_account(username: str, *, role: str, password: str, by: User | None) -> User:
    """Create an account with one of the three roles, on every desk there is.

    `by` is None for the command line. Raises Refused where the name is taken or the password
    too weak.
    """
    _check_admin(by)
    if role not in ROLES:
        raise Refused(f"There is no role “{role}”: it is one of {', '.join(ROLES)}.")
    person = User(username=username, is_staff=role == ADMIN, is_superuser=role == ADMIN)
    person.set_password(password)
    with transaction.atomic():
        _check(person, password)
        person.save()
        person.groups.add(Group.objects.get(name=role))
        for desk in Desk.objects.all():
            desk.members.add(person)
        _record("account-created", person, by, {}, {"role": role, "active": True})
    return person


def _check_admin(by: User | None) -> None:
    if by is not None and not by.is_superuser:
        raise NotAllowed("Only an admin may change accounts.")


def _check(person: User, password: str) -> None:
    try:
        person.full_clean(exclude=["password"])
        validate_password(password, person)
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error


def _record(
    kind: str, person: User, by: User | None, before: dict[str, object], after: dict[str, object]
) -> None:
    Event.objects.create(
        kind=kind, by=name_of(by), subject=person.get_username(), before=before, after=after
    )


def change_account(
    person_id: int,
    *,
    role: str,
    desks: Iterable[Desk],
    active: bool,
    seen: Mapping[str, object],
    by: User | None,
) -> None:
    """Give somebody another role or other desks, or end or give back their account.

    `seen` is the account's standing that the admin saw. Raises AccountChanged where it is another
    by now: an account that was ended meanwhile is not given back unseen.
    """
    _check_admin(by)
    if role not in ROLES:
        raise Refused(f"There is no role “{role}”: it is one of {', '.join(ROLES)}.")
    slugs = sorted(desk.slug for desk in desks)
    wanted = {"role": role, "desks": slugs, "active": active}
    with transaction.atomic():
        person = User.objects.select_for_update().get(pk=person_id)
        before = standing_of(person)
        if wanted == before:
            return
        if person == by:
            raise Refused("Your own account is for another admin to change.")
        if before != seen:
            raise AccountChanged("Somebody has changed this account meanwhile; look at it again.")
        _place(person, role, slugs, active)
        _record("account-changed", person, by, before, wanted)


def _place(person: User, role: str, slugs: list[str], active: bool) -> None:
    person.is_active = active
    person.is_staff = person.is_superuser = role == ADMIN
    person.save(update_fields=["is_active", "is_staff", "is_superuser"])
    person.groups.set(Group.objects.filter(name=role))
    person.desks.set(Desk.objects.filter(slug__in=slugs))


def set_password(person: User, password: str, *, by: User | None) -> None:
    """Give somebody a new password; their sessions end. Raises Refused where it is too weak."""
    if by != person:
        _check_admin(by)
    _check(person, password)
    with transaction.atomic():
        person.set_password(password)
        person.save(update_fields=["password"])
        _record("password-set", person, by, {}, {})


def standing_of(person: User) -> dict[str, object]:
    """Give a person's role, desks and whether the account is active, as history keeps them."""
    role = person.groups.filter(name__in=ROLES).values_list("name", flat=True).first() or ""
    desks = Desk.objects.filter(members=person).order_by("slug").values_list("slug", flat=True)
    return {"role": role, "desks": list(desks), "active": person.is_active}
