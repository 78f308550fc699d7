"""Correct by hand: a reviewer's own flag, accepted as it is made."""

from collections.abc import Sequence
from typing import Any

from django.contrib.auth.models import User

from newsroom.actions.accepting import check_room
from newsroom.actions.acting import Act, act
from newsroom.actions.checking import nth_of
from newsroom.actions.deciding import Choice, Outcome, change_flag
from newsroom.actions.heirs import editor_of
from newsroom.actions.refusal import ArticleChanged, BlockChanged, Refused, WouldOverlap
from newsroom.actions.standing import FIELDS, Standing
from newsroom.actions.summing_up import summary_of
from newsroom.actions.typing_in import check_typed, field_value
from newsroom.actions.verdict import Change, write_changes
from newsroom.engine.apply import Fix
from newsroom.engine.finding import Action, Category, Severity
from newsroom.models import Block, Flag, FlagState, How
from newsroom.models.flag import BY_HAND


def correct_span(
    article_id: int, block_id: int, start: int, quote: str, replacement: str, *, by: User
) -> Outcome:
    """Replace a span of a block by hand; what stands there must be the quote.

    An empty quote inserts. Raises BlockChanged where the block or the quote is not there any
    more, WouldOverlap where an accepted replacement stands there.
    """
    with act("correct", by=by, articles=[article_id]) as doing:
        check_typed(replacement)
        standing = doing.workable(article_id)
        block = block_of(standing, block_id)
        if not 0 <= start <= len(block.text) or block.text[start : start + len(quote)] != quote:
            raise BlockChanged(f"“{quote}” does not stand there; look at the block once more.")
        if quote == replacement:
            raise Refused("Nothing was changed: the words are the same.")
        flag = _own_flag(doing, block, start, quote, Action.REPLACE)
        check_room(standing, flag, Fix(start, quote, replacement))
        return _accept(doing, standing, flag, replacement)


def take_out_block(
    article_id: int, block_id: int, *, by: User, keeping: Choice | None = None
) -> Outcome:
    """Take a block out by hand; fixes and flags inside sleep until it is undone.

    `keeping` is the verdict, in the same act, on a flag that finds another block nearly the same:
    that one stays. Raises WouldOverlap where the block is out already, BlockChanged where the
    other is.
    """
    with act("correct", by=by, articles=[article_id]) as doing:
        standing = doing.workable(article_id)
        block = block_of(standing, block_id)
        if standing.position[block.pk] in standing.removed:
            raise WouldOverlap("The block is taken out already.")
        kept = [_keep(doing, standing, keeping)] if keeping else []
        flag = _own_flag(doing, block, 0, block.text, Action.REMOVE_BLOCK)
        return _accept(doing, standing, flag, None, kept)


def correct_field(article_id: int, field: str, value: str, *, version: int, by: User) -> Outcome:
    """Change one of the article's fields (byline, published, canonical, credit, licence).

    Raises ArticleChanged where the article is not at the version that was seen, Refused where
    the value makes no sense: a date that is none, an address that leads nowhere.
    """
    if field not in FIELDS:
        raise Refused(f"An article has no field “{field}”.")
    with act("correct", by=by, articles=[article_id]) as doing:
        if doing.articles[article_id].version != version:
            raise ArticleChanged("The article has changed meanwhile; look at it once more.")
        standing = doing.workable(article_id)
        value = field_value(field, value)
        before = str(standing.metadata().get(field) or "")
        if before == value:
            raise Refused("Nothing was changed: the words are the same.")
        flag = _own_flag(doing, None, 0, before, Action.REPLACE, field=field)
        return _accept(doing, standing, flag, value)


def block_of(standing: Standing, block_id: int) -> Block:
    """Give a block row of the present revision, or raise BlockChanged."""
    if block_id not in standing.position:
        who = editor_of(standing, block_id)
        raise BlockChanged(f"{who} has edited this block meanwhile; look at it once more.")
    return standing.blocks[standing.position[block_id]]


def _keep(doing: Act, standing: Standing, choice: Choice) -> Change:
    """Decide the flag of a block that stays, where it still stands: else both would be gone."""
    change = change_flag(doing, choice, How.BY_HAND)
    if standing.position.get(change.flag.block_id) in standing.removed:
        raise BlockChanged("The block that was to stay is taken out meanwhile.")
    return change


def _accept(
    doing: Act, standing: Standing, flag: Flag, replacement: str | None, kept: Sequence[Change] = ()
) -> Outcome:
    """Write the flag and its acceptance; its undo makes it as if it had never been.

    `kept` are the verdicts, made in memory, on flags of blocks that stay for it.
    """
    flag.save()
    standing.every_flag.append(flag)
    change = Change.of(flag, FlagState.ACCEPTED, replacement)
    standing.reread()
    outcome = Outcome.of(doing)
    outcome.done = [change, *kept]
    outcome.at = standing.position.get(flag.block_id)
    told = "One of two kept: " * bool(kept) + summary_of([change])
    outcome.operation = doing.record(told, total=len(outcome.done), done=len(outcome.done))
    write_changes(doing, outcome.done, How.BY_HAND)
    return outcome


def _own_flag(
    doing: Act, block: Block | None, start: int, quote: str, action: Action, **more: Any
) -> Flag:
    return Flag(
        article=next(iter(doing.articles.values())),
        block=block,
        rule=BY_HAND,
        category=Category.FURNITURE if action is Action.REMOVE_BLOCK else Category.SPELLING,
        severity=Severity.WARNING,
        start=start,
        end=start + len(quote),
        quote=quote,
        nth=nth_of(block, quote, start) if block and quote else 0,
        message="Corrected by hand",
        action=action,
        quoted=block is not None
        and doing.standing(block.article_id).is_quoted(block, start, start + len(quote)),
        author=doing.name,
        state=FlagState.SUPERSEDED,
        **more,
    )
