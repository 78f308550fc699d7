"""Find two articles in a row: "a an important day", "a the mayor"."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.grammar.articles import wants_an
from newsroom.engine.words import Words, words_of

_INDEFINITE = frozenset({"a", "an"})
_SECOND = _INDEFINITE | {"the"}


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    words = words_of(reading)
    for first, indexes in words.indexes(_INDEFINITE).items():
        for index in indexes:
            second = words.after(index)
            if second in _SECOND and second != first and _are_articles(words, index):
                yield _found(rule, reading, index, second)


def _are_articles(words: Words, index: int) -> bool:
    """Tell two articles from a letter or a name: "vitamin A the body needs", "a.k.a. the boss"."""
    begin = words.span(index)[0]
    if words.text[max(begin - 1, 0) : begin].strip(" \n\"“('‘"):
        return False
    small = words.tokens[index].islower() or (
        words.is_first(index) and len(words.tokens[index]) > 1
    )
    follows = words.after(index + 1)
    return small and words.gap(index) == " " == words.gap(index + 1) and follows[:1].isalpha()


def _found(rule: Rule, reading: Reading, index: int, second: str) -> Finding:
    words = words_of(reading)
    block, start, end = words.place(index, index + 1)
    one = "an" if wants_an(words.after(index + 1)) else "a"
    meant = ("the", one) if second == "the" else (one,)
    quote = reading.text(block)[start:end]
    return rule.finding(
        reading,
        block,
        start,
        end,
        f"“{quote}” is one article too many",
        0.93,
        suggestions=[w.capitalize() if quote[0].isupper() else w for w in meant],
    )


RULE = Rule(
    name="two-articles",
    title="Two articles in a row",
    why="One of them is left from a sentence that was changed.",
    category=Category.GRAMMAR,
    severity=Severity.ERROR,
    find=_find,
    flags=(
        trips("It was a an important day.", quote="a an", right="an"),
        trips("He met a the mayor of the town.", quote="a the", right="the"),
        trips("An a boat sank.", quote="An a", right="A"),
    ),
    passes=(
        passes("An A grade, and plan A the mayor made; vitamin a, the body knows."),
        passes("Ann Lee, a.k.a the boss of the town, left."),
        passes("The a cappella choir sang in a The Hague hotel."),
    ),
)
