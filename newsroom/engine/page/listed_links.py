"""Judge the titles of lists of links, each for itself: what it has to do with the story."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.engine.page.judging import surest
from newsroom.engine.page.link_lists import LOOKED_AT, LinkList, link_lists
from newsroom.engine.page.link_relations import goes_though_near, relations
from newsroom.engine.page.outside import apart, is_link
from newsroom.engine.page.own_links import own_link
from newsroom.engine.page.part_heads import may_head
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.repeats import same_text
from newsroom.engine.reading import Reading, of_page
from newsroom.engine.relation import RELATED, Relation

_LINKED = 0.985  # how surely lines go that are links as a whole, and the heading over them


@dataclass(frozen=True, slots=True)
class ListedLink:
    """A title in a list: its block, the first block with the same title, its relation.

    `confidence` is the share of such titles that go, `related` whether it may stay as a link; of
    copies in a list only the first may, and no link that leads to the article itself: `own` says
    why one does, "" of all others. `goes` says why one goes that has as much to do with the story.
    """

    links: LinkList
    number: int
    first: int
    relation: Relation
    related: bool
    confidence: float
    own: str = ""
    goes: str = ""


@of_page
def listed_links(reading: Reading) -> dict[int, ListedLink]:
    """Give the titles of the lists of links by number, but those that somebody kept."""
    lists, blocks = reading.shared(link_lists), reading.document.blocks
    titles = [blocks[number].text for links in lists for number in links.titles]
    asked = {number: blocks[number].text for number in sorted(reading.shared(listed))}
    told = relations(reading, asked, titles)
    return {link.number: link for links in lists for link in _listed(reading, links, told)}


@of_page
def listed(reading: Reading) -> dict[int, float]:
    """Map the same titles to how surely they go, whatever they have to do with the story."""
    kept = reading.shared(kept_blocks)
    return {
        number: list_confidence(reading, links, number)
        for links in reading.shared(link_lists)
        for number in links.titles
        if number not in kept
    }


def list_confidence(reading: Reading, links: LinkList, number: int) -> float:
    """Give how surely a line of a list goes, by the list, by itself, and by the page's markup."""
    linked = _LINKED if number in reading.shared(_linked) else 0.0
    boxed = max(reading.shared(apart).get(number, 0.0), linked)
    sure = max(surest(reading, number, links.confidence), boxed)
    asked = links.may_be_told or (not boxed and number in reading.shared(may_head))
    return min(sure, LOOKED_AT) if asked else sure


@of_page
def _linked(reading: Reading) -> frozenset[int]:
    """Give the titles that are links as a whole, and what stands round none but such."""
    found: set[int] = set()
    for links in reading.shared(link_lists):
        own = [number for number in links.titles if is_link(reading.document.blocks[number].markup)]
        found.update(own)
        if len(own) == len(links.titles):
            found.update((links.heading, *links.labels))
    return frozenset(found)


def _listed(reading: Reading, links: LinkList, told: dict[int, Relation]) -> Iterator[ListedLink]:
    first: dict[str, int] = {}
    for number in links.titles:
        copied = first.setdefault(same_text(reading.texts[number]), number)
        if number in told:
            relation, own, name = told[number], own_link(reading, number), links.name
            goes = goes_though_near(reading, relation, name, promises=links.promises)
            is_near = relation.score >= RELATED and not goes
            related = copied == number and not own and is_near
            sure = reading.shared(listed)[number]
            sure = min(sure, LOOKED_AT) if related else sure
            yield ListedLink(links, number, copied, relation, related, sure, own, goes)
