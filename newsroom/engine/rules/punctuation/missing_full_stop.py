"""Find the paragraph of a story that ends without a mark, among others that end with one."""

import re
from collections.abc import Iterator

from newsroom.engine.finding import Action, Category, Finding, Severity
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_ENDED = re.compile(r"[.!?…:;][\"'”’)\]]*\s*$")
_LAST_WORD = re.compile(r"(?:^|\s)([^\W_][\w’'-]{0,40}[\"”’]?)\s*$")
_SENTENCE_BEFORE = re.compile(r"[a-z0-9)\"”’][.!?][\"”’)]? [A-Z“\"‘']")
_TOLD = re.compile(r"\b(?:said|told|added|was|were|had|will|would|announced|according|survived)\b")
_SIGNED = re.compile(
    r"[–—-] ?(?:[A-Z][\w’‘'.]*,? ?(?:‘[\w ]+’ ?)?){1,5}$|\b[Ss]ource ?:|\b[Vv]ia\b"
)
_LIST = re.compile(r"\W|\d+[.)]|[\w ]{1,30}[:–—]\s|[\w ]{1,30} [-–—] |[A-Z ]{4,}:?")
_LABEL = re.compile(r"[.!?][\"”’)]* [A-Z0-9]\w+$")  # "Start your free trial today! Sponsored"
_ADDRESS = re.compile(r"[@#/_|]|\.\w+$|\b(?:https?|www|Photo|Image|Credit|Getty|Reuters|AFP|AP)\b")
# After these words something must follow.
_LEADING_ON = frozenset(
    "a an the of to as that and or but with for from by at in on is are was were his her its their"
    " our my your than which who because when while if into".split()
)
_PARAGRAPH = 15  # words; shorter ones are headings, captions and items of lists
_PROSE = 4  # paragraphs that end with a mark, and show that this story does so


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    open_ended = [n for n in reading.numbers if n >= 0 and _lacks_stop(reading.texts[n])]
    if not open_ended or not _is_prose(reading, len(open_ended)):
        return
    for block in open_ended:
        found = _LAST_WORD.search(reading.texts[block])
        if found and _among_ended(reading, block):
            yield _finding(rule, reading, block, found)


def _finding(rule: Rule, reading: Reading, block: int, found: re.Match[str]) -> Finding:
    start, end, word = found.start(1), found.end(1), found[1]
    if word.lower() in _LEADING_ON:
        message = "The paragraph breaks off"
        return rule.finding(reading, block, start, end, message, 0.9, Action.LOOK)
    return rule.finding(
        reading, block, start, end, "The paragraph ends without a mark", 0.85,
        suggestions=[_with_stop(word)],
    )  # fmt: skip


def _lacks_stop(text: str) -> bool:
    if _ENDED.search(text, max(0, len(text) - 12)) or len(text) < 70:
        return False
    if len(text.split(None, _PARAGRAPH)) < _PARAGRAPH or _LIST.match(text.lstrip("\"“‘'")):
        return False
    tail = text[-60:]
    if _ADDRESS.search(tail) or _SIGNED.search(tail) or _LABEL.search(tail.rstrip()):
        return False
    return bool(_SENTENCE_BEFORE.search(text) or _TOLD.search(text))


def _is_prose(reading: Reading, open_ended: int) -> bool:
    ended = sum(1 for text in reading.texts if len(text) >= 70 and _ENDED.search(text[-12:]))
    return ended >= max(_PROSE, 4 * open_ended)


def _among_ended(reading: Reading, block: int) -> bool:
    """Tell whether paragraphs that end with a mark stand on both sides.

    Furniture of the page may stand behind it instead, as behind the last of a story.
    """
    if not 0 < block < len(reading.texts) - 1:
        return False
    before, after = reading.texts[block - 1], reading.texts[block + 1]
    ends = block + 1 in reading.asleep or reading.shared(wordings)[block + 1] is not None
    return _is_ended(before) and (ends or _is_ended(after))


def _is_ended(text: str) -> bool:
    return len(text) >= 40 and _ENDED.search(text[-12:]) is not None


def _with_stop(word: str) -> str:
    return word[:-1] + "." + word[-1] if word[-1] in '"”’' else word + "."


_PROSE_BEFORE = (
    "The town wants a ferry that runs through the winter, as the mayor promised in spring.",
    "Nobody knows who would pay for it, since the county has no money left for boats at all.",
)
_PROSE_AFTER = (
    "The ferry would sail twice a day, early in the morning and late in the evening hours.",
    "It would carry forty people, twelve cars and the mail for the islands in the north.",
)
_OPEN = "The mayor told the council on Monday that the old boat was sold for scrap to Norway"

RULE = Rule(
    name="missing-full-stop",
    title="No full stop at the end of a paragraph",
    why="A paragraph that ends without a mark looks cut off, and may be.",
    category=Category.PUNCTUATION,
    severity=Severity.WARNING,
    find=_find,
    flags=(
        trips(*_PROSE_BEFORE, _OPEN, *_PROSE_AFTER, block=2, quote="Norway", right="Norway."),
        trips(*_PROSE_AFTER, *_PROSE_BEFORE, _OPEN, "Share on Facebook", "Most read", block=4,
              quote="Norway", right="Norway."),
    ),
    passes=(
        passes(_OPEN),
        passes(*_PROSE_BEFORE, _OPEN + ".", *_PROSE_AFTER),
        passes(*_PROSE_BEFORE, "The old boat leaves the harbour", *_PROSE_AFTER),
        passes(*_PROSE_BEFORE, f"{_OPEN} yesterday. Start your trial today! Sponsored",
               *_PROSE_AFTER),
        passes(*_PROSE_BEFORE, "The mayor of the town waves from the deck of the last ferry to"
               " the islands of the north on May 3, 2016", *_PROSE_AFTER),
    ),
)  # fmt: skip
