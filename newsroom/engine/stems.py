"""Bring the forms of a word together: plurals, -ed, -ing; enough to compare, not to print."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ENDINGS = (("ies", "y", 5), ("sses", "ss", 6), ("ing", "", 6), ("ed", "", 5), ("s", "", 4))


def words(text: str) -> list[str]:
    """Give the words and numbers of a text as they stand."""
    return _WORD.findall(text)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Give what the forms of a word have in common ("talks", "talking", "talked": "talk")."""
    bare = word.casefold().replace("’", "'").removesuffix("'s")
    for ending, other, least in _ENDINGS:
        if bare.endswith(ending) and len(bare) >= least and not bare.endswith(("ss", "us")):
            bare = bare[: -len(ending)] + other
            break
    if bare.endswith("e") and len(bare) > 4:
        bare = bare[:-1]
    return bare[:-1] if len(bare) > 4 and bare[-1] == bare[-2] else bare
