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
    return max((_seconds(rule, sign * (size // len(sign))), sign) for sign in SIGNS)


def _seconds(rule: Rule, text: str) -> float:
    reading = Reading(Document.from_blocks([text, "It rained."]))
    began = time.process_time()
    for _ in rule.find(rule, reading):
        pass
    return time.process_time() - began
