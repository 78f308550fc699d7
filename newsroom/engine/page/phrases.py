"""The wordings of lines that no story is made of."""

from newsroom.engine.page.button_words import DATA, GATES, PAID, SHOWS, THREADS, TOOLS
from newsroom.engine.page.heading_words import HEADINGS
from newsroom.engine.page.site_words import ADS, ASKS, LETTERS, MENUS, POSTS, SHARED, VIDEOS
from newsroom.engine.page.wording import END, Wording, wording

_READING = (
    r"(?:(?:to )?continue reading|story continues|article continues|scroll (?:down )?to continue)"
)
_LETTER = r"(?:e-?mail )?(?:news ?letters?|updates|mailing list|emails?|alerts?|briefings?|digest)"
_COMPANY = (  # of readers, whom a site asks in
    r"(?:communit(?:y|ies)|conversation|discussion|clubs?|mailing list|newsletter|channel|debate"
    r"|groups?|team|forum|network|list|panel|readers|members?(?:hip)?|whats ?app|facebook|telegram)"
)
_OFFERED = (  # by a site to its readers
    r"(?:news ?letters?|e-?mails?|inbox|alerts?|notifications?|magazine|digest|podcasts?|channel"
    r"|latest|news|account|trials?|access|updates|mailing|briefings?|feed|blog|offers?|webinars?"
    r"|free(?: today| now| here)?\W{0,3}$)"
)
_SENT = (
    r"(?:news|deliver|daily|weekly|monthly|subscri|sign|stories|latest|updates?\b|best of|straight"
    r"|direct|dropped|every (?:day|week|morning)|headlines|free\b)"
)
_SOMEWHERE = (  # or at some time, as a town asks: at the library, on the door, by 3 May
    r" (?:at|on|by|before|after|with|in|outside) (?:(?:the|his|her|their|an?) (?!(?:\w+ )?"
    r"(?:link|top|bottom|form|app|site|website|page|button|box|e-?mail|account|click)\b)"
    r"|\d{1,2} [a-z]|noon|midnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_NETWORK = (
    r"(?:facebook|twitter|x|linkedin|pinterest|whats ?app|reddit|e-?mail|instagram|telegram|tumblr"
    r"|flipboard|pocket|messenger|threads|bluesky|mastodon|you ?tube|tik ?tok|google news|google\+"
    r"|rss(?: feed)?|print|copy(?: link)?|link|sms|line|vk|snapchat|discord|twitch|apple news)"
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
    rf"join us on {_NETWORK}.{{0,50}}|join our (?:[\w'&-]{{1,20}} ){{0,5}}{_COMPANY}\b.{{0,60}}",
    rf"be (?:a )?part of (?:our|the) (?:[\w'&-]{{1,20}} ){{0,3}}(?:{_COMPANY}|family){END}",
    rf"join the (?:\w+ ){{0,4}}{_COMPANY}(?: (?:on|at|by|for|to|and|in|of|today|now|here"
    r"|below)\b.{0,40}|\W{0,4})",
    r"(?:join the conversation|join us|join now|sign up(?: now| today| here| for free)?"
    r"|sign in|log ?in"
    r"|log out|register(?: now)?|subscribe(?: now| today| here)?|get started(?: for free)?"
    r"|donate(?: now)?"
    r"|create (?:an|your) account|become a (?:member|subscriber|supporter)|my account"
    r"|(?:sign up|subscribe) (?:for|to) (?:\w+ ){0,2}(?:alerts|newsletters?|updates)"
    r"|start free trial"
    r"|try (?:it )?(?:for )?free|book a demo|request a demo|learn more|find out more)" + END,
    r"(?:sign up|subscribe|register) (?:for|to) (?:our|my)\b.{1,120}",
    rf"(?:sign up|subscribe|register) (?:for|to) (?:the|a|your|this|free)\b(?=.*\b{_OFFERED}\b)"
    r".{1,120}",
    rf"(?:get|receive|want) (?:our|the|more|all).{{0,80}}\b(?:{_LETTER}|your inbox"
    rf"|straight to you)\b.{{0,60}}",
    rf"(?=.*inbox)(?=.*\b{_SENT}).{{0,120}}\b(?:to|in|into) your (?:e-?mail )?inbox\b.{{0,60}}"
    r"|[^.]{1,40} (?:to|in|into) your inbox\W{0,4}",
    r"(?:un)?block notifications.{0,60}|(?:enable|allow|turn on|get|manage) (?:push "
    r"|browser |desktop )?"
    r"notifications.{0,60}",
    r"(?:[^“\"]{5,200}[.?!] )?(?:download|get|install) (?:our|the) .{0,30}\bapp\b.{0,60}",
    r"(?:enter )?your e-?mail(?: address)?(?: here)?" + END,
    r"by (?:signing up|subscribing|submitting|clicking|registering|providing|entering"
    r"|continuing|creating)"
    r".{0,30}\byou (?:agree|consent|accept|confirm|acknowledge)\b(?=.*\b(?:terms|privacy|polic"
    r"|conditions|e-?mails?|newsletters?|cookies|receiv|marketing|data|updates)).{1,240}",
    r"(?:click|tap) here (?:to|for) .{1,100}",
    rf"[^“\"]{{5,200}}[.?!…–-] (?:please )?(?:sign up|subscribe)\b(?!{_SOMEWHERE})"
    r"[^.?!]{0,60}\W{0,4}",
    r"support (?:our|independent|quality|local) (?:journalism|work|newsroom|news).{0,80}",
    r"(?:thanks|thank you) for (?:signing up|subscribing|registering).{0,60}"
    r"|(?:thanks|thank you) for reading(?:,? (?!(?:my|his|her|their|a|an) )[^.!?]{1,50})?\W{0,3}"
    r"(?:subscribe.{1,60})?",
    r"please (?:enable|turn on) javascript.{0,100}|your browser (?:does not"
    r"|doesn't) support .{1,80}",
    r"(?:eyewitness|were you there)\?.{0,80}",
    r"(?:submit|send(?: us)?|share) your (?:stor(?:y|ies)|photos|videos|tips|news)\b.{0,80}",
    r"(?:got|have|do you have) a (?:news )?(?:tip|story)\b.{0,20}\?.{0,120}",
    *LETTERS,
    *ASKS,
    *GATES,
    longest=360,
)
SHARE_LINE = wording(
    "a share line",
    r"share this \w{1,12}\W{0,4}",
    rf"(?:(?:share|tweet|pin|post|save|send|e-?mail)(?: (?:it|this(?: (?:articles?"
    rf"|story|post|page|video|recipe|pin|link|event|list|item|image|photo|news|with|on|via))?"
    rf"|the (?:article|story|post)))?"
    rf"(?: (?:on|via|to|by|with|using|in))?(?: {_NETWORK}| friends| others)?[:!,|·/ ]*){{1,8}}",
    rf"(?:{_NETWORK}[,|·/ ]+)+{_NETWORK}",
    r"share (?:with|via)(?::| .{1,40})|share (?:this )?(?:article|story|post|page|video|on"
    r"|via)?[: ].{0,12}",
    r"[\d.,]{1,7}k? (?:shares?|likes?|tweets?|views?|retweets?|followers?)|shares?|tweets?"
    r"|likes?|retweet|print|copy",
    rf"(?:follow|like|find|connect with|join) (?:us|me|@\w+)(?:,? (?:on|via|at|in|@\w+|and|&"
    rf"|,|{_NETWORK}))*{END}",
    r"like this:?|like loading\.\.\.|share your thoughts|copy link|link copied!?"
    r"|share options|click to share.{0,60}"
    r"|opens in (?:a )?new (?:window|tab)",
    *SHARED,
    longest=200,
)
CONTACT_LINE = wording(
    "a contact line",
    r"(?:e-?mail|contact|tel(?:ephone)?|phone|call|fax|whats ?app|write to|reach)(?: us"
    r"| the (?:author|editor|newsroom)| me)?"
    r"(?: at| on| via)?[:. ]{1,3}(?:[\w.+-]{1,40}@[\w.-]{1,60}|\+?[\d() .-]{7,24})",
    r"(?:contact|write to|call|e-?mail) (?:us|the (?:author|editor|newsroom))" + END,
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
    longest=300,
)
COOKIE_LINE = wording(
    "a cookie line",
    r"(?=.*cookies)(?=.*\b(?:you|your|ok|accept|agree|consent|privacy|necessary|essential"
    r"|analytics)\b).{0,200}\b(?:we|site|website|partners) uses? (?:\w+ ){0,4}cookies\b.{0,200}",
    r"(?:this|our) (?:web ?)?site uses cookies.{0,200}|we use cookies\W{0,3}",
    r"(?:accept|reject|manage|allow|decline)(?: all)?(?: the)? ?(?:cookies?"
    r"|preferences)?(?: settings| preferences)?" + END,
    r"(?:your )?(?:cookie|privacy|consent) (?:policy|settings|preferences|notice|choices)" + END,
    *DATA,
    r"do not (?:sell|share)(?: or (?:sell|share))? my (?:personal )?(?:information|info|data)"
    + END,
    longest=400,
)
COPYRIGHT_LINE = wording(
    "a copyright line",
    r"(?=.*[©&]).{0,60}(?:©|&copy;).{0,20}\b(?:19|20)\d\d\b.{0,160}",
    r"(?:copyright:? )?\(c\).{0,20}\b(?:19|20)\d\d\b.{0,160}",
    r"copyright,? (?:© ?|\(c\) ?|by )?(?:19|20)\d\d\b.{0,160}|© .{1,80}",
    r"(?=.*rights reserved).{0,120}\ball rights reserved\b.{0,200}",
    r"copyright the \w[^.,;:]{2,40}\.?",
    longest=300,
    needs=("©", "(c)", "&copy;", "copyright", "rights reserved"),
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
    longest=160,
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
