"""History in the admin: what happened, by whom, when; nothing of it can be changed."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from newsroom.actions.gate import in_words
from newsroom.admin.looking import LookingAdmin, OfArticleAdmin, desk_link
from newsroom.models import Comment, Decision, Event, HandOutRecord, Operation

SHOWN = 200  # refusals on an operation's page


@admin.register(Operation)
class OperationAdmin(LookingAdmin[Operation]):
    """Every act, with what it did and what it could not."""

    list_display = ("summary_shown", "kind", "by", "at", "state", "done", "total", "refusals")
    list_filter = ("kind", "state", "at")
    search_fields = ("summary", "by")
    fields = (
        *("summary", "kind", "by", "at", "state", "total", "done", "reasons", "undone"),
        *("on_the_desk", "attempts", "lease_until", "finished_at"),
    )

    def view_on_site(self, operation: Operation) -> str:
        """Give its page on the desk, with its undo."""
        return reverse("operation", args=[operation.pk])

    @admin.display(description="act", ordering="summary")
    def summary_shown(self, operation: Operation) -> str:
        """Say what it was."""
        return str(operation)

    @admin.display(description="refused")
    def refusals(self, operation: Operation) -> int:
        """Count what could not be done."""
        return len(operation.refused)

    @admin.display(description="refused, and why")
    def reasons(self, operation: Operation) -> SafeString | str:
        """List what could not be done, each with a link and its reason."""
        if not operation.refused:
            return "nothing"
        rows = (
            (reverse("review", args=[article]), article, sentence)
            for article, sentence in operation.refused[:SHOWN]
        )
        items = format_html_join("", '<li><a href="{}">article {}</a>: {}</li>', rows)
        return format_html("<ul>{}</ul>", items)

    @admin.display(description="undone by", empty_value="not undone")
    def undone(self, operation: Operation) -> str | None:
        """Name the act that undid it."""
        undo = Operation.objects.filter(undoes=operation).first()
        return f"{undo.by}, {in_words(undo.at)}" if undo else None

    @admin.display(description="article")
    def on_the_desk(self, operation: Operation) -> SafeString | str:
        """Link to the article it was about, where it was one."""
        return desk_link(operation.article)


@admin.register(Decision)
class DecisionAdmin(LookingAdmin[Decision]):
    """Every verdict on a flag, as it was given."""

    list_display = ("words", "on_the_desk", "before", "after", "replacement", "how", "by", "at")
    list_filter = ("after", "how", "at")
    search_fields = ("by", "flag__quote")
    list_select_related = ("flag__article",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Decision]:
        """Show the latest first."""
        return super().get_queryset(request).order_by("-id")

    @admin.display(description="flag", ordering="flag__quote")
    def words(self, decision: Decision) -> str:
        """Give the flag's words, cut where there are many."""
        return decision.flag.quote[:60]

    def view_on_site(self, decision: Decision) -> str:
        """Give the flag's card on the review page."""
        return f"{reverse('review', args=[decision.article_id])}?flag={decision.flag_id}"

    @admin.display(description="article")
    def on_the_desk(self, decision: Decision) -> SafeString | str:
        """Link to the review page."""
        return desk_link(decision.flag.article)


@admin.register(Event)
class EventAdmin(OfArticleAdmin[Event]):
    """What else happened: states, settings, accounts, sign-ins."""

    list_display = ("kind", "by", "at", "on_the_desk", "subject", "before", "after", "note")
    list_filter = ("kind", "at")
    search_fields = ("by", "subject", "note")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        """Show the latest first."""
        return super().get_queryset(request).order_by("-id")


@admin.register(HandOutRecord)
class HandOutRecordAdmin(OfArticleAdmin[HandOutRecord]):
    """What left, when, as which bytes."""

    list_display = ("format", "on_the_desk", "version", "by", "at", "change_note", "sha256")
    list_filter = ("format", "at")
    search_fields = ("article__headline", "by", "sha256")


@admin.register(Comment)
class CommentAdmin(OfArticleAdmin[Comment]):
    """What people said about articles, what they took back too."""

    list_display = ("text_shown", "by", "at", "withdrawn_at", "on_the_desk")
    list_filter = ("at", ("withdrawn_at", admin.EmptyFieldListFilter))
    search_fields = ("text", "by", "article__headline")
    raw_id_fields = ("article", "flag", "block")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Comment]:
        """Show the latest first."""
        return super().get_queryset(request).order_by("-id")

    @admin.display(description="comment")
    def text_shown(self, comment: Comment) -> str:
        """Give its words, cut where there are many."""
        return comment.text[:120]
