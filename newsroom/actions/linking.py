"""Lead a link inside a paragraph elsewhere, drop it, or keep it: a decision like any other."""

from django.contrib.auth.models import User

from newsroom.actions.acting import Act, act
from newsroom.actions.checking import nth_of
from newsroom.actions.correcting import block_of
from newsroom.actions.deciding import Outcome
from newsroom.actions.refusal import BlockChanged, FlagChanged, Refused
from newsroom.actions.standing import Standing
from newsroom.actions.typing_in import field_value
from newsroom.actions.verdict import Change, write_changes
from newsroom.engine.block import Mark, MarkKind
from newsroom.engine.finding import Action, Category, Severity
from newsroom.models import Block, Flag, FlagState, How
from newsroom.models.flag import LINK

RULE = "link-by-hand"


def correct_link(
    article_id: int, block_id: int, start: int, seen: str, target: str, *, by: User
) -> Outcome:
    """Lead the link that begins at `start` to another address; empty drops it, its words stay.

    `seen` is where it led when it was looked at. Where it led at first, it is kept. Raises
    BlockChanged where no link begins there any more, FlagChanged where it leads elsewhere by now.
    """
    with act("correct", by=by, articles=[article_id]) as doing:
        standing = doing.workable(article_id)
        block = block_of(standing, block_id)
        mark = _link(block, start)
        known = link_flag(standing, block, mark)
        if target_of(mark, known) != seen:
            raise FlagChanged("Somebody has changed this link meanwhile; look at it once more.")
        target = mark.href if target.strip() == mark.href else field_value(LINK, target)
        if target == seen:
            raise Refused("Nothing was changed: the link leads there already.")
        return _decided(doing, standing, known or _new_flag(doing, block, mark), mark, target)


def links_of(block: Block) -> list[Mark]:
    """Give a block's links as they came, in order."""
    links = (mark for mark in block.as_engine().marks if mark.kind is MarkKind.LINK)
    return sorted(links, key=lambda mark: (mark.start, mark.end))


def link_flag(standing: Standing, block: Block, mark: Mark) -> Flag | None:
    """Give the flag by which a link was decided; None where nobody did."""
    flags = (f for f in standing.of_block.get(block.pk, ()) if f.field == LINK)
    return next((f for f in flags if (f.start, f.end) == (mark.start, mark.end)), None)


def target_of(mark: Mark, flag: Flag | None) -> str:
    """Give where a link leads now; empty where it was dropped."""
    changed = flag is not None and flag.state == FlagState.ACCEPTED
    return (flag.replacement or "") if flag is not None and changed else mark.href


def _link(block: Block, start: int) -> Mark:
    mark = next((mark for mark in links_of(block) if mark.start == start), None)
    if mark is None:
        raise BlockChanged("This link is not there any more; look at the block once more.")
    return mark


def _decided(doing: Act, standing: Standing, flag: Flag, mark: Mark, target: str) -> Outcome:
    if flag.pk is None:
        flag.save()
        standing.every_flag.append(flag)
    kept = target == mark.href
    verdict = FlagState.DISMISSED if kept else FlagState.ACCEPTED
    change = Change.of(flag, verdict, None if kept else target)
    standing.reread()
    outcome = Outcome.of(doing)
    outcome.done = [change]
    outcome.operation = doing.record(_summary(flag, target, kept=kept), total=1, done=1)
    write_changes(doing, outcome.done, How.BY_HAND)
    return outcome


def _summary(flag: Flag, target: str, *, kept: bool) -> str:
    words = f"Link on “{flag.quote[:60]}”"
    if kept:
        return f"{words} kept"
    return f"{words} leads to {target[:150]}" if target else f"{words} dropped"


def _new_flag(doing: Act, block: Block, mark: Mark) -> Flag:
    """Make the flag of a link, hidden until it gets its verdict; no words of anybody change."""
    quote = block.text[mark.start : mark.end]
    return Flag(
        article=doing.articles[block.article_id],
        block=block,
        field=LINK,
        rule=RULE,
        category=Category.LINKS,
        severity=Severity.WARNING,
        start=mark.start,
        end=mark.end,
        quote=quote,
        nth=nth_of(block, quote, mark.start),
        message="Link changed by hand",
        action=Action.REPLACE,
        evidence={"href": mark.href},
        author=doing.name,
        state=FlagState.SUPERSEDED,
    )
