"""Find brackets that never close or were never opened."""

import re
from collections.abc import Iterator
from itertools import islice

from newsroom.engine.finding import Action, Category, Finding, Severity
from newsroom.engine.places import MOST
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_BRACKET = re.compile(r"[()]")
_FACE = re.compile(r"[:;][-'^]?\)*$|(?:^|\s)[=8xX][-'^]?$")
_COUNTER = re.compile(r"(?:^|[\s(,;.])(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})\.?$")
_ENDS = re.compile(r"[.,;]\s*(?:$|[A-Za-z])")
_MOST_LONE = 20
_FEW_WORDS = 6


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    owed = 0
    if "(" not in reading.whole and ")" not in reading.whole:
        return
    for block, text in reading.numbered:
        if ("(" not in text and ")" not in text) or reading.is_code(block):
            continue
        unclosed, unopened = _lone(text)
        unopened, owed = unopened[owed:], max(0, owed - len(unopened))
        if len(reading.texts) < 2:  # nothing says that the aside does not go on elsewhere
            unclosed, unopened = [], [at for at in unopened if _ENDS.match(text, at + 1)]
        if len(text.split()) >= _FEW_WORDS:
            yield from (_unopened(rule, reading, block, at) for at in unopened[:1])
            if unclosed and not _closes_later(reading, block):
                yield _unclosed(rule, reading, block, unclosed[-1])
        owed += len(unclosed)


def _lone(text: str) -> tuple[list[int], list[int]]:
    """Give the places of brackets that never close, and of those never opened."""
    opened: list[int] = []
    unopened: list[int] = []
    for found in islice(_BRACKET.finditer(text), MOST):
        at = found.start()
        if found[0] == "(":
            if not _FACE.search(text, max(0, at - 4), at):
                opened.append(at)
        elif opened:
            opened.pop()
        elif not _FACE.search(text, max(0, at - 4), at) and not _COUNTER.search(
            text, max(0, at - 6), at
        ):
            unopened.append(at)
            if len(unopened) > _MOST_LONE:
                break  # with so many of them nothing can be told
    return opened, unopened


def _closes_later(reading: Reading, block: int) -> bool:
    after = range(block + 1, min(block + 4, len(reading.texts)))
    return any(_lone(reading.text(number))[1] for number in after)


def _unclosed(rule: Rule, reading: Reading, block: int, at: int) -> Finding:
    return rule.finding(reading, block, at, at + 1, "This bracket never closes", 0.85, Action.LOOK)


def _unopened(rule: Rule, reading: Reading, block: int, at: int) -> Finding:
    text = reading.text(block)
    square = text.rfind("[", max(0, at - 200), at) > text.rfind("]", max(0, at - 200), at)
    return rule.finding(
        reading, block, at, at + 1, "This bracket was never opened", 0.8,
        suggestions=["]" if square else ""],
    )  # fmt: skip


RULE = Rule(
    name="unpaired-bracket",
    title="Bracket without its partner",
    why="Readers must see where an aside begins and where it ends.",
    category=Category.PUNCTUATION,
    severity=Severity.WARNING,
    find=_find,
    needs_english=False,
    flags=(
        trips("The mayor of the old town left early).", quote=")", right=""),
        trips("The mayor [of the old town) left early.", "It rained.", quote=")", right="]"),
        trips("The mayor (a former teacher, left the town.", "It rained.", quote="("),
    ),
    passes=(
        passes("The mayor (a teacher (and a poet)) left the town early."),
        passes("The town wants a) a ferry, b) a road and 3) a mayor :)"),
        passes("(The mayor of the town left early.", "Nobody saw it, not even the watch.)"),
    ),
    surest=0.8,
)
