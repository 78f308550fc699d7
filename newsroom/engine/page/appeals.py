"""Find the paragraphs in which a site asks its readers to pay for what it does.

They are as long as those of a story and stand amid it. Each asks for something, says for what,
speaks for those who make it and to those who read it.
"""

import re
from itertools import chain

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
    r"|fact-based|newspapers?|web ?site|magazine|fundraising|ad-free)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:we|our|us|we['’](?:re|ll|ve|d))\b", re.IGNORECASE)
_READER = re.compile(
    r"\b(?:you|your|you['’](?:re|ll|ve)|readers|everyone|supporters)\b",
    re.IGNORECASE,
)
_SIGNS = 3  # of the four that an appeal has beside another one
_FEW = 3  # paragraphs to each appeal; in a letter of the editor to the readers most may be one
_MANY = 2  # ways of asking that make an appeal sure, where another stands beside it


@of_page
def appeals(reading: Reading) -> dict[int, bool]:
    """Map the paragraphs that appeal to readers to whether that is sure.

    It is where one asks in several ways beside another appeal or a prompt. Beside an appeal three
    of its signs make another. Nothing is sure where much of the page is such.
    """
    signs = {n: told for n, text in enumerate(reading.texts) if (told := _signs(text))}
    found = {n: ways for n, (ways, others) in signs.items() if ways and others == _SIGNS}
    for number, (ways, others) in chain(signs.items(), reversed(signs.items())):
        if min(ways, 1) + others >= _SIGNS and found.keys() & set(_beside(reading, number)):
            found[number] = ways
    known = reading.shared(wordings)
    is_letter = _FEW * len(found) > sum(map(is_prose, reading.texts))
    return {
        number: ways >= _MANY
        and not is_letter
        and any(beside in found or known[beside] is PROMPT for beside in _beside(reading, number))
        for number, ways in found.items()
    }


def _beside(reading: Reading, number: int) -> tuple[int, ...]:
    return tuple(n for n in (number - 1, number + 1) if 0 <= n < len(reading.texts))


def _signs(text: str) -> tuple[int, int] | None:
    """Count in how many ways a paragraph asks, and its other signs; None where it is told."""
    if len(text) > _LONGEST or not is_prose(text) or _QUOTED.search(text) or _TOLD.search(text):
        return None
    others = sum(sign.search(text) is not None for sign in (_WORK, _OWN, _READER))
    return len({ask.lower() for ask in _ASKS.findall(text)}), others
