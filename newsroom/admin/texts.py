"""Texts in the admin: revisions, their blocks, and the flags on them."""

from django.contrib import admin

from newsroom.admin.looking import LookingAdmin, desk_link
from newsroom.models import Block, Flag, Revision


@admin.register(Revision)
class RevisionAdmin(LookingAdmin[Revision]):
    """What an article's text was, moment by moment."""

    list_display = ("article", "number", "reason", "by", "at")
    list_filter = ("reason", "at")
    list_select_related = ("article",)
    search_fields = ("article__headline", "content_hash")
    raw_id_fields = ("article", "operation", "raw")
    exclude = ("blocks",)


@admin.register(Block)
class BlockAdmin(LookingAdmin[Block]):
    """The paragraphs, rows that never change."""

    list_display = ("__str__", "role", "told_by", "article")
    list_filter = ("role", "told_by")
    list_select_related = ("article",)
    search_fields = ("text",)


@admin.register(Flag)
class FlagAdmin(LookingAdmin[Flag]):
    """Everything that was found, and what became of it."""

    list_display = (
        *("quote_shown", "rule", "category", "severity", "state", "replacement"),
        *("confidence", "decided_by", "decided_at", "on_the_desk"),
    )
    list_filter = ("state", "category", "severity", "rule", "quoted")
    list_select_related = ("article",)
    search_fields = ("quote", "article__headline")

    @admin.display(description="quote", ordering="quote")
    def quote_shown(self, flag: Flag) -> str:
        """Give the quote, cut where it is long."""
        return flag.quote[:80]

    @admin.display(description="article")
    def on_the_desk(self, flag: Flag) -> str:
        """Link to the review page."""
        return desk_link(flag.article)
