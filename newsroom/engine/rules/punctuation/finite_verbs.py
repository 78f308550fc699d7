"""Know finite verbs by their form: closed lists, no tagger."""

AUXILIARIES = frozenset(
    "is are was were has have had does did will would can could should must isn't aren't"
    " wasn't weren't hasn't haven't hadn't doesn't didn't won't wouldn't can't couldn't shouldn't"
    " isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t didn’t won’t wouldn’t can’t"
    " couldn’t shouldn’t cannot".split()
)
PASTS = frozenset(
    "became began broke brought built came chose drew fell flew gave went grew held kept knew"
    " led left lost made met paid ran rose sank saw sent spent spoke stood struck swept threw took"
    " went withdrew won".split()
)
# Verbs that also stand turned round in the middle of what is told: "the road, said Mr Bell, is".
REPORTING = frozenset(
    "said says say told added wrote asked warned claimed announced noted argued insisted explained"
    " stated replied recalled reported called named dubbed titled entitled dated".split()
)
DETERMINERS = frozenset(
    "the a an its his her their our my your this that these those them it him us me".split()
)
_SUBJECTS = frozenset("i he she it they we you there".split())


def may_be_finite(word: str) -> bool:
    """Tell whether a word has the form of a finite verb, whatever follows it."""
    return word in AUXILIARIES or word in PASTS or word.endswith("ed")


def is_finite(verb: str, following: str) -> bool:
    """Tell whether a word right after a comma is a finite verb rather than a participle.

    A past form in -ed counts only with its object behind it: "ended its truce".
    """
    if verb in AUXILIARIES:
        return following.lower() not in _SUBJECTS  # "the mayor, had he known, ..."
    if verb in REPORTING:
        return False
    return (verb in PASTS or verb.endswith("ed")) and following.lower() in DETERMINERS
