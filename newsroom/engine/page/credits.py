"""Know the words of those who made a picture, and how captions end."""

import re
from functools import lru_cache

from newsroom.engine.page.known_lines import plain_lines
from newsroom.engine.page.press_credits import ALONE, ENDS, NAMED, OPENS
from newsroom.engine.page.shape import is_sentence
from newsroom.engine.page.stamps import MONTH
from newsroom.engine.reading import Reading, of_page

_AGENCY = (
    r"(?:getty(?: images)?|reuters|afp|ap(?: photo)?|associated press|shutterstock"
    r"|i ?stock(?:photo)?"
    r"|epa|pa(?: wire| media| images)?|bloomberg|alamy|unsplash|flickr"
    r"|wikimedia(?: commons)?|rex|upi"
    r"|xinhua|istock)"
)
_LABELLED = re.compile(
    r"(?:photo(?:graph)?s?|image|picture|illustration|credit|image credit|photo credit|pic"
    r"|video|graphic) ?(?:credits?|source|courtesy|by)?(?: of)?(?::| by| courtesy) ?.{0,120}"
    r"|(?:above|below|left|right|pictured|clockwise from .{1,20}): .{3,200}"
    r"|(?:fig(?:ure)?\.?) ?\d{1,3}[.:].{0,200}"
    r"|(?:cartoon|artwork|drawing|map|chart|screenshot|still)s? (?:by|via|courtesy) .{2,80}"
)
_PLACED = re.compile(
    r"(?:(?:Above|Below|Left|Right|Pictured|ABOVE|BELOW|LEFT|RIGHT): [A-Z“]"
    r"|(?i:fig(?:ure)?)\.? ?\d{1,3}[.:] )"
)
_GIVEN = re.compile(
    r".{2,60}(?:submitted|file|handout|courtesy|stock|staff|provided|contributed)"
    r" (?:photo(?:graph)?|image|picture)s?\.?"
)
_PICTURES = tuple(
    noun + end
    for noun in ("photo", "photograph", "image", "picture")
    for end in ("", "s", ".", "s.")
)
_SIGNED = re.compile(
    rf"(?:via |by )?[\w .,'’|&-]{{0,60}}(?:/|\||via|, (?!pa\b|rex\b))\s?{_AGENCY}"
    rf"(?: via {_AGENCY})?[.)]?"
    rf"|\(?{_AGENCY}(?:/| via ).{{1,60}}\)?|{_AGENCY}"
    rf"|\( ?[\w .,'’|&-]{{2,60}}(?:/|\||via|, ) ?(?:\w[\w .,'’&-]{{1,30}} via )?{_AGENCY}\)"
    r"|\([^\W\d][\w.'’-]{1,20}(?: [\w.'’-]{1,20}){1,3} ?/ ?[^\W\d][\w .,'’&-]{2,50}\)"
)
_CREDITED = re.compile(
    r"\((?:photo|image|credit|picture|pic|file|ap|afp|reuters|getty|epa|courtesy|handout"
    r"|illustration"
    r"|screenshot|provided)\b[^()]{0,80}(?<![.!?])\)\s*$"
    r"|(?<!Best )(?<!Motion )\b(?-i:Credits?|CREDITS?|Photo(?:s|graph| by| [Cc]redit)?|PHOTOS?"
    rf"|Image|Picture|[Ss]ource|SOURCE): ?[^:]{{2,60}}$"
    r"|\b(?-i:Credit)(?:\.\.\.|…) ?(?-i:[A-Z])[^:]{2,60}$"
    r"|\((?-i:[A-Z])[\w.&'’]{1,20}(?: (?-i:[A-Z])[\w.&'’]{1,20})? (?-i:Photo) ?/ ?[^()]{2,60}\)$"
    rf"|[/|] ?{_AGENCY}[.)]?\s*$|\bvia {_AGENCY}\)?\s*$"
    r"|\bcourtesy (?:of )?(?:the )?(?-i:[A-Z])[^.]{2,40}$",
    re.IGNORECASE,
)
# Papers that print the maker alone: "(Ann Lee for the Post)", "(Supplied: Ann)", "Photo by Ann".
_MAKER = re.compile(
    r"[.!?][”\"]? \((?:[A-Z][\w'’.-]+ ){2,4}(?:for [Tt]he |/ ?(?:[Tt]he )?)[A-Z][^()]{2,40}\)$"
    r"|\((?:Supplied|Submitted|Contributed)(?:: ?[A-Z][^()]{1,60})?\)$"
    r"|\b(?:PHOTO|Photo|Photograph) (?:BY|by) [A-Z][^:.]{2,60}$"
)
_GLUED = re.compile(r"(?<=[a-z.!?)”\"])(?:Credit|Photo|Image|Picture)s?: ?[A-Z][^:]{1,60}$")
# A maker of two or three names, and the picture's text.
_OPENING = re.compile(
    r"© ?(?!The\b|A\b|Who\b|Is\b)(?:[A-Z][\w.'’-]+ (?!Of\b|For\b|Is\b|The\b)){2,3}[A-Z][^©?]{20,}"
)
_AGENCIES = re.compile(rf"\(?{_AGENCY}(?: ?[/,&|] ?{_AGENCY}| via {_AGENCY})*\)?", re.IGNORECASE)
_UNSAID = frozenset(
    "of the and for by via in from courtesy credit file photo photos image images picture pictures"
    " pool handout staff stock agency photographer freelance contributed submitted provided".split()
)
_MADE_BY = re.compile(r"(?:\bby|:) ?(\S)")
_SAID = 6  # words from which a line with a full stop says something
_WORK = re.compile(r"(?:cartoon|artwork|drawing|map|chart|screenshot|still)s? by ", re.IGNORECASE)
_DATED = re.compile(rf"\b(?:on|in) (?:{MONTH} \d{{1,2}},?|\d{{1,2}} {MONTH}) \d{{4}}\.?$")
_ENDS = (_CREDITED, _GLUED, _MAKER, ENDS)
# Every known end but a date has one of them.
_NEEDED = re.compile(
    r"[])/|:…©]|, [Tt]he |\.\.\.|via |ourtesy|OURTESY|oto by|OTO BY|raph by|[—–]|rom [A-Z]"
    r"|ranted by"
)
_YEAR = re.compile(r"\d{4}\.?$")
_LINE = 240  # code points of a credit that stands alone
_SIGNATURE = 100  # code points of a name and an agency
_LONGEST = 700  # code points of a caption


