"""Sources: where articles come from, what each asks for, and what holds for it alone."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from newsroom.actions.configuring import create_source, save_source
from newsroom.actions.refusal import Refused, SourceChanged
from newsroom.engine.rules import RULES
from newsroom.models import Desk, Dismissal, House, Source, Term
from newsroom.models.article import ArticleState
from newsroom.web.figures import poor_records
from newsroom.web.learnt import lines_context, source_seen
from newsroom.web.person import person_of
from newsroom.web.proposals import LinesWish, proposed_in
from newsroom.web.source_form import NewSourceForm, SourceForm
from newsroom.web.wishes import number_in

SHOWN = 100  # terms and dismissals on one source's page


@require_GET
def sources(request: HttpRequest) -> HttpResponse:
    """List the sources of the person's desks; by=proposed puts those with most proposals first."""
    user = person_of(request, "view_article")
    waiting = Q(articles__state=ArticleState.TO_REVIEW)
    rows = Source.objects.seen_by(user).select_related("desk")
    listed = list(rows.annotate(n=Count("articles"), waiting=Count("articles", waiting)))
    proposed = proposed_in(listed)
    by_proposed = request.GET.get("by") == "proposed"
    # by name here: what is grouped has no order of its own, and collations differ
    listed.sort(key=lambda row: (-proposed[row.pk] * by_proposed, row.name.casefold(), row.pk))
    context = {
        "rows": [(row, proposed[row.pk]) for row in listed],
        "proposed": proposed.total(),
        "proposing": len(proposed),
        "by_proposed": by_proposed,
    }
    return render(request, "sources/list.html", context)


@require_http_methods(["GET", "POST"])
def source_new(request: HttpRequest) -> HttpResponse:
    """Add a source."""
    user = person_of(request, "change_rules")
    form = NewSourceForm(request.POST or None)
    form.fields["desk"].queryset = desks_of(user)  # type: ignore[attr-defined]
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        made = create_source(given["slug"], given, desk=given["desk"], by=user)
        messages.success(request, f"{made.name} was added.")
        return redirect("source", made.slug)
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "has_desk": desks_of(user).exists()}
    return render(request, "sources/new.html", context, status=status)


@require_GET
def source(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one source: its settings, quiet rules, terms and dismissals."""
    user = person_of(request, "view_article")
    found = source_seen(slug, user)
    context = context_of(found, SourceForm(instance=found), found.version)
    context |= lines_context(found, user, LinesWish.of(request.GET))
    return render(request, "sources/page.html", context)


@require_POST
def source_save(request: HttpRequest, slug: str) -> HttpResponse:
    """Save a source's settings; of what somebody else has saved meanwhile, tell what it is now."""
    user = person_of(request, "change_rules")
    found, version = source_seen(slug, user), _version(request)
    form = SourceForm(request.POST, instance=found)
    if not form.is_valid():
        return _page_again(request, form, version, 422)
    try:
        save_source(found.pk, form.cleaned_data, version=version, by=user)
    except SourceChanged as changed:
        present = source_seen(slug, user)
        form.tell_present(present, changed.sentence)
        return _page_again(request, form, present.version, 409)
    messages.success(request, "Saved.")
    return redirect("source", found.slug)


def _version(request: HttpRequest) -> int:
    """Read the version of the source that the form was made from."""
    version = number_in(request.POST.get("version", ""))
    if version is None:
        raise Refused("This page is out of date; reload it.")
    return version


def _page_again(request: HttpRequest, form: SourceForm, version: int, status: int) -> HttpResponse:
    """Show the page with what was typed, and what is wrong with it."""
    user = person_of(request, "change_rules")
    found = source_seen(form.instance.slug, user)
    context = context_of(found, form, version) | lines_context(found, user)
    return render(request, "sources/page.html", context, status=status)


def desks_of(user: User) -> Any:
    """Give the desks that a person may put a source on."""
    return Desk.objects.all() if user.has_perm("newsroom.see_all_desks") else user.desks.all()


def context_of(source: Source, form: SourceForm, version: int) -> dict[str, Any]:
    """Give what one source's page shows; its form is made from a version of the source."""
    house = House.quiet()
    titles = {rule.name: rule.title for rule in RULES}
    quiet = [(name, titles.get(name, name)) for name in source.quiet_rules]
    return {
        "source": source,
        "form": form,
        "version": version,
        "quiet": quiet,
        "loud": [(n, t) for n, t in titles.items() if n not in {*house, *source.quiet_rules}],
        "poor": [
            (record, titles.get(name, name), name in source.asked_rules)
            for name, records in poor_records(Source.objects.filter(pk=source.pk)).items()
            for record in records
        ],
        "house": [(name, titles.get(name, name)) for name in sorted(house)],
        "terms": list(Term.objects.filter(source=source, removed_at=None)[:SHOWN]),
        "dismissals": list(Dismissal.objects.filter(source=source, removed_at=None)[:SHOWN]),
    }
