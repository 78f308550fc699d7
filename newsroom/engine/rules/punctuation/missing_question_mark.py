"""Find questions that end with a full stop."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.words import words_of

_AUXILIARY = r"(?:is|are|was|were|do|does|did|can|could|will|would|has|have|am)"
_SUBJECT = r"(?:I|you|we|they|he|she|it|there|your|our|his|their)"
_ANYONE = r"(?:I|you|we|they|he|she|it|there)"
_US = r"(?:I|you|we|they)"
_QUESTION = re.compile(
    # It begins with one of a few capitals, not with a boundary: that is found fast.
    rf"(?:Wh(?:at|y|ere|en|o|ich|ose) {_AUXILIARY} {_SUBJECT}|How {_AUXILIARY} {_SUBJECT}"
    rf"|D(?:oes|id) {_ANYONE}|Is {_ANYONE}|Are {_ANYONE}|C(?:an|ould) {_ANYONE}"
    rf"|W(?:ould|as) {_ANYONE}|Has {_ANYONE}|Do {_US}|Have {_US})"
    r"\b[^.!?;:“”\"]{5,150}(\.)(?=[\"”’)]?(?:\s[A-Z“\"‘]|\s*$))"
)
_FIRST = frozenset(
    "What Why Where When Who Which Whose How Does Did Is Are Can Could Would Was Has Do"
    " Have".split()
)
_START = re.compile(r"(?:^|[.!?…][\"”’)]?\s)[\"“‘(]?$")
# "Who is he is a fair question", "Are you affected, get in touch", "Can you imagine, she said".
_STATEMENT = re.compile(
    r"\b(?:is|are|was|were|remains) (?:that|the|impossible|not|an?|his|her|their|our|my|what|all"
    r"|for|back|unclear|none|on|out)\b|, (?:and|but) I\b"
    r"|, (?:then|call|email|contact|get|tell|write|let|join|see|read|share|send|visit|no)\b"
    r"|, [^,]*\b(?:said|says|asked?|asks|cried|wondered?|sang|wrote)\b[^,]*$"
)
_TITLE = re.compile(r"\S+ \S+ [A-Z][a-z]|\S+ \S+ \S+ [A-Z][a-z]+ [A-Z]")  # "Would I Lie to You"


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    if _FIRST.isdisjoint(words_of(reading).vocabulary):
        return
    for block, found in places(reading, _QUESTION):
        text, begin = reading.text(block), found.start()
        if not _START.search(text, max(0, begin - 5), begin):
            continue
        if not _STATEMENT.search(found[0], 9) and not _TITLE.match(found[0]):
            yield rule.finding(
                reading, block, found.start(1), found.end(1), "This sentence is a question", 0.85,
                suggestions=["?"],
            )  # fmt: skip


RULE = Rule(
    name="missing-question-mark",
    title="Question without its mark",
    why="A question that ends with a full stop is read as a statement first.",
    category=Category.PUNCTUATION,
    severity=Severity.WARNING,
    find=_find,
    flags=(
        trips("Why did he sell the ferry. Nobody knows.", quote=".", right="?"),
        trips("It is late. Do you know the way home.", quote=".", right="?"),
    ),
    passes=(
        passes("What I know is little. Why he sold the ferry, nobody knows."),
        passes("Why did he sell the ferry? How it sank is known."),
        passes("Do it without fear. Do your best. Have it your way."),
        passes("Who is he is a fair question. Are you affected, get in touch with the mayor."),
        passes("Would I Lie to You returns in May. Have you no shame, the mayor asked."),
    ),
    surest=0.85,
)
