"""What tests of the admin start from."""

import pytest
from django.contrib.auth.models import User

from newsroom.actions.people import create_account

STRONG = "cassava-under-moonlight"


@pytest.fixture
def root(client) -> User:
    """Give an admin who is signed in at the test's client."""
    user = create_account("root", role="Admin", password=STRONG, by=None)
    client.force_login(user)
    return user
