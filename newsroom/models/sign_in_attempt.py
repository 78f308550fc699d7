"""A sign-in attempt: what the throttle counts."""

from django.db import models
from django.utils import timezone


class SignInAttempt(models.Model):
    """That somebody tried to sign in; it counts as wrong until the password was right.

    `account` is the name as typed, in lower case; `address` the client's, of IPv6 the /64.
    """

    account = models.CharField(max_length=150)
    address = models.CharField(max_length=45)
    at = models.DateTimeField(default=timezone.now)
    right = models.BooleanField(default=False)

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["account", "at"]),
            models.Index(fields=["address", "at"]),
        ]

    def __str__(self) -> str:
        return f"{self.account} from {self.address}"
