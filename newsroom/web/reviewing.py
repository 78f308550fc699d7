"""The review page: an article, its flags, and the card of the one in focus."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from newsroom.actions.change_note import change_note
from newsroom.actions.gate import is_bare
from newsroom.actions.scoping import reached_by
from newsroom.actions.standing import Standing
from newsroom.exporters import FORMATS
from newsroom.models import Article, Flag, Scope
from newsroom.models.article import ArticleQuerySet
from newsroom.models.prepared import Given, Prepared
from newsroom.web.block_panel import BlockPanel
from newsroom.web.catching_up import as_it_stands, missed_by, told_meanwhile
from newsroom.web.concordance import spread_of
from newsroom.web.offers import asides_of
from newsroom.web.panels import FieldPanel, GroupPanel
from newsroom.web.person import person_of
from newsroom.web.screen import Screen
from newsroom.web.step_before import led_here, tell_step, with_latest_step
from newsroom.web.times import TimePanel
from newsroom.web.trails import Walk
from newsroom.web.views import shown_as
from newsroom.web.wishes import Wish

AHEAD = 300  # seconds for which a page that was fetched ahead may be opened

WITH = ("source", "revision", "claimed_by", "likeness__family")  # what comes along with an article


@require_safe
def review(request: HttpRequest, article_id: int) -> HttpResponse:
    """Show an article to its reviewer; htmx asks for a card alone."""
    article = load_article(request, article_id, led=led_here(request, article_id))
    screen = Screen(Standing.of(article), Wish.of(request.GET))
    context = context_of(screen)
    if screen.wish.wider and screen.focus:
        context["reaches"] = _reaches(request, screen.focus, screen.wish.wider)
    if context["panel"] == "flag" and context["card"].flag.is_open:
        context["elsewhere"] = spread_of(context["card"].flag, person_of(request))
    if request.htmx:  # type: ignore[attr-defined]
        return _card(request, screen, context)
    context["walk"] = Walk(screen.article, screen.wish.trail, person_of(request))
    if screen.wish.view != "review":
        context["shown"] = shown_as(screen.wish.view, screen.standing)
    ahead = "prefetch" in request.headers.get("Sec-Purpose", "")
    if not ahead:
        tell_step(request, article)
    page = render(request, "review/page.html", context | {"fetched_ahead": ahead})
    if ahead:
        page["Cache-Control"] = f"private, max-age={AHEAD}"
    return page


def _card(request: HttpRequest, screen: Screen, context: dict[str, Any]) -> HttpResponse:
    """Answer with the card; where the page shows another state than it, with the story too."""
    if not missed_by(request, screen.article):
        return render(request, "review/_card.html", context)
    context |= as_it_stands(screen) | {"meanwhile": told_meanwhile(request, screen.article)}
    return render(request, "review/_decided.html", context)


@never_cache  # gone back to, a page would be told what it was told the first time
@require_safe
def arrived(request: HttpRequest, article_id: int) -> HttpResponse:
    """Bring a page up to date that was fetched ahead, or gone back to: its bar, or all of it."""
    article = load_article(request, article_id, led=led_here(request, article_id))
    if request.GET.get("version") != str(article.version):
        return HttpResponse(headers={"HX-Refresh": "true"})
    screen = Screen(Standing(article, [], []), Wish.of(request.GET))
    tell_step(request, article)
    walk = Walk(article, screen.wish.trail, person_of(request))
    context = {"screen": screen, "article": article, "walk": walk, "undoes_here": True}
    return render(request, "review/_arrived.html", context | {"trail": screen.wish.trail.address})


def load_article(request: HttpRequest, article_id: int, *, led: bool = False) -> Article:
    """Give an article of the person's desks, or answer 404; one query.

    With `led` it comes with the person's latest step, which led to it.
    """
    person = person_of(request, "view_article")
    every_desk = person.has_perm("newsroom.see_all_desks")
    found = SEEN.first(every_desk, led, article=article_id, person=person.pk)
    if found is None:
        raise Http404
    return found


def _seen(every_desk: bool, led: bool) -> ArticleQuerySet:
    related = Article.objects.select_related(*WITH).order_by()
    one = related.filter(pk=Given("article"))
    one = with_latest_step(one) if led else one
    return one if every_desk else one.on_desks_of(Given("person"))


SEEN = Prepared(_seen)


def context_of(screen: Screen) -> dict[str, Any]:
    """Give what the page's templates read."""
    focus = screen.focus
    return {
        "screen": screen,
        "undoes_here": True,  # the page has the form that undoes what a message tells
        "came": (),
        # Templates ask for these again and again, and a name that is not there costs ten times.
        "oob": False,
        "caught_up": False,  # the story is shown anew, for others changed it
        "meanwhile": "",
        "silences": "",
        "operation": None,
        "fields": False,
        "reaches": (),
        "leads": False,  # whether the focus goes on, so that no slip undoes a colleague's verdict
        "elsewhere": None,
        "article": screen.article,
        "panel": screen.panel,
        "along": screen.wish.along,
        "trail": screen.wish.trail.address,
        "back": f"flag={screen.wish.flag}" if screen.wish.flag else "",  # what was left to edit
        "card": screen.card,
        "next_flag": screen.after(focus) if focus else None,
        "previous_flag": screen.before(focus) if focus else None,
        **_in_panel(screen),
    }


def _in_panel(screen: Screen) -> dict[str, Any]:
    """Give what the panel reads that the card shows; nothing where that is a flag."""
    standing, wish = screen.standing, screen.wish
    match screen.panel:
        case "group":
            return {"group": GroupPanel(standing, wish.group, screen.list_of_links)}
        case "block":
            block = standing.blocks[standing.position[wish.block]]
            return {"edited": BlockPanel(standing, block, wish.span, link=wish.link)}
        case "field":
            value = standing.metadata().get(wish.field)
            return {"field": FieldPanel(wish.field, str(value or ""))}
        case "time":
            return {"time": TimePanel(screen.article, wish.field)}
        case "end":
            note = change_note(standing)
            more = {"is_bare": is_bare(standing), "asides": asides_of(screen.article)}
            return {"change_note": note, "formats": FORMATS.items(), **more}
    return {}


def _reaches(request: HttpRequest, flag: Flag, wider: str) -> list[tuple[Scope, str, int]]:
    """Say of each scope how many open flags it would take along."""
    person = person_of(request)
    wide = person.has_perm("newsroom.change_rules")
    scopes = Scope if wide else (Scope.ARTICLE,)
    return [
        (s, s.label, reached_by(flag, s, by=person, any_rule=wider == "term").count())
        for s in scopes
    ]
