"""Know the short lines that a story may hold for all their look.

They are ingredients, the dates of a life, the signatures of posts it shows, marks that part it,
the hours of a story that is told as it happens, and who wrote the letters of a page of letters.
"""

import re
from collections.abc import Iterator, Sequence

from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.letters import letters
from newsroom.engine.page.shape import is_prose, is_sentence
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
_HEADING = re.compile(r"(?:ingredients|method|directions|instructions|preparation):?")
_LIFE = re.compile(r"(?:born|died)(?:: ?| (?:on|in) | )[\w ,.]{0,40}\d{4}[\w ,.]{0,40}")
_SIGNED = re.compile(r"[—–-] ?[^()]{1,80}\(@\w{1,30}\)[\w ,:·•-]{0,40}")
_MARKS = re.compile(r"[_*—–-](?: ?[_*—–-]){1,40}")
_HOUR = re.compile(r"\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?", re.IGNORECASE)
_TIME = 14  # code points of a time alone
_ALL_TIMES = "all times"  # as agencies say under the headline of such a story: "(all times local)"
_FEWEST = 3  # ingredients of a recipe, or entries; one line alone may be anything
_PARTS = 40  # lines at most under a heading of a recipe
_LONGEST = 120  # code points


@of_page
def particulars(reading: Reading) -> frozenset[int]:
    """Give the blocks that are particulars of the story, as its recipe or a life's two dates."""
    short = {n: t.strip().lower() for n, t in enumerate(reading.texts) if 0 < len(t) <= _LONGEST}
    found = {n for n, text in short.items() if _INGREDIENT.fullmatch(text)}
    if len(found) < _FEWEST:
        found = set()
    headings = {n for n, text in short.items() if found and _HEADING.fullmatch(text)}
    found |= set(_parts(reading, headings))
    lives = {n for n, text in short.items() if _LIFE.fullmatch(text)}
    signed = {n for n, text in short.items() if "(@" in text and _SIGNED.fullmatch(text)}
    marks = {n for n, text in short.items() if _MARKS.fullmatch(text)}
    hours = {n for n, text in short.items() if _HOUR.fullmatch(text)}
    if hours and not any(_ALL_TIMES in text.lower() for text in reading.texts):
        hours = set()
    hours |= _entries(reading.texts)
    return frozenset(found | headings | lives | signed | marks | hours | letters(reading))


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
    """Give the times over the entries of a story told as it happens, paragraphs one by one."""
    times = [n for n, t in enumerate(texts[:-1]) if len(t) <= _TIME and _CLOCK.fullmatch(t.strip())]
    over = [n for n in times if is_prose(texts[n + 1])]
    told = {n for n in over if n and (n == over[0] or is_prose(texts[n - 1]))}
    return told if len(told) >= _FEWEST else set()
