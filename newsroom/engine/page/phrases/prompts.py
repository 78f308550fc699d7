"""Wordings by which a site asks its readers: to join, to sign up, to download, to tell news."""

from newsroom.engine.page.wording import END

NETWORK = (
    r"(?:facebook|twitter|x|linkedin|pinterest|whats ?app|reddit|e-?mail|instagram|telegram|tumblr"
    r"|flipboard|pocket|messenger|threads|bluesky|mastodon|you ?tube|tik ?tok|google news|google\+"
    r"|rss(?: feed)?|print|copy(?: link)?|link|sms|line|vk|snapchat|discord|twitch|apple news)"
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

PROMPTS = (
    rf"join us on {NETWORK}.{{0,50}}|join our (?:[\w'&-]{{1,20}} ){{0,5}}{_COMPANY}\b.{{0,60}}",
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
    r"(?=.*app)(?:[^“\"]{5,200}[.?!] )?(?:download|get|install) (?:our|the) .{0,30}\bapp\b.{0,60}",
    r"(?:enter )?your e-?mail(?: address)?(?: here)?" + END,
    r"by (?:signing up|subscribing|submitting|clicking|registering|providing|entering"
    r"|continuing|creating)"
    r".{0,30}\b(?:you|i) (?:are |am )?(?:agree|consent|accept|confirm|acknowledg)(?:e|ing)?\b"
    r"(?=.*\b(?:terms|privacy|polic"
    r"|conditions|e-?mails?|newsletters?|cookies|receiv|marketing|data|updates)).{1,240}",
    r"(?:click|tap) here (?:to|for) .{1,100}",
    rf"(?=.*s(?:ign up|ubscribe))[^“\"]{{5,200}}[.?!…–-] (?:please )?(?:sign up|subscribe)\b"
    rf"(?!{_SOMEWHERE})"
    r"[^.?!]{0,60}\W{0,4}",
    r"support (?:our|independent|quality|local) (?:journalism|work|newsroom|news).{0,80}",
    r"(?:thanks|thank you) for (?:signing up|subscribing|registering).{0,60}"
    r"|(?:thanks|thank you) for reading(?:,? (?!(?:my|his|her|their|a|an) )[^.!?]{1,50})?\W{0,3}"
    r"(?:(?:subscribe|if you (?:enjoyed|liked)|this post is public|feel free to share|please "
    r"(?:share"
    r"|clap|like|subscribe)|don't forget to|follow me)\b[^“\"]{1,200})?",
    r"please (?:enable|turn on) javascript.{0,100}|your browser (?:does not"
    r"|doesn't) support .{1,80}",
    r"(?:eyewitness|were you there)\?.{0,80}",
    r"(?:submit|send(?: us)?|share) your (?:stor(?:y|ies)|photos|videos|tips|news)\b.{0,80}",
    r"(?:got|have|do you have) a (?:news )?(?:tip|story)\b.{0,20}\?.{0,120}",
    r"(?=.*app)[^“\"]{5,120}, (?:please )?(?:download|get|install) (?:our|the) .{0,30}\bapp\b"
    r".{0,40}|\[download (?:our|the) .{0,40}\bapp\b.{0,60}\]",
    r"listen to more stories on the .{2,40} app\W{0,3}",
    r"(?:invalid e-?mail\. )?something went wrong,? (?:please )?try again(?: later)?\W{0,3}",
)
