"""Reports: how much was found and decided, by source and by rule; and every rule there is."""

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from newsroom.actions.configuring import ask_rule, quieten_rule
from newsroom.engine.rule import Rule
from newsroom.engine.rules import RULES
from newsroom.models import Article, House, RuleRecord, Source
from newsroom.web.cards import TITLES
from newsroom.web.figures import Figures, figures_by, poor_records
from newsroom.web.person import person_of


@dataclass(frozen=True)
class RuleRow:
    """A rule with its figures, and whether it is switched off where one looks."""

    rule: Rule
    figures: Figures
    is_quiet: bool
    is_quiet_in_house: bool
    poor_in: list[RuleRecord]
    is_asked: bool = False


@require_GET
def reports(request: HttpRequest) -> HttpResponse:
    """Show the figures of each source and of each rule."""
    user = person_of(request, "view_article")
    sources = {source.pk: source for source in Source.objects.seen_by(user)}
    by_source = figures_by("article__source", user)
    by_rule = figures_by("rule", user)
    titles = {rule.name: rule.title for rule in RULES}
    context = {
        "sources": [(source, by_source.get(pk, Figures())) for pk, source in sources.items()],
        "rules": sorted(
            ((name, titles.get(str(name), name), one) for name, one in by_rule.items()),
            key=lambda row: -row[2].all,
        ),
        "articles": Article.objects.seen_by(user).count(),
    }
    return render(request, "reports/page.html", context)


@require_GET
def rules(request: HttpRequest) -> HttpResponse:
    """List every rule, with its why, its examples, its figures and its switch."""
    user = person_of(request, "view_article")
    sources = list(Source.objects.seen_by(user))
    source = next((s for s in sources if s.slug == request.GET.get("source")), None)
    context = {"rows": rule_rows(user, source), "source": source, "sources": sources}
    return render(request, "rules/page.html", context)


@require_POST
def rule_switch(request: HttpRequest) -> HttpResponse:
    """Switch a rule off or on, for a source or for the house."""
    user = person_of(request, "change_rules")
    slug, rule = request.POST.get("source", ""), request.POST.get("rule", "")
    source = get_object_or_404(Source.objects.seen_by(user), slug=slug) if slug else None
    messages.success(request, _switched(request, rule, source, user))
    if source and request.POST.get("back") == "source":
        return redirect("source", source.slug)
    return redirect(f"{reverse('rules')}{f'?source={slug}' if slug else ''}#{rule}")


def _switched(request: HttpRequest, rule: str, source: Source | None, user: User) -> str:
    """Switch as the button says, and tell it; "asked" overrules a rule's record."""
    asked, title = request.POST.get("asked"), f"“{TITLES.get(rule, rule)}”"
    if asked is not None and source is not None:
        ask_rule(rule, asked=asked == "1", source_id=source.pk, by=user)
        how = "asked whatever its record says" if asked == "1" else "left to its record"
        return f"{title} is {how} for {source.name}, from the next check on."
    quiet = request.POST.get("quiet") == "1"
    quieten_rule(rule, quiet=quiet, source_id=source.pk if source else None, by=user)
    where = source.name if source else "every source"
    return f"{title} is {'off' if quiet else 'on'} for {where}, from the next check on."


def rule_rows(user: User, source: Source | None) -> list[RuleRow]:
    """Give every rule with its figures, of one source or of all that the person sees."""
    figures = figures_by("rule", user, source.pk if source else None)
    house = House.quiet()
    quiet = frozenset(source.quiet_rules) if source else house
    poor = poor_records(Source.objects.seen_by(user), source)
    asked = source.asked_rules if source else ()
    return [
        RuleRow(
            r,
            figures.get(r.name, Figures()),
            r.name in quiet,
            r.name in house,
            poor.get(r.name, []),
            r.name in asked,
        )
        for r in RULES
    ]
