"""Updates by the source: newer texts that wait, each beside what stands now, to take or leave."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import Truncator
from django.views.decorators.http import require_GET, require_POST

from newsroom.actions.field_conflicts import CONFLICT
from newsroom.actions.following import paired
from newsroom.actions.refusal import Refused
from newsroom.actions.standing import FIELDS, Standing
from newsroom.actions.summing_up import NAMES
from newsroom.actions.updating import leave_update, take_update
from newsroom.models import Article, Flag, Operation
from newsroom.web.differing import Stretch, differing
from newsroom.web.person import article_seen, person_of
from newsroom.web.step_before import tell

ROWS = 100


@dataclass(frozen=True)
class Change:
    """One block or field that the source changed: its words before and now.

    `after` says of a new block where it stands; empty for the others.
    """

    kind: str
    parts: list[Stretch]
    after: str = ""


@require_GET
def updates(request: HttpRequest) -> HttpResponse:
    """List the articles for which the source has sent a newer text, and open conflicts."""
    user = person_of(request)
    mine = Article.objects.seen_by(user)
    waiting = mine.filter(proposed__isnull=False).select_related("source", "proposed")
    conflicts = Flag.objects.open().filter(rule=CONFLICT, article__in=mine)
    context = {
        "waiting": waiting.order_by("-proposed_id")[:ROWS],
        "conflicts": conflicts.select_related("article", "article__source")[:ROWS],
    }
    return render(request, "updates/list.html", context)


@require_GET
def update(request: HttpRequest, article_id: int) -> HttpResponse:
    """Show one waiting update beside what stands now."""
    user = person_of(request)
    rows = Article.objects.seen_by(user).select_related("source", "revision", "proposed")
    article = get_object_or_404(rows, pk=article_id, proposed__isnull=False)
    changes, same = changes_of(article)
    context = {"article": article, "changes": changes, "same": same}
    return render(request, "updates/page.html", context)


@require_POST
def update_take(request: HttpRequest, article_id: int) -> HttpResponse:
    """Take the source's newer text; what does not fit any more opens as a conflict."""
    user = person_of(request)
    article = article_seen(article_id, user)
    take_update(article.pk, version=version_of(request), by=user)
    conflicts = Flag.objects.open().filter(article=article.pk, rule=CONFLICT).count()
    told = f"{conflicts} decisions do not fit it any more: look at them." if conflicts else ""
    _tell(request, article, "take-update", f"The source’s newer text stands now. {told}".strip())
    return redirect("review", article.pk)


@require_POST
def update_leave(request: HttpRequest, article_id: int) -> HttpResponse:
    """Leave the source's newer text; it stays on record."""
    user = person_of(request)
    article = article_seen(article_id, user)
    leave_update(article.pk, version=version_of(request), by=user)
    _tell(request, article, "leave-update", f"Left: {article}")
    return redirect("updates")


def _tell(request: HttpRequest, article: Article, kind: str, sentence: str) -> None:
    """Let the page that follows say what was done, with the button that undoes it."""
    mine = Operation.objects.filter(article=article.pk, kind=kind, by_id=request.user.pk)
    tell(request, mine.order_by("-id").values_list("pk", flat=True).first(), sentence)


def version_of(request: HttpRequest) -> int:
    """Read the version of the article that the form was made from."""
    version = request.POST.get("version", "")
    if not (version.isascii() and version.isdigit()):
        raise Refused("This page is incomplete. Reload it, then try again.")
    return int(version[:9])


def changes_of(article: Article) -> tuple[list[Change], int]:
    """Compare the present blocks with the proposed ones: what changed, and how many did not."""
    if article.proposed is None:
        return [], 0
    standing = Standing.of(article)
    pairs = paired(standing, article.proposed.block_rows())
    kept = {pair.old.pk for pair in pairs if pair.old}
    before = ["", *(pair.new.text for pair in pairs)]
    changes = [
        Change("changed", differing(p.old.text, p.new.text))
        if p.old
        else Change("new", differing("", p.new.text), _after(above))
        for p, above in zip(pairs, before, strict=False)
        if not p.same
    ]
    gone = (b for b in standing.blocks if b.pk not in kept)
    changes += [Change("left out", differing(block.text, "")) for block in gone]
    changes += _fields(standing, article.proposed.metadata)
    return changes, sum(pair.same for pair in pairs)


def _after(above: str) -> str:
    return f"after “{Truncator(above).chars(60)}”" if above else "at the top"


def _fields(standing: Standing, sent: dict[str, str]) -> list[Change]:
    """Compare the fields as they stand with those of the newer text that differ from its last."""
    now = standing.metadata()
    was = standing.article.revision.metadata if standing.article.revision else {}
    changed = (name for name in FIELDS if (sent.get(name) or "") != (was.get(name) or ""))
    return [
        Change(NAMES[name], differing(str(now[name] or ""), str(sent.get(name) or "")))
        for name in changed
    ]
