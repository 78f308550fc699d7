"""Imports in the admin: batches, the raw files they read, the rows that did not come in."""

from django.contrib import admin

from newsroom.admin.looking import LookingAdmin
from newsroom.models import BadRow, Batch, RawFile


@admin.register(Batch)
class BatchAdmin(LookingAdmin[Batch]):
    """The runs that brought articles in."""

    list_display = ("name", "source", "state", "new", "changed", "same", "failed", "by", "at")
    list_filter = ("state", "source", "at")
    list_select_related = ("source",)
    search_fields = ("name", "by")


@admin.register(RawFile)
class RawFileAdmin(LookingAdmin[RawFile]):
    """The bytes as they came; looked at as figures, never shown as a page."""

    list_display = ("name", "batch", "media_type", "encoding", "size", "sha256", "purged_by")
    list_filter = ("media_type", "encoding")
    list_select_related = ("batch",)
    search_fields = ("name", "sha256")
    exclude = ("content",)


@admin.register(BadRow)
class BadRowAdmin(LookingAdmin[BadRow]):
    """The rows that did not come in, and why."""

    list_display = ("name", "row", "reason", "batch")
    list_select_related = ("batch",)
    search_fields = ("name", "reason")
