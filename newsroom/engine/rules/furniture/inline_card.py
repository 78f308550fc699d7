"""Find links set into the story as cards: with a date, or under or behind a word as "Related"."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.cards import Card, cards, title_of
from newsroom.engine.page.link_relations import relations
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.reading import Reading
from newsroom.engine.relation import RELATED, Relation
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.examples import STORY

_LIKELY = 0.95  # right in all labelled pages, but those are few, and a link may stay as one
_SURE = 0.985  # behind "READ ALSO:" in capitals
_PART = "Not the story: part of a link set into it"
_PERHAPS = 0.85  # a title over a day, which a diary or a timeline may have too
_TITLE = "Bridge to reopen in May after two years of works"
_LINE = "The builders want to be done before the summer, and will work at night as well from now."


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report the blocks of each card in one group, which its title names and which is judged."""
    blocks, texts = list(_blocks(reading)), reading.texts
    titles = {number: title_of(texts[number]) for number, card in blocks if number == card.title}
    told = relations(reading, titles)
    for number, card in blocks:
        if number == card.title:
            yield _title(rule, reading, number, told[number], _sure(card))
        else:
            group = texts[card.title]
            yield rule.block_finding(reading, number, _PART, _sure(card), group=group)


def acts(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report the same blocks, without what their titles have to do with the story."""
    for number, card in _blocks(reading):
        yield rule.block_finding(reading, number, "", _sure(card))


def _blocks(reading: Reading) -> Iterator[tuple[int, Card]]:
    """Give the blocks of each card that have a text, but those that somebody kept."""
    kept = reading.shared(kept_blocks)
    for card in reading.shared(cards):
        for number in range(card.start, card.last + 1):
            if number not in kept and reading.texts[number]:
                yield number, card


def _sure(card: Card) -> float:
    if card.shouted:
        return _SURE
    return _LIKELY if card.whole else _PERHAPS


def _title(rule: Rule, reading: Reading, number: int, relation: Relation, sure: float) -> Finding:
    is_related = relation.score >= RELATED
    sure = min(sure, _LIKELY) if is_related else sure
    reasons = relation.reasons
    return rule.block_finding(
        reading,
        number,
        f"A {'related ' if is_related else ''}link set into the story: {'; '.join(reasons)}",
        sure,
        evidence={"score": round(relation.score, 3), "reasons": list(reasons)}
        | ({"related": True} if is_related else {}),
        group=reading.texts[number],
    )


RULE = Rule(
    name="inline-card",
    title="A link set into the story",
    why="Between two paragraphs the page shows another story: its title, and little more.",
    category=Category.FURNITURE,
    severity=Severity.ERROR,
    find=find,
    flags=(
        trips(STORY, STORY, "City", _TITLE, _LINE, "March 3, 2019", STORY, quote=_LINE, block=4),
        trips(STORY, STORY, _TITLE, "3 March 2019", STORY, quote=_TITLE, block=2),
        trips(STORY, "Related:", _TITLE, STORY, quote=_TITLE, block=2),
        trips(STORY, f"WATCH: {_TITLE}", STORY, quote=f"WATCH: {_TITLE}", block=1),
        trips(
            STORY,
            f"READ MORE: {_TITLE}",
            "ALSO READ: Who pays for the old bridge?",
            STORY,
            quote="ALSO READ: Who pays for the old bridge?",
            block=2,
        ),
    ),
    passes=(
        passes(STORY, "Related", STORY, STORY),
        passes(STORY, "WATCH: The council meets again on Monday.", STORY),
        passes(
            STORY, "SEE: what they had seen", STORY, "LISTEN: the old tower at night", STORY[:40]
        ),
        passes(STORY, "Related", "What comes next", _TITLE, STORY),
        passes(_TITLE, _LINE, "March 3, 2019", STORY),
        passes(STORY, STORY, "By Ann Example of the Post", "March 3, 2019", STORY),
        passes(STORY, STORY, _LINE, "March 3, 2019", STORY),
        passes(
            STORY,
            "What comes next in the old town",
            _LINE,
            "March 3, 2019",
            "What comes then in the new town",
            _LINE,
            "June 9, 2019",
            "And what may never come to the harbour",
        ),
        passes(STORY, "The council met on the 3 May", "It was over by noon.", STORY),
    ),
    acts=acts,
)
