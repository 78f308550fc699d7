"""Expand Hunspell dictionaries: a list of stems and a file of affixes become a list of words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_PARTS_OF_RULE = 5  # kind, flag, strip, add, condition


@dataclass(frozen=True, slots=True)
class _Affix:
    """One line of an affix file: cut `strip` off where `condition` holds, then put `add` on."""

    strip: str
    add: str
    condition: re.Pattern[str]
    crosses: bool


@dataclass
class _Affixes:
    prefixes: dict[str, list[_Affix]] = field(default_factory=dict)
    suffixes: dict[str, list[_Affix]] = field(default_factory=dict)
    only_in_compound: str = ""


def expanded(dictionary: Path, affixes: Path) -> Iterator[str]:
    """Give every word that a dictionary stands for, some twice, possessives left out.

    Reads single-character flags and one level of affixes with crossing, which is all that the
    English dictionaries use. Raises OSError where a file can't be read.
    """
    rules = _read_affixes(affixes.read_text("utf-8-sig", errors="replace"))
    for line in dictionary.read_text("utf-8-sig", errors="replace").splitlines()[1:]:
        entry = line.split("\t")[0].strip().replace("’", "'")
        stem, _, flags = entry.lstrip("!").partition("/")
        if stem and not (rules.only_in_compound and rules.only_in_compound in flags):
            yield from _forms(stem, flags, rules)


def _forms(stem: str, flags: str, rules: _Affixes) -> Iterator[str]:
    yield stem
    ends = [affix for flag in flags for affix in rules.suffixes.get(flag, ())]
    starts = [affix for flag in flags for affix in rules.prefixes.get(flag, ())]
    for end in ends:
        if end.add != "'s" and (form := _with_suffix(stem, end)):
            yield form
            if end.crosses:
                yield from _prefixed(form, [start for start in starts if start.crosses])
    yield from _prefixed(stem, starts)


def _prefixed(stem: str, starts: list[_Affix]) -> Iterator[str]:
    for start in starts:
        if start.condition.match(stem) and stem.startswith(start.strip):
            yield start.add + stem[len(start.strip) :]


def _with_suffix(stem: str, end: _Affix) -> str:
    if not stem.endswith(end.strip) or not end.condition.search(stem):
        return ""
    return stem[: len(stem) - len(end.strip)] + end.add


def _read_affixes(text: str) -> _Affixes:
    found = _Affixes()
    crossing: dict[str, bool] = {}
    for line in text.splitlines():
        parts = line.split()
        if parts[:1] == ["ONLYINCOMPOUND"]:
            found.only_in_compound = parts[1]
        elif parts[:1] in (["PFX"], ["SFX"]):
            if len(parts) < _PARTS_OF_RULE:
                crossing[parts[0] + parts[1]] = parts[2] == "Y"
            else:
                _add_rule(found, parts, crossing.get(parts[0] + parts[1], False))
    return found


def _add_rule(found: _Affixes, parts: list[str], crosses: bool) -> None:
    kind, flag, strip, add, condition = parts[:_PARTS_OF_RULE]
    strip, add = ("" if piece == "0" else piece.split("/")[0] for piece in (strip, add))
    if kind == "PFX":
        affix = _Affix(strip, add, re.compile(condition), crosses)
        found.prefixes.setdefault(flag, []).append(affix)
    else:
        affix = _Affix(strip, add, re.compile(condition + r"\Z"), crosses)
        found.suffixes.setdefault(flag, []).append(affix)
