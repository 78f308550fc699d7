"""See what a line may be: the head of a reader's post, a stamp, tags, an author's life.

Unlike wordings these hints prove nothing by themselves; the classifier weighs them with the rest.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newsroom.engine.page.glances import SENTENCE, glances
from newsroom.engine.page.known_lines import plain_lines, wordings
from newsroom.engine.page.phrases import COMMENT_LINE, LIST_HEADING
from newsroom.engine.page.stamps import AGO, CLOCK, DAY
from newsroom.engine.page.sums import since, until
from newsroom.engine.reading import Reading

HINT_NAMES: tuple[str, ...] = (
    "post head",
    "publishing",
    "tagging",
    "newsletter",
    "policy",
    "life",
    "label",
    "numbered",
    "glued",
    "past",
    "same start",
    "same end",
    "since comments",
    "until comments",
    "since list heading",
    "until list heading",
    "since newsletter",
    "sentences in all",
)

_HEAD = re.compile(
    rf"(?:.{{1,60}} )?(?:on |posted )?{DAY},?(?: at| @| -| \|)? {CLOCK}.{{0,20}}"
    r"|.{1,60} (?:says|said|wrote|writes|replied|commented):"
    rf"|.{{0,60}}{AGO}\W{{0,4}}"
    r"|(?:reply|replies|report(?: abuse| comment)?|permalink|flag|up ?vote|down ?vote|respond|quote"
    r"|in reply to .{1,40}|replying to .{1,40}|\d{1,4} (?:likes?|points?|votes?|upvotes?)).{0,12}"
)
_PUBLISHING = re.compile(
    r"(?:first |last |originally )?(?:posted|published|publish date|updated|modified|reviewed"
    r"|created|date|added)\b.{0,80}\d.{0,30}|(?:written|posted|edited|reviewed"
    r"|medically reviewed|reported|words|story|text|photography|fact[- ]checked) by\b.{0,60}"
)
_PUBLISHERS = frozenset(
    "first last originally posted published publish updated modified reviewed created date date:"
    " added written edited medically reported words story text photography fact fact-checked"
    " updated: published: posted: modified: reviewed: created: added:".split()
)
_TAGGING = re.compile(
    r"(?:tags?|topics?|categor(?:y|ies)|keywords?|filed (?:under|in|to)|posted in"
    r"|more (?:about|on|in)|labels?|tagged(?: (?:with|as))?|sections?|related(?: \w+)?|see also"
    r"|read (?:more|next|also)|also read|previous(?: \w+)?|next(?: \w+)?|explore|shop|view"
    r"|see (?:all|more))\b ?[:|#»›>→-]? ?.{0,120}"
)
_TAGGERS = frozenset(
    "tag tags topic topics category categories keyword keywords filed posted more label labels"
    " tagged section sections related see read also previous next explore shop view".split()
)
_LETTER = (
    "newsletter",
    "inbox",
    "email alert",
    "daily digest",
    "sign up",
    "subscribe",
    "unsubscribe",
)
_POLICY = (
    "privacy",
    "terms of",
    "terms and",
    "terms &",
    "affiliate",
    "recaptcha",
    "cookie",
    "user agreement",
    "commission",
    "rights reserved",
    "trademark",
    "disclaimer",
    "advertis",
)
_VERBS = (" is a", " is the ", " was a", "follow ", "reach", "writes ", "email ", "contact ")
_LIFE = re.compile(
    r"\b(?:(?:is|was) (?:an?|the|our) (?:[\w'’,-]{1,30} ){0,6}?(?:reporter|writer|editor|columnist"
    r"|journalist|correspondent|author|contributor|blogger|producer|founder|freelancer?|professor"
    r"|fellow|photographer|consultant|coach|critic|host)\b"
    r"|(?:follow|reach|email|contact) (?:him|her|them|me)\b|can be reached\b"
    r"|writes (?:about|on|for)\b)"
)
_LABEL = re.compile(r"[a-z][\w &/'’-]{1,28}: \S")
_NUMBERED = re.compile(r"#?\d{1,3}(?:[.):]|$| of \d)")
_GLUED = re.compile(r"[a-zß-ÿ]{2}[A-ZÀ-Þ][a-zß-ÿ]|[a-z][.?!][A-Z]")
_PAST = ("ed ", "ed,", "ed.")
_HEADS = 160  # code points of a head, a stamp or tags
_READ = 240  # code points of a line in which words may run together
_SHORT = 60  # code points of a line of which many may begin or end alike


def hints(reading: Reading) -> list[Sequence[float]]:
    """Give a column for each of HINT_NAMES: its number for every block."""
    lines = reading.shared(plain_lines)
    known = reading.shared(wordings)
    said = list(zip(*map(_said, lines), strict=True))
    heads, letters = said[0], said[3]
    lists = [float(kind is LIST_HEADING) for kind in known]
    talk = [float(h or kind is COMMENT_LINE) for h, kind in zip(heads, known, strict=True)]
    return [
        *said,
        *_written(reading.texts),
        *_alike(lines),
        since(talk),
        until(talk),
        since(lists),
        until(lists),
        since(letters),
        _ending(reading),
    ]


@lru_cache(maxsize=16384)  # pages of one site share most of their lines
def _said(line: str) -> tuple[float, ...]:
    """Give the first eight hints of a line, which need nothing but the line."""
    first = line.split(" ", 1)[0] if len(line) <= _HEADS else ""
    opening = first.rstrip(":|#")
    return (
        float(first != "" and _HEAD.fullmatch(line) is not None),
        float(first in _PUBLISHERS and _PUBLISHING.fullmatch(line) is not None),
        float(opening in _TAGGERS and _TAGGING.fullmatch(line) is not None),
        float(any(map(line.__contains__, _LETTER))),
        float(sum(map(line.__contains__, _POLICY))),
        float(any(map(line.__contains__, _VERBS)) and _LIFE.search(line) is not None),
        float(_LABEL.match(line) is not None),
        float(_NUMBERED.match(line) is not None),
    )


def _written(texts: Sequence[str]) -> Iterator[Sequence[float]]:
    yield [float(len(_GLUED.findall(text))) if len(text) <= _READ else 0.0 for text in texts]
    yield [sum(map(text.count, _PAST)) / (len(text) / 6 + 1) for text in texts]


def _alike(lines: Sequence[str]) -> Iterator[Sequence[float]]:
    """Count the short lines that begin with the same word, and that end with the same."""
    words = [line.split() if len(line) <= _SHORT else [] for line in lines]
    for place in (0, -1):
        same = Counter(own[place] for own in words if len(own) > 1)
        yield [float(same[own[place]]) if len(own) > 1 else 0.0 for own in words]


def _ending(reading: Reading) -> Sequence[float]:
    ends = [glance.end >= SENTENCE for glance in reading.shared(glances)]
    return [sum(ends) / len(ends)] * len(ends)
