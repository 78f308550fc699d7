"""Keep JSON as text until somebody looks: of hundreds of flags a page shows the words of few."""

import json
from collections.abc import Callable
from typing import Any

from django.db import models
from django.db.models.query_utils import DeferredAttribute

# What most columns hold; not even a reader of JSON is needed for them.
_EMPTY: dict[str, Callable[[], Any]] = {"[]": list, "{}": dict}


class LazyJSON(DeferredAttribute):
    """Give a column's value, read from its text when it is first asked for."""

    def __get__(self, instance: models.Model | None, cls: Any = None) -> Any:
        """Read the text, once."""
        if instance is None:
            return self
        value = super().__get__(instance, cls)
        if isinstance(value, str):
            made = _EMPTY.get(value)
            value = made() if made else json.loads(value)
            instance.__dict__[self.field.attname] = value
        return value

    def __set__(self, instance: models.Model, value: Any) -> None:
        """Keep a value; with this method Python asks `__get__` though the value is there."""
        instance.__dict__[self.field.attname] = value


class LazyJSONField(models.JSONField):
    """A JSONField whose objects and lists are read when they are looked at; no bare strings.

    `values()` and `values_list()` give the text. In migrations it is Django's own field.
    """

    descriptor_class = LazyJSON

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        """Leave the text as it is; what a key transform gives is read at once."""
        if expression is not None and not self.leaves(expression):
            return super().from_db_value(value, expression, connection)
        return value

    def leaves(self, column: Any) -> bool:
        """Tell whether what it gives of a column is just what the database gives."""
        return getattr(column, "target", None) is self

    def deconstruct(self) -> Any:
        """Name Django's own field: the column is the same."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.JSONField", args, kwargs
