"""Find the comma after "But" at the start of a sentence, and after an article."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.punctuation.commas import commas

_BUT = re.compile(
    r"\b(?:But|Because|Although|Whereas), "
    r"(?=(?:rest|I|we|he|she|it|they|there|the|this|an?)\b)"
)
_BUTS = ("But, ", "Because, ", "Although, ", "Whereas, ")
_START = re.compile(r"(?:^|[.!?…][\"”’)]?\s)[\"“]?$")
_ARTICLES = frozenset("the an its their our my your The Its Their Our My Your".split())
_ASIDE = re.compile(r"[^.!?]{0,60},")
_STAMMER = frozenset("the an its their our my your look um uh er you well".split())


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _BUT, *_BUTS):
        text, begin = reading.text(block), found.start()
        if _START.search(text, max(0, begin - 4), begin) and not _ASIDE.match(text, found.end()):
            yield _finding(rule, reading, block, found.end() - 2, 0.8)
    for block, at, word in reading.shared(commas):
        text = reading.text(block)
        if text[text.rfind(" ", max(0, at - 6), at) + 1 : at] not in _ARTICLES or at < 2:
            continue
        if word.lower() not in _STAMMER and not reading.is_quoted(block, at, at + 1):
            yield _finding(rule, reading, block, at, 0.85)


def _finding(rule: Rule, reading: Reading, block: int, at: int, confidence: float) -> Finding:
    message = "No comma between this word and what it leads to"
    return rule.finding(reading, block, at, at + 1, message, confidence, suggestions=[""])


RULE = Rule(
    name="comma-after-conjunction",
    title="Comma after a conjunction or an article",
    why="“But”, “or” and “the” lead to the next word; a comma behind them holds it up.",
    category=Category.PUNCTUATION,
    severity=Severity.HINT,
    find=_find,
    flags=(
        trips("But, the ferry is late.", quote=",", right=""),
        trips("It goes to the, old harbour.", quote=",", right=""),
    ),
    passes=(
        passes("But, the mayor said, the ferry is late. So, what now?"),
        passes("If you look at the, look at the ferry."),
        passes("The town knows that ferry of theirs, and the harbour, too."),
    ),
)
