"""Find quotation marks that never close, were never opened, or stand there alone."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Action, Category, Finding, Severity
from newsroom.engine.places import before_spaces
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.punctuation.pairing import (
    Alone,
    Lone,
    Pairing,
    begins_with_mark,
    first_mark_closes,
)

_MARKS = ('"', "“", "”")
_LOOSE = (' "', " “", " ”", '" ', "” ")
_GARBLED = ("â€", "Ã¢", "\ufffd", "&quot", "&#", "&ldquo", "&rdquo")
_END = re.compile(r"[.!?…]\s*$")
_START = re.compile(r"\w[\w’'-]*")
_TOLD = re.compile(
    r"([,?!]) (?=(?:he|she|they|[A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30}){0,2})"
    r" (?:said|says|added|told|explained|wrote)\b|said (?:the |[A-Z]))"
)
_FEW_WORDS = 6  # a shorter block is a title or a label


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    runs_on = False
    if not any(mark in reading.whole for mark in _MARKS):
        return
    for block, text in reading.numbered:
        if _is_even(text) or _is_unclear(reading, block):
            runs_on = False
            continue
        lone = Pairing(text).lone
        if [one.kind for one in lone] == [Alone.UNCLOSED, Alone.LOOSE]:
            yield _loose(rule, reading, block, lone[1].at, right=text[lone[1].at])
            runs_on = False
            continue
        for one in lone:
            if finding := _judged(rule, reading, block, one, runs_on):
                yield finding
        runs_on = bool(lone) and lone[-1].kind is Alone.UNCLOSED


def _is_even(text: str) -> bool:
    """Tell, fast, that marks come in pairs, as they do in nearly every paragraph."""
    even = text.count('"') % 2 == 0 and text.count("“") == text.count("”")
    return even and not text.endswith(_LOOSE)


def _is_unclear(reading: Reading, block: int) -> bool:
    """Tell code, and text whose garbled marks must be mended first."""
    return any(sign in reading.text(block) for sign in _GARBLED) or reading.is_code(block)


def _judged(rule: Rule, reading: Reading, block: int, one: Lone, runs_on: bool) -> Finding | None:
    if one.kind is Alone.LOOSE:
        return _loose(rule, reading, block, one.at)
    if one.kind is Alone.UNCLOSED and (told := _TOLD.search(reading.text(block), one.at)):
        return _before_told(rule, reading, block, one.at, told)
    if len(reading.texts) < 2 or len(reading.text(block).split()) < _FEW_WORDS:
        return None  # nothing says that the quotation does not go on elsewhere
    if one.kind is Alone.UNCLOSED and not _goes_on(reading, block):
        return _unclosed(rule, reading, block, one.at)
    if one.kind is Alone.UNOPENED and not runs_on:
        return _unopened(rule, reading, block, one.at)
    return None


def _goes_on(reading: Reading, block: int) -> bool:
    """Tell whether the next paragraph goes on with the quotation: then no mark closes this one."""
    if block < 0:
        return False  # nothing goes on behind a headline
    if block + 1 >= len(reading.texts):
        return begins_with_mark(reading.text(block))
    after = reading.text(block + 1)  # of the last paragraph nobody knows whether it was cut
    return begins_with_mark(after) or first_mark_closes(after)


def _loose(rule: Rule, reading: Reading, block: int, at: int, *, right: str = "") -> Finding:
    """Take away a mark after a space at the end, or move it to the words that it closes."""
    start = before_spaces(reading.text(block), at)
    message = "A quotation mark stands alone at the end"
    return rule.finding(reading, block, start, at + 1, message, 0.95, suggestions=[right])


def _before_told(rule: Rule, reading: Reading, block: int, at: int, told: re.Match[str]) -> Finding:
    mark = told[1] + ("”" if reading.text(block)[at] == "“" else '"')
    return rule.finding(
        reading, block, told.start(), told.start() + 1,
        "This quotation does not close before it says who spoke", 0.85, suggestions=[mark],
    )  # fmt: skip


def _unclosed(rule: Rule, reading: Reading, block: int, at: int) -> Finding:
    text, message = reading.text(block), "This quotation never closes"
    before, end = text[:at].rstrip(), _END.search(text)
    if end and (not before or before[-1] in ":,"):
        closing = "”" if text[at] == "“" else '"'
        mended = [text[end.start()] + closing]
        return rule.finding(
            reading, block, end.start(), end.start() + 1, message, 0.85, suggestions=mended
        )
    return rule.finding(reading, block, at, at + 1, message, 0.8, Action.LOOK)


def _unopened(rule: Rule, reading: Reading, block: int, at: int) -> Finding:
    text, message = reading.text(block), "This quotation was never opened"
    first = _START.search(text)
    if first and text[at - 1] in ",?!" and not any(m in text[:at] for m in _MARKS):
        opening = "“" if text[at] == "”" else '"'
        return rule.finding(
            reading, block, first.start(), first.end(), message, 0.8,
            suggestions=[opening + first[0]],
        )  # fmt: skip
    return rule.finding(reading, block, at, at + 1, message, 0.75, Action.LOOK)


RULE = Rule(
    name="unpaired-quotation",
    title="Quotation mark without its partner",
    why="Readers must see where somebody's words begin and where they end.",
    category=Category.PUNCTUATION,
    severity=Severity.WARNING,
    find=_find,
    flags=(
        trips('"It is late," she said. "', quote=' "', right=""),
        trips("“It is late, and the ferry is gone.", "They walked home.", quote=".", right=".”"),
        trips('"I read "The Odyssey" when I was a boy. "', quote=' "', right='"'),
        trips("They were tired.", 'It is late," the mayor said again.', block=1, quote="It",
              right='"It'),
        trips("“It is late and the ferry is gone, she said.", quote=",", right=",”"),
        trips("The law says that no “house may be higher.", "It is old.", quote="“"),
    ),
    passes=(
        passes("“It is late.", "“The ferry is gone,” she said."),
        passes("“It is late.", "The ferry is gone,” she said."),
        passes('"It is late," she said. "The ferry is gone."'),
        passes('A 16" screen and one of 9.4" by 3', "cost the same."),
    ),
)  # fmt: skip
