"""Find what a page says of who signed its story: "Ann Example covers schools. Follow her."."""

import re
from collections.abc import Iterator, Sequence

from newsroom.engine.page.authors import names_author
from newsroom.engine.page.bylines import bylines
from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.shape import is_sentence
from newsroom.engine.reading import Reading, of_page

_NEAR = 15  # blocks below the headline among which those who signed are named
_PART = r"[A-ZÀ-Þ][\w.'’-]{1,20}"
_NAME = re.compile(rf"{_PART}(?: {_PART}){{1,3}}")
_ALONE = re.compile(rf"({_NAME.pattern})(?: ?[·•|@].{{0,60}})?")  # or with the paper beside it
_BY = re.compile(r"\s*(?:(?:written|reported|words|story|report) )?by:? ", re.IGNORECASE)
_READ = 400  # code points of a life
_JOB = (
    r"(?:reporter|writer|editor|columnist|correspondent|critic|journalist|author|contributor"
    r"|freelancer?|producer|photographer|broadcaster|fellow|editor-at-large)"
)
_LIFE = re.compile(
    rf"(?:,? who)? (?:is|was|has been|joined|works as)\b[^.]{{0,120}}\b{_JOB}\b"
    r"|(?:,? who)? (?:previously |also |has )?(?:cover(?:s|ed)|reports on"
    r"|writes (?:about|on|for))\b"
)
_REACHED = re.compile(
    r"\b(?:(?:contact|follow|e-?mail|reach|message) (?:her|him|them|me)\b|can be reached"
    r"|(?:is|lives) (?:based )?in [A-Z]|based in|is the author of"
    r"|(?:his|her|their) (?:books?|work) |tips? (?:to|at|on)|@\w)",
    re.IGNORECASE,
)


@of_page
def signed_lives(reading: Reading) -> frozenset[int]:
    """Give the sentences that begin with the name of who signed the story, and tell of a job.

    A surname alone, or a name that only stands near the headline, asks for more: where they live,
    what they wrote or how to reach them.
    """
    signed = frozenset(_signed(reading))
    named = signed | frozenset(_named(reading))
    surnames = frozenset(name.split()[-1] for name in named)
    return frozenset(
        number
        for number, text in enumerate(reading.texts)
        if text and is_sentence(text)
        if _tells(text, signed, reached=False) or _tells(text, named | surnames, reached=True)
    )


def _signed(reading: Reading) -> Iterator[str]:
    by = (text for text in _below_headline(reading) if _BY.match(text) and names_author(text))
    for line in (*(reading.texts[number] for number in reading.shared(bylines)), *by):
        yield from (name.casefold() for name in _NAME.findall(_BY.sub("", line)))


def _named(reading: Reading) -> Iterator[str]:
    for text in _below_headline(reading):
        if named := _ALONE.fullmatch(text.strip()):
            yield named[1].casefold()


def _below_headline(reading: Reading) -> Sequence[str]:
    head = reading.shared(headline_of)
    return () if head is None else reading.texts[head + 1 : head + 1 + _NEAR]


def _tells(text: str, names: frozenset[str], *, reached: bool) -> bool:
    """Tell a life that begins with one of some names; `reached` where it must say more."""
    words = text[:_READ].split(" ")
    for count in range(1, 5):
        if " ".join(words[:count]).casefold() in names:
            rest = " " + " ".join(words[count:])
            if _LIFE.match(rest) and (not reached or _REACHED.search(rest)):
                return True
    return False
