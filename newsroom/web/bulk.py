"""Acts on many articles: a page that says what will happen, then the act."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST

from newsroom.actions.bulk import start_bulk
from newsroom.actions.handing_out import MOST, format_of, hand_out_articles
from newsroom.actions.refusal import ArticleChanged, NotAllowed, Refused
from newsroom.actions.typing_in import moment_in
from newsroom.exporters import FORMATS
from newsroom.models import Article, Operation
from newsroom.models.article import ArticleQuerySet, sign_of
from newsroom.web.numbers import signed_number_in
from newsroom.web.offers import OFFERS, Offer, offers_for, outlook
from newsroom.web.operations import FIRST, context_of
from newsroom.web.person import person_of
from newsroom.web.queue import Queue
from newsroom.web.queue_page import context_of as queue_context
from newsroom.web.step_before import tell, told_of
from newsroom.web.trails import Trail, review_address
from newsroom.web.wishes import number_in

SHOWN = 10  # headlines on the page that asks once more
STORY = "story"  # the field that says that one story's own page asks, not a queue


@require_POST
def bulk(request: HttpRequest) -> HttpResponse:
    """Say what an act will do to the chosen articles; nothing happens yet."""
    user = person_of(request)
    offer, articles = offer_of(request.POST, user), chosen(request.POST, user)
    ids = list(articles.order_by().values_list("pk", flat=True))
    within = bool(request.htmx)  # type: ignore[attr-defined]
    queue = Queue.of(request.POST, user)
    context = {
        "within": within,
        "offer": offer,
        "queue": queue,
        **_asked_on(request.POST, queue, ids),
        "count": len(ids),
        "does": offer.told(len(ids)),
        "sign": sign_of(ids),
        "first": articles.in_queue_order()[:SHOWN],
        "ids": [] if _takes_all(request.POST) else ids,
        "outlook": outlook(offer, articles),
        "others": others_on(articles, user),
        "people": people(articles) if "to" in offer.asks else [],
        "formats": FORMATS,
        "downloads": offer.name == "hand-out" and len(ids) <= MOST,
        "later": offer.name == "hand-out" and len(ids) > MOST,
    }
    if not context["count"]:
        raise Refused("No article was chosen: tick some rows first, or all that were found.")
    return render(request, "bulk/_ask.html" if within else "bulk/page.html", context)


@require_POST
def bulk_do(request: HttpRequest) -> HttpResponse:
    """Do the act, and show what it came to; a hand-out is answered with its file."""
    user = person_of(request)
    offer, articles = offer_of(request.POST, user), chosen(request.POST, user)
    ids = list(articles.order_by().values_list("pk", flat=True))
    _check_seen(request.POST, ids)
    if offer.name == "hand-out" and len(ids) <= MOST:
        return hand_out(request, ids, user)
    operation = start_bulk(offer.name, ids, options(request.POST, offer), by=user)
    if request.htmx:  # type: ignore[attr-defined]
        return in_place(request, operation, user)
    if STORY in request.POST and operation.done == len(ids) == 1:
        tell(request, operation.pk, told_of(Article.objects.get(pk=ids[0])))
        return redirect(review_address(ids[0], Trail.of(request.POST)))
    return redirect("operation", operation.pk)


def _asked_on(query: QueryDict, queue: Queue, ids: list[int]) -> dict[str, Any]:
    """Give the page that an act was asked for on, and what its form sends to lead back there."""
    if STORY in query and len(ids) == 1:
        trail = Trail.of(query)
        return {"back": review_address(ids[0], trail), "trail": [(STORY, "1"), *trail.fields]}
    fields = [("tab", queue.tab), ("q", queue.text)]
    return {"back": reverse("queue") + queue.address(), "trail": fields}


def _check_seen(query: QueryDict, ids: list[int]) -> None:
    """Raise ArticleChanged where these are not the articles that were shown."""
    if str(len(ids)) != query.get("count"):
        raise ArticleChanged(f"It would be {len(ids):,} articles now: look at the queue once more.")
    if _takes_all(query) and sign_of(ids) != query.get("sign"):
        raise ArticleChanged("It would be other articles now: look at the queue once more.")


def in_place(request: HttpRequest, operation: Operation, user: User) -> HttpResponse:
    """Show the queue as it is after an act, and above its rows what the act came to."""
    context = queue_context(Queue.of(request.POST, user), "")
    context |= context_of(operation, user, FIRST)
    context |= {"within": True, "acts": offers_for(user)}
    return render(request, "queue/_queue.html", context)


def hand_out(request: HttpRequest, ids: list[int], user: User) -> HttpResponse:
    """Answer with the file of the articles that may leave; the next page tells what left."""
    format_name = request.POST.get("format", "")
    out = hand_out_articles(dict.fromkeys(ids), format_name, by=user, as_many=True)
    level = messages.WARNING if out.refused else messages.SUCCESS
    messages.add_message(request, level, _told(out.operation))
    return HttpResponse(
        out.content,
        content_type=out.media_type,
        headers={"Content-Disposition": f'attachment; filename="{out.name}"'},
    )


def _told(operation: Operation) -> SafeString:
    """Say how many of a hand-out left, and where the reasons of the others stand.

    The focus is there when the page is loaded anew after the file has come.
    """
    address = reverse("operation", args=[operation.pk])
    if not operation.refused:
        many = f"{operation.done} article{'s' * (operation.done != 1)}"
        return format_html('Handed out {}: <a href="{}" autofocus>on record</a>.', many, address)
    return format_html(
        'Handed out {} of {} articles; {} refused: <a href="{}" autofocus>why</a>.',
        *(operation.done, operation.total, len(operation.refused)),
        address,
    )


def offer_of(query: QueryDict, user: User) -> Offer:
    """Give the act that a form names; raises Refused or NotAllowed."""
    offer = next((offer for offer in OFFERS if offer.name == query.get("act")), None)
    if offer is None:
        raise Refused("Choose what to do with them.")
    if offer not in offers_for(user):
        raise NotAllowed(f"Your role does not let you do this: {offer.label.rstrip(' …').lower()}.")
    return offer


def chosen(query: QueryDict, user: User) -> ArticleQuerySet:
    """Give the ticked articles, or with `all` everything that the form's search finds."""
    queue = Queue.of(query, user)
    if _takes_all(query):
        return queue.articles
    ids = (number_in(pk) for pk in query.getlist("article"))
    return queue.seen.filter(pk__in=[pk for pk in ids if pk is not None])


