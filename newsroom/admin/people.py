"""People in the admin: accounts with a role and desks; deactivated, never deleted."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin as DjangosGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangosUserAdmin
from django.contrib.auth.models import Group, User
from django.contrib.auth.password_validation import validate_password
from django.db.models import QuerySet
from django.http import HttpRequest

from newsroom.actions.people import (
    ROLES,
    change_account,
    create_account,
    set_password,
    standing_of,
)
from newsroom.admin.looking import LookingAdmin
from newsroom.admin.person import person_of
from newsroom.admin.places import SavingAdmin
from newsroom.admin.seen_form import SeenForm
from newsroom.models import Desk, SignInAttempt

# Django's own pages save past the acts; these take their place.
for model, pages in ((User, DjangosUserAdmin), (Group, DjangosGroupAdmin)):
    if isinstance(admin.site.get_model_admin(model), pages):
        admin.site.unregister(model)


class AccountForm(SeenForm[User]):
    """An account's role, desks and password."""

    role = forms.ChoiceField(choices=[(role, role) for role in ROLES])
    desks = forms.ModelMultipleChoiceField(
        Desk.objects.all(), required=False, widget=forms.CheckboxSelectMultiple
    )
    password = forms.CharField(
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="Empty: it stays as it is.",
        label="New password",
    )

    class Meta:
        model = User
        fields = ("username", "is_active")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Show the role and desks that stand."""
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            stands = standing_of(self.instance)
            self.initial["role"] = stands["role"]
            self.initial["desks"] = Desk.objects.filter(members=self.instance)
        else:
            self.fields["password"].required = True
            self.fields["password"].label, self.fields["password"].help_text = "Password", ""
            self.initial["desks"] = Desk.objects.all()

    def standing(self) -> dict[str, object]:
        """Give the role, the desks, and whether the account is active."""
        return standing_of(self.instance)

    def clean_password(self) -> str:
        """Refuse a weak password where it was typed."""
        password = str(self.cleaned_data["password"])
        if password:
            validate_password(password, self.instance)
        return password


@admin.register(User)
class UserAdmin(SavingAdmin):
    """The people; every change of role, desk or account is an event on record."""

    form = AccountForm
    list_display = ("username", "full_name", "roles", "is_active", "last_login", "date_joined")
    list_filter = ("groups", "is_active", "desks")
    search_fields = ("username", "first_name", "last_name", "email")
    ordering = ("username",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """Read the roles along."""
        return User.objects.prefetch_related("groups")

    @admin.display(description="name", ordering="last_name")
    def full_name(self, person: User) -> str:
        """Give first and last name."""
        return person.get_full_name()

    @admin.display(description="role")
    def roles(self, person: User) -> str:
        """Name the role."""
        return ", ".join(group.name for group in person.groups.all())

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> Any:
        """Keep a name as history knows it."""
        return ("username",) if obj else ()

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        """Save as acts."""
        answers, by = form.cleaned_data, person_of(request)
        role = answers["role"]
        seen = form.seen_standing()
        if change:
            person = User.objects.get(pk=obj.pk)
            if answers["password"]:
                set_password(person, answers["password"], by=by)
        else:
            person = create_account(obj.username, role=role, password=answers["password"], by=by)
            obj.pk, seen = person.pk, standing_of(person)
        # of a new account too: it begins on every desk, and may be wanted on none
        change_account(
            person.pk,
            role=role,
            desks=answers["desks"],
            active=answers["is_active"],
            seen=seen,
            by=by,
        )


@admin.register(Group)
class GroupAdmin(LookingAdmin[Group]):
    """The three roles with their permissions, as the migrations brought them."""

    list_display = ("name",)


@admin.register(SignInAttempt)
class SignInAttemptAdmin(LookingAdmin[SignInAttempt]):
    """Who tried to sign in, and from where."""

    list_display = ("account", "address", "at", "right")
    list_filter = ("right", "at")
    search_fields = ("account", "address")
