"""What an address of the review page asks for."""

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.http import QueryDict

from newsroom.actions.gate import HEADLINE
from newsroom.actions.standing import FIELDS
from newsroom.engine.finding import Category
from newsroom.web.alike import GROUPED
from newsroom.web.times import TIMES
from newsroom.web.trails import NOWHERE, Trail

KINDS = tuple(category.value for category in Category)
VIEWS = ("review", "original", "changes", "clean")
TAKEN = "taken"  # what was taken out already, to be brought back line by line
LIST = "list"  # the list of links that the flag is of
GROUPS = ("all", TAKEN, LIST, *GROUPED)
WIDER = ("dismiss", "term")


def number_in(text: str) -> int | None:
    """Read a number that a database could hold; None for everything else."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None


def _one_of(text: str, names: tuple[str, ...]) -> str:
    return text if text in names else ""


@dataclass(frozen=True)
class Wish:
    """What an address asks for: a kind of flags, a view, and what the card shows.

    The card shows a flag, a group to decide at once, a block to edit, a field or a time of the
    article, or
    with `end` the last step. `link` is where a link of the block begins. `wider` is "dismiss" or
    "term": how far a verdict shall reach.
    """

    kind: str = ""
    view: str = "review"
    flag: int | None = None
    decided: bool = True
    group: str = ""
    block: int | None = None
    span: tuple[int, int] | None = None
    link: int | None = None
    field: str = ""
    wider: str = ""
    end: bool = False
    trail: Trail = NOWHERE

    @classmethod
    def of(cls, given: QueryDict) -> "Wish":
        """Read it, leaving out what makes no sense."""
        start, end = number_in(given.get("start", "")), number_in(given.get("end", ""))
        return cls(
            kind=_one_of(given.get("kind", ""), KINDS),
            view=_one_of(given.get("view", ""), VIEWS) or VIEWS[0],
            flag=number_in(given.get("flag", "")),
            decided=given.get("decided") != "hide",
            group=_one_of(given.get("group", ""), GROUPS),
            block=number_in(given.get("block", "")),
            span=(start, end) if start is not None and end is not None else None,
            link=number_in(given.get("link", "")),
            field=_one_of(given.get("field", ""), (HEADLINE, *FIELDS, *TIMES)),
            wider=_one_of(given.get("wider", ""), WIDER),
            end="last" in given,
            trail=Trail.of(given),
        )

    @property
    def on(self) -> "Wish":
        """What goes on being asked for after an act: the kind, the view, the queue."""
        return Wish(self.kind, self.view, decided=self.decided, trail=self.trail)

    @cached_property
    def fields(self) -> list[tuple[str, str]]:
        """What a form sends on of it: names and values, without what is as usual."""
        view = self.view if self.view != VIEWS[0] else ""
        kept = (("kind", self.kind), ("decided", "" if self.decided else "hide"), ("view", view))
        return [*(pair for pair in kept if pair[1]), *self.trail.fields]

    @property
    def along(self) -> str:
        """What every link of the page carries on: the kind, and the queue one came from."""
        hidden = "" if self.decided else "hide"
        kept = {"kind": self.kind, "decided": hidden}
        asked = urlencode({name: value for name, value in kept.items() if value})
        return (f"&{asked}" if asked else "") + self.trail.address


USUAL = Wish()  # what an address without a question asks for
