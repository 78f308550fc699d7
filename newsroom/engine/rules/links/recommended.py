"""Find the links of recommended lists, each judged for itself."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.link_lists import LinkList, link_lists
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.page.repeats import same_text
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_STORY = "The council voted on Tuesday to keep the old library open for at least another two years."


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report each title of each list of links, in one group a list."""
    kept = reading.shared(kept_blocks)
    for links in reading.shared(link_lists):
        first: dict[str, int] = {}
        for number in links.titles:
            before = first.setdefault(same_text(reading.texts[number]), number)
            if number not in kept:
                yield _found(rule, reading, links, number, before)


def _found(rule: Rule, reading: Reading, links: LinkList, number: int, before: int) -> Finding:
    evidence: dict[str, object] = {"list": links.name}
    message = f"A link under “{links.name}”"
    if before != number:
        message += f", a copy of block {before + 1}"
        evidence["block"] = before
        evidence["text"] = reading.texts[before]
    return rule.block_finding(
        reading, number, message, links.confidence, evidence=evidence, group=links.name
    )


RULE = Rule(
    name="recommended-link",
    title="A recommended link",
    why="It is the headline of another page, put here by the site the story was copied from.",
    category=Category.LINKS,
    severity=Severity.ERROR,
    find=find,
    flags=(
        trips(
            _STORY,
            "Recommended articles",
            "Bridge to reopen in May",
            "Bridge to reopen in May",
            quote="Bridge to reopen in May",
            block=3,
        ),
        trips(
            _STORY, "Read next:", "Mayor says no to tram", quote="Mayor says no to tram", block=2
        ),
    ),
    passes=(
        passes("More from the talks", _STORY),
        passes("Bridge to reopen in May", _STORY),
    ),
    needs_english=False,
)
