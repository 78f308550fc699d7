"""Tell whether a step that moved an article still stands, or something ended it since."""

from newsroom.models import Event, Operation

MOVES = ("finish", "approve", "send-back", "restore")  # what the review page does to a state
# What ends an earlier step for good, unless it is undone; an approval or a hand-out builds on it.
ENDS = ("finish", "send-back", "set-aside", "restore", "withdraw")


def still_stands(step: Operation, kind: str, article_id: int) -> bool:
    """Tell whether an act on an article is not over: a finish is, once the text was changed.

    `kind` is that of the act which `step` did, or did again. Acts on flags always stand.
    """
    if kind not in MOVES:
        return True
    moved = Event.objects.filter(article=article_id, operation=step.pk).order_by("-id").first()
    if moved is None:
        return False
    since = Event.objects.filter(article=article_id, pk__gt=moved.pk)
    if since.filter(after__approval="void").exists():
        return False
    ended = since.filter(operation__kind__in=ENDS, operation__undone_in=None)
    again = since.filter(operation__kind="redo", operation__undone_in=None)
    return not (ended | again.filter(operation__parameters__of__in=ENDS)).exists()
