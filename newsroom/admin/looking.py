"""Pages to look at and not to change: what is kept changes by acts only."""

import re
from collections.abc import Iterable
from typing import Any, TypeVar

from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.db.models import Model, URLField
from django.forms.widgets import Script
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from newsroom.actions.refusal import ArticleChanged
from newsroom.models import Article
from newsroom.models.article import sign_of

M = TypeVar("M", bound=Model)
_NUMBER = re.compile("[0-9]{1,18}")  # a database holds any of 18 digits

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

    class Media:
        js = (Script("admin-lists.js", defer=True),)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Head the list with what it lists; a tick that is no number of a row ticks nothing."""
        if request.method == "POST":
            _keep_numbers(request)
        title = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, title | (extra_context or {}))

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        """Give the list; a number or a day that there is not is as wrong in a filter as a word."""
        try:
            return super().get_changelist_instance(request)
        except OverflowError as beyond:
            raise IncorrectLookupParameters(beyond) from beyond

    def view_on_site(self, row: M) -> str | None:
        """Give the row's place on the desk; None where it has none."""
        return None

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

    def view_on_site(self, row: Any) -> str | None:
        """Give its article's review page."""
        return reverse("review", args=[row.article_id]) if row.article_id else None

    @admin.display(description="article", ordering="article__headline")
    def on_the_desk(self, row: Any) -> SafeString | str:
        """Link to the review page."""
        return desk_link(row.article)


def check_as_seen(request: HttpRequest, ids: Iterable[int]) -> None:
    """Raise ArticleChanged where these rows are not those that the confirm page was about."""
    if request.POST.get("sign") != sign_of(ids):
        raise ArticleChanged("Nothing was done: the list holds others now. Look at it once more.")


def _keep_numbers(request: HttpRequest) -> None:
    given = request.POST.copy()
    ticks = given.getlist(ACTION_CHECKBOX_NAME)
    given.setlist(ACTION_CHECKBOX_NAME, [tick for tick in ticks if _NUMBER.fullmatch(tick)])
    request.POST = given  # type: ignore[assignment]


def desk_link(article: Article | None, words: str = "") -> SafeString | str:
    """Give a link to an article's page on the desk, by default in its headline's words."""
    if article is None:
        return "–"
    address = reverse("review", args=[article.pk])
    return format_html('<a href="{}">{}</a>', address, words or str(article))
