"""Write one row by a statement that is built once: what a decision does four times.

Django builds the SQL of a row anew each time, which takes longer than the database does.
"""

from functools import lru_cache
from typing import Any, TypeVar, cast

from django.db import DatabaseError, connection, models

Row = TypeVar("Row", bound=models.Model)
KEPT = 256  # statements; an article is updated in as many ways as columns change together


def insert_row(row: Row) -> Row:
    """Insert a row that is new, and give it with its id."""
    fields = row._meta.local_concrete_fields[1:]  # the id comes first, and from the database
    values = [field.get_db_prep_save(field.pre_save(row, True), connection) for field in fields]
    with connection.cursor() as cursor:
        cursor.execute(_insert(type(row)), values)
        (row.pk,) = cursor.fetchone()
    row._state.adding, row._state.db = False, connection.alias
    return row


def update_row(row: models.Model, names: tuple[str, ...]) -> None:
    """Write these fields of a row, by their names or columns; raises where the row is gone."""
    fields = _fields(type(row), names)
    values = [field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields]
    with connection.cursor() as cursor:
        cursor.execute(_update(type(row), names), [*values, row.pk])
        if cursor.rowcount != 1:
            raise DatabaseError(f"There is no row {row.pk} in {row._meta.db_table}.")


@lru_cache
def _insert(model: type[models.Model]) -> str:
    columns = [_quoted(field.column) for field in model._meta.local_concrete_fields[1:]]
    places = ", ".join(["%s"] * len(columns))
    into = f"{_quoted(model._meta.db_table)} ({', '.join(columns)})"
    return f"INSERT INTO {into} VALUES ({places}) RETURNING id"


@lru_cache(KEPT)
def _update(model: type[models.Model], names: tuple[str, ...]) -> str:
    steps = ", ".join(f"{_quoted(field.column)} = %s" for field in _fields(model, names))
    return f"UPDATE {_quoted(model._meta.db_table)} SET {steps} WHERE id = %s"


def _fields(model: type[models.Model], names: tuple[str, ...]) -> list[models.Field[Any, Any]]:
    return [cast("models.Field[Any, Any]", model._meta.get_field(name)) for name in names]


def _quoted(name: str | None) -> str:
    return connection.ops.quote_name(name or "")
