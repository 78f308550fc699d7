"""Keep sessions in the database, as Django does; named by the setting SESSION_ENGINE."""

from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.contrib.sessions.models import Session
from django.db.models import CharField
from django.utils import timezone

from newsroom.models.prepared import Given, Prepared

BY_KEY = Prepared(lambda: Session.objects.filter(session_key=Given("key", CharField())))


class SessionStore(DatabaseStore):
    """Django's own store, whose one query of each request is built once."""

    def _get_session_from_db(self) -> Session | None:
        found = BY_KEY.first(key=self.session_key) if self.session_key else None
        if found is not None and found.expire_date > timezone.now():
            return found
        self._session_key = None
        return None
