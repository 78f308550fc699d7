"""Copy the articles of a scratch database many times over: to measure how pages bear with many."""

from collections.abc import Sequence

from django.core.management.color import no_style
from django.db import connection, models, transaction

from newsroom.models import (
    Article,
    Block,
    Flag,
    Likeness,
    LikenessKey,
    Placement,
    RawFile,
    Revision,
)

COPIED: Sequence[type[models.Model]] = (
    *(RawFile, Article, Revision, Block, Placement, Flag, Likeness, LikenessKey),
)
APART = 100_000  # between the ids of a row and of its next copy; no table begins with as many
# What makes each copy a story of its own; written for SQL, `n` counts the copies.
OWN = {
    "guid": "guid || '-' || n",
    "content_hash": "SUBSTR(content_hash, 1, 50) || n",
    "key": "key + n",
    "family_id": "NULL",
}
NUMBERS = (
    "WITH RECURSIVE copies(n) AS (SELECT {0} UNION ALL SELECT n + 1 FROM copies WHERE n < {1})"
)


def copy_articles(first: int, last: int) -> None:
    """Write the copies of those numbers, from 1, of all articles that came in by themselves.

    With their texts and open flags; nothing that was done to them is copied.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        for model in COPIED:
            cursor.execute(_statement(model, first, last))
        for sql in connection.ops.sequence_reset_sql(no_style(), list(COPIED)):
            cursor.execute(sql)


def _statement(model: type[models.Model], first: int, last: int) -> str:
    """Write what copies a table's rows; who points to a copied row points to its copy."""
    table = connection.ops.quote_name(model._meta.db_table)
    values = {str(field.column): _moved(field) for field in model._meta.concrete_fields}
    columns = ", ".join(map(connection.ops.quote_name, values))
    values |= {column: own for column, own in OWN.items() if column in values}
    key = next(str(field.column) for field in model._meta.concrete_fields if field.primary_key)
    return (
        f"INSERT INTO {table} ({columns}) {NUMBERS.format(first, last)}"
        f" SELECT {', '.join(values.values())} FROM {table}, copies"
        f" WHERE {connection.ops.quote_name(key)} < {APART}"
    )


def _moved(field: "models.Field[object, object]") -> str:
    column = connection.ops.quote_name(str(field.column))
    to = field.related_model if field.is_relation else field.model if field.primary_key else None
    return f"{column} + n * {APART}" if to in COPIED else column
