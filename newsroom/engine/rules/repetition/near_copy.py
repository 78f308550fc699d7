"""Find blocks that nearly stand in another: a cut standfirst, a pull quote."""

import re
from collections.abc import Iterator
from operator import attrgetter

from newsroom.engine.finding import Action, Category, Finding, Severity
from newsroom.engine.page.cut_copies import cut_copies
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.repeats import NearCopy, near_copies
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.examples import STORY

_LONGER = 1.5  # times as long is a block that holds another rather than being its like
_HELD = 0.9  # of the word pairs held there, from which it is a quotation, not the same said again
_LIKE, _PART = 0.6, 0.4  # confidence: the share that was no story in pasted pages

_SIGNED = re.compile(r"[—–-] ?[^()\n]{1,80}\(@\w{1,30}\)")

_MORE = (
    "It had been shut in spring, when the roof began to leak and nobody would pay for a new one."
)
_STORM = (
    "A storm that the old people of the island call the worst in memory took half the roof off the"
    " new school of Okiti early on Friday, only two days before the exams, the head said."
)
_STORM_CUT = "A storm took the roof off the school of Okiti on Friday, two days before the exams."
_CUT = "The council voted on Tuesday to keep the library open for at least another two years."


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report each near copy to be looked at, with the fuller block as evidence."""
    cut = {near.block: near for near in reading.shared(cut_copies)}
    for near in sorted((*reading.shared(near_copies), *cut.values()), key=attrgetter("block")):
        part = _is_part(reading, near)
        held = near.share >= _HELD or near.block in cut
        if near.block in reading.shared(kept_blocks) or (part and not held):
            continue
        if _is_post(reading, near.block):
            continue
        message = (
            f"{'Stands in' if part else 'Nearly the same as'} block {reading.place(near.of) + 1}"
        )
        yield rule.block_finding(
            reading,
            near.block,
            message,
            _PART if part else _LIKE,
            action=Action.LOOK,
            evidence={"block": reading.place(near.of), "text": reading.texts[near.of]},
        )


def _is_post(reading: Reading, number: int) -> bool:
    """Tell a post that is shown whole, signed with a handle, and quoted in the story too."""
    return any(_SIGNED.match(text) for text in reading.texts[number + 1 : number + 3])


def _is_part(reading: Reading, near: NearCopy) -> bool:
    """Tell a sentence that a longer paragraph holds from another version of the paragraph."""
    return len(reading.texts[near.of]) > _LONGER * len(reading.texts[near.block])


RULE = Rule(
    name="near-copy",
    title="A block that nearly stands twice",
    why="One of two such blocks is usually a cut, or an earlier version, of the other.",
    category=Category.REPETITION,
    severity=Severity.HINT,
    find=find,
    flags=(
        trips(_CUT, "Nobody spoke against it.", STORY, quote=_CUT),
        trips(_CUT, "Nobody spoke against it.", f"{_CUT} {_MORE}", quote=_CUT),
        trips(_STORM_CUT, "Nobody was hurt.", _STORM, quote=_STORM_CUT),
    ),
    passes=(
        passes("Council votes to keep the old library open two years", f"{STORY} {_MORE}"),
        passes(_CUT.replace("voted", "had voted"), f"{_CUT.replace('least', 'most')} {_MORE}"),
        passes(_STORM_CUT.replace("Friday", "Sunday"), _STORM, "They met on Sunday."),
        passes(STORY, "On Monday the council had voted to close the old library for good."),
        passes("He did not go.", "He did not."),
        passes(f"“{_CUT}” {_MORE}", _CUT, "— The Mayor (@mayor) May 3, 2016"),
    ),
    needs_english=False,
    surest=0.0,
)
