"""Find ages that lost a hyphen or both: "a 55-year old man", "a three year-old girl"."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.places import places
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

# "Two year-olds" and "two year-old calves" may be two that are one year old. With neither hyphen an
# age is a slip only in the plural, or behind an article, where it must be one word: "the 55 year
# old", but "55 years old" and "he was one 55 year old".
_AGE = re.compile(
    r"(?<![\w.,-])(?P<number>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?:-year old|-yearold|year-old|(?P<parted> year-old)|(?P<loose> year old))(?P<many>s?)"
    r"(?![\w-])"
)
_ARTICLE = re.compile(r"\b[Aa]n? $|\b[Tt]he $")
_SEVERAL = re.compile(r" [a-z]+s\b")


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for block, found in places(reading, _AGE, *rule.needs):
        number, many = found["number"], found["many"]
        if found["loose"] and not (many or _follows_article(reading.text(block), found.start())):
            continue
        if found["parted"] and (many or _SEVERAL.match(reading.text(block), found.end())):
            continue
        right = f"{number}-year-old{many}"
        yield rule.finding(
            reading, block, *found.span(), "This age lost its hyphen", 0.93, suggestions=[right],
        )  # fmt: skip


def _follows_article(text: str, at: int) -> bool:
    return bool(_ARTICLE.search(text, max(0, at - 5), at))


RULE = Rule(
    name="age-hyphen",
    title="Age without its hyphens",
    why="Both hyphens make one word of an age: a 55-year-old man, a 55-year-old.",
    category=Category.SPELLING,
    severity=Severity.WARNING,
    find=_find,
    needs=("-year", "year-", " year old"),
    flags=(
        trips("A 55-year old man left.", quote="55-year old", right="55-year-old"),
        trips("A 21-yearold man left.", quote="21-yearold", right="21-year-old"),
        trips("A three year-old girl left.", quote="three year-old", right="three-year-old"),
        trips("The 22 year old was held.", quote="22 year old", right="22-year-old"),
        trips("Two 16 year olds came.", quote="16 year olds", right="16-year-olds"),
        trips("He met a ten year old boy.", quote="ten year old", right="ten-year-old"),
        trips("A 3year-old girl left.", quote="3year-old", right="3-year-old"),
    ),
    passes=(
        passes("A 55-year-old man, 55 years old, met two year-olds on two year-old calves."),
        passes("She is 2 years old; the 1.5-year older plan holds."),
        passes("The club is 55 year old, they say; one 55 year old wine was left."),
    ),
)