def others_on(articles: ArticleQuerySet, user: User) -> list[Article]:
    """Give the articles that somebody else is on now; one query, and one more than are shown."""
    taken = articles.claimed().exclude(claimed_by=user).select_related("claimed_by")
    return list(taken.order_by("pk")[: SHOWN + 1])


def people(articles: ArticleQuerySet) -> list[User]:
    """Give whom articles can be assigned to: the members of their desks."""
    desks = articles.order_by().values("source__desk")
    members = User.objects.filter(is_active=True, desks__in=desks).distinct()
    return list(members.order_by("first_name", "username"))


def options(query: QueryDict, offer: Offer) -> dict[str, Any]:
    """Read what an act asks for; raises Refused where it makes no sense."""
    found: dict[str, Any] = {name: query.get(name, "").strip()[:500] for name in offer.asks}
    if offer.name == "send-back" and not found["note"]:
        raise Refused("Say in a note what should be changed.")
    for name in {"to", "priority"} & found.keys():
        number = signed_number_in(found[name])
        if number is None:
            raise Refused("Choose from the list.")
        found[name] = number
    moment_in(found.get("until", ""))  # refused here, before anything is done
    if "format" in found:
        format_of(found["format"])
    return found


def _takes_all(query: QueryDict) -> bool:
    return query.get("all") == "1"
