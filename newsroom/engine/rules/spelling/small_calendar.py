"""Find days and months in small letters: "on monday", "in june"."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

# Not what is a word of its own as well: march, may, august; nor beetles, tags and addresses.
_NAMES = tuple(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july"
    " september october november december".split()
)
_NAME = re.compile(
    rf"(?<![\w#@./&=_-])(?:{'|'.join(_NAMES)})s?(?![\w@/=_-]|\.\w| (?:bugs?|beetles?)\b)"
)
_CAPITAL = re.compile(r"[A-ZÀ-Þ]")  # a text without any is written so on purpose


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _NAME, *rule.needs):
        if _CAPITAL.search(reading.text(block)):
            right = found[0].capitalize()
            message = f"“{right}” begins with a capital"
            yield rule.finding(reading, block, *found.span(), message, 0.95, suggestions=[right])


RULE = Rule(
    name="small-calendar",
    title="Day or month in small letters",
    why="Days and months are names in English.",
    category=Category.SPELLING,
    severity=Severity.ERROR,
    find=_find,
    needs=_NAMES,
    flags=(
        trips("The fair opens on monday.", quote="monday", right="Monday"),
        trips("The fair closed in june.", quote="june", right="June"),
        trips("They met on wednesdays, and sang.", quote="wednesdays", right="Wednesdays"),
        trips("A cold december came.", quote="december", right="December"),
    ),
    passes=(
        passes("On Monday in June they may march, as august men do every day."),
        passes("see you on monday in the small hours"),
        passes("Write to june@tramtown.example or see tramtown.example/monday and #friday."),
        passes("The june bugs came early, and so did black-friday-sale.example."),
    ),
)
