"""Sentences of our own, from many places: what is wrong is mended, and the rest is left alone.

In `probes/dirty.txt` each fault stands as {wrong→right}; in `probes/quiet.txt` nothing is wrong.
"""

import re
from functools import cache
from pathlib import Path

import pytest

from newsroom.engine.apply import Fix, apply_fixes
from newsroom.engine.document import Document
from newsroom.engine.finding import Action, Category, Finding
from newsroom.engine.proofread import proofread

PROBES = Path(__file__).parent / "probes"
BEFORE = "The town has wanted a new ferry since the old one sank in the spring of that year."
AFTER = "Nobody could say when it would sail, or who would pay for it in the end."
FAULT = re.compile(r"\{([^{}→]*)→([^{}]*)\}")
OF_PAGES = (Category.FURNITURE, Category.LINKS, Category.CAPTION)


def lines(name: str) -> list[str]:
    read = (PROBES / name).read_text(encoding="utf-8").splitlines()
    return [line for line in read if line and not line.startswith("#")]


@cache
def found_in(sentence: str) -> tuple[Finding, ...]:
    found = proofread(Document.from_blocks([BEFORE, sentence, AFTER]))
    return tuple(f for f in found if f.category not in OF_PAGES)


def mended(sentence: str) -> str:
    block = Document.from_blocks([sentence]).blocks[0]
    fixes = [
        Fix(f.start, f.quote, f.suggestions[0].replacement)
        for f in found_in(sentence)
        if f.suggestions and f.action is Action.REPLACE
    ]
    return apply_fixes(block, fixes).text


def test_there_are_three_hundred_sentences_and_half_of_them_are_right():
    dirty, quiet = lines("dirty.txt"), lines("quiet.txt")
    assert len(dirty) + len(quiet) >= 300
    assert 0.45 <= len(quiet) / (len(dirty) + len(quiet)) <= 0.55


def test_nineteen_in_twenty_dirty_sentences_become_exactly_the_right_text():
    dirty = lines("dirty.txt")
    missed = [line for line in dirty if mended(FAULT.sub(r"\1", line)) != FAULT.sub(r"\2", line)]
    assert len(missed) <= 0.05 * len(dirty), "\n".join(missed)


def test_of_a_hundred_right_sentences_two_are_questioned_at_most():
    quiet = lines("quiet.txt")
    alarmed = {line: [f.quote for f in found_in(line)] for line in quiet if found_in(line)}
    assert len(alarmed) <= 0.02 * len(quiet), alarmed


@pytest.mark.parametrize("line", lines("dirty.txt")[::10])
def test_what_was_mended_is_not_found_again(line):
    right = FAULT.sub(r"\2", line)
    assert [f.quote for f in found_in(right) if f.action is Action.REPLACE] == []
