"""A profile: how one person likes to work."""

from django.conf import settings
from django.db import models


class Profile(models.Model):
    """How one person likes to work; `keys` maps a command to another key than the table's."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="profile"
    )
    keys = models.JSONField(default=dict, blank=True)
    single_keys = models.BooleanField("single keys", default=True)
    hints_seen = models.BooleanField(default=False)

    def __str__(self) -> str:
        return str(self.user)
