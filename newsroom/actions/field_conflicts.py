"""Fields that both we and the source changed: the source's word stands until a person decides."""

from collections.abc import Iterator

from newsroom.actions.acting import Act
from newsroom.actions.standing import FIELDS, Standing
from newsroom.actions.verdict import Change, write_changes
from newsroom.engine.finding import Action, Category, Severity
from newsroom.models import Article, Flag, FlagState, How, Revision

CONFLICT = "update-conflict"


def settle_fields(doing: Act, article_id: int, was: Revision, now: Revision) -> None:
    """Open a conflict for every field that we had changed and the source has changed since.

    Ours is offered first; dismissing it leaves the source's. Where both came to the same words,
    and where the source left the field alone, nothing is to decide.
    """
    standing = doing.standing(article_id)
    ours = standing.metadata()
    conflicts: list[Flag] = []
    changes: list[Change] = []
    for field in FIELDS:
        theirs = str(now.metadata.get(field) or "")
        own = [f for f in _accepted(standing) if f.field == field]
        changed = theirs != str(was.metadata.get(field) or "")
        if own and changed and theirs != str(ours.get(field) or ""):
            changes += [Change.of(f, FlagState.SUPERSEDED, f.replacement) for f in own]
            conflicts.append(_conflict(standing.article, field, str(ours[field]), theirs))
    Flag.objects.bulk_create(conflicts)
    standing.every_flag += conflicts
    opened = [Change.of(flag, FlagState.OPEN) for flag in conflicts]
    write_changes(doing, changes + opened, How.AUTOMATIC)
    standing.reread()


def _accepted(standing: Standing) -> Iterator[Flag]:
    return (f for f in standing.flags if f.field in FIELDS and f.state == FlagState.ACCEPTED)


def _conflict(article: Article, field: str, ours: str, theirs: str) -> Flag:
    """Make an error of a field, hidden until it opens, so that an undo hides it again."""
    return Flag(
        article=article,
        field=field,
        rule=CONFLICT,
        category=Category.REPETITION,
        severity=Severity.ERROR,
        end=len(theirs),
        quote=theirs,
        message=f"You had changed the {field} to “{ours[:200]}”; the source has changed it since",
        suggestions=[{"replacement": ours, "note": "as it was changed here"}],
        action=Action.REPLACE,
        author="Newsroom",
        state=FlagState.SUPERSEDED,
    )
