"""Tell words that people make up as they write from slips: "unpayable", "wheatbelt"."""

from functools import lru_cache

from newsroom.engine.lexicon import Lexicon

_PREFIXES = (
    "anti bio co counter cyber de dis eco electro extra geo hyper in inter intra macro mega meta"
    " micro mid mini mis mono multi nano neo neuro non out over paleo pan para post pre pro proto"
    " pseudo psycho quasi radio re semi socio sub super techno tele thermo trans ultra un under up"
    " vice"
).split()
_SUFFIXES = (
    "ability able ably al ally ation ations dom ed er ers esque est fest ful hood ian ibly ic"
    " ically ing ings ish ised isation ise ising ism isms ist ists ities ity ized ization ize izing"
    " less ly man men ness proof s ship style ty ward wards ware wide wise work works y"
).split()
_LEAST = 3  # letters of a part
_COMMON = 3.2  # Zipf frequency of the parts of a compound
_STEM = 2.0  # and of a stem


@lru_cache(maxsize=20_000)
def is_compound(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is two common words in one: "saleyards"."""
    return any(
        _is_part(word[:at], _COMMON, lexicon) and _is_part(word[at:], _COMMON, lexicon)
        for at in range(_LEAST, len(word) - _LEAST + 1)
    )


@lru_cache(maxsize=20_000)
def is_derived(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a known one with a living prefix or suffix: "oversubscription"."""
    return any(
        _is_part(word.removeprefix(prefix), _STEM, lexicon)
        for prefix in _PREFIXES
        if word.startswith(prefix)
    ) or any(
        _is_part(stem, _STEM, lexicon)
        for suffix in _SUFFIXES
        if word.endswith(suffix)
        for stem in (word.removesuffix(suffix), word.removesuffix(suffix) + "e")
    )


def _is_part(part: str, least: float, lexicon: Lexicon) -> bool:
    return len(part) >= _LEAST and part in lexicon.dialects and lexicon.zipf(part) >= least
