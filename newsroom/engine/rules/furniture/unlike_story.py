"""Find blocks that look, in their place, like what pages print round stories."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.bylines import KEPT, SIGNED_FOR, bylines
from newsroom.engine.page.captions import captions
from newsroom.engine.page.cards import cards
from newsroom.engine.page.contents import contents
from newsroom.engine.page.explanation import loudest
from newsroom.engine.page.hours import hour_heads
from newsroom.engine.page.joined import joined
from newsroom.engine.page.judging import rows
from newsroom.engine.page.kin import kin
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.link_lists import link_lists
from newsroom.engine.page.lists_below import lists_below
from newsroom.engine.page.lost_stops import has_lost_stops
from newsroom.engine.page.part_heads import may_head
from newsroom.engine.page.particulars import particulars
from newsroom.engine.page.phrases import LIST_HEADING
from newsroom.engine.page.polls import polls
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.repeats import near_copies
from newsroom.engine.page.roles import leads, may_lead
from newsroom.engine.page.shape import is_prose, is_signed, may_lack_stop
from newsroom.engine.page.tails import tails
from newsroom.engine.page.unlike import amid_story, is_without_story, unlike
from newsroom.engine.page.verdicts import verdicts
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_ASKED = (
    0.97  # the most for what may name the author, lead or head: it goes where a person saw it go
)
_SURE = 0.98  # from here on a block goes in bulk, and by this rule, whatever else it is
_PERHAPS = 0.85  # the most for what may have lost its stop, and where no line has one
_ASKS = re.compile(  # as a site asks right under its story, or promises
    r"\b(?:unsubscribe|sign up|your inbox|no spam)\b", re.IGNORECASE
)
_SIGNED = re.compile(  # who else made the story
    r"\s*(?:\(?(?:additional )?(?:reporting|writing|editing) by |[—–-]* ?with files from "
    r"|translated by |as told to |source text for |more details to follow)",
    re.IGNORECASE,
)

_STORY = (
    "The council voted on Tuesday to keep the old library open for at least another two years.",
    "Nobody spoke against it, although the roof must be mended before the winter comes, she said.",
    "The mayor had wanted to sell the house to a hotel, which would have paid four million for it.",
    "He did not.",
    "Readers had gathered outside since the morning, and some of them sang when the vote was told.",
)
_RECIPE = ("2 cups of plums", "1/2 tsp ground cloves", "Boil for 10 minutes.", "1 jar of honey")
_ROUND = ("About us", "News", "Sport", "Weather", "Culture", "Opinion", "Jobs", "Cars", "Property")


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report blocks of which more than half of their like are furniture, with the reasons."""
    found = reading.shared(unlike)
    others = _told_by_others(reading) if found else set()
    signed = reading.shared(bylines)[:1] if found else ()
    carded = _in_cards(reading) if found else frozenset[int]()
    for number, share in found.items():
        if number in signed:
            yield rule.block_finding(reading, number, KEPT, max(share, SIGNED_FOR))
        elif number not in others:
            share = min(share, _most(reading, number))
            if number in carded and share < _SURE:
                continue
            reasons = loudest(reading.shared(rows)[number])
            message = f"Unlike the story: {'; '.join(reasons)}" if reasons else "Unlike the story"
            yield rule.block_finding(
                reading, number, message, share, evidence={"features": reasons}
            )


def _most(reading: Reading, number: int) -> float:
    """Give how sure one may be at most, of what the story may hold."""
    text = reading.texts[number]
    stopless = reading.shared(has_lost_stops) or reading.shared(is_without_story)
    if stopless or may_lack_stop(reading.texts, number):
        return _PERHAPS
    if _SIGNED.match(text) or is_signed(text) or may_lead(reading, number):
        return _ASKED
    goes_on = number in reading.shared(joined) and not _ASKS.search(text)
    if number in reading.shared(bylines) or goes_on:
        return _ASKED
    places = (may_head, hour_heads, lists_below, amid_story, tails, kin, verdicts)
    may_be_told = any(number in reading.shared(place) for place in places)
    return _ASKED if may_be_told else 1.0


def _in_cards(reading: Reading) -> frozenset[int]:
    """Give the blocks of links set into the story, of which their rule says what they are."""
    return frozenset(n for card in reading.shared(cards) for n in range(card.start, card.last + 1))


def _told_by_others(reading: Reading) -> set[int]:
    """Give the blocks that stay, and those for which another rule has a plainer reason."""
    known = reading.shared(wordings)
    lists = reading.shared(link_lists)
    return {
        *reading.shared(kept_blocks),
        *reading.shared(leads),
        *reading.shared(captions),
        *reading.shared(particulars),
        *(
            near.block
            for near in reading.shared(near_copies)
            if is_prose(reading.texts[near.block])
        ),
        *(number for number, kind in enumerate(known) if kind and kind is not LIST_HEADING),
        *(n for poll in reading.shared(polls).values() for n in poll),
        *(n for head, run in reading.shared(contents).items() for n in (head, *run)),
        *(n for links in lists for n in (links.heading, *links.titles, *links.labels)),
    }


RULE = Rule(
    name="unlike-story",
    title="A block unlike the story",
    why="By its look and its place it is what the page printed round the story.",
    category=Category.FURNITURE,
    severity=Severity.WARNING,
    find=find,
    flags=(
        trips(*_ROUND, *_STORY, quote="Sport", block=2),
        trips(*_STORY, *_ROUND, quote="Jobs", block=11),
    ),
    passes=(
        passes(*_STORY),
        passes("Library stays open for two more years", *_STORY),
        passes("About us", "Subscribe", "Born: May 3rd, 1931", "Died: June 9th, 2025", *_STORY),
        passes("Library stays open", *_STORY, headline="Library stays open"),
        passes(*_RECIPE, *_STORY[:3], "Copyright 2019 Harbour Post. All rights reserved."),
    ),
)
