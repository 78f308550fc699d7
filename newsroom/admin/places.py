"""Desks and sources in the admin; every change is an act on record."""

from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from newsroom.actions.configuring import (
    CHANGED,
    CONFIGURABLE,
    create_source,
    present_values,
    save_source,
)
from newsroom.actions.refusal import Refused
from newsroom.actions.staffing import desk_standing, save_desk
from newsroom.admin.looking import LookingAdmin
from newsroom.admin.person import person_of
from newsroom.admin.seen_form import SeenForm
from newsroom.models import Desk, Source


class SavingAdmin(LookingAdmin[Any]):
    """Pages whose saves are acts: nothing is written but through them."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Allow what the role allows."""
        return request.user.has_perm("newsroom.see_all_desks")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Allow what the role allows."""
        return request.user.has_perm("newsroom.see_all_desks")

    def changeform_view(self, request: HttpRequest, *given: Any, **named: Any) -> HttpResponse:
        """Show an act's refusal in its own words."""
        try:
            return super().changeform_view(request, *given, **named)
        except Refused as reason:
            self.message_user(request, reason.sentence, messages.ERROR)
            return redirect(request.path)

    def save_related(self, request: Any, form: Any, formsets: Any, change: bool) -> None:
        """Leave relations to the act that saves."""


class DeskForm(SeenForm[Desk]):
    """A desk's name and members."""

    def standing(self) -> dict[str, object]:
        """Give the name and members that stand."""
        return desk_standing(self.instance)


@admin.register(Desk)
class DeskAdmin(SavingAdmin):
    """Groups of people and their sources."""

    form = DeskForm
    list_display = ("name", "slug")
    search_fields = ("name",)
    prepopulated_fields = {"slug": ("name",)}

    def formfield_for_manytomany(self, db_field: Any, request: Any, **named: Any) -> Any:
        """Offer people as boxes to tick, which a finger and a screen reader find too."""
        named["widget"] = forms.CheckboxSelectMultiple
        named["queryset"] = User.objects.order_by("username")
        return super().formfield_for_manytomany(db_field, request, **named)

    def save_model(self, request: HttpRequest, obj: Desk, form: Any, change: bool) -> None:
        """Save as an act."""
        save_desk(
            obj,
            name=form.cleaned_data["name"],
            slug=form.cleaned_data["slug"],
            members=form.cleaned_data["members"],
            seen=form.seen_standing(),
            by=person_of(request),
        )


class SourceForm(forms.ModelForm[Source]):
    """A source's settings, with the version of it that was seen."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["seen"].initial = self.instance.version

    def clean(self) -> dict[str, Any]:
        """Say beside each setting what it is now, where somebody else has saved meanwhile."""
        values = self.cleaned_data
        present = present_values(self.instance, values) if self.instance.pk else {}
        if present and values.get("seen") != self.instance.version:
            for name, told in present.items():
                self.add_error(name, told)
            again = cast(QueryDict, self.data).copy()
            again["seen"] = str(self.instance.version)  # saving once more is on purpose
            self.data = again
            raise forms.ValidationError(CHANGED)
        return values


@admin.register(Source)
class SourceAdmin(SavingAdmin):
    """Outlets and feeds, with what their contracts ask for."""

    form = SourceForm
    exclude = ("version",)
    list_display = (
        *("name", "on_the_desk", "desk", "dialect", "edit_policy", "asked_for", "second_eyes"),
    )
    list_filter = ("desk", "edit_policy", "second_eyes")
    list_select_related = ("desk",)
    search_fields = ("name", "slug", "homepage")
    prepopulated_fields = {"slug": ("name",)}

    @admin.display(description="the gate asks for", empty_value="nothing")
    def asked_for(self, source: Source) -> str | None:
        """Name what an article of it must have to leave."""
        asked = ("link", "credit", "licence")
        return ", ".join(n for n in asked if getattr(source, f"requires_{n}")) or None

    @admin.display(description="its page")
    def on_the_desk(self, source: Source) -> SafeString:
        """Link to the source on the desk, with its lines."""
        return format_html('<a href="{}">on the desk</a>', reverse("source", args=[source.slug]))

    def view_on_site(self, source: Source) -> str:
        """Give the source's page on the desk."""
        return reverse("source", args=[source.slug])

    def get_readonly_fields(self, request: HttpRequest, obj: Source | None = None) -> Any:
        """Keep what identifies a source as it is."""
        kept = ("quiet_rules", "asked_rules", "counted")
        return ("slug", "desk", *kept) if obj else kept

    def get_prepopulated_fields(self, request: HttpRequest, obj: Source | None = None) -> Any:
        """Propose a slug for a new one."""
        return {} if obj else self.prepopulated_fields

    def save_model(self, request: HttpRequest, obj: Source, form: Any, change: bool) -> None:
        """Save as an act."""
        values = {name: form.cleaned_data[name] for name in CONFIGURABLE}
        by = person_of(request)
        if change:
            save_source(obj.pk, values, version=form.cleaned_data["seen"], by=by)
        else:
            made = create_source(obj.slug, values, desk=form.cleaned_data["desk"], by=by)
            obj.pk = made.pk
