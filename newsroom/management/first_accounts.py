"""The first three accounts, and the file that keeps their passwords."""

import secrets
from pathlib import Path

from django.contrib.auth.models import User
from django.db import transaction

from newsroom.actions.people import ROLES, create_account
from newsroom.private_files import write_private

LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"  # none that is taken for another


def password() -> str:
    """Make one of 80 bits that can be read aloud: abcd-efgh-jkmn-pqrs."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))


def create_first_accounts(path: Path) -> dict[str, str]:
    """Create an account a role where nobody has one yet; gives name and password of each.

    The passwords are in the file before the accounts are, so that none is ever lost.
    """
    if User.objects.exists():
        return {}
    if not path.exists():
        lines = (f"{role.lower()} {password()}\n" for role in ROLES)
        write_private(path, "".join(lines))
    kept = dict(line.split(" ", 1) for line in path.read_text(encoding="utf-8").splitlines())
    with transaction.atomic():
        for role in ROLES:
            create_account(role.lower(), role=role, password=kept[role.lower()], by=None)
    return kept
