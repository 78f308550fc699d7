"""The wordings of lines that no story is made of."""

from newsroom.engine.page.phrases.buttons import DATA, GATES, PAID, SHOWS, THREADS, TOOLS
from newsroom.engine.page.phrases.desk import PLATFORM, PLAYERS, TIPS, UPDATES
from newsroom.engine.page.phrases.disclosures import CAVEATED, CAVEATS, EARNED, EARNINGS
from newsroom.engine.page.phrases.follow import FOLLOWS, SUPPORT
from newsroom.engine.page.phrases.forms import FORMS
from newsroom.engine.page.phrases.gates import ANSWERS, WALLS
from newsroom.engine.page.phrases.headings import HEADINGS
from newsroom.engine.page.phrases.journals import JOURNALS
from newsroom.engine.page.phrases.mail import BOXES, TOPICS
from newsroom.engine.page.phrases.makers import FUNDED, MAKERS, TERMS
from newsroom.engine.page.phrases.offers import GIFTS, OFFERS
from newsroom.engine.page.phrases.platform import SOFTWARE, TALK
from newsroom.engine.page.phrases.prompts import NETWORK, PROMPTS
from newsroom.engine.page.phrases.recipes import RECIPES
from newsroom.engine.page.phrases.site import ADS, ASKS, LETTERS, MENUS, POSTS, SHARED, VIDEOS
from newsroom.engine.page.phrases.states import COOKIES, STATE
from newsroom.engine.page.phrases.tails import APPEALS, RESERVED, TAKEN_FROM
from newsroom.engine.page.wording import END, Wording, wording

