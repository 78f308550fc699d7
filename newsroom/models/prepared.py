"""Ask the same query again and again: its SQL is built once, then only its parameters change.

Building the SQL of a small query takes Django several times as long as the database takes to
answer it, and a page of one article asks the same few queries each time.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Expression
from django.db.models.query import get_related_populators

from newsroom.models.lazy_json import LazyJSONField

Row = TypeVar("Row", bound=models.Model)
# How the field and the database want a column's value changed, and the column it stands in.
Step = tuple[Callable[..., Any], Any]


class Given(Expression):
    """A parameter of a prepared query, by its name; a number unless `field` says otherwise."""

    def __init__(self, name: str, field: models.Field[Any, Any] | None = None) -> None:
        super().__init__(output_field=field or models.BigIntegerField())
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        """Stand for a value that is not known yet."""
        return "%s", [self]

    def bound(self, given: dict[str, Any], connection: BaseDatabaseWrapper) -> Any:
        """Give the value as the database takes it."""
        return self.output_field.get_db_prep_value(given[self.name], connection)


@dataclass
class _Built:
    """A query's SQL, its parameters (values, or `Given`), and how its rows become instances."""

    connection: BaseDatabaseWrapper
    sql: str
    parameters: tuple[Any, ...]
    converters: list[tuple[int, list[Step]]]
    first: int = 0
    names: list[str] = field(default_factory=list)
    populators: list[Any] = field(default_factory=list)
    annotations: dict[str, int] = field(default_factory=dict)

    def tuples(self, given: dict[str, Any]) -> list[tuple[Any, ...]]:
        """Ask, and convert values as their fields and the database want, a column at a time."""
        known = self.parameters
        wanted = [p.bound(given, self.connection) if isinstance(p, Given) else p for p in known]
        with self.connection.cursor() as cursor:
            cursor.execute(self.sql, wanted)
            found = cursor.fetchall()
        if not found or not self.converters:
            return list(found)
        columns: list[Any] = list(zip(*found, strict=True))
        for number, steps in self.converters:
            for convert, column in steps:
                values = columns[number]
                columns[number] = map(convert, values, repeat(column), repeat(self.connection))
        return list(zip(*columns, strict=True))

    def rows(self, model: type[Row], given: dict[str, Any]) -> Iterator[Row]:
        """Ask, and make an instance of each row, with its related ones."""
        alias, part = self.connection.alias, slice(self.first, self.first + len(self.names))
        for row in self.tuples(given):
            made = model.from_db(alias, self.names, row[part])
            for populator in self.populators:
                populator.populate(row, made)
            for name, column in self.annotations.items():
                setattr(made, name, row[column])
            yield made


class Prepared(Generic[Row]):
    """A query with places for its parameters, asked for whole rows or for tuples of values.

    `build` gives a queryset with `Given` where values go; its own arguments shape the SQL, which
    is built once for each of them and each connection. Annotations come along, and related rows
    by `select_related`; prefetching does not.
    """

    def __init__(self, build: Callable[..., models.QuerySet[Row, Any]]) -> None:
        self.build = build

    def rows(self, *shape: Any, **given: Any) -> list[Row]:
        """Ask with these values; one query."""
        kept = self._kept(shape)
        return list(kept[1].rows(kept[0], given))

    def first(self, *shape: Any, **given: Any) -> Row | None:
        """Give the first row; None where there is none."""
        return next(iter(self.rows(*shape, **given)), None)

    def tuples(self, *shape: Any, **given: Any) -> list[tuple[Any, ...]]:
        """Give what the `values_list` of the queryset names; one query."""
        return self._kept(shape)[1].tuples(given)

    def _kept(self, shape: tuple[Any, ...]) -> tuple[type[Row], _Built]:
        # With the connection: converters are of its thread, and go with it.
        connection = connections[DEFAULT_DB_ALIAS]
        kept = connection.__dict__.setdefault("_prepared", {})
        if (self, shape) not in kept:
            asked = self.build(*shape)
            kept[self, shape] = asked.model, _built(asked, connection)
        found: tuple[type[Row], _Built] = kept[self, shape]
        return found


def _idle(convert: Any, column: Any) -> bool:
    """Tell whether a converter would give each value of this column as it is."""
    field = getattr(convert, "__self__", None)
    return isinstance(field, LazyJSONField) and field.leaves(column)


def _built(asked: models.QuerySet[Any, Any], connection: BaseDatabaseWrapper) -> _Built:
    compiler = asked.query.get_compiler(connection=connection)
    sql, parameters = compiler.as_sql()
    columns = [column for column, _, _ in compiler.select]
    wanted = compiler.get_converters(columns).items()
    steps = [(n, [(c, at) for c in convert if not _idle(c, at)]) for n, (convert, at) in wanted]
    converters = [(n, found) for n, found in steps if found]
    built = _Built(connection, sql, tuple(parameters), converters)
    if compiler.klass_info is not None:  # whole rows
        picked = compiler.klass_info["select_fields"]
        built.first = picked[0]
        built.names = [column.target.attname for column in columns[picked[0] : picked[-1] + 1]]
        related = get_related_populators(  # type: ignore[call-arg]  # the stubs are of a later Django
            compiler.klass_info, compiler.select, connection.alias
        )
        built.populators = related
        built.annotations = dict(compiler.annotation_col_map or {})
    return built
