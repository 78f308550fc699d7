"""Release settled lines in one article: what their verdict did there is taken back."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q

from newsroom.actions.acting import act
from newsroom.actions.checking import read_again
from newsroom.actions.flagging_lines import lines_in
from newsroom.actions.roots import root_of
from newsroom.actions.verdict import Change, write_changes
from newsroom.models import Flag, FlagState, How, Operation, SourceLine


def release_item(article_id: int, by: User, within: Operation, options: Mapping[str, Any]) -> None:
    """Open the flags again that the lines' rejection dismissed, and read the article anew."""
    lines = list(lines_in(options))
    dismissed = set(_dismissed_with(lines, within).filter(article=article_id).values_list("pk"))
    with act("learn", by=by, articles=[article_id], changes_text=False, within=within) as doing:
        standing = doing.workable(article_id)
        doing.record()
        flags = [flag for flag in standing.every_flag if (flag.pk,) in dismissed]
        again = [f for f in flags if f.state == FlagState.DISMISSED and standing.holds(f)]
        write_changes(doing, [Change.of(flag, FlagState.OPEN) for flag in again], How.BULK)
        standing.reread()
        read_again(doing, article_id)


def _dismissed_with(lines: list[SourceLine], within: Operation) -> Any:
    """Give the flags on the lines that the acts dismissed which had settled them."""
    was = within.parameters["was"]
    acts = Operation.objects.filter(pk__in=[was[str(line.pk)][1] or 0 for line in lines])
    texts = [line.digest for line in lines if not line.is_shape]
    shapes = [line.digest for line in lines if line.is_shape]
    dismissed = Flag.objects.filter(state=FlagState.DISMISSED)
    dismissed = dismissed.filter(decided_in__in={root_of(one).pk for one in acts})
    return dismissed.filter(Q(block__line__in=texts) | Q(block__shape__in=shapes))
