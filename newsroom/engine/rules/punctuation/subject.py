"""Tell a bare subject (a noun phrase, with or without "of the ...") from everything else."""

import re

from newsroom.engine.rules.punctuation.finite_verbs import AUXILIARIES, PASTS, REPORTING

SUBORDINATING = frozenset(
    "after before because although though while when since until if unless whether that where"
    " as".split()
)
_COORDINATING = frozenset({"and", "but"})
_ARTICLES = frozenset(
    "the a an its his her their our my your this these those all every each both some many most"
    " no".split()
)
# Words that begin something else than a subject, or show that a clause is complete already.
_OTHERS = frozenset(
    "in on at by with without under over during for from to into through across despite near"
    " inside outside within beyond amid like unlike until since once then there here now today"
    " yesterday tomorrow tonight last next so also too however meanwhile instead still yet"
    " nevertheless therefore thus indeed yes no well oh not never what who why how which whose"
    " i you he she it we they whatever whoever further more rather perhaps maybe again".split()
)
LINKS = frozenset("of for in from at to with and or de la al bin van von der".split())
_NO_NOUN = _OTHERS | SUBORDINATING | _COORDINATING | LINKS
_ADVERB = re.compile(r"(?!family|early|daily|only|supply|assembly|ally|reply|elderly)[a-z]+ly$")
_WORD = re.compile(r"[\w.'’&()-]+$")
_MOST_WORDS = 9


def is_subject(words: list[str]) -> bool:
    """Tell whether words, all of a clause before a comma, are nothing but its subject."""
    words = _own_clause(words)
    if not 1 <= len(words) <= _MOST_WORDS or not all(_WORD.match(word) for word in words):
        return False
    first = words[0]
    if first.lower() in _OTHERS or first.endswith(("ly", "ing", "ed")):
        return False
    if any(map(_is_verb, words)):
        return False
    return first.lower() in _ARTICLES or (first[0].isupper() and _is_name(words))


def is_bare(words: list[str]) -> bool:
    """Tell whether words are a noun without an article, and one word before it: "Heavy rain"."""
    if len(words) != 2 or not words[0].istitle() or not words[1].islower():
        return False
    if not all(word.isalpha() for word in words) or words[0].endswith(("ly", "ing", "ed")):
        return False
    return not any(word.lower() in _NO_NOUN or _is_verb(word) for word in words)


def _is_name(words: list[str]) -> bool:
    """Tell whether only capitals stand in words before the first "of", "and" or the like."""
    for word in words:
        if word in LINKS:
            return True
        if word.islower():
            return False
    return True


def _own_clause(words: list[str]) -> list[str]:
    """Leave out what stands before the last conjunction that begins a clause."""
    last = max((n for n, word in enumerate(words) if word.lower() in SUBORDINATING), default=-1)
    if last < 0 and words and words[0].lower() in _COORDINATING:
        last = 0
    return words[last + 1 :]


def _is_verb(word: str) -> bool:
    return (
        word in AUXILIARIES
        or word in PASTS
        or word in REPORTING
        or word.endswith("ed")
        or bool(_ADVERB.match(word))
    )
