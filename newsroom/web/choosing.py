"""Say choices in what a button sends, and read them back: "flag:version:verdict[:suggestion]"."""

import re
from collections.abc import Iterable

from django.http import QueryDict

from newsroom.actions.deciding import Choice
from newsroom.actions.refusal import Refused
from newsroom.models import Flag, FlagState
from newsroom.models.flag import DECIDED

MOST = 2000  # choices in one form
OWN = "own"  # instead of a suggestion's number: what stands in the field `replacement`
_SAID = re.compile(rf"([0-9]{{1,18}}):([0-9]{{1,9}}):({'|'.join(DECIDED)})(?::({OWN}|[0-9]))?")


def choice_of(flag: Flag, verdict: FlagState, suggestion: int | str | None = None) -> str:
    """Say one choice, at the version of the flag that is shown."""
    said = f"{flag.id}:{flag.version}:{verdict.value}"
    return said if suggestion is None else f"{said}:{suggestion}"


def choices_of(flags: Iterable[Flag], verdict: FlagState) -> str:
    """Say the same verdict on several flags."""
    return ",".join(choice_of(flag, verdict) for flag in flags)


def choices_in(article: int, form: QueryDict) -> list[Choice]:
    """Read the choices of a form; raises Refused where it makes no sense.

    What it would `keep` holds of a flag of which it chooses nothing.
    """
    said = [part for value in form.getlist("choice") for part in value.split(",") if part]
    chosen = flags_in(form)
    said += [part for part in form.getlist("keep") if part.split(":")[0] not in chosen]
    if not said:
        raise Refused("Tick a line first.")
    if len(said) > MOST:
        raise Refused(f"At most {MOST} flags can be decided at once.")
    return [_read(article, part, form) for part in said]


def flags_in(form: QueryDict) -> frozenset[str]:
    """Give the ids of the flags of which a form chooses something, as it says them."""
    said = (part for value in form.getlist("choice") for part in value.split(","))
    return frozenset(part.split(":")[0] for part in said)


def _read(article: int, said: str, form: QueryDict) -> Choice:
    found = _SAID.fullmatch(said)
    if found is None:
        raise Refused("This button makes no sense; reload the page.")
    flag, version, verdict, which = found.groups()
    own = form.get("replacement", "") if which == OWN else None
    number = int(which) if which and which != OWN else 0
    return Choice(article, int(flag), FlagState(verdict), int(version), own, number)
