"""Comments on an article: read them, add one, take one's own back."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from newsroom.actions.commenting import LONGEST, add_comment, withdraw_comment
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.models import Article, Comment, Flag, Placement
from newsroom.models.flag import HIDDEN
from newsroom.web.drawer import drawer
from newsroom.web.person import person_of
from newsroom.web.reviewing import load_article
from newsroom.web.story import visible
from newsroom.web.trails import Trail
from newsroom.web.wishes import number_in

MOST = 200  # comments shown, the latest


@dataclass(frozen=True)
class ShownComment:
    """A comment, what it is about in words, and where on the review page that stands."""

    row: Comment
    about: str = ""
    address: str = ""


@require_safe
def comments(request: HttpRequest, article_id: int) -> HttpResponse:
    """Show what was said about an article, and the field to say something."""
    return _shown(request, load_article(request, article_id))


@require_POST
def comment_add(request: HttpRequest, article_id: int) -> HttpResponse:
    """Say something about an article; what was typed stays where it is refused."""
    article = load_article(request, article_id)
    kind, _, number = request.POST.get("about", "").partition(":")
    about = {f"{kind}_id": number_in(number)} if kind in ("flag", "block") else {}
    text = request.POST.get("text", "")
    try:
        add_comment(article.pk, text, by=person_of(request, "view_article"), **about)
    except NotAllowed:
        raise
    except Refused as refused:
        context = {"sentence": refused.sentence, "typed": text}
        return _shown(request, article, status=422, **context)
    return _done(request, article_id, "Your comment stands.")


@require_POST
def comment_withdraw(request: HttpRequest, article_id: int, comment_id: int) -> HttpResponse:
    """Take one's own comment back."""
    article = load_article(request, article_id)
    withdraw_comment(article.pk, comment_id, by=person_of(request, "view_article"))
    return _done(request, article_id, "Your comment is taken back.")


def _done(request: HttpRequest, article_id: int, told: str) -> HttpResponse:
    if not request.htmx:  # type: ignore[attr-defined]
        asked = urlencode(Trail.of(request.POST).fields)
        return redirect(reverse("comments", args=[article_id]) + (f"?{asked}" if asked else ""))
    article = load_article(request, article_id)  # with its new count
    return _shown(request, article, fragment="drawer/_commented.html", told=told)


def _shown(
    request: HttpRequest,
    article: Article,
    *,
    status: int = 200,
    fragment: str = "drawer/_drawer.html",
    **more: Any,
) -> HttpResponse:
    rows = list(article.comments.select_related("flag").order_by("-id")[:MOST])[::-1]
    asked = request.POST if request.method == "POST" else request.GET
    flag = _flag_asked(article, asked)
    numbers = _numbers(article, [*rows, flag])
    context = {
        "comments": [_about(row, numbers) for row in rows],
        "most": MOST,
        "longest": LONGEST,
        "abouts": [(f"flag:{flag.pk}", _words(flag, numbers))] if flag else [],
        "chosen": asked.get("about", f"flag:{flag.pk}" if flag else ""),
    }
    return drawer(request, article, "comments", context | more, status=status, fragment=fragment)


def _flag_asked(article: Article, asked: QueryDict) -> Flag | None:
    """Give the flag that a new comment may be about: the one that was in focus."""
    number = asked.get("flag") or asked.get("about", "").removeprefix("flag:")
    wanted = Flag.objects.exclude(state__in=HIDDEN).filter(article=article.pk)
    return wanted.filter(pk=number_in(number) or 0).first() if number else None


def _numbers(article: Article, about: list[Any]) -> dict[int | None, int]:
    """Give the numbers, as people count, of the blocks that these rows hang on; one query."""
    ids = {row.block_id for row in about if row is not None}
    ids |= {row.flag.block_id for row in about if isinstance(row, Comment) and row.flag}
    placed = Placement.objects.filter(revision=article.revision_id, block__in=ids - {None})
    return {block: position + 1 for block, position in placed.values_list("block", "position")}


def _about(row: Comment, numbers: dict[int | None, int]) -> ShownComment:
    if row.flag:
        stands = row.flag.state not in HIDDEN and (
            row.flag.block_id is None or row.flag.block_id in numbers
        )
        address = f"?flag={row.flag.pk}" if stands else ""
        return ShownComment(row, _words(row.flag, numbers), address)
    if row.block_id is None:
        return ShownComment(row)
    if row.block_id not in numbers:
        return ShownComment(row, "a block that stands no more")
    return ShownComment(row, f"block {numbers[row.block_id]}", f"?block={row.block_id}")


def _words(flag: Flag, numbers: dict[int | None, int]) -> str:
    """Name a flag: its words and its block."""
    quote = visible(flag.quote if len(flag.quote) <= 50 else flag.quote[:48] + "…")
    number = numbers.get(flag.block_id)
    return f"“{quote}”, block {number}" if number else f"“{quote}”"
