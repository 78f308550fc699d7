"""Know the short lines that a story may hold for all their look.

They are ingredients, the dates of a life, the signatures of posts it shows, marks that part it,
the hours of a story that is told as it happens, and who wrote the letters of a page of letters.
"""

import re
from collections.abc import Iterator, Sequence

from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.letters import letters
from newsroom.engine.page.shape import is_sentence, is_signed
from newsroom.engine.page.stamps import CLOCK, MONTH
from newsroom.engine.reading import Reading, of_page

_NUMBER = r"(?:\d{1,4}(?: ?\d/\d| ?[½¼¾⅓⅔⅛]|[.,]\d{1,2})?|\d/\d|[½¼¾⅓⅔⅛])"
_MEASURE = (
    r"(?:cups?|tbsps?|tsps?|tablespoons?|teaspoons?|pounds?|lbs?|ounces?|oz|grams?|g|kg|ml|cl|dl"
    r"|lit(?:re|er)s?|cloves?|sticks?|cans?|tins?|jars?|bunch(?:es)?|pinch(?:es)?|slices?|sprigs?"
    r"|handfuls?|dash(?:es)?|eggs?|large|medium|small|fresh)"
)
_INGREDIENT = re.compile(
    rf"(?:[-•*] ?)?{_NUMBER}(?: ?(?:-|–|to) ?{_NUMBER})? ?{_MEASURE}\b\.?[ ,](?!.*[.!?]$).{{2,80}}"
)
_COUNTED = re.compile(rf"(?:[-•*] ?)?(?:{_NUMBER}|a|an|half an?) [^.!?:|]{{3,60}}")
_SERVES = re.compile(
    r"(?:serves|makes|yields?|servings|(?:prep(?:aration)?|cook(?:ing)?|total|resting)(?: time)?)"
    r":? .{0,20}\d.{0,30}"
)
_HEADING = re.compile(r"(?:ingredients|method|directions|instructions|preparation):?")
_LIFE = re.compile(r"(?:born|died)(?:: ?| (?:on|in) | )[\w ,.]{0,40}\d{4}[\w ,.]{0,40}")
_SIGNED = re.compile(r"(?:.{1,300} )?[—–-] ?[^()]{1,80}\(@\w{1,30}\)[\w ,:·•-]{0,40}")
_MARKS = re.compile(r"[_*—–-](?: ?[_*—–-]){1,40}|[★☆⭐✩✪½ ]{3,12}")  # and stars of a review
_HOUR = re.compile(r"\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?")
_WHEN = re.compile(  # a time or a day alone
    rf"{CLOCK}(?: ?[a-z]{{2,4}})?"
    rf"|(?:\d{{1,2}} )?{MONTH}(?: \d{{1,2}})?(?:,? \d{{4}})?(?:,? {CLOCK})?"
)
_DATED = 30  # code points of it
_TOLD = 3  # words at least of the sentence under it
_ALL_TIMES = "all times"  # as agencies say under the headline of such a story: "(all times local)"
_FEWEST = 3  # ingredients of a recipe, or entries; one line alone may be anything
_HEADINGS = 2  # of a recipe, unlike each other: with them fewer ingredients are a recipe's
_PARTS = 40  # lines at most under a heading of a recipe
_LONGEST = 120  # code points
_POST = 400  # of a post with its signature


@of_page
def particulars(reading: Reading) -> frozenset[int]:
    """Give the blocks that are particulars of the story, as its recipe or a life's two dates."""
    short = {n: t.strip().lower() for n, t in enumerate(reading.texts) if 0 < len(t) <= _LONGEST}
    found = {n for n, text in short.items() if _INGREDIENT.fullmatch(text)}
    headings = {n for n, text in short.items() if found and _HEADING.fullmatch(text)}
    if len(found) < _FEWEST and len({short[n] for n in headings}) < _HEADINGS:
        found = headings = set()
    found |= set(_parts(reading, headings))
    found |= set(_beside(short, found))
    lives = {n for n, text in short.items() if _LIFE.fullmatch(text)}
    posts = ((n, text.strip()) for n, text in enumerate(reading.texts) if "(@" in text[:_POST])
    signed = {n for n, text in posts if _SIGNED.fullmatch(text)}
    marks = {n for n, text in short.items() if _MARKS.fullmatch(text)}
    hours = {n for n, text in short.items() if _HOUR.fullmatch(text)}
    if hours and not any(_ALL_TIMES in text.lower() for text in reading.texts):
        hours = set()
    hours |= _entries(reading.texts)
    return frozenset(found | headings | lives | signed | marks | hours | letters(reading))


def _beside(short: dict[int, str], found: set[int]) -> Iterator[int]:
    """Give what a recipe says without a measure: counted things beside others, and for how many."""
    yield from (n for n, text in short.items() if found and _SERVES.fullmatch(text))
    for step in (1, -1):
        for number in sorted(found):
            while (number := number + step) not in found:
                if not _COUNTED.fullmatch(short.get(number, "")):
                    break
                yield number


def _parts(reading: Reading, headings: set[int]) -> Iterator[int]:
    """Give what stands under the headings of a recipe: lines without a measure, and its steps.

    Steps are sentences; ingredients end at the next heading, and are none where there is no other.
    """
    known, texts = reading.shared(wordings), reading.texts
    last = max(headings, default=0)
    for heading in headings:
        is_list = heading < last and texts[heading].strip().lower().startswith("ingredients")
        for number in range(heading + 1, min(heading + _PARTS, len(texts))):
            ends = known[number] is not None or number in headings
            if ends or is_list is is_sentence(texts[number]):
                break
            yield number


def _entries(texts: Sequence[str]) -> set[int]:
    """Give the times or days over the entries of a story told one after the other.

    Each stands right over a sentence, and all but the first right under one: under a reader's name
    or a title it is of the page.
    """
    short = (n for n, text in enumerate(texts[:-1]) if 0 < len(text) <= _DATED)
    dated = [n for n in short if _WHEN.fullmatch(texts[n].strip().lower())]
    over = [n for n in dated if _tells(texts[n + 1]) and len(texts[n + 1].split()) >= _TOLD]
    told = {n for n in over if n and (n == over[0] or _tells(texts[n - 1]))}
    return told if len(told) >= _FEWEST else set()


def _tells(text: str) -> bool:
    return is_sentence(text) or is_signed(text)
