"""Find the comma that parts a verb from its object."""

import re
from collections.abc import Iterator
from itertools import pairwise

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.punctuation.clause import clause_before, mark_after
from newsroom.engine.rules.punctuation.commas import commas_before
from newsroom.engine.rules.punctuation.subject import LINKS, SUBORDINATING, is_subject

_OBJECTS = frozenset("a an the its his her their our my".split())
# Verbs that need an object, in forms that are no participle right behind a subject.
_VERBS = frozenset(
    "bought built made took gave brought became produced received included includes provided"
    " provides needs wants wanted offered offers required requires contains contained caught taught"
    " chose threw carries carried".split()
)
# Who does so, and is never what it is done to: "the winners announced, the crowd left".
_ACTS = frozenset(
    "announced launched opened signed unveiled approved rejected published"
    " denied condemned criticised criticized welcomed".split()
)
_WHO = frozenset(
    "company firm government council minister ministry police club bank board president mayor"
    " university party union agency authority authorities officials regulator commission charity"
    " association federation committee parliament senate army airline operator manufacturer".split()
)
_PRONOUNS = frozenset("He She It They We I You".split())
_SECOND = _OBJECTS | {"he", "she", "it", "they", "we", "i"}  # who did it, in a clause within
_LAST_WORD = re.compile(r"\w+$")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, at, _ in commas_before(reading, _OBJECTS):
        if _parts(reading.text(block), at):
            yield rule.finding(
                reading, block, at, at + 1, "The comma parts the verb from its object", 0.9,
                suggestions=[""],
            )  # fmt: skip


def _parts(text: str, at: int) -> bool:
    """Tell whether a subject and a verb alone stand before the comma, and nothing else parts."""
    verb = _LAST_WORD.search(text, max(0, at - 12), at)
    if not verb or (verb[0] not in _VERBS and verb[0] not in _ACTS):
        return False
    clause = clause_before(text, at)
    words = clause.words[:-1]
    if clause.opener not in ("", ".", "!", "?"):
        return False
    if verb[0] in _ACTS and not (words and words[-1] in _WHO | _PRONOUNS):
        return False
    if _is_dependent(words):
        return False
    ending, _ = mark_after(text, at + 1)
    return ending in (".", "") and (
        is_subject(words) or (len(words) == 1 and words[0] in _PRONOUNS)
    )


def _is_dependent(words: list[str]) -> bool:
    """Tell a clause that leads to another: "As the firm announced", "The day the bank opened"."""
    small = [word.lower() for word in words]
    if not SUBORDINATING.isdisjoint(small):
        return True
    return any(b in _SECOND and a not in LINKS for a, b in pairwise(small))


RULE = Rule(
    name="comma-after-verb",
    title="Comma between verb and object",
    why="A comma between a verb and what it acts on breaks the sentence in two.",
    category=Category.PUNCTUATION,
    severity=Severity.ERROR,
    find=_find,
    flags=(
        trips("The council of the town bought, the old ferry.", quote=",", right=""),
        trips("The company announced, a new plan.", quote=",", right=""),
        trips("The minister denied, the claim on Monday.", quote=",", right=""),
        trips("She built, a house by the sea.", quote=",", right=""),
    ),
    passes=(
        passes("Once the ferry is built, the rest is easy."),
        passes("The council bought, the mayor said, the old ferry."),
        passes("The winners announced, the crowd left. The deal signed, the men went home."),
        passes("What the town needs, the mayor knows. As the firm announced, the ferry sank."),
        passes("The day the university opened, a strike began. The house he built, his son sold."),
        passes("She won, the first woman to do so."),
    ),
)
