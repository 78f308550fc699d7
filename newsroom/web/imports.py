"""Import: choose a source, paste or choose files, look at the preview, bring it in."""

from collections.abc import Iterator

from django.conf import settings
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from newsroom.actions.importing import preview_batch
from newsroom.actions.refusal import Refused
from newsroom.importers.reading import ENDINGS, pasted_file
from newsroom.models import Source
from newsroom.web.person import person_of

NEEDS = "import_article"


@require_http_methods(["GET", "POST"])
def import_page(request: HttpRequest) -> HttpResponse:
    """Show the form; keep what was given as a batch, and lead to its preview."""
    user = person_of(request, NEEDS)
    if request.method == "GET":
        return form_page(request, user)
    try:
        source = source_of(request, user)
        batch = preview_batch(source, given(request), by=user)
    except Refused as refused:
        return form_page(request, user, refused.sentence)
    return redirect("batch", batch.pk)


def form_page(request: HttpRequest, user: User, sentence: str = "") -> HttpResponse:
    """Show the form, with what was typed and what was wrong with it."""
    context = {
        "sources": Source.objects.seen_by(user),
        "chosen": request.POST.get("source") or request.GET.get("source", ""),
        "headline": request.POST.get("headline", ""),
        "text": request.POST.get("text", ""),
        "sentence": sentence,
        "endings": ENDINGS,
        "megabytes": settings.UPLOAD_BYTES // 2**20,
    }
    return render(request, "import/page.html", context, status=422 if sentence else 200)


def source_of(request: HttpRequest, user: User) -> Source:
    """Give the chosen source; 404 where it is not on the person's desks."""
    slug = request.POST.get("source", "")
    if not slug:
        raise Refused("Choose the source it comes from.")
    return get_object_or_404(Source.objects.seen_by(user), slug=slug)


def given(request: HttpRequest) -> Iterator[tuple[str, bytes]]:
    """Give what was pasted and each uploaded file, as (name, content), one at a time."""
    files = request.FILES.getlist("files")
    if sum(file.size or 0 for file in files) > settings.UPLOAD_BYTES:
        limit = settings.UPLOAD_BYTES // 2**20
        raise Refused(f"The files are larger than {limit} megabytes together: send them in parts.")
    text = request.POST.get("text", "")
    if text.strip():
        yield pasted_file(text, request.POST.get("headline", ""))
    for file in files:
        yield file.name or "file", file.read()
