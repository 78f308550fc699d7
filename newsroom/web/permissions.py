"""Ask for all of a person's permissions at once."""

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser, Permission, User
from django.db.models import Model, Q, QuerySet

from newsroom.models.prepared import Given, Prepared


def _permissions() -> QuerySet[Permission, tuple[str, str]]:
    person = Given("person")
    mine = Permission.objects.filter(Q(group__user=person) | Q(user=person)).order_by()
    return mine.values_list("content_type__app_label", "codename").distinct()


PERMISSIONS = Prepared(_permissions)
PERSON = Prepared(lambda: User.objects.select_related("profile").filter(pk=Given("person")))


class OneQueryBackend(ModelBackend):
    """Django's own backend, with one query for the permissions instead of two.

    An unknown name costs the hash of a password too: Django's `authenticate` does it.
    """

    def get_all_permissions(
        self, user_obj: AbstractBaseUser | AnonymousUser, obj: Model | None = None
    ) -> set[str]:
        """Give the permissions of the person and of their roles, as "app.codename"."""
        if not user_obj.is_active or user_obj.is_anonymous or obj is not None:
            return set()
        kept: dict[str, set[str]] = user_obj.__dict__
        if "_all_permissions" not in kept:
            named = PERMISSIONS.tuples(person=user_obj.pk)
            kept["_all_permissions"] = {f"{app}.{codename}" for app, codename in named}
        return kept["_all_permissions"]

    def get_user(self, user_id: int) -> User | None:
        """Give the person of a session; None where they may not sign in any more."""
        person = PERSON.first(person=user_id)
        return person if person and self.user_can_authenticate(person) else None
