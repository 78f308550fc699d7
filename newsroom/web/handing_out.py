"""Show an article as it will leave, hand it out, and give the file of a hand-out of many."""

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST, require_safe

from newsroom.actions.handing_out import as_it_would_leave, hand_out_articles
from newsroom.actions.packing import file_of
from newsroom.actions.refusal import Refused
from newsroom.actions.standing import Standing
from newsroom.exporters.html import article_html
from newsroom.web.operations import has_file, operation_seen
from newsroom.web.person import person_of
from newsroom.web.reaches import Reach
from newsroom.web.reviewing import load_article
from newsroom.web.screen import Screen
from newsroom.web.trails import Trail, review_address
from newsroom.web.wishes import number_in


@require_safe
def preview(request: HttpRequest, article_id: int) -> HttpResponse:
    """Show an article as it would leave."""
    screen = Screen(Standing.of(load_article(request, article_id)))
    html = article_html(as_it_would_leave(screen.standing))
    flag = number_in(request.GET.get("flag", ""))
    back = review_address(article_id, Trail.of(request.GET), flag)
    context = {"screen": screen, "article": screen.article, "html": html, "back": back}
    return render(request, "review/preview.html", context)


@require_POST
def hand_out(request: HttpRequest, article_id: int) -> HttpResponse:
    """Hand one article out as a file."""
    version = number_in(request.POST.get("version", ""))
    if version is None:
        raise Refused("This page is out of date; reload it.")
    name = request.POST.get("format", "")
    out = hand_out_articles({article_id: version}, name, by=person_of(request))
    answer = HttpResponse(out.content, content_type=out.media_type)
    answer["Content-Disposition"] = f'attachment; filename="{out.name}"'
    return answer


@require_GET
def hand_out_file(request: HttpRequest, operation_id: int) -> StreamingHttpResponse:
    """Give the file of an act that handed many articles out, written while it is fetched."""
    user = person_of(request, "hand_out_article")
    operation = operation_seen(operation_id, user)
    if not (has_file(operation) and Reach(user).is_whole(operation)):
        raise Http404
    packed = file_of(operation)
    answer = StreamingHttpResponse(packed.parts, content_type=packed.media_type)
    answer["Content-Disposition"] = f'attachment; filename="{packed.name}"'
    return answer
