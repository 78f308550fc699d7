"""Say which names of a search nobody knows: asked where it found nothing, for that may be why."""

from collections.abc import Iterator

from django.contrib.auth.models import User

from newsroom.actions.acting import MACHINE, name_of
from newsroom.engine.rules import RULES
from newsroom.models import Flag, Source
from newsroom.web.search import Search, listed

RULE_NAMES = frozenset(rule.name for rule in RULES)
TOLD = 8  # sources that are named
ANYWAY = ("me", "nobody", "anybody")  # what stands for people, and needs no account


def unknown_names(search: Search, user: User) -> list[str]:
    """Give a sentence for each name that is unknown; at most a query for each kind of them."""
    return [*_sources(search, user), *_rules(search), *_people(search)]


def _sources(search: Search, user: User) -> Iterator[str]:
    wanted = search.values("source")
    known = list(_slugs(user)) if wanted else []
    for name in wanted:
        if name.lower() not in known:
            some = [*known[:TOLD], *(["others"] if len(known) > TOLD else [])]
            there = f" There are {listed(some)}." if len(some) > 1 else ""
            yield f"No source on your desks has the short name “{name}”.{there}"


def _slugs(user: User) -> Iterator[str]:
    sources = Source.objects.seen_by(user).order_by("slug").distinct()
    yield from sources.values_list("slug", flat=True)


def _rules(search: Search) -> Iterator[str]:
    wanted = set(search.values("rule")) - RULE_NAMES
    found = Flag.objects.filter(rule__in=wanted).order_by() if wanted else Flag.objects.none()
    for name in sorted(wanted - set(found.values_list("rule", flat=True).distinct())):
        yield f"There is no rule “{name}”; the page of the rules names them all."


def _people(search: Search) -> Iterator[str]:
    by, claimed = search.values("by"), search.values("claimed")
    people = list(User.objects.all()) if by or claimed else []
    accounts = {person.get_username().lower(): person for person in people}
    written = {name_of(person).lower() for person in people} | {MACHINE.lower()}
    for name in by:
        if name.lower() in accounts and name.lower() not in written:
            yield f"In the history “{name}” stands as “{name_of(accounts[name.lower()])}”."
        elif name.lower() not in (*written, *ANYWAY[:1]):
            yield f"Nobody here is called “{name}”."
    for name in claimed:
        if name.lower() not in (*accounts, *ANYWAY):
            yield f"Nobody here has the account “{name}”."
