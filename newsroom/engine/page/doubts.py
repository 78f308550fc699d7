"""Doubt a line that is known by its wording: a story may hold it too."""

import re

from newsroom.engine.page.credits import picture_credits
from newsroom.engine.page.glances import glances
from newsroom.engine.page.judging import shares
from newsroom.engine.page.known_lines import plain_lines, wordings
from newsroom.engine.page.others_prompts import is_others, is_spoken
from newsroom.engine.page.phrases import (
    CONTACT_LINE,
    COOKIE_LINE,
    COPYRIGHT_LINE,
    PROMPT,
)
from newsroom.engine.page.phrases.desk import LIKELY_DESK
from newsroom.engine.page.phrases.makers import LIKELY_MADE
from newsroom.engine.page.phrases.tails import LIKELY, SUPPORT_LINE
from newsroom.engine.page.stamps import CLOCK
from newsroom.engine.reading import Reading

_TOLD = re.compile(
    r"[“”\"]|\b(?:said|says|(?<!your )say|told|tells|asked|wrote|writes|thought|sang|advis\w+"
    r"|urg\w+|warn\w+|reads|written(?! permission))\b"
    r"|\b(?:a|the) (?:sign|notice|placard|wall|door)\b"
)
_POSTED = re.compile(
    rf"\d+ thoughts? on .*|.*{CLOCK},? (?:said|says|wrote):?|comments? (?:are|is) (?!.*\bsaid\b).*"
)
_ANSWER = re.compile(r"(?!all rights )(?:[\w']+ ?){1,3}[.!]")  # a button has no full stop
_SCORE = re.compile(r"\d{1,3} ?/ ?(?:[3-6]|10|12|20|30|100)")
_HEAD = re.compile(  # what may stand over a part of a story, or be a word of a list in it
    r"(?:get started|learn more|find out more|join (?:us|now|the (?:\w+ ){0,2}\w+)"
    r"|become a (?:member|subscriber|supporter)|subscribe|donate|register|sign in"
    r"|privacy|careers|search|navigation|menu|contacts?|accessibility|close|previous|next|tags?"
    r"|loading|categor(?:y|ies)|topics?|terms|(?:the |past |current |latest |previous )?issues?"
    r"|ethics(?: and standards)?|allow|decline|accept|reject|manage"
    r"|(?:the |your |all |\d[\d,.]* )?(?:repl(?:y|ies)|responses?)|the comments?"
    r"|repl(?:y|ies) to [\w .'’-]{2,40}"
    r"|follow me|pin|post|save|pocket|threads|messenger|line|x|print|link|tweets?|likes?"
    r"|shares|\d[\d,.]*k? (?:shares?|likes?|views?|followers?)"
    r"|play|pause|mute|watch|listen|chapters|volume|captions?|replay|\d+ of \d+"
    r"|\d{1,2}:\d\d / \d{1,2}:\d\d|promoted|getty|flickr|reuters|bloomberg|rex"
    r"|(?:maybe|remind me) later|no,? thanks|not now|got it|i (?:accept|agree)|cancel any ?time"
    r"|(?:get )?unlimited (?:digital )?access|affiliate links?|reprints?|(?:text|font) size|a a a"
    r"|(?:corrections?|fact-?checking|ethics|editorial) polic(?:y|ies)|video (?:is )?unavailable"
    r"|follow (?!us\b|me\b)[\w'’.& -]{2,40} on \w+(?=\.)"
    r"|recent comments|classified(?:s| ads)|tv listings|e-?(?:editions?|papers?)|today's paper"
    r"|(?:read|see|view) (?:the )?(?:full|complete|whole|entire) (?:article|story|post|recipe)"
    r"|why (?:you can |you should )?trust .{2,40}|start writing|\d+ notes"
    r"|sharing is caring|page not found|let's connect|disclosure statement|proofread|fact-?checked"
    r"|follow .{2,60}@\w+|unsubscribe|(?:toggle|hide|show) caption|gallery\W+\d.*"
    r")[.:!]?"
)
_OWN = re.compile(r"\b(?:us|our|the (?:author|editor|newsroom)|press|media)\b")
_TOPICS = re.compile(
    r"(?:topics?|categor(?:y|ies)) ?[:|] ?.*|tags?: ?(?:the|an?|every|each|all|no) [^,]*"
)
_ODDS = re.compile(r"(?!1 ?/)\d{1,3} ?/ ?\d{1,3}")  # a picture's number begins with the first
_LONG = 12  # words of a sentence that tells of a site, a sign or a notice
_SITES = re.compile(  # words by which a site asks; what a town or a teacher asks has none of them
    r"\b(?:our|us|we|here|news\w*|inbox|e-?mails?|alerts?|notifications?|subscri\w+|account|site"
    r"|conversation|facebook|whatsapp|(?:for|up) free|google|apple|javascript|browser"
    r"|(?:story|tip|eyewitness|were you there)(?=\?(?:\W*$|.*\d{3}))"
    r"|recipe|latest|social|remind me|thanks|thank you"
    r"|unlock (?:this|more)|(?:additional|exclusive|free|this) (?:articles?|story)"
    r"|(?:log|sign) ?in or"
    r"|(?:editorial|technical|factual) (?:error|issue)|editorial code|authors and topics"
    r"|article limit|today's paper|ad-free (?:experience|browsing)|reprint|local journalism"
    r"|you (?:agree|consent|accept|confirm|acknowledge)"
    r"|(?:join|our|the) (?:\w+ ){0,2}(?:community|discussion|group|family)(?=\W*$))\b|@"
)
_ASKED = 4  # words of such a request; a button has fewer
_LIKELY = re.compile("|".join(f"(?:{one})" for one in (*LIKELY, *LIKELY_DESK, *LIKELY_MADE)))
_NAMED = re.compile(  # makers of a film, whom to ask, and the study that a story tells of
    r"more information: .*|(?:\w+|fact[- ]?checked|sub-?edited) by ?:.*"
    r"|(?:you can )?(?:contact|e-?mail|reach|write to) (?!(?:us|the (?:author|editor|writer"
    r"|reporter|journalist|newsroom))\b)\w.* (?:at|on|via):? \S+@.*"
)
_SLOGAN = re.compile(rf"{SUPPORT_LINE}[!:]?")
_POST = re.compile(r"the post .*\b(?:appeared first|first appeared) on .*")
_TITLED = re.compile(r"The post [^a-z].* on (?:[^a-z]|\S+\.\S).*")
_TOLD_OF = (COOKIE_LINE, COPYRIGHT_LINE)
_SURE = 0.98  # share of blocks like one that are not the story, from which it surely is not
_AROUND = 2  # blocks beside a line, of which another may show that it is of the page


