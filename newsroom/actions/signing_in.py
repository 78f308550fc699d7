"""Sign people in, and hold off who guesses."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from newsroom.actions.refusal import Refused
from newsroom.models import Event, SignInAttempt


class TooManyAttempts(Refused):
    """Too many wrong passwords for this account or from this address."""


class WrongPassword(Refused):
    """The name and the password do not belong together; it is not said which is wrong."""


def check_password(request: HttpRequest | None, name: str, password: str, address: str) -> User:
    """Give the active person with this name and password.

    The attempt is written before the password is looked at, so that attempts side by side count
    too. An unknown name costs the same hash as a known one. Raises TooManyAttempts,
    WrongPassword.
    """
    attempt = _attempt(name, address)
    person = authenticate(request, username=name, password=password)
    if not isinstance(person, User):
        _put_on_record("sign-in-failed", name, address)
        raise WrongPassword("The name or the password is not right.")
    attempt.right = True
    attempt.save(update_fields=["right"])
    _put_on_record("sign-in", name, address)
    return person


def _attempt(name: str, address: str) -> SignInAttempt:
    account = name.strip().lower()[:150]
    with transaction.atomic():
        attempt = SignInAttempt.objects.create(account=account, address=address)
        since = timezone.now() - timedelta(seconds=settings.SIGN_IN_WINDOW)
        wrong = SignInAttempt.objects.filter(right=False, at__gt=since)
        of_account = wrong.filter(account=account).count()
        of_address = wrong.filter(address=address).count()
        if (
            of_account > settings.SIGN_INS_PER_ACCOUNT or of_address > settings.SIGN_INS_PER_ADDRESS
        ):  # raised within the transaction: who is held off does not lengthen the wait
            raise TooManyAttempts(f"Too many wrong passwords. {_wait()}")
    return attempt


def _wait() -> str:
    minutes = max(1, settings.SIGN_IN_WINDOW // 60)
    return f"Wait {minutes} minute{'' if minutes == 1 else 's'}, then try again."


def _put_on_record(kind: str, name: str, address: str) -> None:
    Event.objects.create(kind=kind, by=name[:150], subject=address)
