"""Find a name that is spelt two ways in one article, and suggest the more frequent one."""

from collections import Counter
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from newsroom.engine.finding import Action, Category, Finding, Severity
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.spelling.strangers import Strangers, strangers
from newsroom.engine.words import bare

_LEAST = 6  # letters; short names differ by one letter too often
_OFTEN = 3  # times the other spelling stands
_CONFIDENCE = 0.85


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    strange = strangers(reading)
    words = strange.words
    for rare, often in _variants(strange):
        for index in (i for i, token in enumerate(words.tokens) if bare(token) == rare):
            block, start, _ = words.place(index)
            end = start + len(rare)
            yield rule.finding(
                reading,
                block,
                start,
                end,
                f"“{rare}” here, “{often}” elsewhere in the article",
                _CONFIDENCE,
                action=Action.REPLACE,
                suggestions=(often,),
            )


def _variants(strange: Strangers) -> Iterator[tuple[str, str]]:
    """Give the unknown names that stand once with the similar name that stands often."""
    counts = strange.words.counts
    initials = {
        token[0]
        for token in strange.every
        if counts[token] == 1 and len(token) >= _LEAST and token[0].isupper()
    }
    if not initials:
        return
    names = _names(strange, initials)
    once = [name for name, times in names.items() if times == 1 and _is_unknown(name, strange)]
    known: dict[str, list[str]] = {}
    for name, times in names.items():
        if times >= _OFTEN:
            known.setdefault(name[0], []).append(name)
    for rare in once:
        for often in known.get(rare[0], ()):
            if _is_slip(rare, often):
                yield rare, often


def _names(strange: Strangers, initials: set[str]) -> Counter[str]:
    """Count the names that begin like an unknown one, with and without a possessive ending."""
    names: Counter[str] = Counter()
    counts = strange.words.counts
    for token in [token for token in counts if len(token) >= _LEAST and token[0] in initials]:
        name = bare(token)
        if len(name) >= _LEAST and name.istitle() and name.isalpha():
            names[name] += counts[token]
    return names


def _is_unknown(name: str, strange: Strangers) -> bool:
    return not strange.is_right(name) and name.lower() not in strange.words.counts


def _is_slip(rare: str, often: str) -> bool:
    """Tell whether one letter is wrong within; the end is often another form, as in Slavic."""
    if abs(len(rare) - len(often)) > 1 or rare[-2:] != often[-2:]:
        return False
    return OSA.distance(rare, often, score_cutoff=1) == 1


RULE = Rule(
    name="name-variant",
    title="A name spelt two ways",
    why="The same person under two spellings makes readers look for a second one.",
    category=Category.SPELLING,
    severity=Severity.WARNING,
    find=_find,
    flags=(
        trips(
            "Ryabkov spoke on Monday. Mr Ryabkov said no more.",
            "Asked again, Ryabkov left. Rybakov is a deputy minister.",
            quote="Rybakov",
            right="Ryabkov",
            block=1,
        ),
        trips(
            "Abiodun won. Abiodun’s rival did not. “I am glad,” Abiodun said.",
            "Then Aboidun’s mother spoke.",
            quote="Aboidun",
            right="Abiodun",
            block=1,
        ),
    ),
    passes=(
        passes("Ryabkov spoke. Ryabkov left. Ryabkov’s sister, Anna Ryabkova, stayed."),
        passes("Johnson spoke. Johnson left. Johnson met Johnston and Jonsson."),
        passes("Llewelyn came. Mr Llewelyn sat. Llewelyn met Llewellyn, then Llewellyn left."),
    ),
    surest=_CONFIDENCE,
)
