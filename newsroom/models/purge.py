"""The one door for erasing: triggers let a change of history through only while a row is here."""

from django.db import models


class PurgePermit(models.Model):
    """Stands only within the transaction of who erases; the triggers look for it.

    That is a purge, and a preview that was not read to its end and takes back what it kept.
    """

    by = models.CharField(max_length=150)

    def __str__(self) -> str:
        return self.by
