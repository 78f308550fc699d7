"""Wordings by which a site asks its readers to follow it elsewhere, to pay, to become members."""

from newsroom.engine.page.phrases.prompts import NETWORK
from newsroom.engine.page.wording import END

_NETWORKS = rf"{NETWORK}(?:(?: ?[,&|/] ?| and |, and | or ){NETWORK}){{0,6}}"
_CALL = (
    r"(?:(?:pay attention|stay (?:informed|connected|updated|tuned)|don't miss out)[:!.,–-]{1,2} )?"
)
_CHANNEL = r"(?:channels?|groups?|communit(?:y|ies)|page|broadcast)"
_ANY = r"(?:any|an?|some|every|one|his|her|their|its|no|another|each)\b"
_SOMEBODY = r"(?!(?:him|her|them|his|their)\b)[\w'.& -]{2,40}"
_PRICE = r"[£$€]\d{1,4}(?:\.\d\d)?"
_TERM = (
    rf"(?:a|an|per|every|for|then|the|your|first|only|now|today|\d{{1,3}}|{_PRICE}|weeks?|months?"
    r"|years?)"
)
_MADE = (  # what those who ask for money make
    r"(?:work|journalism|reporting|stor(?:y|ies)|articles?|content|newsletters?|podcasts?|coverage"
    r"|(?:web ?)?site|newsroom|writing|blog|publication|(?:news)?papers?)"
)
_GIVEN = (
    r"(?:becoming an? (?:\w{2,12} ){0,3}(?:member|subscriber|supporter|patron|friend)"
    r"|(?:making|giving) an? (?:\w{2,12} ){0,2}(?:donation|contribution|gift)"
    r"|supporting (?:us|our|this)|subscribing|donating|an? (?:donation|subscription))"
)

FOLLOWS = (
    rf"{_CALL}(?:click (?:here )?to )?(?:follow|like|find|join) us on {_NETWORKS}"
    rf"(?: channels?| pages?)?(?: (?:for|to (?:get|stay|see|keep|read|receive))\b.{{1,80}}|{END})",
    rf"{_CALL}(?:follow|join|subscribe to) (?!{_ANY})(?:[\w'&.-]{{1,20}} ){{1,5}}"
    rf"(?:whats ?app|telegram|viber|facebook|you ?tube) {_CHANNEL}"
    rf"(?: (?:for|to get|to receive|now|today|here)\b.{{0,60}}[^.]|{END})",
    rf"follow (?:{_SOMEBODY} (?:on|at) |(?:him|her|them) on ){NETWORK}\W{{0,3}}@\w{{1,30}}"
    rf"(?:(?:,| and|, and)(?: on)? {NETWORK}\W{{0,3}}@\w{{1,30}}){{0,3}}{END}"
    rf"|follow @\w{{1,30}} on {_NETWORKS}{END}",
)
SUPPORT = (
    r"(?:sign up|subscribe) (?:for|to) (?:the )?(?:[\w'&-]{1,20} ){1,4}"
    rf"(?:mail|briefing|digest|bulletin|dispatch|e-?mail|alerts?){END}",
    r"(?:subscribe|sign up|join|get access)(?: now| today| here)? (?:for|from)"
    rf" (?:just |only |as little as )?{_PRICE}(?:[ /.]{{1,2}}{_TERM}){{0,8}}{END}",
    rf"(?=.*\b(?:our|us|we|my)\b)(?=.*\b{_MADE}\b)(?:if you (?:like|love|enjoy"
    rf"|value|appreciate|find|believe)\b[^“\"]{{2,80}}, |please )(?:please )?"
    rf"consider {_GIVEN}\b[^“\"]{{0,80}}",
)
