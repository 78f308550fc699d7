"""The drawer of the review page: five tabs, each at an address that is a page without htmx."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from newsroom.models import Article
from newsroom.web.trails import Trail, review_address


@dataclass(frozen=True)
class Tab:
    """One tab: the name of its address, what it is called, the command that opens it."""

    name: str
    label: str
    command: str = ""


TABS = (
    Tab("diff", "Diff to the original"),
    Tab("history", "History", "history"),
    Tab("raw", "Raw import"),
    Tab("comments", "Comments", "comment"),
    Tab("similar", "Similar articles", "similar"),
)


def drawer(
    request: HttpRequest,
    article: Article,
    name: str,
    context: dict[str, Any],
    *,
    status: int = 200,
    fragment: str = "drawer/_drawer.html",
) -> HttpResponse:
    """Show a tab: htmx gets the drawer with it, anybody else a page with the same matter."""
    tab = next(tab for tab in TABS if tab.name == name)
    trail = Trail.of(request.POST if request.method == "POST" else request.GET)
    shown = {"article": article, "tabs": TABS, "tab": tab, "panel": f"drawer/_{name}.html"}
    shown |= {"trail": trail.address, "trail_fields": trail.fields}
    shown["back"] = review_address(article.pk, trail)
    template = fragment if request.htmx else "drawer/page.html"  # type: ignore[attr-defined]
    answer = render(request, template, {**shown, **context}, status=status)
    patch_vary_headers(answer, ["HX-Request"])  # one address, two answers: no cache mixes them
    return answer