@of_page
def picture_credits(reading: Reading) -> tuple[int, ...]:
    """Say of each block how it names a picture."""
    return tuple(map(credit, reading.texts, reading.shared(plain_lines)))


@lru_cache(maxsize=16384)  # pages of one site share most of their lines
def credit(text: str, line: str) -> int:
    """Say how a block names a picture: 3 a credit alone, 2 one at its end, 1 a hint, 0 not.

    `line` is the block as wordings read it. Hints are a picture's place or number before a
    sentence ("Left: ..."), a name alone behind one, and a date at the end of a block without an
    end mark.
    """
    if len(text) > _LONGEST:
        return 0
    if _PLACED.match(text) and is_sentence(text) and len(text.split()) >= _SAID:
        return 1
    if (_is_credit(line) and _names(text)) or (line and ALONE.fullmatch(text.strip())):
        return 3
    if OPENS.match(text):
        return 2
    tail = text[-120:].strip()
    if _NEEDED.search(tail) and any(end.search(tail) for end in _ENDS):
        return 2
    if text.startswith("©") and _OPENING.match(text):
        return 2
    return int(bool(NAMED.search(tail)) or (_is_dated(tail) and not is_sentence(text)))


def _is_dated(tail: str) -> bool:
    dated = _YEAR.search(tail, max(0, len(tail) - 5))
    return dated is not None and _DATED.search(tail.casefold()) is not None


def is_agencies(text: str) -> bool:
    """Tell one agency or more, and nothing else."""
    return _AGENCIES.fullmatch(text.strip()) is not None


def _names(text: str) -> bool:
    """Tell a line that names somebody from a sentence that only begins or ends like a credit."""
    made = _MADE_BY.search(text)
    if made and made[1].islower():
        return False
    words = [word.strip("(),.’'/|:") for word in text.split()]
    small = [word for word in words if word[:1].islower() and word not in _UNSAID]
    if len(words) < _SAID or len(small) <= 1:
        return True
    return made is not None and not _WORK.match(text)


def _is_credit(line: str) -> bool:
    if not line or len(line) > _LINE:
        return False
    signed = len(line) <= _SIGNATURE and _SIGNED.fullmatch(line)
    given = line.endswith(_PICTURES) and _GIVEN.fullmatch(line)
    return bool(signed or given or _LABELLED.fullmatch(line))
