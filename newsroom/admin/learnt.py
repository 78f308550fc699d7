"""What was learnt, in the admin: lines of sources, records of rules, families of articles."""

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from newsroom.admin.looking import LookingAdmin, desk_link
from newsroom.models import Family, LineState, RuleRecord, SourceLine


@admin.register(SourceLine)
class SourceLineAdmin(LookingAdmin[SourceLine]):
    """What a source prints again and again; it is confirmed and refused on the source's page."""

    list_display = (
        *("line", "state", "on_the_desk", "above", "inside", "below", "by_hand"),
        *("decided_by", "decided_at"),
    )
    list_filter = ("state", "source")
    list_select_related = ("source",)
    search_fields = ("text", "shown", "decided_by")

    def get_queryset(self, request: HttpRequest) -> QuerySet[SourceLine]:
        """Leave out what was only counted: nobody has said or thought anything of it."""
        return super().get_queryset(request).exclude(state=LineState.COUNTED).order_by("-id")

    def view_on_site(self, line: SourceLine) -> str:
        """Give the page on which it is confirmed or refused."""
        return f"{reverse('source', args=[line.source.slug])}?line={line.pk}#lines"

    @admin.display(ordering="text")
    def line(self, line: SourceLine) -> str:
        """Give its words as they were printed, cut where there are many."""
        return (line.shown or line.text)[:120]

    @admin.display(description="its source's lines", ordering="source__name")
    def on_the_desk(self, line: SourceLine) -> SafeString:
        """Link to the page on which it is confirmed or refused."""
        address = reverse("source-lines", args=[line.source.slug])
        return format_html('<a href="{}">{}</a>', address, line.source)


@admin.register(RuleRecord)
class RuleRecordAdmin(LookingAdmin[RuleRecord]):
    """How often people found a rule right in a source."""

    list_display = ("rule", "source", "right", "wrong", "expected", "on_the_desk")
    list_filter = ("source",)
    list_select_related = ("source",)
    search_fields = ("rule",)

    @admin.display(description="desk")
    def on_the_desk(self, record: RuleRecord) -> SafeString:
        """Link to the rule on the desk."""
        return format_html('<a href="{}#{}">the rule</a>', reverse("rules"), record.rule)


@admin.register(Family)
class FamilyAdmin(LookingAdmin[Family]):
    """Articles that tell the same story; who belongs to one is decided on the review page."""

    list_display = ("__str__", "on_the_desk", "how_many", "chosen_by")
    list_filter = ("master__source",)
    list_select_related = ("master",)
    search_fields = ("master__headline", "chosen_by")
    raw_id_fields = ("master",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Family]:
        """Count the articles along, the latest family first."""
        counted = super().get_queryset(request).annotate(many=Count("members"))
        return counted.order_by("-id")

    @admin.display(description="master")
    def on_the_desk(self, family: Family) -> SafeString | str:
        """Link to the master's review page."""
        return desk_link(family.master)

    @admin.display(description="articles", ordering="many")
    def how_many(self, family: Family) -> int:
        """Count its articles."""
        return int(getattr(family, "many", 0))
