"""Make instances of rows quickly, for models of which a page reads hundreds."""

from collections.abc import Collection
from typing import Any, Self

from django.db import DEFAULT_DB_ALIAS, models
from django.db.models.base import ModelState


class LateState:
    """Give a row's state of Django's when it is first asked for; few of a page's rows ever are."""

    def __get__(self, row: models.Model | None, model: type[models.Model]) -> Any:
        """Make the state of a row that is in the database."""
        if row is None:
            return self
        state = row.__dict__["_state"] = ModelState()
        state.adding, state.db = False, DEFAULT_DB_ALIAS
        return state


class PlainRows(models.Model):
    """A model whose rows become instances without the work of `Model.__init__`.

    That work (defaults, keyword arguments, two signals nobody here listens to) takes four fifths
    of the time of reading a hundred flags. Of a row read in part the rest is fetched when asked.
    """

    _state = LateState()

    class Meta:
        abstract = True

    @classmethod
    def from_db(  # type: ignore[override]  # the stubs are of a later Django
        cls, db: str | None, field_names: Collection[str], values: Collection[Any]
    ) -> Self:
        """Make an instance of a row; `field_names` and `values` go together."""
        made = cls.__new__(cls)
        made.__dict__.update(zip(field_names, values, strict=True))
        return made
