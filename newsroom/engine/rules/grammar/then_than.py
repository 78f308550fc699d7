"""Find then for than after a comparison, and than for then."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.grammar.swaps import Swaps, replaced, swap, swapped
from newsroom.engine.words import words_of

_COMPARED = (
    "more less fewer better worse larger smaller bigger greater higher lower older younger faster"
    " slower stronger weaker longer shorter cheaper richer poorer heavier lighter"
    " easier harder safer warmer colder hotter sooner tougher taller wider thinner thicker deeper"
    " closer louder quieter brighter nicer kinder happier"
)
_WITH_WHAT = (
    "a an the any ever expected that those usual he she it they we i half twice one two"
    " three four five six seven eight nine ten twenty fifty hundred 100 their his her its our my"
    " previously anyone anything before most other others eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen thirty forty sixty seventy eighty ninety"
    " nothing never last this all those many dozens hundreds thousands millions £ $ € ₹ ₦"
)

_SWAPS = Swaps(
    swap("then", "than", before=_COMPARED, after=_WITH_WHAT),
    swap("then", "than", before="rather", unless=", . ; :"),
    swap("then", "than", before="other", unless=", . ; :", unless_earlier="each the one"),
    swap("than", "then", before="since until till", after=", . ; the he she it they we"),
    swap("than", "then", before="by"),
    swap(
        "than",
        "then",
        before="back",
        after=", . ; the he she it they we",
        unless_earlier=f"{_COMPARED} further farther",
    ),
    swap("than", "then", before="and , ;", after="he she it they we"),
)


_THEN = frozenset({"then"})
_COMPARATIVES = frozenset(_COMPARED.split())


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    yield from swapped(rule, reading, _SWAPS)
    words = words_of(reading)
    for index in words.indexes(_THEN).get("then", ()):
        before, after = words.neighbours(index)
        if after[:1].isdigit() and before in _COMPARATIVES:
            yield replaced(rule, reading, index, ("than",), 0.95)


RULE = Rule(
    name="then-than",
    title="then or than",
    why="“More then ten” is a slip that spelling checkers pass over.",
    category=Category.GRAMMAR,
    severity=Severity.ERROR,
    find=_find,
    flags=(
        trips("It cost more then the old bridge.", quote="then", right="than"),
        trips("More then 400 people fled.", quote="then", right="than"),
        trips("By than the ferry had left.", quote="than", right="then"),
        trips("He resigned rather then wait.", quote="then", right="than"),
        trips("He was mayor, and since than, he has written.", quote="than", right="then"),
    ),
    passes=(
        passes("By then more than ten had come."),
        passes("More than ten came; then the rest left."),
        passes("It got better, then it got worse. Even more then needs doing."),
        passes("Rather than wait, he left then and there."),
        passes("He is older than she, and they are taller than we."),
        passes("They hugged each other then left. It goes further back than the war."),
        passes("Rents were lower then in Soho."),
    ),
)
