"""Pages to look at and not to change: what is kept changes by acts only."""

from typing import Any, TypeVar

from django.contrib import admin
from django.db.models import Model, URLField
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from newsroom.models import Article

M = TypeVar("M", bound=Model)

admin.site.site_header = "Newsroom, the back office"
admin.site.site_title = "Newsroom"
admin.site.index_title = "Everything that is kept"
admin.site.enable_nav_sidebar = False
admin.site.site_url = None  # the desk stands among the links of every page


class LookingAdmin(admin.ModelAdmin[M]):
    """A model's pages without adding, changing or deleting."""

    list_per_page = 50
    show_full_result_count = False
    list_max_show_all = 200
    formfield_overrides = {URLField: {"assume_scheme": "https"}}

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody adds by hand."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody changes what happened."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nothing is deleted."""
        return False


class OfArticleAdmin(LookingAdmin[M]):
    """Pages of what belongs to an article, which each row links to on the desk."""

    list_select_related = ("article",)

    @admin.display(description="article", ordering="article__headline")
    def on_the_desk(self, row: Any) -> SafeString | str:
        """Link to the review page."""
        return desk_link(row.article)


def desk_link(article: Article | None, words: str = "") -> SafeString | str:
    """Give a link to an article's page on the desk, by default in its headline's words."""
    if article is None:
        return "–"
    address = reverse("review", args=[article.pk])
    return format_html('<a href="{}">{}</a>', address, words or str(article))
