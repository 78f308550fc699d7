"""Find what changes between two lines that a source always prints: the titles of its lists."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.knowledge import Knowledge, LearntLine, Spot
from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.shape import is_prose, is_sentence
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.furniture.learnt_line import learnt_blocks

_WIDEST = 20  # blocks between the two lines; no list of links is longer
_PAST = 5  # such lines below a story, from which on a sentence between two is not of it either,
_NARROW = 2  # where no more than so many blocks stand between; a box inside a story has fewer lines
_MESSAGE = "Between two lines that this source always prints"
_SURE = 0.85  # a recipe's list between two ad markers would be one too: a person looks
_KNOWN = Knowledge(
    lines={
        "more from the harbour post": LearntLine(5, 5, 0.99, spot=Spot("below", "late")),
        "give to the harbour post": LearntLine(5, 5, 0.99, spot=Spot("below", "late")),
        "reviews": LearntLine(5, 5, 0.99, spot=Spot("", "late")),
        "the harbour post": LearntLine(5, 5, 0.99, spot=Spot("above", "early")),
        "weather and tides": LearntLine(5, 5, 0.99, spot=Spot("above", "early")),
    }
)
_LEAD = "The bridge over the harbour opened in May, and the mayor walked across it with her son."
_SUMMARY = "The crews have been out since the first of the month, and no boat has sailed to Oslo."
_HEAD, _FOOT = "More from the Harbour Post", "Give to the Harbour Post"


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report titles outside the story that stand between two lines its source prints always.

    So are the sentences far below it: a writer's life, the summary of a link.
    """
    for slot, past in _slots(reading, reading.shared(learnt_blocks)):
        kept = reading.shared(kept_blocks)
        for number in slot:
            text = reading.texts[number]
            title = not is_sentence(text) and not is_prose(text)
            if text and number not in kept and (title or _is_far(text, slot, past)):
                yield rule.block_finding(reading, number, _MESSAGE, _SURE)


def _is_far(text: str, slot: range, past: int) -> bool:
    """Tell a sentence too far below the story to be of it: of a writer or a link, or a title."""
    return past >= _PAST and (len(slot) <= _NARROW or text.rstrip().endswith("?"))


def _slots(reading: Reading, learnt: Mapping[int, LearntLine]) -> Iterator[tuple[range, int]]:
    """Give what stands between learnt blocks in a row, above the headline or below the story.

    With it how many learnt blocks stand between the story's end and it. The last slot lasts to
    the end of the page.
    """
    if len(learnt) < 2:
        return
    headline = reading.shared(headline_of)
    end, past = _end(reading.texts, learnt, -1 if headline is None else headline), 0
    for above, below in pairwise((*learnt, len(reading.texts))):
        past += above >= end
        outside = past or (headline is not None and below < headline)
        if outside and below - above <= _WIDEST + 1:
            yield range(above + 1, below), past


def _end(texts: Sequence[str], learnt: Mapping[int, LearntLine], headline: int) -> int:
    """Give the block from which on a page is furniture, with the summaries of its links.

    It is behind the last paragraph; or before that but below the headline, where a line stands
    that its source has below its stories, and most surely more learnt lines than paragraphs follow.
    """
    told = [n for n, text in enumerate(texts) if n not in learnt and is_prose(text)]
    end, most, more = (told[-1] if told else len(texts)), 0, 0
    for number in sorted((*told, *learnt), reverse=True):
        more += 1 if number in learnt else -1
        if number in learnt and number > headline and more > most and _is_low(learnt[number]):
            most, end = more, min(end, number)
    return end


def _is_low(learnt: LearntLine) -> bool:
    return learnt.spot.part == "below" or learnt.spot.third == "late"


RULE = Rule(
    name="learnt-slot",
    title="A title between lines that this source prints everywhere",
    why="A list of other stories changes daily, between a heading and a foot that stay.",
    category=Category.FURNITURE,
    severity=Severity.ERROR,
    find=find,
    flags=(
        trips(
            *(_LEAD, _HEAD, "Ferry strike in its third week", _FOOT),
            quote="Ferry strike in its third week",
            block=2,
            knowledge=_KNOWN,
        ),
        trips(
            *(_LEAD, _FOOT, _HEAD, "Ferry strike in its third week", _SUMMARY, _HEAD, _FOOT),
            quote="Ferry strike in its third week",
            block=3,
            knowledge=_KNOWN,
        ),
        trips(_LEAD, _HEAD, _FOOT, "Our shop", quote="Our shop", block=3, knowledge=_KNOWN),
        trips(
            *(_LEAD, *(_HEAD, _FOOT) * 2, _HEAD, "Ann Lee writes about ships.", _FOOT),
            quote="Ann Lee writes about ships.",
            block=6,
            knowledge=_KNOWN,
        ),
        trips(
            *(_LEAD, *(_HEAD, _FOOT) * 2, _HEAD, "Tram late", "Who pays?", "Ferry late", _FOOT),
            quote="Who pays?",
            block=7,
            knowledge=_KNOWN,
        ),
        trips(
            *(
                "The Harbour Post",
                "High water at noon",
                "Weather and tides",
                "A bridge opens",
                _LEAD,
            ),
            quote="High water at noon",
            block=1,
            headline="A bridge opens",
            knowledge=_KNOWN,
        ),
    ),
    passes=(
        passes(_LEAD, _HEAD, "He did not.", _FOOT, knowledge=_KNOWN),
        passes(_LEAD, *(_HEAD, _FOOT) * 2, "He did not.", _HEAD, knowledge=_KNOWN),
        passes(_LEAD, *(_HEAD, _FOOT) * 3, *("He did not.",) * 3, _HEAD, knowledge=_KNOWN),
        passes(_LEAD, "Ferry strike in its third week", _HEAD, _FOOT, knowledge=_KNOWN),
        passes(_HEAD, "Ferry strike in its third week", _FOOT, _LEAD, knowledge=_KNOWN),
        passes(_LEAD, _HEAD, *("One title more",) * 21, _FOOT, knowledge=_KNOWN),
        passes(_HEAD, "A title", _FOOT, *(_LEAD, _SUMMARY) * 2, _HEAD, knowledge=_KNOWN),
        passes("A bridge opens", "The Harbour Post", "A title", _HEAD, _LEAD, knowledge=_KNOWN),
        passes(
            *(
                "Reviews",
                "A bridge opens",
                "A walk in May",
                "Weather and tides",
                _LEAD,
                _HEAD,
                _FOOT,
            ),
            headline="A bridge opens",
            knowledge=_KNOWN,
        ),
    ),
    needs_english=False,
)
