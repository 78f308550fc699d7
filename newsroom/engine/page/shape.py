"""Know the shape of a block: a sentence, a title, a label."""

import re
from collections.abc import Sequence

PROSE_WORDS = 12  # from here on a block with an end mark is a paragraph and not a line
HEAD_WORDS = 5  # at most, of what may head a part of the story, whatever stands beside it
_ENDS = (".", "!", "?", "”", '"', "’", "…", ")")
_CLOSERS = "”\"’')]"
_INITIALS = re.compile(r"[.!?…][”\"’')\]]* ?[–—-] ?[A-Z][\w.]{1,11}(?: [A-Z][\w.’'-]{1,20})?\s*\Z")
_SIGNATURE = 60  # code points at the end of a block that hold it
_TITLE_WORDS = 28
_FEWEST = 9  # words of a paragraph that lost its end mark
_INTRODUCING = 8  # words, from which a line with a colon tells something, and labels nothing
_SMALL = 0.6  # share of its words in small letters
_TWO = re.compile(r"[a-z\d][.!?] [A-Z“\"]")  # the end of a sentence, and another behind it
_VERBS = frozenset(
    "is are was were be been has have had will would can could may might must should did does do"
    " said says say told added went came made took gave".split()
)
_LABEL = re.compile(
    r"(?:\d{1,4}|[a-z]{3,9}\.? \d{1,2},? \d{4}.{0,20}|\d{1,2} [a-z]{3,9}\.?,? \d{4}.{0,20}"
    r"|\d{1,3} (?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago|yesterday|today"
    r"|\d{4}-\d\d-\d\d.{0,20}|\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?.{0,20}|by .{2,40}|read more|more)",
    re.IGNORECASE,
)


def is_prose(text: str) -> bool:
    """Tell whether a block is a paragraph: at least 12 words and an end mark."""
    return text.rstrip().endswith(_ENDS) and len(text.split(None, PROSE_WORDS)) >= PROSE_WORDS


def is_sentence(text: str) -> bool:
    """Tell whether a block of any length ends as a sentence does."""
    return text.rstrip().rstrip(_CLOSERS).endswith((".", "!", "?", "…"))


def is_signed(text: str) -> bool:
    """Tell a sentence with the initials or the name of its writer behind it, as posts have it."""
    return _INITIALS.search(text[-_SIGNATURE:]) is not None


def introduces(text: str) -> bool:
    """Tell a line that introduces what stands under it: long, and with a colon at its end."""
    return text.rstrip().endswith(":") and len(text.split(None, _INTRODUCING)) >= _INTRODUCING


def has_verb(text: str) -> bool:
    """Tell a line with one of the verbs that stories are told with, in small letters."""
    return not _VERBS.isdisjoint(text.split())


def may_lack_stop(texts: Sequence[str], number: int) -> bool:
    """Tell a line right under a paragraph that may be one without its end mark: it has a verb."""
    words = texts[number].split()
    if len(words) < _FEWEST or is_sentence(texts[number]) or not has_verb(texts[number]):
        return False
    written = sum(map(str.islower, words)) >= _SMALL * len(words) or _TWO.search(texts[number])
    return bool(written) and number > 0 and is_prose(texts[number - 1])


def is_between_paragraphs(texts: Sequence[str], number: int) -> bool:
    """Tell a line alone between a paragraph and another, an answer after each perhaps.

    It may head what follows, where that goes on for more than the one paragraph.
    """
    if not 0 < number < len(texts) - 2 or not is_sentence(texts[number - 1]):
        return False
    begun = any(map(is_prose, texts[max(0, number - 2) : number]))
    return begun and is_prose(texts[number + 1]) and is_sentence(texts[number + 2])


def last_paragraph(texts: Sequence[str]) -> int:
    """Give the number of the last paragraph; -1 where there is none."""
    return next((n for n in range(len(texts) - 1, -1, -1) if is_prose(texts[n])), -1)


def is_title(text: str) -> bool:
    """Tell whether a block could be a headline: 3 to 28 words and no full stop."""
    if len(text) > 300:
        return False
    count = len(text.split())
    stops = text.rstrip().rstrip(_CLOSERS).endswith(".") and not text.rstrip().endswith("...")
    return 3 <= count <= _TITLE_WORDS and not stops


def is_dated(text: str) -> bool:
    """Tell whether a block is a date, a time, a number or a name beside a title."""
    return len(text) <= 60 and _LABEL.fullmatch(text.strip()) is not None


def is_label(text: str) -> bool:
    """Tell whether a block is what stands beside a title: a date, a number, a section, a name."""
    short = len(text) <= 60 and len(text.split()) <= 3 and not is_sentence(text)
    return short or is_dated(text)
