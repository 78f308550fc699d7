"""Lists of recommended links as the review page prints them: one table a list, a row a title."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsroom.actions.standing import Standing
from newsroom.engine.rules.furniture import ad_marker, learnt_line
from newsroom.models import Flag, FlagState
from newsroom.models.flag import KEEPING, UNDECIDED
from newsroom.web.choosing import choices_of

LINKS = "links"  # the category of titles; heading and labels of a list are furniture of its group
_SET_IN = (ad_marker.RULE.name, learnt_line.NAME)
_BESIDE = "labels"  # the key of a list's dates and numbers, which share a row


@dataclass(frozen=True)
class LinkRow:
    """One title of a list of links, or an ad in it, with all copies; its heading; its labels."""

    flags: tuple[Flag, ...]
    text: str

    @property
    def state(self) -> str:
        """What will become of it: "open", "dropped" or, where any copy of it stays, "kept"."""
        states = {flag.state for flag in self.flags}
        if states & set(UNDECIDED):
            return "open"
        return "dropped" if states == {FlagState.ACCEPTED} else "kept"

    @property
    def copies(self) -> int:
        """How often it stands there and was not taken out; labels are no copies of each other."""
        if not self._is_title and not _is_set_in(self.flags[0]):
            return 1
        return max(1, sum(flag.state != FlagState.ACCEPTED for flag in self.flags))

    @property
    def score(self) -> float | None:
        """How much it has to do with the story, 0 to 1; None where nobody has said."""
        found: float | None = self.flags[0].evidence.get("score")
        return found

    @property
    def percent(self) -> int:
        """The score for people."""
        return round(100 * (self.score or 0))

    @property
    def why(self) -> str:
        """The reasons of the score, in a few words; of what is no title why it goes."""
        if not self._is_title:
            return self.flags[0].message
        reasons = self.flags[0].evidence.get("reasons", ())
        return reasons if isinstance(reasons, str) else ", ".join(map(str, reasons))

    @property
    def drop(self) -> str:
        """What a button sends to take all its copies out."""
        left = [flag for flag in self.flags if flag.state != FlagState.ACCEPTED]
        return choices_of(left, FlagState.ACCEPTED)

    @property
    def keep(self) -> str:
        """What a button sends to keep it: what waits of it, or else all that went.

        Of a title that came more than once one copy is kept, and what else waits of it goes.
        """
        waiting = [flag for flag in self.flags if flag.state in UNDECIDED]
        left = waiting or [flag for flag in self.flags if flag.state not in KEEPING]
        if not self._is_title:
            return choices_of(left, FlagState.DISMISSED)
        has_one = any(flag.state in KEEPING for flag in self.flags)
        kept, going = ([], waiting) if has_one else (left[:1], waiting[1:])
        said = choices_of(kept, FlagState.DISMISSED), choices_of(going, FlagState.ACCEPTED)
        return ",".join(filter(None, said))

    @property
    def _is_title(self) -> bool:
        return _is_title(self.flags[0])


def removal_at(standing: Standing, position: int) -> Flag | None:
    """Give the flag that takes a block out, or would; an accepted one before others."""
    flags = standing.of_block.get(standing.blocks[position].id, ())
    found = [flag for flag in flags if flag.removes_block]
    return min(found, key=lambda flag: flag.state != FlagState.ACCEPTED) if found else None


def list_runs(standing: Standing) -> list[list[int]]:
    """Give the positions of each list of links: its heading, its titles and what is beside them.

    Neighbours of one group are one list, and so are titles of which none has a group. An ad
    marker between two of them, or another line set in, parts no list; it is in its table.
    """
    runs: list[tuple[int, int]] = []
    name: str | None = None  # of the list that the block before is of
    removals = [removal_at(standing, position) for position in range(len(standing.blocks))]
    for position, (flag, after) in enumerate(zip(removals, _following(removals), strict=True)):
        own = _list_of(standing, position, flag, after)
        if own is None and _is_set_in(flag):
            continue
        if own is not None and own == name and not _is_heading(standing, position, own):
            runs[-1] = (runs[-1][0], position)
        elif own is not None:
            runs.append((position, position))
        name = own
    whole = (list(range(first, last + 1)) for first, last in runs)
    return [run for run in whole if any(_is_title(removals[position]) for position in run)]


def _following(removals: Sequence[Flag | None]) -> list[Flag | None]:
    """Give for each block the flag of the next that is not set in."""
    found: list[Flag | None] = []
    coming = None
    for flag in reversed(removals):
        found.append(coming)
        coming = coming if _is_set_in(flag) else flag
    return found[::-1]


def list_around(standing: Standing, flag: Flag) -> list[Flag]:
    """Give the open flags of the list that a flag's block stands in, in order; none outside one."""
    at = standing.position.get(flag.block_id)
    run = next((run for run in list_runs(standing) if at in run), [])
    found = (removal_at(standing, position) for position in run)
    return [one for one in found if one is not None and one.is_open]


def link_rows(standing: Standing, run: Sequence[int]) -> tuple[LinkRow, ...]:
    """Give the rows of a list."""
    return tuple(_rows(standing, run))


def _rows(standing: Standing, run: Sequence[int]) -> Iterator[LinkRow]:
    rows: dict[str, list[Flag]] = {}
    for position in run:
        flag = removal_at(standing, position)
        if flag is not None:
            rows.setdefault(_key(standing, run, position, flag), []).append(flag)
    for key, flags in rows.items():
        shown = flags if key == _BESIDE else flags[:1]
        yield LinkRow(tuple(flags), " · ".join(flag.quote for flag in shown))


def _key(standing: Standing, run: Sequence[int], position: int, flag: Flag) -> str:
    """Give what flags of one row share: a title or an ad its words, labels that they are labels."""
    if flag.category == LINKS or _is_set_in(flag):
        return f"{flag.category} {' '.join(standing.blocks[position].text.lower().split())}"
    return "heading" if position == run[0] else _BESIDE


def _list_of(
    standing: Standing, position: int, flag: Flag | None, after: Flag | None
) -> str | None:
    """Name the list that a block is of, None where it is of none.

    A heading that a plainer rule knows ("Read more:") has no group; its titles bear its name.
    """
    if flag is None:
        return None
    if flag.category == LINKS or flag.group:
        return flag.group
    heads = _is_title(after) and after is not None and _is_heading(standing, position, after.group)
    return after.group if heads and after is not None else None


def _is_heading(standing: Standing, position: int, name: str) -> bool:
    return bool(name) and standing.blocks[position].text.strip()[:200] == name


def _is_title(flag: Flag | None) -> bool:
    return flag is not None and flag.category == LINKS


def _is_set_in(flag: Flag | None) -> bool:
    """Tell an ad marker, or a line that the source prints everywhere, as its markers are."""
    return flag is not None and flag.rule in _SET_IN
