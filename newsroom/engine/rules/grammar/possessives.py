"""Find its for it's, their for there, your for you're, and the other way round."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.language import COMMON
from newsroom.engine.lexicon import Lexicon, lexicon
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.grammar.possessive_swaps import POSSESSIVES
from newsroom.engine.rules.grammar.swaps import replaced
from newsroom.engine.rules.grammar.whose import FINITE, SAID, is_whose, lost_its_mark
from newsroom.engine.words import Words, words_of

# What is done to a thing, and leads to no clause.
_OWNING = frozenset(
    "closed closes opened opens reopened reopens lost loses kept keeps sold sells raised raises cut"
    " launched doubled halved extended shut hosted celebrated held holds fired sacked marked"
    " hit beat lowered boosted expanded renamed rebuilt defended missed broke spent".split()
)

_BEFORE_CLAUSE = COMMON | frozenset(
    "now then just whether why how although though unless until since once whenever wherever"
    " whereas maybe perhaps also today think thinks thought says said say believe"
    " know hope means suppose realised realized learned learnt added noted warned explained"
    " stressed believed discovered noticed claimed argued insisted feared assumed conceded emerged"
    " joked sensed suggested understand confirmed denied decided concluded declared announced"
    " stated predicted finding adding saying arguing meaning hoping knowing insisting claiming"
    " believing thinking fearing warning denying stressing given considering seeing".split()
)


_OPENING = frozenset(". ! ? \" “ ‘ ' , ; : and that think if but because say says said".split()) | {
    "",
    "\n",
}
_ANSWERED = frozenset([".", "!", ",", "\n", '"', "”", "’", "to", "here", "back", "any", ";"])
_OF_THEIRS = frozenset({"of", "with", "for", "by"})
_BEGINNING = frozenset(["", "\n", ".", "!", "?", "“", '"'])
_SAYING = frozenset({"said", "says", "say", "that", "because", "and", "but"})
_SINGULAR = frozenset(["was", "is", "has"])
_AFTER_NOT = frozenset(
    "clear known the a an just only that about over easy fair right true enough going yet always"
    " too so for up like because possible good bad surprising often every unusual what where how"
    " why who if as my our your".split()
)
# What may be, of those that a sentence begins with: "There peace was signed" is right.
_THINGS = frozenset(
    "house home father mother son daughter wife husband brother sister baby car dog van flat farm"
    " leader captain coach lawyer spokesman spokeswoman marriage wedding relationship".split()
)
_ARTICLES = frozenset({"a", "an", "the"})
_JUDGED = frozenset({"time", "fair", "hard", "force"})  # "now it closed it's time to act"
_DOING = ("ed", "ing")  # how most verbs end that may have an object
_THEIRS = 1.0  # powers of ten by which a word stands oftener after "their" than by chance
_OURS = 1.3  # the same, after "because" or "and", where a clause may begin with "there"
_RATHER = 0.2  # powers of ten by which "its" stands before the word after what owners do
_CLEARLY = 1.2  # powers of ten by which "its" rather than "is" stands before the word after


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    words, known = words_of(reading), lexicon()
    for index, one in POSSESSIVES.found(words):
        if not _is_title(words, index):
            yield replaced(rule, reading, index, (one.right,), one.confidence)
    standing = words.indexes(_SLIPS)
    for token, right, means in _MEANT:
        for index in standing.get(token, ()):
            if means(words, index, known):
                yield replaced(rule, reading, index, (right,), 0.9)


def _is_title(words: Words, index: int) -> bool:
    """Tell a name that begins with an article: "Netflix and its The Crown", "your A levels"."""
    after = words.after(index)
    return after.lower() in _ARTICLES and after[0].isupper() and words.tokens[index].islower()


def _is_not(words: Words, index: int, known: Lexicon) -> bool:
    """Tell whether "its not" begins a sentence as "it is not" does: "Its not clear who"."""
    before, after = words.neighbours(index)
    return after == "not" and before in _OPENING and words.lower[index + 2] in _AFTER_NOT


def _is_answer(words: Words, index: int, known: Lexicon) -> bool:
    """Tell "your welcome" as a sentence says it from a welcome that somebody gave."""
    before, after = words.neighbours(index)
    if after != "welcome" or before not in _OPENING:
        return False
    following = words.lower[index + 2 : index + 10] or ["."]
    return following[0] in _ANSWERED and FINITE.isdisjoint(following)


def _is_theirs(words: Words, index: int, known: Lexicon) -> bool:
    """Tell "there" between a verb or "of" and what people have: "lost there homes"."""
    before, after = words.neighbours(index)
    second = "".join(words.lower[index + 2 : index + 3])
    if before in _BEGINNING and second in _SINGULAR:
        return after in _THINGS
    if before in _SAYING and second in FINITE and after.endswith("s"):
        return known.affinity("their", after) >= _OURS and not known.pair("there", after)
    if before in _BEFORE_CLAUSE - _OF_THEIRS or after == "own":
        return False  # "people there own land"
    if not known.pair(before, "their"):
        return False
    fits = known.affinity("their", after)
    return fits >= _THEIRS and fits - known.affinity("there", after) >= _CLEARLY


def _owns(words: Words, index: int, known: Lexicon) -> bool:
    """Tell whether "it's" stands between a verb and what somebody has: "closed it's doors"."""
    before, after = words.neighbours(index)
    second = "".join(words.lower[index + 2 : index + 3])
    if after in SAID:
        return False
    if before in _OWNING and after not in COMMON and after not in _JUDGED:
        return known.affinity("its", after) - known.affinity("is", after) >= _RATHER
    if not known.pair("its", after):
        return False
    if before == "and" and after.endswith("s") and second in FINITE:
        return after not in COMMON  # "the firm and it's partners will"
    if before in _BEFORE_CLAUSE:
        return False
    if not known.pair(before, "its") and not (before.endswith(_DOING) and before in known.zipfs):
        return False
    return known.affinity("its", after) - known.affinity("is", after) >= _CLEARLY


# What stands there, what is meant, and whether it is.
_MEANT = (
    ("it's", "its", _owns),
    ("its", "it's", _is_not),
    ("who's", "whose", is_whose),
    ("whos", "whose", lost_its_mark),
    ("your", "you're", _is_answer),
    ("there", "their", _is_theirs),
)
_SLIPS = frozenset(token for token, _, _ in _MEANT)

RULE = Rule(
    name="possessive-slip",
    title="its or it’s, their or there",
    why="They sound alike, and no spelling checker sees the difference.",
    category=Category.GRAMMAR,
    severity=Severity.ERROR,
    find=_find,
    flags=(
        trips("The club sold it's own stadium.", quote="it's", right="its"),
        trips("The roof of it’s town hall fell in.", quote="it’s", right="its"),
        trips("The factory closed it’s doors in May.", quote="it’s", right="its"),
        trips("She said its been a hard year.", quote="its", right="it's"),
        trips("Their are no plans to close it.", quote="Their", right="There"),
        trips("The mens team won.", quote="mens", right="men's"),
        trips("They had there own reasons.", quote="there", right="their"),
        trips("“Your welcome,” she said.", quote="Your", right="You’re"),
        trips("The families lost there homes.", quote="there", right="their"),
        trips("The people who's homes were lost met.", quote="who's", right="whose"),
        trips("Gusts reached 90 mph near it's centre.", quote="it's", right="its"),
        trips("The man, whos contract ends, left.", quote="whos", right="whose"),
        trips("The dog wagged it's tail.", quote="it's", right="its"),
        trips("She had gone their for years.", quote="their", right="there"),
        trips("There house was the first.", quote="There", right="Their"),
        trips("The team won there third title.", quote="there", right="their"),
        trips("She said there homes had burned.", quote="there", right="their"),
        trips("The yen fell to 155, it's lowest since May.", quote="it's", right="its"),
        trips("The firm and it's partners will pay.", quote="it's", right="its"),
        trips("Its not clear who came.", quote="Its", right="It's"),
        trips("He spoke of there lives.", quote="there", right="their"),
        trips("“Your going to like it,” he said.", quote="Your", right="You’re"),
    ),
    passes=(
        passes("He knows who's home, who's life and soul of it, and who's left."),
        passes("The whos and the whys of it were clear."),
        passes("Thank you for your welcome. Your welcome speech, and their welcome, were good."),
        passes("We went there homes or no homes, and saw there what lives people lead."),
        passes("The club and its own fans know that it’s not over."),
        passes("He says it’s time. Now it’s early, and whether it’s rain or snow, it’s home."),
        passes("Its not inconsiderable wealth helped their cause. He thinks moving it's hard."),
        passes("There lies a house. There people died, and there stood was a mill; who's there?"),
        passes("They said there was, and that there lies were told. And it's partners who pay."),
        passes("There are those who say their time has come. Now it’s lowest in the north."),
        passes(
            "Netflix and its The Crown; its going rate; your A levels; now the pub closed it's"
            " time to act."
        ),
        passes("He added it's business as usual. People there own land; there peace was signed."),
        passes(
            "A town were it not for the mine; the city were he to win. They won there second"
            " time out, and bring down their at times high costs."
        ),
        passes("Your own mother told you’re a winner. They were there, and there they stayed."),
    ),
)
