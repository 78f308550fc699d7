"""Articles in the admin: columns that matter, filters, and acts on thousands at once."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString

from newsroom.actions.gate import in_words
from newsroom.admin.bulk import BulkActsAdmin
from newsroom.admin.looking import desk_link
from newsroom.models import Article


class OpenErrorsFilter(admin.SimpleListFilter):
    """Whether something holds the article back."""

    title = "errors to decide"
    parameter_name = "errors"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer both."""
        return [("yes", "some"), ("no", "none")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep what was chosen."""
        if self.value() == "yes":
            return queryset.filter(open_errors__gt=0)
        return queryset.filter(open_errors=0) if self.value() == "no" else queryset


class EmbargoFilter(admin.SimpleListFilter):
    """Whether it may not leave yet."""

    title = "embargo"
    parameter_name = "embargo"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer both."""
        return [("yes", "holds now"), ("no", "none, or over")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep what was chosen."""
        holds = {"embargo_until__gt": timezone.now()}
        if self.value() == "yes":
            return queryset.filter(**holds)
        return queryset.exclude(**holds) if self.value() == "no" else queryset


@admin.register(Article)
class ArticleAdmin(BulkActsAdmin):
    """All articles, with the desk one click away."""

    list_display = (
        *("headline_or_number", "on_the_desk", "source", "state", "flags", "errors"),
        *("words", "with_whom", "times", "published", "imported_at"),
    )
    list_filter = (
        *("state", OpenErrorsFilter, EmbargoFilter, "source", "priority", "due"),
        *("is_english", "imported_at"),
    )
    list_select_related = ("source", "claimed_by", "assigned_to")
    search_fields = ("headline", "guid", "byline")
    date_hierarchy = "imported_at"
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """Show what stands on the person's desks."""
        return Article.objects.seen_by(User.objects.get(pk=request.user.pk or 0))

    def view_on_site(self, article: Article) -> str:
        """Give the review page."""
        return reverse("review", args=[article.pk])

    @admin.display(description="headline", ordering="headline")
    def headline_or_number(self, article: Article) -> str:
        """Give the headline, or the number where there is none."""
        return str(article)

    @admin.display(description="open / all", ordering="open_flags")
    def flags(self, article: Article) -> str:
        """Count its flags, the open ones first."""
        return f"{article.open_flags} / {article.all_flags}"

    @admin.display(description="errors", ordering="open_errors")
    def errors(self, article: Article) -> int:
        """Count the open errors, which hold it back."""
        return article.open_errors

    @admin.display(description="due", ordering="due", empty_value="–")
    def times(self, article: Article) -> str:
        """Say when it is due, what priority it has, and how long an embargo holds."""
        until, due = article.embargo_until, article.due
        told = (
            in_words(due) if due else "",
            f"priority {article.priority}" if article.priority else "",
            f"embargo until {in_words(until)}" if until and article.is_embargoed else "",
        )
        return "; ".join(filter(None, told))

    @admin.display(description="with", ordering="claimed_by", empty_value="–")
    def with_whom(self, article: Article) -> str | None:
        """Name who is on it now, or else whom it is assigned to."""
        if article.is_claimed:
            return str(article.claimed_by)
        return f"for {article.assigned_to}" if article.assigned_to else None

    @admin.display(description="desk")
    def on_the_desk(self, article: Article) -> SafeString | str:
        """Link to the review page."""
        return desk_link(article, "review")
