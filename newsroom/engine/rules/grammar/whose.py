"""Tell whose from who is, where the mark between its letters misleads or was lost."""

from newsroom.engine.language import COMMON
from newsroom.engine.lexicon import Lexicon
from newsroom.engine.words import Words

# What may begin a clause after "it's" and its like, and is nobody's.
PREDICATES = (
    "a an the not been no now just only about all that what so too very also still never always"
    " like going getting being more in on at for to of from with because he she it they we you i"
)
SAID = frozenset(PREDICATES.split()) | {"own"}
FINITE = frozenset("was were is are has have had will would can could".split())
_THEIRS = 1.0  # powers of ten by which a word stands oftener after "whose" than by chance
_CLEARLY = 1.2  # powers of ten by which "whose" rather than "is" stands before the word after


def is_whose(words: Words, index: int, known: Lexicon) -> bool:
    """Tell whether "who's" stands before what somebody has: "who's homes were lost"."""
    after = words.neighbours(index)[1]
    fits = max(known.affinity("whose", after), known.affinity("their", after))
    second = "".join(words.lower[index + 2 : index + 3])
    if second in FINITE and after.isalpha() and not known.pair("is", after):
        return after not in SAID and after not in COMMON
    return after not in SAID and fits >= _THEIRS and fits - known.affinity("is", after) >= _CLEARLY


def lost_its_mark(words: Words, index: int, known: Lexicon) -> bool:
    """Tell whether "whos" stands before what people have: "the striker, whos contract ends"."""
    after = words.neighbours(index)[1]
    owned = known.pair("their", after) or known.pair("his", after)
    return bool(owned) and after not in SAID and after not in COMMON
