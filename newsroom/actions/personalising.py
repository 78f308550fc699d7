"""Personalise: a person's own keys, their saved queues, their password."""

from collections.abc import Mapping

from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from newsroom.actions.acting import name_of
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.models import Event, Profile, SavedQueue

MODIFIED = "Ctrl+"
MOST_QUEUES = 20  # saved by one person
# What may be a key without being one character; all else with Ctrl belongs to the browser.
NAMED = ("Ctrl+Enter", "Escape")


class KeyRefused(Refused):
    """A key that cannot be; `commands` are those that want it, the last one last."""

    def __init__(self, sentence: str, *commands: str) -> None:
        """Keep the sentence and the commands."""
        super().__init__(sentence)
        self.commands = commands


def save_keys(
    wanted: Mapping[str, str], *, table: Mapping[str, str], single_keys: bool, by: User
) -> Profile:
    """Keep a person's own keys: `table` maps every command to its usual key.

    Only what differs from the table is kept. Raises KeyRefused where a key is none, belongs to
    the browser, or is wanted twice.
    """
    keys = dict(table) | {c: key.strip() for c, key in wanted.items() if c in table and key.strip()}
    for command, key in keys.items():
        _check_key(command, key)
    _check_clashes(keys)
    own = {command: key for command, key in keys.items() if key != table[command]}
    with transaction.atomic():
        profile, _ = Profile.objects.select_for_update().get_or_create(user=by)
        profile.keys, profile.single_keys = own, single_keys
        profile.save(update_fields=["keys", "single_keys"])
    return profile


def save_queue(name: str, tab: str, text: str, *, by: User) -> SavedQueue:
    """Keep a tab and a search under a name; the same name again is set anew."""
    name = " ".join(name.split())[:60]
    if not name:
        raise Refused("Give the queue a name.")
    if by.queues.exclude(name=name).count() >= MOST_QUEUES:
        raise Refused(f"You have {MOST_QUEUES} queues: forget one first.")
    kept = {"tab": tab[:20], "text": text[:300]}
    queue, _ = SavedQueue.objects.update_or_create(user=by, name=name, defaults=kept)
    return queue


def forget_queue(queue_id: int, *, by: User) -> None:
    """Forget one of one's own saved queues; nothing happens where it is not one's own."""
    SavedQueue.objects.filter(pk=queue_id, user=by).delete()


def change_password(person: User, *, old: str, new: str) -> None:
    """Change one's own password; raises NotAllowed for a wrong old one, Refused for a weak one."""
    if not person.check_password(old):
        raise NotAllowed("The old password is not right.")
    try:
        validate_password(new, person)
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    with transaction.atomic():
        person.set_password(new)
        person.save(update_fields=["password"])
        Event.objects.create(
            kind="password-changed", by=name_of(person), subject=person.get_username()
        )


def _check_key(command: str, key: str) -> None:
    if key in NAMED:
        return
    if key.startswith(MODIFIED):
        raise KeyRefused(f"“{key}” belongs to the browser.", command)
    parts = key.split(" ")
    if len(parts) > 2 or any(len(part) != 1 or not part.isprintable() for part in parts):
        raise KeyRefused(
            f"“{key[:20]}” is no key: give one character, or two with a space between.", command
        )


def _check_clashes(keys: Mapping[str, str]) -> None:
    """Raise where two commands want one key, or one wants the first of another's two."""
    seen: dict[str, str] = {}
    for command, key in keys.items():
        if key in seen:
            raise KeyRefused(
                f"“{key}” cannot be both “{seen[key]}” and “{command}”.", seen[key], command
            )
        seen[key] = command
    for key, command in seen.items():
        first = key.split(" ")[0]
        if first != key and first in seen:
            raise KeyRefused(
                f"“{first}” begins “{key}” ({command}); it cannot be “{seen[first]}” too.",
                command,
                seen[first],
            )


def put_hints_away(*, by: User) -> None:
    """Show a person the first article's hints no more."""
    Profile.objects.update_or_create(user=by, defaults={"hints_seen": True})
