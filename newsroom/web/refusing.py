"""Answer where an act was refused: in words, where it happened, with the right status."""

from collections.abc import Callable
from itertools import chain
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from newsroom.actions.refusal import NotAllowed, Refused, Stale

Respond = Callable[[HttpRequest], HttpResponse]
NUL = "\0"
# Acts say in words what cannot be stored of these; an import puts a sign in its place.
TEXTS = ("text", "headline")


def status_of(refused: Refused) -> int:
    """Give 409 where somebody was faster, 403 where it is not allowed, else 422."""
    if isinstance(refused, Stale):
        return 409
    return 403 if isinstance(refused, NotAllowed) else 422


def refusal(request: HttpRequest, sentence: str, status: int) -> HttpResponse:
    """Show a sentence: as a page, or for htmx in the page's place for problems.

    What was typed stays, for nothing else on the page is swapped.
    """
    context = {"sentence": sentence}
    if not getattr(request, "htmx", False):
        return render(request, "refusal.html", context, status=status)
    answer = render(request, "_problem.html", context, status=status)
    answer["HX-Retarget"], answer["HX-Reswap"] = "#problem", "outerHTML"
    return answer


class Refusals:
    """Answer what no view can read, and turn a Refused that one let through into its answer."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass everything else on; an address of forms that is opened as a page says so."""
        answer = self.get_response(request)
        if answer.status_code != 405 or request.method not in ("GET", "HEAD"):
            return answer
        told = refusal(request, "This address only takes what a page sends; it shows nothing.", 405)
        told["Allow"] = answer["Allow"]
        return told

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponse | None:
        """Answer fields with what no database stores or looks for; nobody types it."""
        every = chain(request.GET.lists(), request.POST.lists())
        if any(NUL in value for name, values in every if name not in TEXTS for value in values):
            return refusal(request, "A character in it cannot be read (NUL): type it anew.", 422)
        return None

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer a Refused; leave what else went wrong to Django."""
        if not isinstance(exception, Refused):
            return None
        return refusal(request, exception.sentence, status_of(exception))
