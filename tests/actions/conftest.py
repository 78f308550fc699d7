"""What tests of actions start from."""

import pytest

from tests.actions.feeding import FEW


@pytest.fixture
def _few(monkeypatch) -> None:
    """Leave to workers what is more than `FEW` items, of which a test can make enough."""
    monkeypatch.setattr("newsroom.actions.background.FEW", FEW)
    monkeypatch.setattr("newsroom.actions.undoing.CHUNK", FEW - 1)
