"""Measure each rule on a megabyte of one sign: what costs more than linear time shows here."""

import time

from newsroom.engine.document import Document
from newsroom.engine.proofread import proofread
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule
from newsroom.engine.rules import RULES
from newsroom.management.benches.measuring import Figure

MEGABYTE = 1_000_000
SIGNS = ("a", '"', "“", "(", "[", " ", "-", "a ", "th ", "Ab ", "zx. ")


def each_rule_on_one_sign(size: int = MEGABYTE) -> list[Figure]:
    """Give the dearest text of each rule, the dearest rule first; `size` is in code points."""
    proofread(Document.from_blocks(["It rained.", "It rained.", "It rained."]))  # loads the words
    found = [(*_dearest(rule, size), rule.name) for rule in RULES]
    return [
        Figure(f"{name}, on {sign!r}", {"CPU ms": seconds * 1000})
        for seconds, sign, name in sorted(found, reverse=True)
    ]


def _dearest(rule: Rule, size: int) -> tuple[float, str]:
    seconds, sign = max((_seconds(rule, sign, size), sign) for sign in SIGNS)
    return min(seconds, _seconds(rule, sign, size)), sign  # the machine may have had a bad moment


def _seconds(rule: Rule, sign: str, size: int) -> float:
    reading = Reading(Document.from_blocks([sign * (size // len(sign)), "It rained."]))
    began = time.process_time()
    for _ in rule.find(rule, reading):
        pass
    seconds = time.process_time() - began
    reading.close()  # otherwise a later rule would pay for the search for this garbage
    return seconds
