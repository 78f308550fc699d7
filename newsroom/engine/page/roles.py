"""Tell the role of every block: headline, standfirst, paragraph, caption, furniture, link."""

import re
from collections.abc import Iterator

from newsroom.engine.block import Role
from newsroom.engine.page.authors import names_author
from newsroom.engine.page.bare_names import NEAR, bare_names
from newsroom.engine.page.bylines import bylines
from newsroom.engine.page.captions import captions
from newsroom.engine.page.cards import cards
from newsroom.engine.page.glances import SENTENCE, Glance, glances
from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.judging import ends_like_sentence
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.link_lists import link_lists
from newsroom.engine.page.own_lists import own_lists
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.repeats import near_copies
from newsroom.engine.page.shape import PROSE_WORDS, has_verb, is_dated, is_prose, is_title
from newsroom.engine.page.stamps import after_stamp
from newsroom.engine.page.threads import threads
from newsroom.engine.page.titles import NAME, signs
from newsroom.engine.page.unlike import unlike
from newsroom.engine.reading import Reading

_SENTENCE = 0.7  # share of what ends like a sentence: whoever prints a role prints the story
_STANDFIRST = 45  # words at most
_STATES = 4  # words at least of a shorter one than a paragraph,
_WRITTEN = 0.5  # and the share of them in small letters
_LEADS = 2  # blocks from the headline at which it may begin; a section or a name may be between
_TIME = re.compile(r"\d[:.]\d\d")
_QUOTED = re.compile(r"\s*[“\"][^”\"]*[”\"]\s*")
_ITEM = re.compile(r"\s*(?:[-•*·–▪]|\d{1,2}[.)]|[a-z][.)])\s+\S")


def roles(reading: Reading) -> tuple[Role, ...]:
    """Give the role of each block; a role that was given stays."""
    told = _not_story(reading)
    head = reading.shared(headline_of)
    if head is not None:
        told[head] = Role.HEADLINE
        told |= dict.fromkeys(reading.shared(bylines)[:1], Role.BYLINE)
        told |= dict(_below(reading, head, told))
    seen = reading.shared(glances)
    return tuple(
        block.role or told.get(n) or _of_story(reading, n, seen[n])
        for n, block in enumerate(reading.document.blocks)
    )


def _not_story(reading: Reading) -> dict[int, Role]:
    """Tell furniture, captions and links; of two the later here counts."""
    kept = reading.shared(kept_blocks)
    blocks = reading.document.blocks
    told = {n: Role.FURNITURE for n in range(len(blocks)) if _is_unlike(reading, n)}
    seen = reading.shared(glances)
    told |= {n: Role.FURNITURE for n, glance in enumerate(seen) if glance.wording > 1}
    told |= {n: Role.FURNITURE for n, b in enumerate(blocks) if b.markup and not b.markup.main}
    for thread in reading.shared(threads):
        told |= dict.fromkeys(thread.numbers, Role.FURNITURE)
    told |= dict.fromkeys(reading.shared(captions), Role.CAPTION)
    for links in reading.shared(link_lists):
        told |= dict.fromkeys((links.heading, *links.labels), Role.FURNITURE)
        told |= dict.fromkeys(links.titles, Role.LINK)
    told |= {card.title: Role.LINK for card in reading.shared(cards) if card.whole}
    return {n: role for n, role in told.items() if n not in kept}


def _is_unlike(reading: Reading, number: int) -> bool:
    """Tell what looks like furniture; what another block nearly says too is read with that."""
    text = reading.texts[number]
    share = reading.shared(unlike).get(number, 0.0)
    if not share or (share < _SENTENCE and ends_like_sentence(text)):
        return False
    if number in reading.shared(leads):
        return False
    return not (is_prose(text) and number in {n.block for n in reading.shared(near_copies)})


def _below(reading: Reading, head: int, told: dict[int, Role]) -> Iterator[tuple[int, Role]]:
    """Tell what stands between the headline and the first paragraph of the body."""
    near = {copy.block for copy in reading.shared(near_copies)} | reading.shared(leads)
    lead, signed = True, False
    for number in range(head + 1, min(head + NEAR, len(reading.texts))):
        if (role := _signed(reading, number)) is not None:
            yield number, role
            signed = True
        elif number in told:
            continue
        elif lead and (number in near or (not signed and _leads(reading, number, told))):
            yield number, Role.STANDFIRST
            lead = False
        else:
            return


def may_lead(reading: Reading, number: int) -> bool:
    """Tell a line that may be the standfirst: right below the headline, and it tells something.

    It has no day and no author, as the lines that a page prints there have, and a time only where
    it has a verb.
    """
    head = reading.shared(headline_of)
    if head is None or not head < number <= head + _LEADS:
        return False
    text = reading.texts[number]
    if signs(text) or (_TIME.search(text) and not has_verb(text)):
        return False
    return len(text.split(None, PROSE_WORDS)) >= PROSE_WORDS or _states(text)


def _states(text: str) -> bool:
    """Tell a line that is written as a sentence is, be it one without its full stop."""
    words = text.split()
    written = sum(word[0].islower() for word in words)
    return len(words) >= _STATES and written >= _WRITTEN * len(words)


def leads(reading: Reading) -> frozenset[int]:
    """Give the block that is surely the standfirst: right between the headline and the story.

    None or one; a name alone, a byline or a date is under it, or a paragraph.
    """
    head = reading.shared(headline_of)
    if head is None or head + 2 >= len(reading.texts) or not may_lead(reading, head + 1):
        return frozenset()
    text, under = reading.texts[head + 1], reading.texts[head + 2]
    known = reading.shared(wordings)[head + 2] is not None
    begins = _signed(reading, head + 2) is not None or (is_prose(under) and _lacks_stop(text))
    begins = begins or (not known and NAME.fullmatch(under.strip()) is not None)
    return frozenset({head + 1} if begins and len(text.split()) <= _STANDFIRST else ())


def _lacks_stop(text: str) -> bool:
    return _states(text) and not ends_like_sentence(text)


def _signed(reading: Reading, number: int) -> Role | None:
    """Tell a byline and a line that is only a date."""
    text = reading.texts[number]
    if names_author(text) or number in reading.shared(bare_names):
        return Role.BYLINE
    bare = after_stamp(text)
    return Role.DATELINE if is_dated(bare) and any(map(str.isdigit, bare)) else None


def _leads(reading: Reading, number: int, told: dict[int, Role]) -> bool:
    """Tell a standfirst by what is under it: no paragraph, but a byline, a date or a caption."""
    after = number + 1
    if after >= len(reading.texts) or len(reading.texts[number].split()) > _STANDFIRST:
        return False
    return after in told or _signed(reading, after) is not None


def _of_story(reading: Reading, number: int, glance: Glance) -> Role:
    text = reading.texts[number]
    if _ITEM.match(text):
        return Role.LIST_ITEM
    if _QUOTED.fullmatch(text):
        return Role.QUOTATION
    after = reading.texts[number + 1] if number + 1 < len(reading.texts) else ""
    if glance.end >= SENTENCE or not is_prose(after):
        return Role.PARAGRAPH
    words = len(glance.words())
    heads = words <= 12 and (is_title(text) or words < 3)
    lists = {number - 1, number} <= reading.shared(own_lists)  # the last line of one heads nothing
    return Role.SUBHEADING if heads and not lists else Role.PARAGRAPH
