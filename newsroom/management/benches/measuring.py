"""Measure work in processor time and counts, which a busy machine hardly changes."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One measured line: what it is of, and its values by their names with units."""

    name: str
    values: dict[str, float]


@dataclass(frozen=True)
class Bench:
    """A measurement: its name on the command line, its title, and what gives its figures."""

    name: str
    title: str
    run: Callable[[], list[Figure]]


def processor_seconds(work: Callable[[], object], least: float = 1.0) -> float:
    """Give the processor seconds of doing something once, over at least so many seconds of it."""
    count, began = 0, time.process_time()
    while (spent := time.process_time() - began) < least:
        work()
        count += 1
    return spent / count


def table(figures: list[Figure]) -> list[str]:
    """Write figures as lines, a column for each value."""
    columns = list(dict.fromkeys(name for figure in figures for name in figure.values))
    widest = max((len(figure.name) for figure in figures), default=0)
    heads = "  ".join(f"{column:>14}" for column in columns)
    lines = [f"{'':{widest}}  {heads}"]
    for figure in figures:
        cells = (_cell(figure.values.get(column)) for column in columns)
        lines.append(f"{figure.name:{widest}}  {'  '.join(cells)}")
    return lines


def _cell(value: float | None) -> str:
    if value is None:
        return " " * 14
    return f"{value:>14,.0f}" if value >= 100 or value == int(value) else f"{value:>14,.2f}"
