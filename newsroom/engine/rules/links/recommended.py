"""Find the links of recommended lists, each judged for itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from newsroom.engine.block import Block, MarkKind
from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.judging import surest
from newsroom.engine.page.link_lists import LOOKED_AT, LinkList, link_lists
from newsroom.engine.page.outside import surely_outside
from newsroom.engine.page.part_heads import may_head
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.repeats import same_text
from newsroom.engine.reading import Reading
from newsroom.engine.relatedness import Relation, explained
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.examples import STORY

_RELATED = 0.6  # score from which a link may stay as a link; one in forty unrelated ones has it
_STANDS_OUT = 0.9  # the same under "Most popular": with a name, or a word near in meaning


@dataclass(frozen=True, slots=True)
class _Link:
    """A title in a list: its block, the first block with the same title, its relation."""

    number: int
    first: int
    relation: Relation


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report each title of each list of links, in one group a list."""
    lists = reading.shared(link_lists)
    asked = _asked(reading, lists)
    relations = _relations(reading, lists, asked)
    for links in lists:
        first: dict[str, int] = {}
        for number in links.titles:
            copied = first.setdefault(same_text(reading.texts[number]), number)
            if number in asked:
                link = _Link(number, copied, relations[number])
                yield _found(rule, reading, links, link)


def _asked(reading: Reading, lists: Sequence[LinkList]) -> frozenset[int]:
    """Give the titles to judge: not those that stay, and not those that surely go with others."""
    titles = frozenset(number for links in lists for number in links.titles)
    if not titles:
        return titles
    return titles - reading.shared(kept_blocks) - reading.shared(surely_outside)


def _relations(
    reading: Reading, lists: Sequence[LinkList], asked: frozenset[int]
) -> dict[int, Relation]:
    """Judge the titles of a document, each once however often it stands there."""
    blocks = reading.document.blocks
    wanted = {number: (blocks[number].text, _address(blocks[number])) for number in sorted(asked)}
    if not wanted:
        return {}
    others = [blocks[number].text for links in lists for number in links.titles]
    once = list(dict.fromkeys(wanted.values()))
    titles, hrefs = [title for title, _ in once], [href for _, href in once]
    judged = explained(reading.document, titles, reading.knowledge, hrefs, others)
    by_title = dict(zip(once, judged, strict=True))
    return {number: by_title[title] for number, title in wanted.items()}


def _address(block: Block) -> str:
    return next((mark.href for mark in block.marks if mark.kind is MarkKind.LINK), "")


def _found(rule: Rule, reading: Reading, links: LinkList, link: _Link) -> Finding:
    reasons = list(link.relation.reasons)
    evidence: dict[str, Any] = {
        "list": links.name,
        "score": round(link.relation.score, 3),
        "reasons": reasons,
    }
    sure = surest(reading, link.number, links.confidence)
    related = _may_stay(links, link.relation)
    asked = related or links.may_be_told or link.number in reading.shared(may_head)
    if link.first != link.number:
        reasons.append(f"a copy of block {link.first + 1}")
        evidence |= {"block": link.first, "text": reading.texts[link.first]}
    return rule.block_finding(
        reading,
        link.number,
        f"A {'related ' if related else ''}link under “{links.name}”: {'; '.join(reasons)}",
        min(sure, LOOKED_AT) if asked else sure,
        evidence=evidence,
        group=links.name,
    )


def _may_stay(links: LinkList, relation: Relation) -> bool:
    """Tell whether a link has so much to do with the story that a person must see it go."""
    if links.promises:
        return relation.score >= _RELATED
    return relation.score >= _STANDS_OUT and bool(relation.names or relation.akin)


RULE = Rule(
    name="recommended-link",
    title="A recommended link",
    why="It is the headline of another page, put here by the site the story was copied from.",
    category=Category.LINKS,
    severity=Severity.ERROR,
    find=find,
    flags=(
        trips(
            STORY,
            "Recommended articles",
            "Bridge to reopen in May",
            "Bridge to reopen in May",
            quote="Bridge to reopen in May",
            block=3,
        ),
        trips(STORY, "Read next:", "Mayor says no to tram", quote="Mayor says no to tram", block=2),
    ),
    passes=(
        passes("More from the talks", STORY),
        passes("Bridge to reopen in May", STORY),
    ),
    needs_english=False,
)
