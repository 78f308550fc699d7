"""Wordings by which sites offer themselves: apps, channels, premium, guides, webinars."""

from newsroom.engine.page.phrases.prompts import NETWORK
from newsroom.engine.page.wording import END

_NEWS = r"(?:news|headlines?|updates?|stor(?:y|ies)|alerts?|coverage|articles?|content|posts?)"
_OURS = (
    r"\b(?:our|us|click|whats ?app|telegram|newsletters?|inbox|subscribe (?:now|today"
    r"|for free))\b"
)
_CHANNEL = r"(?:whats ?app|telegram|viber|arattai)"

OFFERS = (
    r"(?:stay|keep|be) (?:ahead|updated|up[ -]to[ -]date|informed|connected|tuned|in the (?:loop"
    rf"|know))\b(?=.*{_OURS})[^“\"]{{4,300}}|stay (?:updated|up[ -]to[ -]date|informed) (?:with"
    rf"|on) (?:the |all the )?latest(?: [\w-]{{3,14}}){{0,3}}{END}",
    rf"don't miss (?:out )?(?:on )?(?:the |any |our |a )?(?:[\w-]{{3,14}} ){{0,4}}{_NEWS}(?: "
    rf"(?:and|or|from|about) [^“\".]{{2,40}})?{END}",
    r"unlock (?:a world of |the full |full |more |all |unlimited |exclusive "
    rf"|premium )(?=.*\b(?:access|content|benefits|{_NEWS}|features|insights|now"
    rf"|today)\b)[^“\"]{{2,260}}|unlock now{END}|get premium (?:content|access"
    rf"|{_NEWS})\b[^“\"]{{0,60}}",
    rf"(?:get|receive|read) (?:updated|[^“\".]{{2,30}}{_NEWS})\b[^“\"]{{0,60}}: download "
    r"[^“\"]{2,100}|(?:download|get|install) (?:our|the) [^“\".]{2,40} "
    r"app\b[^“\".]{0,60}\bclick here\W{0,3}",
    rf"(?:.{{2,60}} has an? (?:[\w-]{{3,12}} )?{_CHANNEL} channel|(?:join|follow) (?:our"
    rf"|the [\w' &-]{{2,30}}) (?:official )?{_CHANNEL}(?: channel| group)?(?: now| today"
    rf"| here)?){END}|for (?:more|latest|real-time|instant|breaking) "
    rf"[^“\".]{{0,60}}{_NEWS}[^“\".]{{0,40}},? (?:join|follow|subscribe)\b[^“\"]{{2,120}}",
    r"follow (?:us|me) (?:now|today)|(?:click|tap) (?:here )?to follow us\b[^“\"]{0,60}"
    rf"|(?:.{{2,80}}[-–—.!?] )click here to follow us on {NETWORK}.{{0,20}}"
    rf"|be sure to follow (?:me|us) on {NETWORK}[^“\"]{{0,100}}",
    r"(?:add|set|choose|select|make|mark) (?:[^“\".]{2,40} )?(?:as )?(?:an? "
    r"|your )?(?:preferred|trusted) (?:news )?sources?\b[^“\"]{0,100}",
    r"(?:join|follow) us on our (?:whats ?app|telegram|social)\b[^“\"]{0,160}|join (?:my"
    r"|our) (?:free )?(?:e-?mail|mailing) list\b[^“\"]{0,100}"
    r"|do you like the content of this article\?.{0,20}",
    r"advertise (?:with|on|in) the (?:most|no\.?|number|leading|largest|best"
    r"|biggest)\b[^“\".]{0,80}|(?:do you |would you )?(?:want|wish|like) to (?:share|advertise"
    r"|publish|promote)\b[^“\"]{0,60}\b(?:with|for|on) (?:us"
    r"|our)\b[^“\"]{0,40}\?[^“\"]{0,260}",
    r"for (?:feedback|complaints|inquiries|enquiries|advert\w{0,8}|corrections|tips"
    r"|partnerships|publicity|press releases)(?:(?:,? (?:and|or|&)"
    r"|,) [\w -]{3,20}){0,4},? (?:please )?(?:contact|e-?mail|call|write to|reach"
    r"|reach out to|whats ?app)\b(?=.*(?:\bus\b|@|\d{5}))[^“\"]{2,160}",
    r"(?:have|got) an? (?:\w{4,12} )?(?:idea|story|tip|question|comment|message"
    r"|claim)\b[^“\"]{0,100}\?[^“\"]{0,40}\b(?:send|e-?mail|write|contact|call|tell|pitch"
    r"|get in touch|whats ?app)\b(?=.*(?:@|\bus\b|\bour\b))[^“\"]{2,240}|if you (?:would like"
    r"|want|wish)\b[^“\"]{4,160}\b(?:whats ?app|e-?mail|contact|write to|call|message"
    r"|reach) us\b[^“\"]{0,240}",
    rf"buy (?:me|us) a coffee{END}|like what you(?:'re reading| see| read)\?[^“\"]{{0,100}}"
    r"|hit the buttons? below to follow us[^“\"]{0,60}|sharing is caring!?"
    r"|(?:like it\? )?pin it!?(?: for later!?)?|pin (?:for|it for) later!?|let's (?:connect"
    r"|be friends)!?",
    r"subscribe (?:to [\w'’& -]{2,40} )?(?:to|and) (?:get|gain|enjoy|receive"
    r"|have) access to\b[^“\"]{2,320}|(?:already )?subscribed\? (?:log|sign) ?in.{0,30}",
    rf"get (?:breaking|bite-?sized|the latest) {_NEWS}(?: alerts?)? (?:from|via|on|to"
    r"|with)\b[^“\".]{2,80}[.!]?(?: give it a try\.?)?|we(?:'ll| will) (?:send|notify|email"
    r"|let) you\b[^“\"]{0,80}\b(?:news|updates|alerts?|notifications?|newsletters?"
    r"|stories)\b[^“\"]{0,160}",
    r"(?:get|grab|claim|access) (?:your|the|this) free (?:[\w-]{2,20} ){0,5}(?:guide"
    r"|checklist|e-?book|printables?|template|planner|cheat ?sheet|report|course|chart|workbook"
    r"|white ?paper|pdf|toolkit|kit)\b[^“\"]{0,100}",
)
GIFTS = (  # for an address
    r"(?:(?:get|grab|claim|access) (?:my|our)|download (?:my|our|your|the"
    r"|this)) free (?:[\w-]{2,20} ){0,5}(?:guide|checklist|e-?book|printables?|template"
    r"|planner|cheat ?sheet|report|course|chart|workbook|white ?paper|pdf|toolkit"
    r"|kit)\b[^“\"]{0,100}",
    r"[^“\"]{3,60}[?!] (?:get|grab|download|claim) (?:my|our"
    r"|your) free (?:[\w-]{2,20} ){0,5}[\w-]{3,20}!?|subscribe for (?:my"
    r"|our) free (?:[\w-]{2,20} ){0,4}[\w-]{3,20}!?",
    r"(?:book|schedule|request) (?:a|your) (?:free |\d\d-minute |quick )?(?:demo|call"
    rf"|consultation)(?: (?:with|today|now)[^“\".]{{0,40}})?{END}|save (?:your|my) (?:spot"
    rf"|seat){END}|start your free trial\b[^“\"]{{0,60}}|no credit card (?:required|needed)\.?"
    r"|(?:join|register for) our (?:upcoming |next |free |live ){0,3}webinar\b[^“\"]{0,120}",
)
