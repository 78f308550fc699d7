"""Bulk acts from the admin's lists: a page that says what will happen, then the desk's own acts."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst

from newsroom.actions.background import are_many
from newsroom.actions.bulk import start_bulk
from newsroom.actions.bulk_acts import BULK_ACTS
from newsroom.actions.handing_out import MOST, hand_out_articles
from newsroom.actions.refusal import Refused
from newsroom.admin.bulk_form import HAND_OUT, BulkForm
from newsroom.admin.looking import LookingAdmin, check_as_seen
from newsroom.models import Article, Operation, OperationState
from newsroom.models.article import sign_of

SHOWN = 5  # refusals told in the message; all of them stand on the operation's page
WHAT = {  # what the confirm page says will happen
    "check": "read again with every rule; decided flags stay as they are",
    "furniture": "rid of every block that is surely furniture; nothing in a quotation is replaced",
    "finish": "finished, where the ready gate passes them",
    "approve": "approved, where the ready gate passes them",
    "send-back": "sent back to their reviewers with your note",
    "spike": "spiked; nothing is deleted, and they can be restored",
    "hold": "put on hold",
    "kill": "killed: recalled after they left; they can be restored",
    "restore": "brought back to review",
    "assign": "assigned to the person you choose",
    "prioritise": "given the priority you choose",
    "schedule": "due at the moment you choose; at none where it stays empty",
    "embargo": "kept in the house until the moment you choose; no longer where it stays empty",
    HAND_OUT: "handed out in one file, where they are ready",
}
LABELS = {name: BULK_ACTS[name].label for name in WHAT if name in BULK_ACTS} | {
    HAND_OUT: "Hand out"
}


class BulkActsAdmin(LookingAdmin[Article]):
    """A list of articles with the bulk acts."""

    def get_actions(self, request: HttpRequest) -> Any:
        """Offer the acts that the person's role allows; none of them deletes."""
        allowed = (name for name in LABELS if _is_allowed(name, request))
        return {name: (_action(name), name, LABELS[name]) for name in allowed}


def _is_allowed(name: str, request: HttpRequest) -> bool:
    needs = BULK_ACTS[name].needs if name in BULK_ACTS else "hand_out_article"
    return request.user.has_perm(f"newsroom.{needs}")


def _action(name: str) -> Callable[..., Any]:
    """Give the function the admin calls for an act: (model admin, request, queryset)."""
    return partial(_ask_or_do, name)


def _ask_or_do(
    name: str, model_admin: Any, request: HttpRequest, queryset: QuerySet[Article]
) -> HttpResponse | None:
    """Show the confirm page, and once it was confirmed, do it."""
    confirmed = "confirmed" in request.POST
    form = BulkForm(name, request.POST if confirmed else None)
    if confirmed and form.is_valid():
        return _do(name, model_admin, request, queryset, form.options())
    return _confirm_page(name, model_admin, request, queryset, form)


def _confirm_page(
    name: str, model_admin: Any, request: HttpRequest, queryset: QuerySet[Article], form: BulkForm
) -> TemplateResponse:
    ids = queryset.order_by().values_list("pk", flat=True)
    count = len(ids)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": f"{LABELS[name]}?",
        "opts": model_admin.model._meta,
        "act": name,
        "label": LABELS[name],
        "what": WHAT[name],
        "count": count,
        "in_background": count > MOST if name == HAND_OUT else are_many(count),
        "shown": queryset.order_by("-id").values_list("headline", flat=True)[:8],
        "rest": max(0, count - 8),
        "form": form,
        "sign": sign_of(ids),
        "ticked": request.POST.getlist(ACTION_CHECKBOX_NAME),
        "across": request.POST.get("select_across", "0"),
        "checkbox": ACTION_CHECKBOX_NAME,
    }
    return TemplateResponse(request, "admin/confirm_bulk.html", context)


def _do(
    name: str,
    model_admin: Any,
    request: HttpRequest,
    queryset: QuerySet[Article],
    options: dict[str, Any],
) -> HttpResponse | None:
    ids = list(queryset.order_by("id").values_list("pk", flat=True))
    by = User.objects.get(pk=request.user.pk or 0)
    try:
        check_as_seen(request, ids)
        if name == HAND_OUT:
            options = {"format": options["form"] or "html"}
            if len(ids) <= MOST:
                return _download(request, ids, options["format"], by)
        operation = start_bulk(name, ids, options, by=by)
    except Refused as reason:
        model_admin.message_user(request, reason.sentence, messages.ERROR)
        return None
    model_admin.message_user(request, *_told(LABELS[name], operation))
    return None


def _download(request: HttpRequest, ids: list[int], form: str, by: User) -> HttpResponse:
    """Answer with the file; the next page tells what is in it, and what was refused."""
    out = hand_out_articles(dict.fromkeys(ids), form, by=by, as_many=True)
    told, level = _told(LABELS[HAND_OUT], out.operation)
    messages.add_message(request, level, told)
    response = HttpResponse(out.content, content_type=out.media_type)
    response["Content-Disposition"] = f'attachment; filename="{out.name}"'
    return response


def _told(label: str, operation: Operation) -> tuple[str, int]:
    """Say what came of it, with the first reasons and a link to all of them."""
    has_file = operation.parameters.get("bulk") == HAND_OUT  # on the desk's own page of the act
    name = "operation" if has_file else "admin:newsroom_operation_change"
    address = reverse(name, args=[operation.pk])
    link = format_html('<a href="{}">what was done</a>', address)
    if operation.state != OperationState.DONE:
        return format_html("{}: works in the background; see {}.", label, link), messages.INFO
    reasons = list(dict.fromkeys(sentence for _, sentence in operation.refused))[:SHOWN]
    told = f"{capfirst(label)}: {operation.done} done, {len(operation.refused)} refused."
    level = messages.WARNING if operation.refused else messages.SUCCESS
    return format_html("{} {} See {}.", told, " ".join(reasons), link), level
