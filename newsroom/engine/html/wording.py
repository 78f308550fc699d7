"""Describe the wording of a block in numbers."""

import re
from collections.abc import Sequence

_PROMPT = re.compile(
    r"\b(?=[a-z])(?:subscribe|sign ?up|sign in|log ?in|newsletter|follow us"
    r"|share (?:this|on|via)|click here|read more|read next|see also|related|recommended"
    r"|most (?:read|popular|viewed)|trending"
    r"|advertis\w+|sponsored|cookies?|privacy|terms of|all rights reserved|copyright|comments?"
    r"|download|app store|google play|facebook|twitter|whatsapp|email|print|donate|support us"
    r"|members?|free trial|continue reading|loading|skip to|back to top|more from|more stories"
    r"|editor['’]s picks?|up next|watch|disclosure|affiliate|originally (?:published|appeared))\b"
)
# One of these stands in each of them, and is found faster.
_NEEDED = frozenset(
    "subscribe sign signup log login newsletter follow share click read see related recommended"
    " most trending sponsored cookie cookies privacy terms all copyright comment comments download"
    " app google facebook twitter whatsapp email print donate support member members free continue"
    " loading skip back more editor up watch disclosure affiliate originally".split()
)
_WORDS = 300  # words of a block whose initials are read
_READ = 400  # characters of a block whose wording is read

NAMES = ("characters", "words", "link_share", "capitals", "prompts")


def wording(text: str, link_share: float, tokens: Sequence[str]) -> tuple[float, ...]:
    """Give for each of `NAMES` its number: counts, or shares from 0 to 1.

    `tokens` are the words of the text in lower case.
    """
    words = text.split()
    initials = [word[0] for word in words[:_WORDS]]
    return (
        float(min(len(text), 3000)),
        float(len(words)),
        link_share,
        sum(map(str.isupper, initials)) / max(len(initials), 1),
        _prompts(text[:_READ].lower(), tokens),
    )


def _prompts(line: str, tokens: Sequence[str]) -> float:
    if _NEEDED.isdisjoint(tokens) and "advertis" not in line:
        return 0.0
    return float(min(len(_PROMPT.findall(line)), 5))
