"""The dictionary: terms that are right and dismissals that hold, found and taken back."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from newsroom.actions.keeping import bring_back, keep_term, take_back
from newsroom.actions.refusal import Refused
from newsroom.models import Article, Dismissal, Scope, Source, Term
from newsroom.web.person import person_of

ROWS = 50
KINDS: dict[str, type[Term] | type[Dismissal]] = {"terms": Term, "dismissals": Dismissal}


@require_GET
def dictionary(request: HttpRequest) -> HttpResponse:
    """List terms or dismissals, those that hold or those that were taken back."""
    user = person_of(request, "view_article")
    kind = request.GET.get("kind", "") if request.GET.get("kind") in KINDS else "terms"
    text, removed = request.GET.get("q", "").strip()[:200], request.GET.get("removed") == "1"
    rows = seen(kind, user).filter(removed_at__isnull=not removed)
    if text:
        words = Q(text__icontains=text) if kind == "terms" else Q(quote__icontains=text)
        rows = rows.filter(words if kind == "terms" else words | Q(rule__iexact=text))
    before = request.GET.get("before", "")
    if before.isascii() and before.isdigit():
        rows = rows.filter(pk__lt=int(before[:18]))
    page = list(rows.order_by("-pk")[: ROWS + 1])
    context = {
        "kind": kind,
        "text": text,
        "removed": removed,
        "before": before,
        "rows": page[:ROWS],
        "following": page[ROWS - 1].pk if len(page) > ROWS else None,
        "sources": list(Source.objects.seen_by(user)),
    }
    return render(request, "dictionary/page.html", context)


@require_POST
def term_add(request: HttpRequest) -> HttpResponse:
    """Add a word or phrase, for a source or for the house."""
    user = person_of(request, "change_rules")
    slug = request.POST.get("source", "")
    source = get_object_or_404(Source.objects.seen_by(user), slug=slug) if slug else None
    term = keep_term(request.POST.get("text", ""), source_id=source.pk if source else None, by=user)
    messages.success(request, f"“{term}” is right from the next check on.")
    return redirect("dictionary")


@require_POST
def kept_turn(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Take a term or a dismissal back, or bring it back."""
    user = person_of(request)
    if kind not in KINDS:
        raise Refused("There is nothing like that in the dictionary.")
    get_object_or_404(seen(kind, user), pk=pk)
    holds = request.POST.get("holds") == "1"
    row = turned(kind, pk, holds=holds, user=user)
    told = "holds again" if row.removed_at is None else "was taken back"
    messages.success(request, f"“{row}” {told}; articles show it when they are checked again.")
    slug = row.source.slug if row.source and request.POST.get("back") == "source" else ""
    return redirect("source", slug) if slug else redirect(reverse("dictionary") + f"?kind={kind}")


def turned(kind: str, pk: int, *, holds: bool, user: User) -> Term | Dismissal:
    """Turn a row of either kind, and give it."""
    turn = bring_back if holds else take_back
    if kind == "terms":
        return turn(Term, pk, by=user)
    return turn(Dismissal, pk, by=user)


def seen(kind: str, user: User) -> Any:
    """Give the rows of a kind that the person may see: the house's, and those of their desks."""
    rows: Any = KINDS[kind]._default_manager.select_related("source", "article")
    if user.has_perm("newsroom.see_all_desks"):
        return rows
    sources = Source.objects.seen_by(user).values("pk")
    articles = Article.objects.seen_by(user).order_by().values("pk")
    return rows.filter(
        Q(scope=Scope.HOUSE)
        | Q(scope=Scope.SOURCE, source__in=sources)
        | Q(scope=Scope.ARTICLE, article__in=articles)
    )
