"""Know prompts of others than the site: a theatre's mailing list, the words of a speaker."""

import re

from newsroom.engine.page.shape import is_sentence
from newsroom.engine.reading import Reading

_OFFERED = (
    r"(?:mailing lists?|news ?letters?|e-?mails?|alerts?|updates|channel|podcast|magazine|blog"
    r"|feed|digest|bulletin)"
)
_OWNER = re.compile(  # "the theatre's mailing list", "the parish newsletter"
    rf"\b(?:the|an?|his|her|their|its) (?:[\w-]{{1,20}} ){{0,3}}[\w-]{{2,20}}s?'s?"
    rf" (?:[\w-]{{1,20}} ){{0,2}}{_OFFERED}\b"
    r"|\b(?:the|an?|his|her|their|its) (?:[\w-]{1,20} ){0,2}(?:theatre|museum|library|club|council"
    r"|church|parish|school|university|charity|gallery|choir|team|union|hospital|zoo|festival"
    rf"|society|shop|farm) (?:[\w-]{{1,20}} )?{_OFFERED}\b",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"\b(?:day|week|month|morning|evening|world|nation|city|region)'s ", re.IGNORECASE
)
_OWN = re.compile(r"\b(?:our|my|us|we)\b", re.IGNORECASE)
_LABEL = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}: \S")
_SPEAKER = re.compile(r"(?:host|guest|presenter|narrator|interviewer|announcer|speaker): ")
_SITES = re.compile(  # labels of the page
    r"(?:pay attention|read|watch|listen|see|also|related|more|breaking|newsletters?|podcast"
    r"|sign|subscribe|join|follow|download|app|update|tip|e-?mail|contact)\b"
)
_AROUND = 2  # lines beside a speaker's, of which another has a label too


def is_others(text: str) -> bool:
    """Tell advice to ask for what somebody else sends; who has a name may be the site itself.

    What it has a full sentence for is still no button of the site's own.
    """
    text = text.replace("’", "'")
    if _OWN.search(text):
        return False
    owner = _OWNER.search(_TIMES.sub("", text))
    return owner is not None and (owner[0].islower() or is_sentence(text))


def is_spoken(reading: Reading, number: int) -> bool:
    """Tell a line behind a speaker's label, as of a talk that the story gives word for word."""
    if not _is_labelled(reading.texts[number]):
        return False
    if _SPEAKER.match(reading.texts[number].lower()):
        return True
    around = range(max(0, number - _AROUND), min(len(reading.texts), number + _AROUND + 1))
    return any(_is_labelled(reading.texts[n]) for n in around if n != number)


def _is_labelled(text: str) -> bool:
    return _LABEL.match(text) is not None and not _SITES.match(text.lower())
