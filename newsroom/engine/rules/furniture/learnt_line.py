"""Find lines that many articles of the same source carry."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.knowledge import LIFTED, Knowledge, LearntLine, Spot
from newsroom.engine.lines import normalised
from newsroom.engine.page.judging import ends_like_sentence, shares
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.shape import is_prose
from newsroom.engine.reading import Reading, of_page
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.sightings import THIRDS

NAME = "learnt-line"
_CONFIRMED = 0.999  # an editor said so
_DOUBTED = 0.9  # share of lines like one that are not the story, below which its page has doubts
_TITLE = 5  # words from which a line may be a headline or a standfirst
_LINK = "The ferry to Oslo stays in the harbour for a third week, and nobody says until when."
_STORY = "The bridge over the harbour opened in May, and the mayor walked across it with her son."
_KNOWN = Knowledge(
    lines={
        "give to the harbour post": LearntLine(312, 340, 0.99),
        _LINK.lower(): LearntLine(4, 5, 0.9, spot=Spot("inside", "late")),
    }
)


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report blocks that the source's history knows, with how often it saw them."""
    for number, learnt in reading.shared(learnt_blocks).items():
        yield _found(rule, reading, number, learnt)


def learnt_blocks(reading: Reading) -> dict[int, LearntLine]:
    """Give the blocks that the source's history knows, by number; none that somebody kept.

    None either that says the headline again, or that stands at the top where its source has it
    further down: the standfirst of this story is what other articles print among their links.
    """
    lines = reading.knowledge.lines
    if not lines:
        return {}
    kept, headline = reading.shared(kept_blocks), normalised(reading.document.headline)
    told = enumerate(map(normalised, reading.texts))
    known = ((n, lines.get(line)) for n, line in told if line != headline and n not in kept)
    found = {number: learnt for number, learnt in known if learnt}
    top = next((n for n, text in enumerate(reading.texts) if found and is_prose(text)), -1)
    return {n: one for n, one in found.items() if n > top or not _strays(reading.texts[n], one)}


def confidence_of(reading: Reading, number: int, learnt: LearntLine) -> float:
    """Give how sure a finding is of what history, or an editor, says.

    What may head a part of the story is asked until an editor confirms it: the recipes of a
    source all have their "Method".
    """
    if learnt.confirmed:
        return max(learnt.confidence, _CONFIRMED)
    return min(learnt.confidence, LIFTED) if _may_be_story(reading, number) else learnt.confidence


def _may_be_story(reading: Reading, number: int) -> bool:
    """Tell a line inside a story that nothing but its source's history speaks against."""
    first, last = reading.shared(_own_sentences)
    markup = reading.document.blocks[number].markup
    if not first < number < last or (markup and not markup.main):
        return False
    return not reading.shared(wordings)[number] and reading.shared(shares)[number] < _DOUBTED


@of_page
def _own_sentences(reading: Reading) -> tuple[int, int]:
    """Give the numbers of the first and the last sentence that no other article has."""
    learnt = reading.shared(learnt_blocks)
    texts = enumerate(reading.texts)
    told = [n for n, text in texts if n not in learnt and ends_like_sentence(text)]
    return (told[0], told[-1]) if told else (0, 0)


def _strays(text: str, learnt: LearntLine) -> bool:
    """Tell whether a line long enough for a standfirst stands elsewhere in its source."""
    long = len(text.split(None, _TITLE)) >= _TITLE
    return long and not learnt.confirmed and learnt.spot.third in THIRDS[1:]


def _found(rule: Rule, reading: Reading, number: int, learnt: LearntLine) -> Finding:
    return rule.block_finding(
        reading,
        number,
        _told(learnt),
        confidence_of(reading, number, learnt),
        evidence=evidence_of(learnt),
    )


def evidence_of(learnt: LearntLine) -> dict[str, Any]:
    """Give in how many articles of how many it was seen, and whether an editor confirmed it."""
    confirmed = {"confirmed": True} if learnt.confirmed else {}
    return {"seen": learnt.seen, "of": learnt.of, **confirmed}


def _told(learnt: LearntLine) -> str:
    if learnt.by_hand:
        return f"Taken out by hand in {learnt.by_hand} articles of this source"
    where = f", {learnt.where}" if learnt.where else ""
    confirmed = "; an editor confirmed it" if learnt.confirmed else ""
    return f"Seen in {learnt.seen} of {learnt.of} articles of this source{where}{confirmed}"


RULE = Rule(
    name=NAME,
    title="A line that this source prints everywhere",
    why="What stands in many stories of one source belongs to none of them.",
    category=Category.FURNITURE,
    severity=Severity.ERROR,
    find=find,
    flags=(
        trips(
            "Give to the Harbour Post",
            "The bridge will open in May.",
            quote="Give to the Harbour Post",
            knowledge=_KNOWN,
        ),
        trips(_STORY, _LINK, quote=_LINK, block=1, knowledge=_KNOWN),
    ),
    passes=(
        passes("Ferry strike", _LINK, _STORY, knowledge=_KNOWN),
        passes(
            *("The bridge will open in May.", "Give to the Harbour Post"),
            headline="Give to the Harbour Post",
            knowledge=_KNOWN,
        ),
        passes("Give to the Harbour Post", "The bridge will open in May."),
        passes("The bridge will open in May.", knowledge=_KNOWN),
        passes(
            "Give to the Harbour Post",
            knowledge=replace(_KNOWN, kept=frozenset({("give to the harbour post", 0)})),
        ),
    ),
    needs_english=False,
)
