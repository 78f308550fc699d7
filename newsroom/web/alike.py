"""What one decision takes along: the same words once more in an article, furniture and links."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from newsroom.actions.standing import Standing
from newsroom.models import Flag, FlagState
from newsroom.web.choosing import choices_of
from newsroom.web.link_tables import list_around

NAMED = 8  # blocks named
GROUPED = ("furniture", "links")  # decided together


def is_kept_link(flag: Flag) -> bool:
    """Tell a related link: it is proposed to stay, however sure it is that it is one."""
    return flag.removes_block and bool(flag.evidence.get("related"))


@dataclass
class Alike:
    """The open flags of an article that one flag's decision can take along, itself too.

    Where one `kind` is looked at alone, it takes none of the other along.
    """

    standing: Standing
    flag: Flag
    kind: str = ""

    @cached_property
    def flags(self) -> list[Flag]:
        """All of them, in the order of the text."""
        if self.flag.category in GROUPED and self.flag.removes_block:
            kinds = (self.kind,) if self.kind in GROUPED else GROUPED
            return [f for f in self.standing.open_flags if f.category in kinds and f.removes_block]
        said = (self.flag.rule, self.flag.quote, self.flag.first_suggestion)
        same = (f for f in self.standing.open_flags if not f.removes_block)
        return [f for f in same if (f.rule, f.quote, f.first_suggestion) == said]

    @property
    def are_previewed(self) -> bool:
        """Whether all of them are shown first, because they take blocks out."""
        return self.flag.removes_block

    @property
    def group(self) -> str:
        """The name of the group in which they are previewed."""
        return self.kind if self.kind in GROUPED else "all"

    @property
    def group_told(self) -> str:
        """What those are called that are decided together."""
        return told_group(flag.category for flag in self.flags)

    @cached_property
    def listed(self) -> list[Flag]:
        """The list of links it stands in, where that is decided apart from what else there is."""
        listed = list_around(self.standing, self.flag)
        return listed if 1 < len(listed) < len(self.flags) else []

    @property
    def free(self) -> list[Flag]:
        """Those that one act accepts: nothing in quotations, and more than the flag itself."""
        free = [f for f in self.flags if not f.quoted]
        return free if any(f.id != self.flag.id for f in free) else []

    @property
    def take(self) -> str:
        """What a button sends to accept the same words everywhere in the article."""
        return choices_of(self.free, FlagState.ACCEPTED)

    @property
    def told(self) -> str:
        """Say how often and where else in the article the same words stand."""
        others = (f for f in self.flags if f.id != self.flag.id)
        return told_alike([self.standing.position.get(f.block_id, -1) + 1 for f in others])


def told_alike(blocks: Sequence[int]) -> str:
    """Say how often the same stands elsewhere in the article, by its blocks; empty if nowhere."""
    if not blocks:
        return ""
    times = {1: "once", 2: "twice"}.get(len(blocks), f"{len(blocks):,} times")
    at = list(dict.fromkeys(blocks))
    named = ", ".join(map(str, at[:NAMED])) + ", …" * (len(at) > NAMED)
    return f"The same {times} more here: block{'s' * (len(at) > 1)} {named}"


def told_group(kinds: Iterable[str]) -> str:
    """Call what one decision takes out by the kinds of its flags: furniture, links, or both."""
    match sorted(set(kinds)):
        case ["links"]:
            return "recommended links"
        case ["furniture"]:
            return "lines of furniture"
    return "lines of furniture and links"
