"""Wordings of what stands below a story: appeals, whence it was taken, a letter's last lines."""

from newsroom.engine.page.stamps import MONTH
from newsroom.engine.page.wording import END

_STORY = r"(?:article|story|piece|post|report|content)"
_HOUSES = (
    r"(?:university|institute|college|society|academy|cent(?:er|re)|laborator(?:y|ies)|association"
    r"|hospital|foundation|press|polytechnic)"
)
_MAIL = r"(?:e-?mail|message|newsletter)"
_LETTER = (
    rf"(?:unsubscribe|(?:manage|update|change) (?:your |my )?(?:{_MAIL} )?(?:preferences"
    r"|subscriptions?|settings)|(?:view|read|open) (?:this (?:e-?mail|message|newsletter) |it )?"
    r"(?:online|in (?:your |a |the )?(?:web )?browser)|forward (?:this )?to a friend"
    r"|privacy policy|terms)"
)
_SUPPORTED = (
    r"(?!.*[“\"])[^.]{2,60} is an? (?:reader|listener|member)-(?:supported|funded)"
    r" (?:publication|newsletter|site|newsroom|magazine)"
)
_RESPONSE = (
    r"(?:submit|send|e-?mail)(?: us| in)? (?:an? |your )(?:response|letter|comment|view|opinion)s?"
    r" of (?:up to|no more than|under|fewer than|less than) \d{2,4} words\b"
)
_FAVOUR = r"(?:we|i) (?:just )?have an? (?:small|quick|tiny) favou?r to ask"
SUPPORT_LINE = r"support the (?:[\w'&-]{1,20} ){0,3}[\w'&-]{2,20}"

APPEALS = (
    rf"(?=.*@|.*(?:publi|print|letters|e-?mail))(?:.{{1,160}}[.?!] )?(?:if you (?:would like|want"
    rf"|wish) to |please |to )?{_RESPONSE}.{{0,180}}",
    rf"(?:[^“\"]{{1,240}}[.,;!–—-] )?{_FAVOUR}\b[^“\"]{{0,100}}",
    rf"remind me (?:in {MONTH}(?: \d{{4}})?|tomorrow){END}",
    rf"{SUPPORT_LINE}(?: (?:from|for) (?:just |only |as little as )?[£$€]\d.{{0,40}})?"
    r"[!:»›>→ ]{0,3}",
    rf"{_SUPPORTED}\b.{{0,240}}",
)
TAKEN_FROM = (
    r"the post .{3,240} (?:appeared first|first appeared) on .{2,60}",
    rf"this {_STORY} (?:is|was|has been) (?:re-?published|reproduced|reprinted)"
    r" (?:from|with .{4,40} from) .{2,80} under an? creative commons licen[cs]e\b.{0,160}",
    rf"[(\[]?(?:except for the headline, )?(?:the above|this) {_STORY} (?:has|is|was)\b.{{0,80}}"
    r"\b(?:syndicated|agency|wire|news)(?: \w{4,8})? feed\b.{0,100}",
    r"(?=.*\bnews\b.*\b(?:news|updates)\b)catch all the .{3,160} (?:on|at) .{2,60}",
    r"(?=.*(?:\bdoi\b|et al|https?:|arxiv|\(\d{4}\)))more information: .{20,320}",
    r"citation: .{10,260} retrieved \d{1,2} \w{3,9} \d{4} from http.{4,160}",
    rf"provided by (?:the )?(?:[\w.,'&()-]{{1,24}} ){{0,6}}{_HOUSES}\b(?:.{{0,60}}[^.])?",
    rf"{_LETTER}(?:[ |·•/,-]{{1,3}}{_LETTER}){{0,4}}{END}",
    rf"you(?:'re| are) (?:receiving|getting) this {_MAIL} because\b.{{1,200}}"
    rf"|(?:having )?trouble (?:viewing|reading) this {_MAIL}\?.{{0,60}}"
    r"|(?:you (?:can|may) )?unsubscribe (?:at )?any ?time\W{0,3}"
    r"|to unsubscribe\b.{0,40}\b(?:click|e-?mail|reply|visit)\b.{0,80}",
)
RESERVED = (
    r"(?=.*copyright|.*rights reserved|.*permission)the material on this (?:web ?)?site may not be"
    r" (?:reproduced|copied|used).{0,300}",
    r"(?=.*(?:fair dealing|written permission|no part))this (?:document|article|material|content)"
    r" is subject to copyright\b.{1,340}",
)
# What a story may say as well, if seldom, in words that only such a tail has together.
LIKELY = (
    rf"(?!.*(?:issues raised|this {_STORY}|our letters|considered for publication))"
    rf"(?=.*{_RESPONSE}).{{1,400}}",
    rf".{{0,260}}{_FAVOUR}\b.{{0,100}}",
    rf"{SUPPORT_LINE}.{{0,80}}",
    rf"(?!.*(?:subscri|new posts|consider|donat)){_SUPPORTED}\b.{{0,240}}",
    r"provided by .{4,160}",
)
