"""Find letters in a form that only old files and stylish posts use: ligatures, full width, bold."""

import re
import unicodedata
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import foreign_places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_FORM = re.compile(
    "[\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff]"
    "[ \ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff]{0,200}"
)
_DECOMPOSED = re.compile("[A-Za-z][\u0300-\u0304\u0306-\u030c\u0327\u0328]")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for pattern in (_FORM, _DECOMPOSED):
        for block, found in foreign_places(reading, pattern):
            quote = found[0].rstrip()
            right = unicodedata.normalize("NFKC", quote)
            if len(right) < 2 * len(quote) + 2 and not _beside_cjk(reading.text(block), found):
                yield rule.finding(
                    reading, block, found.start(), found.start() + len(quote),
                    "Letters in a form that searches do not find", 0.9, suggestions=[right],
                )  # fmt: skip


def _beside_cjk(text: str, found: re.Match[str]) -> bool:
    beside = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
    return any("\u3000" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in beside)


RULE = Rule(
    name="compatibility-letter",
    title="Letters in a special form",
    why="Ligatures, full-width and mathematical letters look like words but cannot be found.",
    category=Category.ENCODING,
    severity=Severity.WARNING,
    find=_find,
    needs_english=False,
    flags=(
        trips("The ofﬁce is shut.", quote="ﬁ", right="fi"),
        trips("It was ＮＨＫ that said so.", quote="ＮＨＫ", right="NHK"),
        trips("The cafe\u0301 is shut.", quote="e\u0301", right="é"),
    ),
    passes=(passes("The office of NHK is a café: 30 m² and ½ a garden."), passes("東京ＮＨＫ")),
)
