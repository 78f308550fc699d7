"""The queue's page, and taking the next article from it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from newsroom.actions.claiming import take_next as take_next_article
from newsroom.actions.personalising import forget_queue, save_queue
from newsroom.actions.refusal import Refused
from newsroom.web.offers import offers_for
from newsroom.web.person import person_of
from newsroom.web.queue import ALL, Queue
from newsroom.web.queue_rows import queue_rows
from newsroom.web.rows import kin_of, page_of
from newsroom.web.trails import Trail, review_address
from newsroom.web.unknown_names import unknown_names


@require_GET
def queue(request: HttpRequest) -> HttpResponse:
    """Show what waits: tabs by state, a search, a page of rows."""
    user = person_of(request, "view_article")
    context = context_of(Queue.of(request.GET, user), request.GET.get("after", ""))
    context["acts"] = offers_for(user)
    whole = not request.htmx or request.htmx.boosted  # type: ignore[attr-defined]
    return render(request, "queue/page.html" if whole else "queue/_queue.html", context)


@require_POST
def take_next(request: HttpRequest) -> HttpResponse:
    """Claim the next article of the queue that the form names, and go there."""
    user = person_of(request)
    queue = Queue.of(request.POST, user)
    article = take_next_article(queue.articles, by=user)
    return redirect(review_address(article.pk, Trail.to(queue, article)))


@require_POST
def queue_save(request: HttpRequest) -> HttpResponse:
    """Keep the queue that the form names under a name of one's own."""
    user = person_of(request, "view_article")
    queue = Queue.of(request.POST, user)
    if queue.search.errors:
        raise Refused(queue.search.errors[0])
    saved = save_queue(request.POST.get("name", ""), queue.tab, queue.text, by=user)
    messages.success(request, f"“{saved}” stands among your queues.")
    return redirect(reverse("queue") + queue.address())


@require_POST
def queue_forget(request: HttpRequest, queue_id: int) -> HttpResponse:
    """Forget a queue of one's own; its articles stay where they are."""
    forget_queue(queue_id, by=person_of(request, "view_article"))
    return redirect("queue")


def context_of(queue: Queue, after: str) -> dict[str, Any]:
    """Give everything that the queue's page shows; the same few queries for any number of rows."""
    articles, following = page_of(queue.articles, after)
    kin = kin_of(articles, queue.seen)
    tabs, waiting = queue.figures()
    total = next(tab.count for tab in tabs if tab.name == ALL)
    return {
        "queue": queue,
        "tabs": tabs,
        "current": next(tab for tab in tabs if tab.name == queue.tab),
        "waiting": waiting,
        "total": total,
        "on_no_desk": not total and _is_on_no_desk(queue.user),
        "unknown": [] if articles else unknown_names(queue.search, queue.user),
        "rows": queue_rows(queue, articles, kin),
        "after": after,
        "following": following,
        "saved": list(queue.user.queues.all()),
    }


def _is_on_no_desk(user: User) -> bool:
    return not user.has_perm("newsroom.see_all_desks") and not user.desks.exists()