_READING = (
    r"(?:(?:to )?continue reading|story continues|article continues|scroll (?:down )?to continue)"
)
AD_MARKER = wording(
    "an ad marker",
    r"-* ?(?:advertisements?|adverts?|ad feedback|paid (?:content|post)|promoted(?: content)?"
    r"|sponsored(?: content| links?| by)?|advertise(?:ment)? here|remove ads|report (?:this )?ad"
    r"|close ad|skip ad|hide ads?) ?-*" + END,
    rf"(?:{_READING}|(?:more )?after|below is)(?: (?:below|after|with))?(?: (?:this|the|our))?"
    rf" (?:advertisements?|adverts?|ads?|sponsor(?:ed)? message){END}",
    rf"{_READING}(?: (?:below|the (?:main )?story|with a .{{0,20}}subscription))?{END}",
    rf"advertisement{END}(?: advertisement{END}| {_READING}.{{0,60}}| story continues.{{0,30}})+",
    *ADS,
    *PAID,
)
PROMPT = wording(
    "a prompt to the reader",
    *PROMPTS,
    *LETTERS,
    *ASKS,
    *GATES,
    *SUPPORT,
    *APPEALS,
    *OFFERS,
    *WALLS,
    *ANSWERS,
    *BOXES,
    *TOPICS,
    *TIPS,
    longest=400,
)
SHARE_LINE = wording(
    "a share line",
    r"share this \w{1,12}\W{0,4}",
    rf"(?:(?:share|tweet|pin|post|save|send|e-?mail)(?: (?:it|this(?: (?:articles?"
    rf"|story|post|page|video|recipe|pin|link|event|list|item|image|photo|news|with|on|via))?"
    rf"|the (?:article|story|post)))?"
    rf"(?: (?:on|via|to|by|with|using|in))?(?: {NETWORK}| friends| others)?[:!,|·/ ]*){{1,8}}",
    rf"(?:{NETWORK}[,|·/ ]+)+{NETWORK}",
    r"share (?:with|via)(?::| .{1,40})|share (?:this )?(?:article|story|post|page|video|on"
    r"|via)?[: ].{0,12}",
    r"[\d.,]{1,7}k? (?:shares?|likes?|tweets?|views?|retweets?|followers?)|shares?|tweets?"
    r"|likes?|retweet|print|copy",
    rf"(?:follow|like|find|connect with|join) (?:us|me|@\w+)(?:,? (?:on|via|at|in|@\w+|and|&"
    rf"|,|{NETWORK}))*{END}",
    r"like this:?|like loading\.\.\.|share your thoughts|copy link|link copied!?"
    r"|share options|click to share.{0,60}"
    r"|opens in (?:a )?new (?:window|tab)",
    rf"follow (?!(?:him|her|them|his|their)\b)[\w'’.& -]{{2,40}} on {NETWORK}"
    rf"(?:(?:,| and|, and) {NETWORK})*{END}",
    rf"(?:{NETWORK}){{3,8}}|social sharing",
    *SHARED,
    *FOLLOWS,
    longest=200,
)
CONTACT_LINE = wording(
    "a contact line",
    r"(?:e-?mail|contact|tel(?:ephone)?|phone|call|fax|whats ?app|write to|reach)(?: us"
    r"| the (?:author|editor|newsroom)| me)?"
    r"(?: at| on| via)?[:. ]{1,3}(?:[\w.+-]{1,40}@[\w.-]{1,60}|\+?[\d() .-]{7,24})",
    r"(?:contact|write to|call|e-?mail) (?:us|the (?:author|editor|newsroom))" + END,
    rf"(?:you can )?(?:contact|e-?mail|reach|write to) (?:[\w.'-]{{1,20}} ){{1,4}}(?:at|on|via):?"
    rf" [\w.+-]{{1,40}}@[\w-]{{1,40}}(?:\.[\w-]{{2,20}}){{1,3}}{END}",
    r"\[email[  ]protected\]|[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}",
    r"for (?:more|further|additional) (?:press |media )?(?:information|details|enquiries|inquiries)"
    rf",? (?:please )?contact{END}",
    r"(?:media|press) contacts? ?: ?(?:(?=.*[@\d]).{0,110}|[^.]{0,40})",
)
SITE_LINE = wording(
    "a site's own line",
    r"(?:skip to (?:main )?(?:content|navigation)|(?:back|return|go) to (?:the )?(?:top"
    r"|home(?: ?page)?|gallery|blog)|site ?map"
    r"|(?:main |toggle )?(?:menu|navigation|search)|search (?:for|this site|our site)"
    r"|about us|contact us|contact"
    r"|advertise(?: with us)?|careers|work with us|media kit|press (?:room|office)"
    r"|help cent(?:er|re)"
    r"|terms(?: (?:of|and|&) (?:use|service|conditions|sale))?|privacy(?: (?:policy|notice"
    r"|statement|settings|cent(?:er|re)))?"
    r"|ad ?choices|accessibility(?: statement)?|post navigation|breadcrumbs?"
    r"|table of contents|view (?:all|more|image in fullscreen)"
    r"|(?:previous|next)(?: (?:article|post|story|page|slide))?|read more|show more"
    r"|load more|see (?:all|more)|close|loading\.*)" + END,
    r"(?:filed under|tags?|tagged(?: with)?|categor(?:y|ies)|topics?|related topics"
    r"|more on(?: this)?|in this (?:article|story))" + END,
    r"\d{1,2}[ -]?min(?:ute)?s?\.? read|(?:estimated )?(?:reading|read) time:? .{1,20}",
    *MENUS,
    *TOOLS,
    *TAKEN_FROM,
    *UPDATES,
    *MAKERS,
    *FUNDED,
    *TERMS,
    longest=400,
    others=(
        wording("", *SOFTWARE, *RECIPES, *FORMS, *GIFTS, longest=180),
        wording("", *STATE, *JOURNALS, longest=400),
        wording("", *EARNINGS, longest=400, needs=EARNED),
        wording("", *CAVEATS, longest=400, needs=CAVEATED),
    ),
)
COOKIE_LINE = wording(
    "a cookie line",
    r"(?=.*cookies)(?=.*\b(?:you|your|ok|accept|agree|consent|privacy|necessary|essential"
    r"|analytics)\b).{0,200}\b(?:we|site|website|partners) uses? (?:\w+ ){0,4}cookies\b.{0,200}",
    r"(?:this|our) (?:web ?)?site uses cookies.{0,200}|we use cookies\W{0,3}",
    rf"we value your privacy{END}",
    r"(?=.*(?:device|cookies|personal data))(?:we value your privacy\. )?we and our"
    r" (?:\d[\d,.]* )?partners (?:store|process|access|use)\b.{0,350}",
    r"(?:accept|reject|manage|allow|decline)(?: all)?(?: the)? ?(?:cookies?"
    r"|preferences)?(?: settings| preferences)?" + END,
    r"(?:your )?(?:cookie|privacy|consent) (?:policy|settings|preferences|notice|choices)" + END,
    *DATA,
    *COOKIES,
    r"do not (?:sell|share)(?: or (?:sell|share))? my (?:personal )?(?:information|info|data)"
    + END,
    longest=400,
)
COPYRIGHT_LINE = wording(
    "a copyright line",
    r"(?=.*[©&]).{0,60}(?:©|&copy;).{0,20}\b(?:19|20)\d\d\b.{0,160}",
    r"(?:copyright:? )?\(c\).{0,20}\b(?:19|20)\d\d\b.{0,160}",
    r"copyright,? (?:© ?|\(c\) ?|by )?(?:19|20)\d\d\b.{0,160}|© .{1,80}",
    r"(?=.*rights reserved).{0,120}\ball rights reserved\b.{0,280}",
    r"copyright the \w[^.,;:]{2,40}\.?",
    *RESERVED,
    longest=400,
    needs=("©", "(c)", "&copy;", "copyright", "rights reserved", "permission"),
)
COMMENT_LINE = wording(
    "a comment line",
    r"(?:\(?[\d,.]{1,7}\)? |no |show |view |hide |read |see |load |all |post |add |leave "
    r"|write )?(?:a |all |the |your |more |\d{1,6} )?"
    r"(?:comments?|repl(?:y|ies)|responses?)(?: ?\(\d{1,6}\))?(?: section| here| below"
    r"| so far| now)?" + END,
    r"comments? (?:are|is|have been) (?:currently |now )?(?:closed|disabled|(?:turned )?off)"
    r"(?: (?:for|on|at|here|now|to) .{1,50})?\W{0,3}"
    r"|be the first to (?:(?:comment|reply).{0,40}|(?:like|share)(?: this.{0,30})?\W{0,3})"
    r"|comments powered by \w+|cancel reply|\d+ thoughts? on [“\"'].{1,100}|view/post comments"
    r"|leave a (?:reply|comment).{0,30}",
    *POSTS,
    *THREADS,
    *TALK,
    *PLATFORM,
    longest=360,
)
PLAYER_LINE = wording(
    "a player's text",
    r"(?:play|pause|mute|unmute|replay|watch|listen|play video|watch (?:now|live|video"
    r"|the video)|now playing|video player"
    r"(?: is loading)?|current time [\d:]+|duration [\d:]+|loaded: [\d.]+%"
    r"|stream type live|remaining time -?[\d:]+"
    r"|playback rate|full ?screen|picture-in-picture|captions?(?: off| settings)?"
    r"|subtitles?|audio track|chapters|volume"
    r"|(?:\d{1,2}:)?\d{1,2}:\d{2} ?/ ?(?:\d{1,2}:)?\d{1,2}:\d{2}|live chat"
    r"|media error.{0,80}|this video (?:is not|isn't|can(?:not|'t)) (?:be (?:played|loaded"
    r"|shown|viewed|displayed|embedded)|play|load|available|supported|currently).{0,50}"
    r"|this is a modal window\.?|\d+ of \d+|\d+ ?/ ?\d+|image \d+ of \d+"
    r"|(?:press enter or )?click to (?:view|enlarge|expand).{0,40}"
    r"|open (?:image )?in (?:a )?(?:new tab|gallery|modal|fullscreen))" + END,
    *VIDEOS,
    *SHOWS,
    *PLAYERS,
    longest=300,
)
LIST_HEADING = wording("the heading of a list of links", *HEADINGS, longest=90)
WORDINGS: tuple[Wording, ...] = (
    AD_MARKER,
    PROMPT,
    SHARE_LINE,
    CONTACT_LINE,
    SITE_LINE,
    COOKIE_LINE,
    COPYRIGHT_LINE,
    COMMENT_LINE,
    PLAYER_LINE,
    LIST_HEADING,
)
