"""Staff desks: which groups of people there are, and who is in them."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from newsroom.actions.acting import require
from newsroom.actions.configuring import on_record
from newsroom.actions.refusal import DeskChanged, NotAllowed
from newsroom.models import Desk


def save_desk(
    desk: Desk,
    *,
    name: str,
    slug: str,
    members: Iterable[User],
    seen: Mapping[str, object],
    by: User,
) -> Desk:
    """Create a desk, or change its name and its members; only admins do, who see all desks.

    `seen` is the desk's standing that the admin saw, empty of a new one. Raises DeskChanged where
    it is another by now.
    """
    require(by, "change_rules")
    if not by.has_perm("newsroom.see_all_desks"):
        raise NotAllowed("Only an admin may change desks.")
    with transaction.atomic():
        before = desk_standing(Desk.objects.select_for_update().get(pk=desk.pk)) if desk.pk else {}
        if before != seen:
            raise DeskChanged("Somebody has changed this desk meanwhile; look at it again.")
        desk.name, desk.slug = name, slug
        desk.save()
        desk.members.set(members)
        after = desk_standing(desk)
        if after != before:
            on_record(f"Desk {name}", slug, before, after, by=by)
    return desk


def desk_standing(desk: Desk) -> dict[str, Any]:
    """Give a desk's name and members, as history keeps them."""
    people = desk.members.order_by("username").values_list("username", flat=True)
    return {"name": desk.name, "slug": desk.slug, "members": list(people)}
