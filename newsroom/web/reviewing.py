"""The review page: an article, its flags, and the card of the one in focus."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from newsroom.actions.standing import Standing
from newsroom.models import Article
from newsroom.web.screen import Screen, Wish


@require_safe
def review(request: HttpRequest, article_id: int) -> HttpResponse:
    """Show an article to its reviewer; htmx asks for a card alone."""
    screen = Screen(Standing.of(load_article(request, article_id)), Wish.of(request.GET))
    name = "review/_card.html" if request.htmx else "review/page.html"  # type: ignore[attr-defined]
    return render(request, name, context_of(screen))


def load_article(request: HttpRequest, article_id: int) -> Article:
    """Give an article of the person's desks, or answer 404."""
    seen = Article.objects.seen_by(request.user)  # type: ignore[arg-type]
    related = seen.select_related("source", "revision", "claimed_by")
    return get_object_or_404(related, pk=article_id)


def context_of(screen: Screen) -> dict[str, object]:
    """Give what the page's templates read."""
    focus = screen.focus
    return {
        "screen": screen,
        "article": screen.article,
        "card": screen.card,
        "next_flag": screen.after(focus) if focus else None,
        "previous_flag": screen.before(focus) if focus else None,
    }
