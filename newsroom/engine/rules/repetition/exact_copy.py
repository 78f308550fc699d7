"""Find blocks that stand twice."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.contents import contents, listed_heads
from newsroom.engine.page.judging import shares
from newsroom.engine.page.other_heads import under_other_heads
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.refrains import refrains
from newsroom.engine.page.repeats import copies, repeated, same_text
from newsroom.engine.page.shape import PROSE_WORDS, is_prose, is_sentence
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.examples import STORY

_FEWEST = 5  # words; what is shorter may well stand twice on purpose
_LONG = 20  # words of a sentence, from which no story repeats it on purpose, as a refrain
_SHORT = 8  # the same where its neighbour is printed twice as well
_SURE = 0.98
_LIKELY = 0.9
_UNSURE = 0.6  # of lines, which a story may well repeat as headings
_UNLIKE = 0.3  # share of blocks like a line that are not the story, from which it is reported
# Times from which no story repeats a line too long for a heading; but a short sentence it repeats
# on purpose, as a guide does under each of its headings.
_OFTEN = 3
_CAPTION = "The spring fair of the old harbour as the town's band saw it from the tower, part two"

_TITLE = "Library stays open for two years"


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report each surplus copy, with the block that stays as evidence."""
    for number, stays in sorted(reading.shared(copies).items()):
        confidence = _confidence(reading, number)
        if confidence and not _stays(reading, number):
            evidence = {"block": reading.place(stays), "text": reading.texts[stays]}
            message = f"A copy of block {reading.place(stays) + 1}"
            yield rule.block_finding(reading, number, message, confidence, evidence=evidence)


def _stays(reading: Reading, number: int) -> bool:
    if any(number in lines for lines in reading.shared(contents).values()):
        return True  # they have a rule of their own
    return any(number in reading.shared(place) for place in (kept_blocks, refrains, listed_heads))


def _confidence(reading: Reading, number: int) -> float:
    """Give 0 for lines that may stand twice on purpose."""
    text = reading.texts[number]
    words = len(text.split())
    if words < _FEWEST or _is_asked_again(reading, number, text):
        return 0.0
    if _is_headline_again(reading, number):
        return max(reading.shared(shares)[number], _LIKELY)
    if _may_be_asked_again(reading, number, text):
        return _UNSURE
    share, often = reading.shared(shares)[number], _times(reading, text) >= _OFTEN
    if is_sentence(text):
        if _was_pasted_twice(reading, number, words, often):
            return _SURE
        if words >= _SHORT:
            return _LIKELY
        return max(share, _UNSURE) if often else _LIKELY
    return max(share, _UNSURE) if share >= _UNLIKE or (often and words >= PROSE_WORDS) else 0.0


def _was_pasted_twice(reading: Reading, number: int, words: int, often: bool) -> bool:
    """Tell what no story says again: too long for it, or more than a sentence; under one head.

    What stands three times may be the refrain between a song's verses, unless right beside.
    """
    if often and not _is_beside_its_like(reading, number):
        return False
    long = words >= _LONG or (words >= _SHORT and _in_a_run(reading, number))
    return long and number not in reading.shared(under_other_heads)


def _is_beside_its_like(reading: Reading, number: int) -> bool:
    around = reading.texts[max(0, number - 1) : number] + reading.texts[number + 1 : number + 2]
    return same_text(reading.texts[number]) in map(same_text, around)


def _in_a_run(reading: Reading, number: int) -> bool:
    """Tell a copy beside another, as of a passage pasted twice; verse has no paragraphs."""
    found = reading.shared(copies)
    others = {*found, *found.values()} - {found[number]}
    beside = [n for n in (number - 1, number + 1) if n in others]
    return bool(beside) and any(is_prose(reading.texts[n]) for n in (number, *beside))


def _is_asked_again(reading: Reading, number: int, text: str) -> bool:
    """Tell a question that is put to several people, by the other answer that follows it."""
    stays = reading.shared(copies)[number]
    title = 0 in (stays, number) or stays == reading.headline_block
    if title or not text.endswith("?"):
        return False
    answers = [
        reading.texts[place + 1] for place in (stays, number) if place + 1 < len(reading.texts)
    ]
    if any(answer.endswith("?") for answer in answers):
        return False  # a list of questions that the page answers below
    return len(set(answers)) == 2 and all(map(is_sentence, answers))


def _may_be_asked_again(reading: Reading, number: int, text: str) -> bool:
    """Tell a question with another line under it each time: a name, or an answer without its end.

    In a list of questions that the page answers below, another one stands under or over it.
    """
    places = (reading.shared(copies)[number], number)
    if 0 in places or reading.headline_block in places or not text.endswith("?"):
        return False
    under = {same_text(other) for place in places for other in reading.texts[place + 1 : place + 2]}
    over = {reading.texts[place - 1] for place in places}
    return len(under) > 1 and not any(other.endswith("?") for other in under | over)


def _is_headline_again(reading: Reading, number: int) -> bool:
    """Tell the headline printed again: at the end of a trail, or over the next part of a page.

    Where a page of HTML sets it into the story, it may head a part as well: of three, two do.
    """
    markup = reading.document.blocks[number].markup
    if markup is not None and markup.main:
        return False
    headline = reading.headline_block
    return headline is not None and reading.shared(copies)[number] == headline < number


def _times(reading: Reading, text: str) -> int:
    return len(reading.shared(repeated).get(same_text(text), ()))


RULE = Rule(
    name="exact-copy",
    title="A block that stands twice",
    why="The same paragraph printed twice was copied twice.",
    category=Category.REPETITION,
    severity=Severity.ERROR,
    find=find,
    flags=(
        trips(STORY, "Nobody spoke against it.", STORY, quote=STORY, block=2),
        trips(STORY, STORY, quote=STORY, block=1),
        trips(_TITLE, STORY, _TITLE, STORY[:-1], headline=_TITLE, quote=_TITLE, block=2),
        trips(_CAPTION, STORY, _CAPTION, _CAPTION, quote=_CAPTION, block=2),
    ),
    passes=(
        passes("He did not.", STORY, "He did not."),
        passes(_CAPTION, STORY, _CAPTION),
        passes(
            "Bello",
            "What would you do first about the state of the roads?",
            "I would mend them.",
            "Okafor",
            "What would you do first about the state of the roads?",
            "I would close them.",
        ),
        passes(STORY, STORY.replace("Tuesday", "Monday").replace("keep", "close")),
    ),
    needs_english=False,
)
