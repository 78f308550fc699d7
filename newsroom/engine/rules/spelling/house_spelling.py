"""Find spellings that are right in another English than the source's: a house may want its own."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.lexicon import Lexicon
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.spelling.reporting import in_case_of
from newsroom.engine.rules.spelling.strangers import Strangers, strangers
from newsroom.engine.words import bare

_CONFIDENCE = 0.9

# Spellings that part the Englishes, each way round.
_PATTERNS = (
    "our:or re:er yse:yze ysing:yzing ysed:yzed ise:ize ising:izing ised:ized isation:ization"
    " lled:led lling:ling ller:ler ence:ense ogue:og aes:es oes:es aed:ed aem:em oe:e ae:e mme:m"
    " grey:gray tyre:tire plough:plow lment:llment lfil:lfill eque:eck pyj:paj mould:mold"
    " moult:molt kerb:curb sceptic:skeptic draught:draft fulness:fullness sulph:sulf"
)


def _pairs() -> tuple[tuple[str, str], ...]:
    both = [pair.split(":") for pair in _PATTERNS.split()]
    return tuple((a, b) for x, y in both for a, b in ((x, y), (y, x)))


_PAIRS = _pairs()


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    dialect = reading.document.dialect
    if not dialect:
        return
    strange = strangers(reading)
    others = _others(strange, dialect)
    for index in strange.words.where(others):
        token = strange.words.tokens[index]
        block, start, _ = strange.words.place(index)
        end = start + len(bare(token))
        quote = reading.text(block)[start:end]
        right = in_case_of(quote, others[token])
        yield rule.finding(
            reading,
            block,
            start,
            end,
            f"“{quote}” is right in another English; here “{right}”",
            _CONFIDENCE,
            suggestions=(right,),
        )


def _others(strange: Strangers, dialect: str) -> dict[str, str]:
    """Map each token of another English to its spelling in this one."""
    found = {}
    for token in strange.words.vocabulary:
        word = bare(token).lower()
        known = word in strange.lexicon.dialects and not strange.lexicon.is_right_in(word, dialect)
        if known and not strange.is_term(word) and (here := _here(word, dialect, strange.lexicon)):
            found[token] = here
    return found


def _here(word: str, dialect: str, lexicon: Lexicon) -> str:
    """Give the spelling of this English that differs by a pattern; empty where there is none."""
    for other, own in _PAIRS:
        for found in re.finditer(other, word):
            here = word[: found.start()] + own + word[found.end() :]
            if lexicon.is_right_in(here, dialect):
                return here
    return ""


RULE = Rule(
    name="house-spelling",
    title="The spelling of another English",
    why="Both are right; a house that has a dialect may want one of them throughout.",
    category=Category.SPELLING,
    severity=Severity.HINT,
    find=_find,
    flags=(
        trips("The color of the harbour changed.", quote="color", right="colour", dialect="en-GB"),
        trips("Its theatre reopened.", quote="theatre", right="theater", dialect="en-US"),
        trips("The traveller slept.", quote="traveller", right="traveler", dialect="en-US"),
        trips("Defense spending rose.", quote="Defense", right="Defence", dialect="en-NG"),
    ),
    passes=(
        passes("The color of the harbour changed."),
        passes("The colour of the harbour’s theatre changed.", dialect="en-GB"),
        passes("The color of the harbor’s theater changed.", dialect="en-US"),
        passes("They organised at the Centre and analysed the defence.", dialect="en-AU"),
    ),
)
