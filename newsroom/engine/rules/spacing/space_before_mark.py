"""Find the space before a comma, full stop or other mark that belongs to the word before it."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_SPACED = re.compile(
    r"(?<=[\w)\]%”’\"'])[ \xa0\u2009\u202f]+"
    r"(?:,(?![,.])(?=[^\W\d]|[\s\"'”’)]|$)|\.(?=[\"”’)]?(?:\s+[^\s.]|\s*$))|[;:!?](?=[\"”’]?(?:\s|$))"
    r"|[?!.](?=[A-Z][a-z]{1,})(?<=[a-z] .)|[;:](?=[a-z]))"
)
_ADDRESS = re.compile(r"(?:[/@#_]|www\.)\S*$")
_CLICKS = re.compile(r"\b(?:the|a|an|of|and|by|in|from|with|to|for)$")  # "the !Kung San"
_LABEL_WORDS = 4  # so few words before a colon make a label, which some styles set apart


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _SPACED, *rule.needs):
        text = reading.text(block)
        if _is_meant(text, found):
            continue
        glued = found[0][-1] in ",;:.?!" and text[found.end() : found.end() + 1].isalpha()
        right = found[0][-1] + (" " if glued else "")
        yield rule.finding(
            reading, block, found.start(), found.end(),
            f"Space before “{found[0][-1]}”", 0.95, suggestions=[right],
        )  # fmt: skip


def _is_meant(text: str, found: re.Match[str]) -> bool:
    """Tell a space that keeps a mark off an address, or sets a label apart from what it names."""
    before = text[max(0, found.start() - 60) : found.start()]
    if _ADDRESS.search(before):
        return True
    if found[0][-1] == "!" and _CLICKS.search(before):
        return text[found.end() : found.end() + 1].isupper()
    if found[0][-1] != ":" or text[found.end() + 1 : found.end() + 2] in tuple("\"“‘'"):
        return False
    return len(before.split()) < _LABEL_WORDS


RULE = Rule(
    name="space-before-mark",
    title="Space before a mark",
    why="In English a comma, full stop or other mark stands close to the word before it.",
    category=Category.SPACING,
    severity=Severity.WARNING,
    find=_find,
    needs=(" ,", " .", " ;", " :", " !", " ?", "\xa0", "\u202f", "\u2009"),
    flags=(
        trips("The mayor , a teacher, left.", quote=" ,", right=","),
        trips("The mayor left .Nobody saw it.", quote=" .", right=". "),
        trips("The mayor ,a teacher, left.", quote=" ,", right=", "),
        trips("The mayor of the town said :the ferry left.", quote=" :", right=": "),
        trips("Has the mayor left ?", quote=" ?", right="?"),
        trips("The mayor left . Nobody saw it.", quote=" .", right="."),
    ),
    passes=(
        passes("It sold .5 litre bottles on a .com domain ... and on . . . others :)"),
        passes("VIP : 60. He met the !Kung San."),
        passes("See example.org/page ."),
    ),
)
