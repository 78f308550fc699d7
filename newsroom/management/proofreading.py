"""Proofread what the shell gives, and say what is printed of it."""

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from newsroom.engine.apply import clean_copy
from newsroom.engine.block import Role
from newsroom.engine.document import Document
from newsroom.engine.finding import Finding
from newsroom.engine.page.link_lists import LOOKED_AT
from newsroom.engine.proofread import proofread
from newsroom.engine.rule import Rule
from newsroom.engine.rules import RULES
from newsroom.engine.selecting import Bounds, selected
from newsroom.management.inputs import Input, Unreadable

TOGETHER = 32_768  # bytes of inputs that are read in one go; a page of HTML is more


@dataclass(frozen=True, slots=True)
class Printed:
    """What is printed of some inputs: lines, whether anything was found, and what ended it."""

    lines: list[str]
    found: bool
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Proofreading:
    """How inputs are read and printed: the options of the command."""

    rules: tuple[Any, ...]
    dialect: str = ""
    form: str = "text"
    bounds: Bounds | None = None  # of the clean copy, that is printed instead of the findings

    def __call__(self, some: Iterable[Input]) -> Printed:
        """Read inputs up to one that cannot be read."""
        lines: list[str] = []
        found = False
        try:
            for one in some:
                if named := one.named(self.dialect):
                    findings = proofread(named[1], rules=self.rules)
                    found = found or bool(findings)
                    lines += self._lines(*named, findings)
        except Unreadable as reason:
            return Printed(lines, found, str(reason))
        return Printed(lines, found)

    def _lines(self, name: str, document: Document, findings: list[Finding]) -> list[str]:
        if self.bounds is None:
            return [_line(name, finding, self.form) for finding in findings]
        return [_copy(name, document, findings, self.bounds, self.form)]


def together(some: Iterable[Input]) -> Iterator[list[Input]]:
    """Put small inputs together, so that handing them on costs little."""
    group: list[Input] = []
    size = 0
    for one in some:
        group.append(one)
        size += len(one.raw)
        if size >= TOGETHER:
            yield group
            group, size = [], 0
    if group:
        yield group


def chosen_rules(names: str) -> tuple[Any, ...]:
    """Give the rules of those names, all without names; raises Unreadable on a wrong one."""
    wanted = [name for name in names.split(",") if name]
    unknown = set(wanted) - {rule.name for rule in RULES}
    if unknown:
        raise Unreadable(f"there is no rule called {', '.join(sorted(unknown))}")
    return tuple(rule for rule in RULES if not wanted or rule.name in wanted)


def confidence(options: dict[str, Any], name: str) -> float:
    """Give an option that is a confidence, 0 to 1; raises Unreadable on what is none."""
    given = options[name]
    with suppress(ValueError):
        if 0 <= (number := float(given)) <= 1:
            return number
    option = name.replace("_", "-")
    raise Unreadable(f"--{option} takes a confidence from 0 to 1, not {given}")


def acting(rules: tuple[Any, ...], bounds: Bounds) -> tuple[Any, ...]:
    """Leave out the rules that propose no act so sure, where nothing but the copy is asked for.

    The others needn't say why. Only where a link that a person must see would stay in the copy,
    what it has to do with the story is asked, for that says which ones do.
    """
    least = min(bounds.replace, bounds.remove)
    asked = tuple(rule for rule in rules if rule.surest >= least)
    return asked if bounds.remove > LOOKED_AT else tuple(map(Rule.without_reasons, asked))


def _line(name: str, finding: Finding, form: str) -> str:
    if form == "json":
        return json.dumps({"document": name, **finding.as_json()}, ensure_ascii=False)
    first = f" → {finding.suggestions[0].replacement!r}" if finding.suggestions else ""
    place = f"{name}:{finding.block}:{finding.start}"
    return f"{place}: {finding.rule}: {finding.message}: {finding.quote[:80]!r}{first}"


def _copy(name: str, document: Document, findings: list[Finding], bounds: Bounds, form: str) -> str:
    chosen = selected(document, findings, bounds)
    copy = clean_copy(document.blocks, chosen.fixes, chosen.removed)
    if form == "text":
        return "\n\n".join(block.text for _, block in copy)
    story = [
        block.text
        for number, block in copy
        if number != chosen.headline_block and block.role is not Role.HEADLINE
    ]
    out = {"document": name, "headline": chosen.headline, "blocks": story}
    return json.dumps(out, ensure_ascii=False)
