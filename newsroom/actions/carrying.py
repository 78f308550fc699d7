"""Carry verdicts over to the rows that follow: what was decided there stays decided."""

from collections.abc import Iterable, Iterator, Sequence

from newsroom.actions.acting import Act
from newsroom.actions.checking import nth_of
from newsroom.actions.standing import Standing
from newsroom.actions.verdict import Change, write_changes
from newsroom.models import Block, Flag, FlagState, How
from newsroom.models.flag import KEEPING

CARRIED = (*KEEPING, FlagState.DEFERRED)
AROUND = 20  # characters on each side by which words are known again

Verdicts = Sequence[tuple[Flag, str]]
Place = tuple[Block, int]
Copy = tuple[Flag, str, str | None]  # with its verdict, and its replacement


def carried_verdicts(standing: Standing, stays: Iterable[int]) -> Verdicts:
    """Give the flags whose verdicts must be carried over, of rows that do not stay."""
    here = set(stays)
    lost = (f for f in standing.flags if f.block_id is not None and f.block_id not in here)
    return [(flag, flag.state) for flag in lost if flag.state in CARRIED]


def carry_verdicts(
    doing: Act, standing: Standing, verdicts: Verdicts, made: Sequence[Block]
) -> None:
    """Give the same words in the rows made of a row the verdicts they had; nobody decides twice.

    Words that were changed themselves are read as new ones.
    """
    rows = {block.pk: block for block in standing.blocks}
    taken: set[tuple[int, int, str]] = set()
    copies: list[Copy] = []
    for flag, verdict in verdicts:
        origin = rows[flag.block_id or 0]
        after = [row for row in made if origin.pk in row.origins]
        place = _place(flag, origin.text, after, taken)
        if place is not None:
            taken.add((place[0].pk, place[1], flag.rule))
            copies.append((copy_of(flag, *place, quoted=flag.quoted), verdict, None))
    write_copies(doing, standing, copies)


def write_copies(doing: Act, standing: Standing, copies: Sequence[Copy]) -> None:
    """Keep copies of flags in other rows, with the verdicts they get there by themselves."""
    flags = [copy for copy, _, _ in copies]
    Flag.objects.bulk_create(flags, batch_size=50)
    standing.every_flag += flags
    write_changes(doing, [Change.of(*copy) for copy in copies], How.AUTOMATIC)


def copy_of(flag: Flag, block: Block, start: int, *, quoted: bool) -> Flag:
    """Make a flag of the same words in another row, hidden until it gets its verdict.

    So that the undo of the act that made it hides it again.
    """
    return Flag(
        article_id=flag.article_id,
        block=block,
        field=flag.field,
        rule=flag.rule,
        category=flag.category,
        severity=flag.severity,
        start=start,
        end=start + len(flag.quote),
        quote=flag.quote,
        nth=nth_of(block, flag.quote, start),
        message=flag.message,
        suggestions=flag.suggestions,
        confidence=flag.confidence,
        action=flag.action,
        evidence=flag.evidence,
        group=flag.group,
        quoted=quoted,
        author=flag.author,
        state=FlagState.SUPERSEDED,
    )


def _place(
    flag: Flag, text: str, rows: Iterable[Block], taken: set[tuple[int, int, str]]
) -> Place | None:
    """Find the same words once more: of several places the one with the likest surroundings."""
    best, most = None, -1
    for row in rows:
        for start in _starts(flag, row.text):
            alike = _likeness(text, flag.start, row.text, start, len(flag.quote))
            if alike > most and (row.pk, start, flag.rule) not in taken:
                best, most = (row, start), alike
    return best


def _starts(flag: Flag, text: str) -> Iterator[int]:
    if flag.removes_block:  # of a block the words are all of them
        yield from (0,) if text == flag.quote else ()
        return
    start = text.find(flag.quote) if flag.quote else -1
    while start >= 0:
        yield start
        start = text.find(flag.quote, start + 1)


def _likeness(old: str, at: int, new: str, start: int, length: int) -> int:
    """Count the characters that stand the same on both sides, at most 20 each."""
    before = old[max(0, at - AROUND) : at][::-1], new[max(0, start - AROUND) : start][::-1]
    after = old[at + length :][:AROUND], new[start + length :][:AROUND]
    return _alike(*before) + _alike(*after)


def _alike(one: str, other: str) -> int:
    """Count the characters that both begin with."""
    differ = (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differ, min(len(one), len(other)))
