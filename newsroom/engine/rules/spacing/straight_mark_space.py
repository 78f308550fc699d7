"""Find spaces on the wrong side of straight quotation marks, which pairing alone can tell."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_MARK = re.compile('"')
_LEADS = frozenset(" \t([—–,:") | {""}
_ENDS = frozenset(" .,;:!?)") | {""}
_NEAR = 40  # characters between two marks
_MOST_MARKS = 200  # in one paragraph; with more of them pairing tells nothing


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, text in reading.numbered:
        if not any(need in text for need in rule.needs):
            continue
        places = [found.start() for found in _MARK.finditer(text)]
        if len(places) % 2 or len(places) > _MOST_MARKS or not _is_paired(text, places):
            continue
        for opener, closer in zip(places[::2], places[1::2], strict=True):
            both = len(places) == 2 and closer - opener <= _NEAR
            for start, end, right in _wrong(text, opener, closer, both=both):
                if not reading.is_code(block):
                    yield rule.finding(
                        reading, block, start, end, "Space on the wrong side of the mark", 0.9,
                        suggestions=[right],
                    )  # fmt: skip


def _is_paired(text: str, places: list[int]) -> bool:
    """Tell whether no closing mark looks like an opening one: then pairs are what they seem."""
    return not any(
        text[at - 1].isspace() and text[at + 1 : at + 2].strip(" .,;:!?)") for at in places[1::2]
    )


def _wrong(text: str, opener: int, closer: int, *, both: bool) -> list[tuple[int, int, str]]:
    """Give what to mend of a pair; both ends are wrong only where the text begins with it.

    Or `both` may be: two marks near each other, the only ones, which are mended as one.
    """
    if closer <= opener + 2:
        return []
    wrong = []
    before = text[opener - 1 : opener] if opener else ""
    if text[opener + 1] == " " and before in _LEADS:
        glued = before in (",", ":")
        wrong.append((opener - glued, opener + 2, f'{before} "' if glued else '"'))
    if text[closer - 1] == " " and text[closer + 1 : closer + 2] in _ENDS:
        wrong.append((closer - 1, closer + 1, '"'))
    if len(wrong) == 2 and opener:
        both = both and before == " " and bool(text[closer + 1 :].strip())
        held = text[opener + 1 : closer].strip()
        return [(opener, closer + 1, f'"{held}"')] if both else []
    return wrong


RULE = Rule(
    name="straight-mark-space",
    title="Space on the wrong side of a quotation mark",
    why="A quotation mark stands close to what it holds, and apart from what it does not.",
    category=Category.SPACING,
    severity=Severity.WARNING,
    find=_find,
    needs=('" ', ' "'),
    needs_english=False,
    flags=(
        trips('" It is late," she said.', quote='" ', right='"'),
        trips('"It is late, " she said.', quote=' "', right='"'),
        trips('It is a " late " train.', quote='" late "', right='"late"'),
        trips('She said," It is late."', quote='," ', right=', "'),
    ),
    passes=(
        passes('"It is late," she said. "Very late."'),
        passes('It is late," she said. "'),
        passes('"It is late. "The ferry," she said, "is gone.'),
        passes('She said: "It is late." The 5" screen'),
    ),
)
