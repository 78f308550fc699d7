"""Find the links of recommended lists, each judged for itself."""

from collections.abc import Iterator
from typing import Any

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.listed_links import ListedLink, listed, listed_links
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.examples import STORY


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report each title of each list of links, in one group a list."""
    for link in reading.shared(listed_links).values():
        yield _found(rule, reading, link)


def acts(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report the same titles, without what each has to do with the story."""
    for number, confidence in reading.shared(listed).items():
        yield rule.block_finding(reading, number, "", confidence)


def _found(rule: Rule, reading: Reading, link: ListedLink) -> Finding:
    name, reasons = link.links.name, _reasons(link)
    score = round(link.relation.score, 3)
    evidence: dict[str, Any] = {"list": name, "score": score, "reasons": reasons}
    if link.related:
        evidence["related"] = True
    if link.first != link.number:
        first = reading.place(link.first)
        reasons.insert(0, f"a copy of block {first + 1}")
        evidence |= {"block": first, "text": reading.texts[link.first]}
    return rule.block_finding(
        reading,
        link.number,
        f"A {'related ' if link.related else ''}link under “{name}”: {'; '.join(reasons)}",
        link.confidence,
        evidence=evidence,
        group=name,
    )


def _reasons(link: ListedLink) -> list[str]:
    """Give what speaks for a link and against it; what it shares with itself is neither.

    First comes why a near one goes all the same. A copy goes for being one, whatever is said for
    the first of them.
    """
    if link.own:
        return [link.own]
    if link.first != link.number:
        return list(link.relation.reasons)
    told = list(link.relation.reasons_for(stays=link.related))
    if not link.goes:
        return told
    first = next((reason for reason in told if reason.startswith(link.goes)), link.goes)
    return [first, *(reason for reason in told if reason != first)]


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
    acts=acts,
)
