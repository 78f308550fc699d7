"""Terms and dismissals in the admin: found, and turned after a page that says what will happen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from newsroom.actions.keeping import bring_back, take_back
from newsroom.actions.refusal import Refused
from newsroom.admin.looking import LookingAdmin, check_as_seen
from newsroom.admin.person import person_of
from newsroom.models import Dismissal, Scope, Term
from newsroom.models.article import sign_of

SHOWN = 8  # rows named on the confirm page, refusals in the message


@dataclass(frozen=True)
class Turn:
    """One way to turn a row: its name, what it becomes, and what that means for the articles."""

    label: str
    becomes: str
    means: str
    act: Callable[..., Term | Dismissal]
    holds: bool


TURNS = {
    "take_back": Turn(
        "Take back",
        "taken back",
        "What they silenced is flagged again when an article is checked next; what was decided"
        " with them stays decided. “Bring back” undoes it.",
        take_back,
        holds=False,
    ),
    "bring_back": Turn(
        "Bring back",
        "brought back",
        "They hold again: what they silence is not flagged any more when an article is checked"
        " next. “Take back” undoes it.",
        bring_back,
        holds=True,
    ),
}


class KeptAdmin(LookingAdmin[Any]):
    """Terms and dismissals: findable, taken back and brought back in bulk."""

    list_filter = ("scope", ("removed_at", admin.EmptyFieldListFilter), "source")
    list_select_related = ("source", "article")
    actions = ("take_back", "bring_back")
    kind = ""  # as the desk's dictionary calls it

    @admin.action(description="Take back …")
    def take_back(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Ask, and take each back."""
        return self._ask_or_turn("take_back", request, queryset)

    @admin.action(description="Bring back …")
    def bring_back(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Ask, and bring each back."""
        return self._ask_or_turn("bring_back", request, queryset)

    @admin.display(description="holds for", ordering="scope")
    def reach(self, row: Any) -> str:
        """Say how far it reaches, by name."""
        if row.scope == Scope.SOURCE:
            return str(row.source)
        return str(row.article) if row.scope == Scope.ARTICLE else "everywhere"

    @admin.display(description="desk")
    def on_the_desk(self, row: Any) -> SafeString:
        """Link to the row in the desk's dictionary."""
        return format_html('<a href="{}">in the dictionary</a>', self.view_on_site(row))

    def view_on_site(self, row: Any) -> str:
        """Give the address of the desk's dictionary, at this row."""
        asked = {"kind": self.kind, "q": str(getattr(row, "quote", "") or row)[:200]}
        return _dictionary(asked | ({"removed": "1"} if row.removed_at else {}))

    def _ask_or_turn(
        self, name: str, request: HttpRequest, rows: QuerySet[Any]
    ) -> HttpResponse | None:
        if "confirmed" not in request.POST:
            return self._confirm_page(name, request, rows)
        try:
            check_as_seen(request, rows.order_by().values_list("pk", flat=True))
        except Refused as reason:
            self.message_user(request, reason.sentence, messages.ERROR)
        else:
            self.message_user(request, *self._turned(TURNS[name], request, rows))
        return None

    def _confirm_page(
        self, name: str, request: HttpRequest, rows: QuerySet[Any]
    ) -> TemplateResponse:
        turn, count = TURNS[name], rows.count()
        context = {
            **self.admin_site.each_context(request),
            "title": f"{turn.label}?",
            "opts": self.opts,
            "act": name,
            "turn": turn,
            "count": count,
            "sign": sign_of(rows.order_by().values_list("pk", flat=True)),
            "vain": rows.filter(removed_at__isnull=turn.holds).count(),
            "shown": [(str(row), self.reach(row)) for row in rows[:SHOWN]],
            "rest": max(0, count - SHOWN),
            "ticked": request.POST.getlist(ACTION_CHECKBOX_NAME),
            "across": request.POST.get("select_across", "0"),
            "checkbox": ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, "admin/confirm_kept.html", context)

    def _turned(
        self, turn: Turn, request: HttpRequest, rows: QuerySet[Any]
    ) -> tuple[SafeString, int]:
        """Turn each; say what came of it, with links to where they stand now."""
        done, refused = 0, []
        by = person_of(request)
        for row in rows:
            try:
                turn.act(type(row), row.pk, by=by)
                done += 1
            except Refused as reason:
                refused.append(f"“{row}”: {reason.sentence}")
        level = messages.WARNING if refused else messages.SUCCESS
        told = f"{turn.label}: {done} done, {len(refused)} refused."
        return self._with_links(told, refused[:SHOWN], turn), level

    def _with_links(self, told: str, refused: Sequence[str], turn: Turn) -> SafeString:
        stands = _dictionary({"kind": self.kind} | ({} if turn.holds else {"removed": "1"}))
        history = f"{reverse('operations')}?mine=1"
        return format_html(
            '{} {} See <a href="{}">the dictionary</a> and <a href="{}">what was done</a>.',
            *(told, " ".join(refused), stands, history),
        )


def _dictionary(asked: dict[str, str]) -> str:
    return f"{reverse('dictionary')}?{urlencode(asked)}"


@admin.register(Term)
class TermAdmin(KeptAdmin):
    """Words and phrases that are right."""

    kind = "terms"
    list_display = ("text", "on_the_desk", "reach", "by", "at", "removed_by", "removed_at")
    search_fields = ("text", "by")


@admin.register(Dismissal)
class DismissalAdmin(KeptAdmin):
    """Findings that are wrong wherever the scope reaches."""

    kind = "dismissals"
    list_display = ("words", "rule", "on_the_desk", "reach", "by", "at", "removed_by", "removed_at")
    search_fields = ("quote", "rule", "by")

    @admin.display(description="words", ordering="quote")
    def words(self, row: Dismissal) -> str:
        """Give the words, cut where there are many."""
        return row.quote[:80]
