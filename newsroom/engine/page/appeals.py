"""Find the paragraphs in which a site asks its readers to pay for what it does.

They are as long as those of a story and stand amid it. Each asks for something, says for what,
speaks for those who make it and to those who read it.
"""

import re

from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.phrases import PROMPT
from newsroom.engine.page.shape import is_prose
from newsroom.engine.reading import Reading, of_page

_LONGEST = 1500  # code points of one
_QUOTED = re.compile(r"[“\"][^“”\"]{40,}")  # somebody says it; a title is shorter
_TOLD = re.compile(r"\b(?:said|says|told|asked|wrote|according to)\b", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:donat(?:e|ions?|ing)|contribut(?:e|ions?|ing)|chip(?:ping)? in|pitch(?:ing)? in|fund"
    r"|your (?:support|gift|help|generosity|membership)|readers? like you|rel(?:y|ies) on (?:our )?"
    r"(?:readers|supporters|you)|tax-deductible|as little as [£$€]|from (?:just |only )?[£$€]\d"
    r"|(?:becom(?:e|ing)|when you become) an? (?:[\w'’-]{2,16} ){0,3}(?:member|supporter|subscriber"
    r"|patron)|support (?:us|our|independent|fearless|local|quality|honest|public|the work)"
    r"|supporting (?:us|our)|paid for by (?:our )?(?:members|readers)|(?:once|one)-off"
    r"|each (?:month|week)|every month|price of (?:a|one) (?:cup|coffee))\b",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"\b(?:journalis\w+|reporting|reporters?|newsrooms?|news|coverage|paywalls?|free press"
    r"|fact-based|newspapers?|web ?site|magazine)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:we|our|us|we['’](?:re|ll|ve|d))\b", re.IGNORECASE)
_READER = re.compile(
    r"\b(?:you|your|you['’](?:re|ll|ve)|(?:our |fellow |of )?readers|everyone|supporters)\b",
    re.IGNORECASE,
)
_MANY = 2  # ways of asking that make an appeal sure, where another stands beside it


@of_page
def appeals(reading: Reading) -> dict[int, bool]:
    """Map the paragraphs that appeal to readers to whether that is sure.

    It is where one asks in several ways beside another appeal or a prompt.
    """
    found = {n: ways for n, text in enumerate(reading.texts) if (ways := _ways(text))}
    known = reading.shared(wordings)
    return {
        number: ways >= _MANY
        and any(beside in found or known[beside] is PROMPT for beside in _beside(reading, number))
        for number, ways in found.items()
    }


def _beside(reading: Reading, number: int) -> tuple[int, ...]:
    return tuple(n for n in (number - 1, number + 1) if 0 <= n < len(reading.texts))


def _ways(text: str) -> int:
    """Count the ways in which a paragraph asks; 0 where it is no appeal."""
    if len(text) > _LONGEST or not is_prose(text) or _QUOTED.search(text) or _TOLD.search(text):
        return 0
    if not (_WORK.search(text) and _OWN.search(text) and _READER.search(text)):
        return 0
    return len({ask.lower() for ask in _ASKS.findall(text)})
