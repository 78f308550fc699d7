"""Find a word that stands twice in a row by mistake."""

from collections.abc import Iterator
from itertools import compress, count, islice
from operator import eq

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.lexicon import lexicon
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.words import Words, words_of

# Words that English does double: on purpose, for rhythm, or in grammar.
_MAY_DOUBLE = frozenset(
    "had that very so much many far long big old good no yes yeah ha hee ho hey bye night now there"
    " knock tut chop hear well same is was do her you who what blah really never ever more again"
    " please never quite too choo hip hush boo din bling bang pom cha can-can tick tock go win"
    " talk fake lots over on in it up out down by one two three four five six seven eight nine ten"
    " this these those all right way etc hundred thousand million billion trillion quadrillion girl"
    " boy daddy mummy mama papa la na da ooh ah chow softly double fifty twenty wink nudge drip tap"
    " boom quick beep ring jaw war aye poo rah goody snap clap woof tweet".split()
)
_PARTICLES = frozenset({"on", "in", "by"})
# How words begin that may stand with a particle, which another may follow: "turned in in March".
_TAKE_PARTICLES = tuple(
    "be bat bed bid bolt book bought br build buil call cam carr cas cave chang check chim chip"
    " clock clos com crowd cut dial dr factor fill fit gave get giv go hand hang he hold hom hon"
    " hung is it join keep kept kick laid lay let listen liv lock log look mov muscl opt pa"
    " phas phon pick"
    " pitch play plug press pull push put r sat sen set settl she sign sit sle soldier sold start"
    " stay step stood stop sw tag take taken they throw thr tie took touch trad tri try tun turn"
    " walk was we weigh went were work writ wro you zero zoom i so later early further".split()
)
_TAKE_BY = tuple(
    "pass go come came stand stood stop stay drop get lay laid put swing ran run rush driv drov"
    " walk went flew fly fell fall live".split()
)
_AUXILIARIES = frozenset("does did are were will can has have would could should".split())
# "The club he played for for a year": the first ends a clause that has its noun before it.
_STRANDED = frozenset("for to with from of at".split())
_PRONOUNS = frozenset("i you he she it we they".split())
_NO_NOUN = frozenset(
    "said says and but because when as that if while before after where so than since until"
    " think thinks thought know knew say hope believe which".split()
)
_WILLS = frozenset("the a his her their its my this free good living political".split())
_ASKING = frozenset("what who how where when whatever whoever".split())
_CLAUSES = ["the"], ["their"], ["its"], ["our"], ["my"]  # no pronoun "that" stands before these
_SURE, _LESS_SURE = 0.97, 0.9
_SMALL = frozenset(
    "the a an of to for and with at from are were be been has have his their its he she they we i"
    " as or if but not will would can could should".split()
)


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    words = words_of(reading)
    lower = words.lower
    for index in compress(count(), map(eq, lower, islice(lower, 1, None))):
        one = lower[index]
        if not one.isalpha() or (one in _MAY_DOUBLE and not _wants_a_look(words, index)):
            continue
        around = lower[max(index - 1, 0) : index] + lower[index + 2 : index + 3]
        known = lexicon().is_word(one)  # "boda boda" is a taxi
        if one in _PARTICLES and not _is_free(words, index):
            continue
        if one in _AUXILIARIES and _is_asked(lower, index):
            continue
        if one in _STRANDED and _is_stranded(words, index):
            continue
        if known and one not in around and _is_mistake(words, index):
            block, start, end = words.place(index, index + 1)
            quote = reading.text(block)[start:end]
            if len(quote.split()) != 2:
                continue  # an address stands between them
            yield rule.finding(
                reading,
                block,
                start,
                end,
                f"“{quote}” says the word twice",
                _SURE if one in _SMALL else _LESS_SURE,
                suggestions=(quote.split()[0],),
            )


def _wants_a_look(words: Words, index: int) -> bool:
    """Tell whether a word that may double does so here only by mistake, or perhaps."""
    one, after = words.lower[index], words.lower[index + 2 : index + 3]
    return one in _PARTICLES or (one == "that" and after in _CLAUSES)


def _is_asked(lower: list[str], index: int) -> bool:
    """Tell "what she does does matter", "those that are are few" and "his will will be read"."""
    if lower[index] == "will" and lower[index - 1] in _WILLS:
        return True
    return lower[index - 1] == "that" or not _ASKING.isdisjoint(lower[max(index - 5, 0) : index])


def _is_stranded(words: Words, index: int) -> bool:
    """Tell whether a clause without its object may end here: "the school she went to to learn"."""
    if index < 3 or words.lower[index - 2] not in _PRONOUNS:
        return False
    noun = words.lower[index - 3]
    return noun.isalpha() and noun not in _NO_NOUN


def _is_free(words: Words, index: int) -> bool:
    """Tell whether the word before takes no particle, as in "died in in May"; "log on on" does."""
    before = words.neighbours(index)[0]
    takes = _TAKE_BY if words.lower[index] == "by" else _TAKE_PARTICLES
    return before.isalpha() and not before.startswith(takes)


def _is_mistake(words: Words, index: int) -> bool:
    """Tell whether a doubled word is one: small letters, alone, with mere space between."""
    one, other = words.tokens[index], words.tokens[index + 1]
    if not other.islower():
        return False
    if one != other and not (other in _SMALL and words.is_first(index)):
        return False
    around = words.neighbours(index)[0], *words.tokens[index + 2 : index + 3]
    return words.gap(index).isspace() and "-" not in around


RULE = Rule(
    name="doubled-word",
    title="A doubled word",
    why="A word typed twice hides best where a line breaks.",
    category=Category.REPETITION,
    severity=Severity.ERROR,
    find=_find,
    flags=(
        trips("They went to the the market.", quote="the the", right="the"),
        trips("The the mayor has resigned.", quote="The the", right="The"),
        trips("“It is a plan of of mine,” he said.", quote="of of", right="of"),
        trips("The council meets on on Monday.", quote="on on", right="on"),
        trips("He said that that the car was old.", quote="that that", right="that"),
        trips("She sold her car car on Friday.", quote="car car", right="car"),
    ),
    passes=(
        passes("He had had enough, and she said that that was that."),
        passes("Bora Bora is very very far. No no no, said Sirhan Sirhan."),
        passes("A boda boda driver ate couscous and pili pili."),
        passes(
            "He logged on on Monday, moved in in May and carried on on foot; was he in in time?"
        ),
        passes("What she does does matter, and what they are are thieves. His will will be read."),
        passes("The club he played for for a year; the lengths they went to to win."),
        passes("What it is is a mess. Well, well. The, the crowd sang la la la la. Ooh la la!"),
        passes("They turned in in March. ‘Knock knock,’ she said, so so gently."),
    ),
)
