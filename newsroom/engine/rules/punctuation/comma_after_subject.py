"""Find the comma that parts a subject from its verb."""

import re
from collections.abc import Iterator
from itertools import chain

from newsroom.engine.finding import Category, Finding, Severity, Suggestion
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.punctuation.clause import clause_before, mark_after
from newsroom.engine.rules.punctuation.commas import commas_by_word
from newsroom.engine.rules.punctuation.finite_verbs import AUXILIARIES, is_finite, may_be_finite
from newsroom.engine.rules.punctuation.fuller_sentence import cut_commas
from newsroom.engine.rules.punctuation.subject import is_bare, is_subject

_NEXT = re.compile(r", \S+ (\S+)")
_PLAIN = frozenset({"is", "are", "was", "were", "has", "had"})  # after a subject of one word
_AFTER_BARE = frozenset({"has", "will", "would", "can", "could"})  # "have" may be an order
_COORDINATING = frozenset({"and", "or", "but"})
# Behind these an apposition or an aside ends: "Ms Forte – a poet from Accra, will speak".
_PARTED = frozenset(",?)–—-")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    cut = reading.shared(cut_commas)
    for (block, at), fuller in cut.items():
        yield _finding(rule, reading, block, at, fuller)
    by_word = reading.shared(commas_by_word)
    finite = chain.from_iterable(by_word[word] for word in by_word if may_be_finite(word))
    for block, at, word in finite:
        if (block, at) in cut:
            continue
        then = _NEXT.match(reading.text(block), at)
        if then and is_finite(word, then[1]) and _parts(reading.text(block), at, word):
            yield _finding(rule, reading, block, at, None)


def _parts(text: str, at: int, word: str) -> bool:
    """Tell whether a bare subject stands before the comma, and its clause runs on after it."""
    clause = clause_before(text, at)
    if clause.opener in _PARTED or clause.words[-1:] == ["however"]:
        return False
    if not is_subject(clause.words) and not (word in _AFTER_BARE and is_bare(clause.words)):
        return False
    if len(clause.words) == 1 and word not in _PLAIN:
        return False
    ending, then = mark_after(text, at + 2)
    if ending == "?" or (ending == "," and then in _COORDINATING):
        return False
    return word in AUXILIARIES or ending != ","


def _finding(
    rule: Rule, reading: Reading, block: int, at: int, cut: tuple[int, str] | None
) -> Finding:
    drop = Suggestion("", "drop the comma")
    if cut is None:
        return rule.finding(
            reading, block, at, at + 1, "The comma parts the subject from its verb", 0.9,
            suggestions=[drop],
        )  # fmt: skip
    number, words = cut
    restore = Suggestion(f", {words},", "restore the words")
    return rule.finding(
        reading, block, at, at + 1,
        "The comma was left behind when the words after it were cut", 0.97,
        suggestions=[drop, restore],
        evidence={"block": reading.place(number), "text": reading.text(number)},
    )  # fmt: skip


RULE = Rule(
    name="comma-after-subject",
    title="Comma between subject and verb",
    why="A single comma between a subject and its verb breaks the sentence in two.",
    category=Category.PUNCTUATION,
    severity=Severity.ERROR,
    find=_find,
    flags=(
        trips("Our chain of bakeries, is the oldest in town.", quote=",", right=""),
        trips("Heavy rain, has closed three roads.", quote=",", right=""),
        trips("The ferry sank after Norway, closed its northern ports.", quote=",", right=""),
        trips(
            "Prices rose after Kenya, closed its border.",
            "Prices rose after Kenya, a big importer, closed its border.",
            quote=",",
            right="",
        ),
        trips(
            "The market stayed shut because Delta Rail, shut its only line.",
            "The market stayed shut because Delta Rail, the sole carrier, shut its only line.",
            quote=",",
            right="",
        ),
    ),
    passes=(
        passes("Traders in Okiti, however, waited.", "Traders in Okiti, he said, will wait."),
        passes("The mayor, a former teacher, is popular. Jo Bell, a.k.a. Vibe, is a hero."),
        passes("Winnie Forte – a poet who was born in Accra, will speak."),
        passes("If possible, have some tea. Dear readers, have patience. At last, could it end?"),
        passes("In the old town, was the verdict, all is well."),
        passes("Bread, milk, eggs and tea are cheap."),
        passes("The bridge, opened in May, will close."),
    ),
)
