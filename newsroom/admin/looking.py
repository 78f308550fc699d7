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


def desk_link(article: Article | None) -> SafeString | str:
    """Give a link to an article's page on the desk, headed by its headline."""
    if article is None:
        return "–"
    address = reverse("review", args=[article.pk])
    return format_html('<a href="{}">{}</a>', address, article.headline or f"Article {article.pk}")
