"""Know the short lines that a story may hold for all their look.

They are ingredients, the dates of a life, the signatures of posts it shows, marks that part it,
the hours of a story that is told as it happens, and who wrote the letters of a page of letters.
"""

import re

from newsroom.engine.page.letters import letters
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
_ALL_TIMES = "all times"  # as agencies say under the headline of such a story: "(all times local)"
_FEWEST = 3  # ingredients of a recipe; one line alone may be anything
_LONGEST = 120  # code points


@of_page
def particulars(reading: Reading) -> frozenset[int]:
    """Give the blocks that are particulars of the story, as its recipe or a life's two dates."""
    short = {n: t.strip().lower() for n, t in enumerate(reading.texts) if 0 < len(t) <= _LONGEST}
    found = {n for n, text in short.items() if _INGREDIENT.fullmatch(text)}
    if len(found) < _FEWEST:
        found = set()
    headings = {n for n, text in short.items() if found and _HEADING.fullmatch(text)}
    lives = {n for n, text in short.items() if _LIFE.fullmatch(text)}
    signed = {n for n, text in short.items() if "(@" in text and _SIGNED.fullmatch(text)}
    marks = {n for n, text in short.items() if _MARKS.fullmatch(text)}
    hours = {n for n, text in short.items() if _HOUR.fullmatch(text)}
    if hours and not any(_ALL_TIMES in text.lower() for text in reading.texts):
        hours = set()
    return frozenset(found | headings | lives | signed | marks | hours | letters(reading))
