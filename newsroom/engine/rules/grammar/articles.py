"""Find a where an is meant, and an where a is: by the sound that follows, not the letter."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.lexicon import lexicon
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.grammar.swaps import replaced
from newsroom.engine.words import Words, words_of

_SURE = 0.93
_ARTICLES = frozenset({"a", "an"})

# How words begin that want "an": vowels, a silent h, 8, 11 and 18; capitals by their names.
_WANTS_AN = re.compile(
    r"(?!eu|ewe|one(?:s|n|-|$)|once|ou[ai]|oax)[aeio][a-z]|u(?:gl|l[cst]|m[bp]|p|tt|sher)"
    r"|un(?!i(?:[cfglpqtvx]|on|s(?!s))|an[io])|hours?\b|hourly|honou?r|honest|heirs?\b|heiress"
    r"|(?:8\d*|1[18])(?:$|th|s|-)"
)
_WANTS_A = re.compile(
    r"[bcdfgjkpqtvwz][aeiou][a-z]|[bcdgfkpt][lr][aeiou][a-z]|s[tphcl][aeiour]|th[aeir]"
    r"|one(?:-|$)|once$|uni(?:[cfglpqtvx]|on)|eu[a-z]{2}|use(?:d|r|ful|less)"
)
# These stand as letters in "an MoD man" and "an Rí"; in small letters they are sounds.
_SMALL_WANTS_A = re.compile(r"[lmnr][aeiou][a-z]")
_CAPITALS_WANT_AN = re.compile(r"[AEIO]")
# Initials that are read letter by letter, of those that begin with the sound of a vowel.
_INITIALS = frozenset(
    "FBI FM HIV HMRC HR HGV LGBT LGBTQ LLB LNG LPG MBA MBE MEP MLA MOT MP MPhil MRI MSP NBA NCO NDA"
    " NFL NGO NHL NHS NPC NVQ RAF RNLI RSPB RSPCA SDP SMS SOS SPD SUV XL".split()
)
_SOUND_OF_YOU = frozenset(
    "UAE UBS UCL UCLA UEFA UFO UHF UK UN UNESCO UNHCR UNICEF UPI URL US USA USB UV UVF".split()
)
_CAPITALS_WANT_A = re.compile(r"[BCDGJKPQTVWYZ]")

_BEFORE_CAPITAL = frozenset(".!?:;\n\"“‘'—–")

# What follows the letter A or a foreign article rather than an English one.
_NOT_AFTER_A = frozenset(
    "and or is as at in on of it if are am an i a e o u un al el also under into over out only even"
    " oh about above after again all among any our other another each either eight".split()
)


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    words = words_of(reading)
    indexes = words.indexes(_ARTICLES)
    for wrong, right, test in (("a", "an", wants_an), ("an", "a", _wants_a)):
        for index in indexes.get(wrong, ()):
            if test(words.after(index)) and _is_article(words, index) and _is_english(words, index):
                yield replaced(rule, reading, index, (right,), _SURE)


def _is_article(words: Words, index: int) -> bool:
    """Tell whether an a is the article of the next word, rather than a letter or an initial."""
    token = words.tokens[index]
    begins = not index or words.tokens[index - 1] in _BEFORE_CAPITAL
    return (token.islower() or (begins and token != "AN")) and words.gap(index) == " "


def _is_english(words: Words, index: int) -> bool:
    """Tell an article from a word of a name or of another language: "An Post", "Cnoc an Doire"."""
    after = words.after(index)
    if not after.isalpha():
        return True
    if after.islower():
        return lexicon().is_word(after)
    if not after.istitle():
        return True
    if after.startswith("U"):
        return lexicon().is_word(after.lower()) and after not in ("Uno", "Uttar")
    an = words.lower[index] == "an"
    return not (an and (words.tokens[index] == "An" or words.follows_capital(index)))


def wants_an(after: str) -> bool:
    """Tell whether the word begins with the sound of a vowel."""
    if after.isupper() and len(after) > 1:
        if after in _INITIALS:
            return True
        return _CAPITALS_WANT_AN.match(after) is not None and after not in (
            "ONE",
            "EURO",
            "EU27",
            "EUFOR",
        )
    return after.lower() not in _NOT_AFTER_A and _WANTS_AN.match(after.lower()) is not None


def _wants_a(after: str) -> bool:
    if after.isupper() and len(after) > 1:
        return after in _SOUND_OF_YOU or _CAPITALS_WANT_A.match(after) is not None
    small = after.islower() and _SMALL_WANTS_A.match(after) is not None
    return small or _WANTS_A.match(after.lower()) is not None


RULE = Rule(
    name="a-an",
    title="a or an",
    why="The article goes by the sound that follows: an hour, a union, an MP.",
    category=Category.GRAMMAR,
    severity=Severity.ERROR,
    find=_find,
    flags=(
        trips("It was a accident, he said.", quote="a", right="an"),
        trips("They waited for a hour.", quote="a", right="an"),
        trips("An car hit the wall.", quote="An", right="A"),
        trips("They had an lead of six.", quote="an", right="a"),
        trips("She joined an union.", quote="an", right="a"),
        trips("A 8-year-old boy was found.", quote="A", right="An"),
        trips("He is a MP for Galway West.", quote="a", right="an"),
        trips("It is an one-year deal.", quote="an", right="a"),
        trips("She is an US citizen.", quote="an", right="a"),
        trips("They wrote to a EU official.", quote="a", right="an"),
    ),
    passes=(
        passes("An hour later a union man met an MP, an FBI agent and a US envoy."),
        passes("A European, a one-off, a ewe, a unit, a useful tool, a eulogy, a ukulele."),
        passes("An honest heir, an X-ray, an NHS nurse, an SUV, an 11-year-old, a 110-metre wall."),
        passes("A NSW court, a NATO base, a LA bar and a FIFA man; an on-off row."),
        passes("A Honolulu hotel; a oneness of mind; a Ouagadougou court; a Uno game; a Unimog."),
        passes("An Post said so. She lives in Cnoc an Doire; “voy a escribir”."),
        passes("Vitamin A is good, and so is plan A or plan B; a horse, a house."),
        passes("An MoD man signed an MoU; an mRNA jab, an ‘n’ and Dún an Rí; an LED, an LP."),
        passes("An unusual, unimpressed, ugly, upper-class uncle had an umbrella."),
        passes("A historic hotel, an historic hotel; a Uighur, a Ugandan, a utopia, a URL."),
        passes("A eureka moment; a uranium mine; a urine test; a Uruguayan; a uterus."),
    ),
)
