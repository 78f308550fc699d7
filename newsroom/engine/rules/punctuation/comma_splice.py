"""Find two sentences that only a comma holds together."""

import re
from collections.abc import Iterator
from itertools import pairwise

from newsroom.engine.finding import Category, Finding, Severity, Suggestion
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.punctuation.clause import Clause, clause_before, mark_after
from newsroom.engine.rules.punctuation.commas import commas_before
from newsroom.engine.rules.punctuation.finite_verbs import AUXILIARIES, PASTS

_VERBS = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|does|do|did|don[’']t|doesn[’']t|need"
    r"|needs|know|knows|want|wants|hope|make|makes|must)"
)
_PRONOUNS = r"(?:it|they|we|you|he|she|I|this|there|these)"
_SHORT = r"(?:(?:it|there|he|she)[’']s|(?:they|we|you)[’']re|I[’']m|(?:they|we|you|I)[’'](?:ve|ll))"
_SECOND = re.compile(
    rf", (?:(?={_PRONOUNS} {_VERBS}\b|{_SHORT}\b)"
    r"|(?=(?:however|therefore|nevertheless|moreover|consequently),? "
    r"(?:I|we|you|he|she|it|they|there|this|the|a|all|our|my|these|[A-Z]\w+)\b))"
)
_BEGINNINGS = frozenset(
    "it they we you he she I this there these it's there's he's she's they're we're you're I'm"
    " they've we've you've I've they'll we'll you'll I'll however therefore nevertheless moreover"
    " consequently it’s there’s he’s she’s they’re we’re you’re I’m they’ve we’ve you’ve I’ve"
    " they’ll we’ll you’ll I’ll".split()
)
_LINKS = ("however", "therefore", "nevertheless", "moreover", "consequently")
# A clause that begins like this is no sentence of its own, or stands in a row of sentences.
_DEPENDENT = frozenset(
    "if when while as although though because since once unless until whether after before where"
    " wherever whenever whatever whoever whichever what who how why given in on at by for from with"
    " without to under over during between among despite not no only never had were should yes well"
    " so oh and but or yet also then thus even instead now today first second finally next last"
    " that which whose per via like unlike beyond within across through let such gone".split()
)
_HANGING = frozenset(
    "says say said think thinks thought know knows see guess course fact admit"
    " confess argue hope feel believe".split()
)
_VERB_FORMS = AUXILIARIES | PASTS | {"isn't", "it's", "that's", "there's", "don't", "do", "trust"}
# Inside the first clause these begin another one, which the comma may rightly end.
_INSIDE = frozenset(
    "if because which that what when but though although while since as after before until unless"
    " whether where".split()
)
# A time and who did something then: "the day he was born", "every time we met".
_TIMES = frozenset(
    "day night morning afternoon evening week weekend month year season moment minute second"
    " instant time way".split()
)
_SUBJECTS = frozenset("i you he she it we they the a his her its our their my".split())
_NOT = frozenset(
    "not never no hardly more isn't wasn't aren't weren't don't didn't doesn't".split()
)
# What an aside at the end of a sentence ends with: "The king is ill, it was announced".
_TOLD = frozenset(
    "believed told said announced reported emerged confirmed thought feared alleged understood"
    " claimed found argue believe insisted sure convinced assured doubt question say admit know"
    " accept informed hoped expected revealed learned learnt heard certain".split()
)
_ONLY = frozenset({"just", "only", "simply", "merely"})
_IT_IS = re.compile(r", (?:it|he|she|they|this)(?:[’']s| (?:is|was|are|were))\b")
_HOWEVER = re.compile(
    r", however (?:you|he|she|it|we|they|I) (?!ca|could|w[io]|m[aiu])"
)  # "however you look at it"
_ASIDE_WORDS = 4
_SHORT_WORDS = 6


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, at, _ in commas_before(reading, _BEGINNINGS):
        text = reading.text(block)
        if not _SECOND.match(text, at):
            continue
        clause = clause_before(text, at)
        if not _is_sentence(clause) or not _goes_on(text, at) or _contrasts(clause, text, at):
            continue
        if reading.is_quoted(block, at, at + 1):
            continue  # speech is printed as it was spoken
        yield rule.finding(
            reading, block, at, at + 1, "A comma alone holds two sentences together",
            0.9 if text.startswith(_LINKS, at + 2) else 0.8,
            suggestions=[Suggestion(";"), Suggestion(":", "where the second explains the first")],
        )  # fmt: skip


def _contrasts(clause: Clause, text: str, at: int) -> bool:
    """Tell one thought in two steps: "It is not just a boat, it is a home"."""
    words = {word.lower().replace("’", "'") for word in clause.words}
    return bool(_IT_IS.match(text, at) and _NOT & words) or ("not" in words and bool(_ONLY & words))


def _is_sentence(clause: Clause) -> bool:
    """Tell whether words before a comma are a whole sentence, from its first word on."""
    if clause.opener not in ("", ".", "!", "?") or not 3 <= len(clause.words) <= 14:
        return False
    words = [word.lower().replace("’", "'") for word in clause.words]
    first, last = words[0], words[-1]
    if not clause.words[0][0].isupper() or first in _DEPENDENT | AUXILIARIES:
        return False
    if any(a in _TIMES and b in _SUBJECTS for a, b in pairwise(words)):
        return False
    if first.endswith(("ly", "ing", "ed")) or last.endswith("ly") or last in _HANGING | AUXILIARIES:
        return False
    return not _INSIDE.intersection(words) and any(word in _VERB_FORMS for word in words[1:])


def _goes_on(text: str, at: int) -> bool:
    """Tell whether a sentence follows the comma, rather than an aside, a question or a row."""
    ending, _ = mark_after(text, at + 1)
    if ending == "?" or (ending == "." and _is_aside(text, at)):
        return False
    until = text.find(",", at + 1)
    return ending != "," or len(text[at + 1 : until].split()) > _ASIDE_WORDS


def _is_aside(text: str, at: int) -> bool:
    """Tell what the speaker adds behind a comma: "it is feared", "however you look at it"."""
    said = text[at + 1 : text.find(".", at)].split()
    if len(said) > _SHORT_WORDS:
        return False
    return said[-1] in _TOLD or bool(_HOWEVER.match(text, at))


RULE = Rule(
    name="comma-splice",
    title="Comma between two sentences",
    why="Two sentences need a full stop, a semicolon or a colon between them.",
    category=Category.PUNCTUATION,
    severity=Severity.WARNING,
    find=_find,
    flags=(
        trips("The harbour is closed, there is no ferry today.", quote=",", right=";"),
        trips("The harbour is closed, however the ferry sails.", quote=",", right=";"),
    ),
    passes=(
        passes("If the harbour is closed, there is no ferry today."),
        passes("In spring the ferry was sold, and it is missed."),
        passes("“The harbour is closed, it’s over,” she said."),
        passes("A ferry is not just a boat, it is a home."),
        passes("The harbour, however, is closed."),
        passes("It is late, it is said, for a ferry. There were two ferries, it is believed."),
        passes("The day he was born, it was snowing. Every time it rained, they were late."),
        passes("It is a ferry, however you look at it. Such was the din, he was deaf."),
        passes("It was never a ferry, it was a raft. He is no sailor, he is a cook."),
    ),
)