def is_doubtful(reading: Reading, number: int) -> bool:
    """Tell a known line that the story may hold: told by somebody, an answer, a score, advice.

    Between its paragraphs it may also hold a number to call, odds, what tells of a sign or a
    site, and, where no known line is near, what heads a part: the buttons of a page stand together.
    """
    line = reading.shared(plain_lines)[number]
    if _may_be_told(line) or _is_of_others(reading, number, line):
        return True
    if not _is_inside(reading, number):
        return False
    kind = reading.shared(wordings)[number]
    if kind is CONTACT_LINE:
        return not _OWN.search(line)
    if line.count(" ") + 1 >= _LONG and line.endswith("."):
        return kind in _TOLD_OF or is_likely(line)
    if _ODDS.fullmatch(line) or _TOPICS.fullmatch(line):
        return True
    may_head = _HEAD.fullmatch(line) or is_likely(line)
    return bool(may_head) and _is_alone(reading, number)


def is_likely(line: str) -> bool:
    """Tell a plain line that is known, but not so that no story could end with it."""
    return _LIKELY.fullmatch(line) is not None


def _may_be_told(line: str) -> bool:
    """Tell what its own words give away: somebody says it, or it answers, rates, or names."""
    if _POSTED.fullmatch(line):
        return False
    if _TOLD.search(line) or _ANSWER.fullmatch(line) or _SCORE.fullmatch(line):
        return True
    return _NAMED.fullmatch(line) is not None


def _is_of_others(reading: Reading, number: int, line: str) -> bool:
    """Tell what others than a site may ask or call, and a post that stood somewhere first."""
    text = reading.texts[number]
    if _POST.fullmatch(line) and not _TITLED.fullmatch(text.strip()):
        return True
    if _SLOGAN.fullmatch(line) and _is_alone(reading, number):
        return True
    if reading.shared(wordings)[number] is not PROMPT:
        return False
    if line.count(" ") + 1 >= _ASKED and not (_SITES.search(line) or is_likely(line)):
        return True
    return is_others(text) or is_spoken(reading, number)


def _is_inside(reading: Reading, number: int) -> bool:
    """Tell a line between the first paragraph and the last."""
    first, last = reading.shared(_story)
    return first < number < last


def _is_alone(reading: Reading, number: int) -> bool:
    """Tell a line with nothing of the page beside it."""
    known, named = reading.shared(wordings), reading.shared(picture_credits)
    around = range(max(0, number - _AROUND), min(len(known), number + _AROUND + 1))
    return not any(known[n] or named[n] > 1 for n in around if n != number)


def _story(reading: Reading) -> tuple[int, int]:
    """Give the numbers of the first and the last paragraph: unknown, and not surely of the page."""
    told = zip(reading.shared(glances), reading.shared(shares), strict=True)
    prose = [
        number
        for number, (glance, share) in enumerate(told)
        if glance.is_prose() and share < _SURE and not glance.wording
    ]
    return (prose[0], prose[-1]) if prose else (0, 0)
