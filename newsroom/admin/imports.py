"""Imports in the admin: batches, the raw files they read, the rows that did not come in."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from newsroom.admin.looking import LookingAdmin, M
from newsroom.models import BadRow, Batch, BatchState, RawFile


@admin.register(Batch)
class BatchAdmin(LookingAdmin[Batch]):
    """The runs that brought articles in."""

    list_display = (
        *("name", "on_the_desk", "source", "state", "new", "changed", "same", "failed"),
        *("by", "at"),
    )
    list_filter = ("state", "source", "at")
    list_select_related = ("source",)
    search_fields = ("name", "by")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Batch]:
        """Leave out what is still being read."""
        return super().get_queryset(request).exclude(state=BatchState.READING)

    def view_on_site(self, batch: Batch) -> str:
        """Give its page on the desk, from which it is withdrawn."""
        return reverse("batch", args=[batch.pk])

    @admin.display(description="desk")
    def on_the_desk(self, batch: Batch) -> SafeString:
        """Link to what it brought, and to withdrawing it."""
        address = reverse("batch", args=[batch.pk])
        return format_html('<a href="{}">its articles</a>', address)


class OfBatchAdmin(LookingAdmin[M]):
    """Pages of what belongs to a batch, whose page each row leads to."""

    list_select_related = ("batch",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[M]:
        """Leave out what is still being read."""
        return super().get_queryset(request).exclude(batch__state=BatchState.READING)

    def view_on_site(self, row: Any) -> str:
        """Give the page of the batch it came in."""
        return reverse("batch", args=[row.batch_id])


@admin.register(RawFile)
class RawFileAdmin(OfBatchAdmin[RawFile]):
    """The bytes as they came; looked at as figures, never shown as a page."""

    list_display = ("name", "batch", "media_type", "encoding", "size", "sha256", "purged_by")
    list_filter = ("media_type", "encoding")
    search_fields = ("name", "sha256")
    exclude = ("content",)


@admin.register(BadRow)
class BadRowAdmin(OfBatchAdmin[BadRow]):
    """The rows that did not come in, and why."""

    list_display = ("name", "row", "reason", "batch")
    search_fields = ("name", "reason")
