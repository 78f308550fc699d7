"""Find a word that a stray space cut in two: "to gether"."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.spelling.reporting import in_case_of
from newsroom.engine.rules.spelling.strangers import Strangers, strangers
from newsroom.engine.words import Words

_COMMON = 3.0  # Zipf frequency from which a joined word is meant
_RARER = 1.5  # how much rarer than it the strange half must be
_SURE = 0.97

# Right words that stand beside each other only where a space slipped in between.
_HALVES = frozenset(
    "al_ready al_though be_cause be_fore be_tween child_hood dis_appointed dis_appointment"
    " every_thing further_more her_self him_self it_self mean_while neighbor_hood"
    " neighbour_hood news_paper some_thing our_selves some_how there_fore them_selves"
    " through_out to_gether to_morrow under_go under_gone under_went where_as with_out".split()
)


def _firsts() -> dict[str, frozenset[str]]:
    """Map what may stand second to what stands before it then."""
    pairs = [pair.split("_") for pair in _HALVES]
    return {
        second: frozenset(one for one, other in pairs if other == second) for _, second in pairs
    }


_FIRSTS = _firsts()
_SECOND = frozenset(_FIRSTS)


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    strange = strangers(reading)
    words = strange.words
    for first in sorted({*_strange_halves(strange), *_listed_halves(words)}):
        block, start, end = words.place(first, first + 1)
        quote = reading.text(block)[start:end]
        joined = in_case_of(quote, words.lower[first] + words.lower[first + 1])
        if quote.count(" ") == 1 and len(quote) == len(joined) + 1:
            yield rule.finding(
                reading,
                block,
                start,
                end,
                f"A stray space in “{joined}”",
                _SURE,
                suggestions=(joined,),
            )


def _strange_halves(strange: Strangers) -> Iterator[int]:
    """Give the indexes of words that make a common one with the next, one of both unknown."""
    lower, tokens = strange.words.lower, strange.words.tokens
    for index in strange.where(strange.lower):
        for first in (index - 1, index):
            if 0 <= first < len(lower) - 1 and _is_split(lower, first, tokens[index], strange):
                yield first


def _is_split(lower: list[str], first: int, half: str, strange: Strangers) -> bool:
    joined = lower[first] + lower[first + 1]
    if joined not in strange.lexicon.dialects:
        return False
    zipf = strange.lexicon.zipf(joined)
    return zipf >= _COMMON and joined.isalpha() and strange.lexicon.zipf(half) <= zipf - _RARER


def _listed_halves(words: Words) -> Iterator[int]:
    for second, indexes in words.indexes(_SECOND).items():
        for index in indexes:
            if index and words.lower[index - 1] in _FIRSTS[second]:
                yield index - 1


RULE = Rule(
    name="split-word",
    title="A word cut in two",
    why="A stray space inside a word makes two of it, often two that no dictionary misses.",
    category=Category.SPELLING,
    severity=Severity.ERROR,
    find=_find,
    flags=(
        trips("They came to gether at noon.", quote="to gether", right="together"),
        trips("He stayed through out the night.", quote="through out", right="throughout"),
        trips("She had to under go surgery.", quote="under go", right="undergo"),
        trips("The govern ment fell on Friday.", quote="govern ment", right="government"),
        trips(
            "The neighbour hood was dis appointed.", quote="neighbour hood", right="neighbourhood"
        ),
        trips("Al though it rained, she ran.", quote="Al though", right="Although"),
    ),
    passes=(
        passes("She did it in order to get her mother home."),
        passes("Your self care, my self esteem and any thing that is under way."),
        passes("Some times are better than others, may be."),
        passes("He went to day school, day to day, with outsiders."),
        passes("Be tweens or teens, they like it."),
    ),
)
