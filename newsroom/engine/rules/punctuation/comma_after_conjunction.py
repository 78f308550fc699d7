"""Find the comma after "But" at the start of a sentence, after "said that", after an article."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.punctuation.commas import commas

_BUTS = frozenset({"But", "Because", "Although", "Whereas"})
_ARTICLES = frozenset("the an its their our your The Its Their Our Your".split())
_ENDS = frozenset(word[-2:] for word in _BUTS | _ARTICLES | {"that"})
_LONGEST = 9  # characters of those words
_START = re.compile(r"(?:^|[.!?…][\"”’)]?\s)[\"“]?$")
_GOES_ON = re.compile(r", (?:rest|I|we|he|she|it|they|there|the|this|an?)\b(?![^.!?,]{0,25},)")
_SAID_THAT = re.compile(
    r"\b(?:said|says|told [a-z]{2,15}|added|announced|believes?|claimed|insisted|argued|warned"
    r"|ruled|confirmed|hopes|hoped|decided|agreed|denied|promised|showed|revealed|concluded) that$"
)
_TO_THE_END = re.compile(
    r", (?:the|an?|he|she|it|they|we|his|her|their|its|there|this)\b[^.!?,;:–—]{0,200}[.!?]"
)
_ASIDE = re.compile(r", [a-z][^.!?,;:]{0,40},")  # "the, shall we say, large cat"
_STAMMER = frozenset("the an its their our my your look um uh er you well".split())


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, at, word in reading.shared(commas):
        text = reading.text(block)
        if text[max(0, at - 2) : at] not in _ENDS:
            continue
        begin = text.rfind(" ", max(0, at - _LONGEST), at) + 1
        before = text[begin:at].lstrip('"“')
        if before in _ARTICLES:
            if word.lower() in _STAMMER or _ASIDE.match(text, at):
                continue
            if not reading.is_quoted(block, at, at + 1):
                yield _finding(rule, reading, block, at, 0.85)
        elif before == "that" and _leads_on(text, at):
            yield _finding(rule, reading, block, at, 0.88)
        elif before in _BUTS and _begins(text, at - len(before), at):
            yield _finding(rule, reading, block, at, 0.8)


def _leads_on(text: str, at: int) -> bool:
    """Tell "said that, the ferry is late" from an aside that another comma closes."""
    return bool(_TO_THE_END.match(text, at) and _SAID_THAT.search(text, max(0, at - 40), at))


def _begins(text: str, begin: int, at: int) -> bool:
    """Tell whether a word begins a sentence and its clause follows the comma."""
    return bool(_GOES_ON.match(text, at) and _START.search(text, max(0, begin - 4), begin))


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
        trips("She told reporters that, the ferry was late.", quote=",", right=""),
        trips("It goes to the, old harbour.", quote=",", right=""),
    ),
    passes=(
        passes("But, the mayor said, the ferry is late. So, what now?"),
        passes(
            "She said that, the weather permitting, it sails. He said that, and the ferry left."
        ),
        passes("If you look at the, look at the ferry. It is the, shall we say, old harbour."),
        passes("My, what a ferry. Oh my, said the mayor."),
        passes("The town knows that ferry of theirs, and the harbour, too."),
    ),
    surest=0.88,
)
