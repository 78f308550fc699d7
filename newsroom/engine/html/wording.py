"""Describe the wording of a block in numbers."""

import re

_PROMPT = re.compile(
    r"\b(?:subscribe|sign ?up|sign in|log ?in|newsletter|follow us|share (?:this|on|via)|click here"
    r"|read more|read next|see also|related|recommended|most (?:read|popular|viewed)|trending"
    r"|advertis\w+|sponsored|cookies?|privacy|terms of|all rights reserved|copyright|comments?"
    r"|download|app store|google play|facebook|twitter|whatsapp|email|print|donate|support us"
    r"|members?|free trial|continue reading|loading|skip to|back to top|more from|more stories"
    r"|editor['’]s picks?|up next|watch|disclosure|affiliate|originally (?:published|appeared))\b"
)
_ENDS = (".", "!", "?", "”", '"', "’", "…")
_WORDS = 300  # words of a block whose initials are read
_READ = 400  # characters of a block whose wording is read

NAMES = ("characters", "words", "link_share", "ended", "commas", "capitals", "prompts")


def wording(text: str, link_share: float) -> tuple[float, ...]:
    """Give for each of `NAMES` its number: counts, or shares from 0 to 1."""
    words = text.split()
    initials = [word[0] for word in words[:_WORDS]]
    return (
        float(min(len(text), 3000)),
        float(len(words)),
        link_share,
        float(text.endswith(_ENDS)),
        float(min(text.count(",", 0, 2000), 20)),
        sum(map(str.isupper, initials)) / max(len(initials), 1),
        float(min(len(_PROMPT.findall(text[:_READ].lower())), 5)),
    )
