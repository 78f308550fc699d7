"""Wordings that the software of blogs, letters and forums prints on all its sites."""

from newsroom.engine.page.stamps import CLOCK, MONTH
from newsroom.engine.page.wording import END

_COUNT = r"\d[\d,.]{0,6}k?"
_NAME = r"(?!(?:the|an?|his|her|their|our|my|this|that|they|he|she|it) )[\w.@'&-]{1,24}"
_NAMES = rf"{_NAME}(?: [\w.@'&-]{{1,24}}){{0,3}}"
_SHARES = r"(?:(?:e-?mail|blog|share|tweet|pin) ?(?:this!?|to [a-z]{4,9}))"

BLOGS = (
    r"this entry was posted (?:in|on|by) .{2,300}|posted in .{2,80} (?:and )?tagged "
    r".{2,160}",
    r"in [“\"][^“”\"]{2,50}[”\"]|uncategori[sz]ed",
    rf"posted by {_NAMES} (?:at|on) (?:{CLOCK}|\d.{{0,20}}|{MONTH}.{{0,20}})",
    rf"{_SHARES}(?:[ |,·]{{0,3}}{_SHARES}){{1,8}}",
    r"labels: [^.]{2,160}|subscribe to: (?:posts?|post comments|comments).{0,20}",
    r"(?:[►▼▶▾▸] ?){1,2}[a-z]{0,9} ?\d{0,4} ?\(\d{1,4}\)|(?:newer"
    rf"|older) posts?(?: older posts?)?(?: home)?|view my complete profile{END}|(?:simple|awesome"
    r"|contempo) theme\. .{2,60}",
    r"you are commenting using your .{2,80}|follow blog via e-?mail|connecting to \w{2,20}"
    r"|(?:enter your email address to )?follow this blog and receive .{2,80}",
    rf"join {_COUNT} (?:other )?(?:subscribers?|followers?|readers)\b.{{0,60}}"
    rf"|%d bloggers? like(?:s)? this:?|{_COUNT} bloggers? likes? this:?",
    r"(?:blog at|create a (?:free )?(?:website or )?blog at) wordpress\.com.{0,40}"
    r"|design a site like this with wordpress\.com",
    r"copy shortlink|report this content|view (?:post|site) in reader|manage subscriptions"
    r"|collapse this bar|subscribe subscribed|sign me up"
    r"|already have a wordpress\.com.{0,60}",
    r"(?:proudly )?(?:published with|built with|made with|hosted (?:by|on)) (?:ghost|wordpress"
    rf"|hugo|jekyll|substack|squarespace|wix){END}|(?:\w{{2,20}} )?theme by [\w .&-]{{2,40}}"
    rf"|view all posts(?: by| in)? {_NAMES}{END}",
    rf"{_COUNT} notes|{_NAME} (?:liked|reblogged) this(?: from {_NAME})?|show more notes|(?:via"
    r"|source: ?) ?[a-z\d-]{3,30}\.tumblr\.com",
)
TALK = (
    r"(?:one|\d{1,5}) (?:thoughts?|comments?|repl(?:y|ies)|responses?) (?:on|to) [“\"'].{1,100}",
    rf"(?:with|leave|view) {_COUNT} comments?|(?:pingback|trackback)s?: .{{1,120}}"
    r"|fill in your details below or click an icon.{0,30}",
)
LETTERS_OF_WRITERS = (
    r"(?:upgrade to paid|refer a friend|give a gift (?:subscription)?"
    r"|discussion about this (?:post|episode|video)|start writing(?: today)?"
    rf"|{_COUNT} (?:restacks?|likes?)(?: ?[∙·•|] ?{_COUNT} (?:restacks?|likes?"
    rf"|comments?))?(?: ?[∙·•|])?|liked by {_NAMES}|{_COUNT} (?:more comments|(?:comments?"
    rf"|repl(?:y|ies)) by {_NAMES})|like ?\({_COUNT}\)|ready for more\?|type your (?:e-?mail"
    rf"|message)(?: address)?){END}",
    r"substack is the home for .{2,40}|this site requires javascript to run correctly.{0,80}"
    r"|.{2,40} · launched (?:\d{1,3}|an?|a few) \w{3,8} ago",
    rf"sign up for more like this{END}|(?:by subscribing,? )?(?:you|i) agree to (?:substack"
    r"|medium)'s .{2,160}",
    rf"open in app|member-only story|read member-only stories{END}"
    r"|sign up to discover (?:human )?stories that .{2,60}|distraction-free reading\. no ads\.?"
    r"|organize your knowledge with .{2,40}|tell your story\. find your audience\.?"
    r"|support (?:the )?(?:writers|authors) you read most|earn money for your writing"
    rf"|try for ?[£$€]\d.{{0,20}}|recommended from medium{END}",
    rf"(?:see|read) all (?:from|by) {_NAMES}|written by {_NAMES}\W{{0,3}}{_COUNT} followers"
    rf"|{_COUNT} (?:followers|following)(?: ?[∙·•|] ?{_COUNT} (?:followers|following))?",
)
EVENTS = (
    r"\W{0,3}(?:add to (?:my |google )?calendar|google calendar|ical(?:endar)?(?: export)?"
    r"|outlook (?:365|live)|subscribe to calendar|google map|all events)\W{0,3}"
    r"|view (?:organi[sz]er|venue) website|this event has passed\.?",
)
FORUMS = (
    rf"joined: {MONTH} .{{4,12}}|(?:messages|reaction score|likes received"
    r"|trophy points): ?\d.{0,9}|discussion in '.{2,60}' started by .{2,60}"
    rf"|click to expand{END}",
    r"\(?you must log ?in or (?:sign up|register) to .{2,60}|show ignored content|(?:log ?in"
    r"|sign ?in) or (?:sign up|register)|(?:forum|community) (?:software|platform) by .{2,80}"
    r"|(?:last )?edited by .{2,40}: .{4,30}|forgot(?:ten)? your password\?|stay logged in"
    r"|your name or e-?mail address:?|(?:this|the) thread is (?:closed|locked).{0,60}"
    rf"|{_NAMES}(?:,| and) (?:{_NAMES}|\d{{1,3}} others?) like this\.?",
    r"not open for further replies\.?|thread starter|quick reply|post reply|(?:reply"
    r"|quote) #\d{1,5}",
)
SOFTWARE = (*BLOGS, *LETTERS_OF_WRITERS, *EVENTS, *FORUMS)
