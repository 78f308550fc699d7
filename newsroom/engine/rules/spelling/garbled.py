"""Find strings of letters that are no word of any kind, where nothing can be proposed."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Action, Category, Finding, Severity
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.spelling.judging import verdict
from newsroom.engine.rules.spelling.unknown import unknown_words

_LEAST = 5  # letters; shorter ones are abbreviations
_DISTINCT = 4  # different letters, so that "brrrr" and "zzzzz" rest
_WORTH = 0.2  # confidence of a slip from which something can be proposed
_CONFIDENCE = 0.7

# Letters that stand together in no English word, nor in the languages it borrows from.
_NO_SOUND = re.compile(
    r"[bcdfgjkpqvwxz]{4}|[bcdfghjklmnpqrstvwxz]{6}|q[bcdfghjkmnpqvxz]|[jvqx][jqxz]|[fgkpw][qxj]"
)


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    unknown = unknown_words(reading)
    for one in unknown.places:
        if len(one.word) < _LEAST or one.times > 1 or len(set(one.word)) < _DISTINCT:
            continue
        if _NO_SOUND.search(one.word) and verdict(one, unknown.lexicon).confidence < _WORTH:
            block, start, _ = unknown.words.place(one.index)
            start += one.offset
            end = start + len(one.word)
            yield rule.finding(
                reading,
                block,
                start,
                end,
                f"“{one.word}” is no word, and none is like it",
                _CONFIDENCE,
                action=Action.LOOK,
            )


RULE = Rule(
    name="garbled-word",
    title="Letters that make no word",
    why="A slipped hand or a broken file leaves letters that nobody can read; guessing would lie.",
    category=Category.SPELLING,
    severity=Severity.WARNING,
    find=_find,
    flags=(
        trips("The minister said the xkcqvbd would open in May.", quote="xkcqvbd"),
        trips("A report on the wjqxtr of the harbour is due.", quote="wjqxtr"),
    ),
    passes=(
        passes("Brrrr, it is cold, and the tsktsk of the cwtch on a crwth is no help."),
        passes("The government’s goverment definately has a strengthsborough plan."),
        passes("See /usr/bin/qjxkz or call qxjkz() in the shell; mail wkqxj@example.org."),
    ),
)
