"""Find the comma before a clause that begins with "that"."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.punctuation.commas import commas_by_word

_VERB = re.compile(
    r"\b(?:has been|have been|is|was|said|says|noted|added|found|believes|believed|thinks|thought"
    r"|claims|claimed|announced|insisted|argued|warned|reported|stated|confirmed|hopes|hoped"
    r"|ruled|decided|agreed|admitted|denied|feared|fears|promised|knew|showed|shows|suggested"
    r"|suggests|revealed|reveals|estimates|estimated|concluded|acknowledged|vowed|ordered|demanded"
    r"|told (?:him|her|them|us|me|reporters|journalists|(?:the|a|an|his|her|their) [a-z]{3,15}))$"
)
_WHAT = re.compile(r"\b(?:[Ww]hat|(?:is|was|just) as|[Tt]his|[Aa]ll|thing|[Nn]othing)\b(?! that\b)")
_THAT = re.compile(
    r", (?=[\"“]?that (?:it|the|a|an|he|she|they|we|I|you|there|these|his|her|its|their"
    r"|nobody|many|most|some|all|no|[A-Z][a-z]+)\b)"
)


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, at, _ in reading.shared(commas_by_word).get("that", ()):
        text, begin = reading.text(block), max(0, at - 40)
        if not _THAT.match(text, at):
            continue
        if _VERB.search(text, begin, at) and not _is_aside(text, begin, at):
            yield rule.finding(
                reading, block, at, at + 1, "No comma before a clause with “that”", 0.88,
                suggestions=[""],
            )  # fmt: skip


def _is_aside(text: str, begin: int, at: int) -> bool:
    """Tell "this plan, he said, that ...": the verb stands in an aside between two commas.

    Or the clause says what something was: "What he claimed, that it sank, was a lie".
    """
    return "," in text[begin:at] or bool(_WHAT.search(text, begin, at))


RULE = Rule(
    name="comma-before-that",
    title="Comma before “that”",
    why="In English no comma parts a verb from the clause with “that” which it leads to.",
    category=Category.PUNCTUATION,
    severity=Severity.WARNING,
    find=_find,
    flags=(
        trips("The trouble with the ferry has been, that it is late.", quote=",", right=""),
        trips("The mayor of the town said, that the ferry is late.", quote=",", right=""),
        trips("The judge ruled, that the law was void.", quote=",", right=""),
        trips("He told the council, that he was sorry.", quote=",", right=""),
    ),
    passes=(
        passes("It is this ferry, the mayor said, that the town wants."),
        passes("The ferry is late, that is all. In fact, that ferry is old."),
    ),
)
