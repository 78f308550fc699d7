"""Texts in the admin: revisions, their blocks, and the flags on them."""

from django.contrib import admin
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime

from newsroom.admin.looking import OfArticleAdmin
from newsroom.models import Block, Flag, Revision


@admin.register(Revision)
class RevisionAdmin(OfArticleAdmin[Revision]):
    """What an article's text was, moment by moment."""

    list_display = ("__str__", "on_the_desk", "reason", "by", "at")
    list_filter = ("reason", "at")
    search_fields = ("article__headline", "content_hash")
    raw_id_fields = ("article", "operation", "raw")
    exclude = ("blocks",)


@admin.register(Block)
class BlockAdmin(OfArticleAdmin[Block]):
    """The paragraphs, rows that never change."""

    list_display = ("__str__", "role", "told_by", "on_the_desk")
    list_filter = ("role", "told_by")
    search_fields = ("text",)


@admin.register(Flag)
class FlagAdmin(OfArticleAdmin[Flag]):
    """Everything that was found, and what became of it."""

    list_display = (
        *("quote_shown", "on_the_desk", "rule", "severity", "state"),
        *("replacement", "sure", "decided"),
    )
    list_filter = ("state", "category", "severity", "rule", "quoted")
    search_fields = ("quote", "article__headline")

    def view_on_site(self, flag: Flag) -> str:
        """Give its card on the review page."""
        return f"{reverse('review', args=[flag.article_id])}?flag={flag.pk}"

    @admin.display(description="quote", ordering="quote")
    def quote_shown(self, flag: Flag) -> str:
        """Give the quote, cut where it is long."""
        return flag.quote[:80]

    @admin.display(description="decided", ordering="decided_at", empty_value="–")
    def decided(self, flag: Flag) -> str | None:
        """Say who decided it, and when."""
        if flag.decided_at is None:
            return None
        return f"{flag.decided_by}, {date_format(localtime(flag.decided_at), 'j M H:i')}"

    @admin.display(description="sure", ordering="confidence")
    def sure(self, flag: Flag) -> str:
        """Give the confidence in percent."""
        return f"{flag.confidence:.0%}"
