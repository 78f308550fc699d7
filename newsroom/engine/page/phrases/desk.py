"""Wordings by which a desk speaks to its readers: tips, faults, feedback, how it updates, rules."""

from newsroom.engine.page.wording import END

_SAID = r"(?!.*\b(?:said|says|told|asked|police|officers?|detectives?|investigators?)\b)"
_PIECE = r"(?:story|article|post|report|piece|page)"
_TIP = r"(?:tips?|stor(?:y|ies)|corrections?|errors?|mistakes?|thoughts|feedback|typos?|questions?)"
_REACH = (
    r"(?:e-?mail|contact|let us know|tell us|write to (?:us|me)|get in touch|message (?:us|me)"
    r"|reach out|drop us|share it with us)"
)
_SAFE = r"(?:signal|whats ?app|secure ?drop|proton ?mail|telegram)"

TIPS = (
    rf"(?=do you|have|got|see|spot|notice){_SAID}(?=[^?]*\b{_TIP}\b)(?:do you )?(?:have|got|see"
    rf"|spot(?:ted)?|notice)"
    rf" (?:an? |any )?[^“\"?]{{2,90}}\?(?: [^“\"]{{2,100}})? ?{_REACH}\b[^“\"]{{0,160}}",
    rf"(?:have|got) (?:any )?(?:thoughts|feedback)\? {_REACH}\b.{{0,100}}",
    rf"(?=our|report|journal|news|team|desk){_SAID}(?:our )?(?:reporters?|journalists?|newsroom"
    rf"|team|desk) (?:want|would like|would"
    rf" love)"
    r" to hear from you\b[^“\"]{0,160}",
    rf"(?=do you){_SAID}do you (?:work|live|study|know)\b[^“\"?]{{2,120}}\? (?:we(?:'d| would)?"
    rf" (?:like"
    rf"|love|want)"
    r" to hear|contact (?:this reporter|us)|tell us|get in touch)\b[^“\"]{0,200}",
    rf"(?=.*\? ){_SAID}[^“\"?]{{4,120}}\? (?:get in touch with|contact|e-?mail|call|tell)"
    rf" (?:us\b|our"
    r" (?:newsroom|news ?desk|reporters?))[^“\"]{0,140}",
    rf"(?=.*\b{_SAFE}\b){_SAID}(?:[^“\"]{{2,160}}[.?!] )?(?:you can )?(?:contact|reach|message"
    rf"|e-?mail|send)"
    rf" (?:us|me"
    rf"|this reporter|our \w+|him|her|them)\b[^“\"]{{0,50}}\b(?:on|via|through|at) {_SAFE}\b"
    r"[^“\"]{0,180}",
    r"send (?:me|us|him|her|them) (?:an? |your )?(?:secure|confidential|news|anonymous)"
    r" tips?\b.{0,80}"
    r"|get in touch with (?:us with )?your (?:news )?(?:tips|stor(?:y|ies))\b.{0,80}"
    r"|(?:story|news) tips can be sent to .{4,120}",
    r"i cover [^“\"]{3,100}\. if you have (?:an? )?(?:tip|story|information)\b.{2,160}",
    rf"(?=have|were|are){_SAID}(?:have you been|were you|are you) (?:affected|impacted) by"
    rf" [^“\"?]{{2,60}}\?"
    r" [^“\"]{0,80}(?:tell us|share|get in touch|e-?mail|contact us)\b[^“\"]{0,140}",
    rf"we want to hear from you\W{{1,3}}tell us (?:about|what|how)\b.{{2,140}}"
    rf"|what did you (?:like|think) (?:about|of) this {_PIECE}\?"
    rf"|your feedback (?:may|will|can) help us (?:to )?improve\b.{{0,40}}"
    rf"|share your feedback to help improve our (?:site|app)\W{{0,3}}"
    rf"|(?:is|was) this {_PIECE} (?:useful|helpful|interesting)\?.{{0,20}}",
    rf"report an? (?:editorial|technical|factual) (?:error|issue|problem)s?{END}"
    rf"|editorial code of conduct{END}|(?:editorial|ai|content) guidelines{END}",
    r"suggest(?:ions)? (?:a correction|for us)\W{0,3}|request (?:a )?reprint(?: &"
    r" licensing)?\W{0,3}",
)
UPDATES = (
    r"this (?:summary|translation|audio|text|transcript) (?:is|was) (?:ai-generated|(?:generated"
    r"|created|made) (?:by|with|using) (?:ai|artificial intelligence|a machine))\b.{0,240}"
    r"|.{2,40}\bai is in beta\b.{0,160}",
    r"letters (?:to the editor )?(?:should|must) be (?:no (?:more|longer) than|fewer than|under"
    r"|up to"
    r"|limited to) .{0,20}\d{2,4} words\b(?=.*\b(?:include|edit|publish|address)).{0,280}",
    r"(?:if you [^“\"]{3,60}, )?please (?:consider )?shar(?:e|ing) (?:this|our)"
    r" (?:story|article|work|reporting)\b[^“\"]{0,60}",
    rf"this {_PIECE} was published more than (?:\d{{1,2}}|an?|one|two|six) (?:months?|years?) ago"
    r"\W{1,3}(?:some )?information .{4,60}",
    rf"this is a (?:developing|breaking)(?: news)? story\W{{1,4}}(?:[^“\"]{{4,120}}\b(?:updat\w+"
    rf"|more"
    r" (?:information|details))\b[^“\"]{0,80})?"
    rf"|this {_PIECE} (?:has been|will be) updated(?: (?:with|to (?:include|add)) (?:additional"
    rf"|more"
    r"|new|further) (?:information|details|reporting))?(?: as .{4,60})?\W{0,3}",
    rf"(?:originally|first) published as .{{6,160}}|this {_PIECE} (?:originally|first) appeared on"
    r" .{4,160}",
    rf"(?:a version of )?this {_PIECE} (?:appears|appeared|was (?:featured|published)) in"
    rf" (?:print on"
    rf"|the .{{3,40}} (?:issue|edition|section|newsletter))\b.{{0,200}}",
    r"a version of this article appears in print\b.{0,240}",
)
PLATFORM = (
    r"(?:[^“\"]{3,80}\. )?(?:all )?comments are (?:monitored|moderated|reviewed|checked) (?:by"
    r"|before"
    r"|for)\b[^“\"]{2,80}",
    r"(?:we (?:invite|encourage|ask) you to use our comment\w*|share or comment on this \w{4,7}:?"
    r"|the comments below have (?:not )?been moderated|we are no longer accepting"
    r" comments)\b.{0,300}",
    r"the (?:views|opinions) expressed (?:in the (?:contents|comments) (?:above|below)|here|in"
    r" (?:our"
    r" )?comments) are (?:those of|solely)\b.{2,140}",
    r"the rules of (?:replying|commenting)\W{0,3}|(?:comments?:? )our rules\W{0,3}"
    r"|(?:this is a )?community forum,? and your comments are welcome\W{0,3}",
    r"get involved with the news in your (?:community|area)\W{0,3}"
    r"|(?:share your thoughts and )?join the conversation in the comments\W{0,3}",
)
PLAYERS = (
    r"(?:to (?:play|view|watch) this video,? |please )(?:you need to |please )?(?:enable|turn on)"
    r" javascript\b.{0,140}"
    r"|this video can ?not be played\W{0,3}|video player was slow to load content\W{0,3}",
    r"your (?:web )?browser (?:may be|is) out of date\b.{0,160}"
    r"|for a better experience,? use .{0,20}(?:chrome|firefox|edge|safari)\b.{0,40}",
    r"(?:enjoy|find) more audio and podcasts on .{2,40}"
    r"|listening to articles is free\b.{2,120}|listen (?:to|on) (?:this|the) (?:story"
    r"|article)\W{0,3}"
    r"|listen to articles?\W{0,3}",
    r"(?=you can|subscribe|download|listen)(?!.*\b(?:said|says|told)\b)(?=.*\b(?:alexa|smart"
    r" speakers?|app|spotify|apple podcasts?"
    r"|podcast app)\b)(?:you can (?:also )?(?:listen|read|watch|find)|(?:subscribe|download|listen)"
    r"(?:,? (?:and|listen|subscribe|download)){1,3}|listen to the .{2,40} podcast)\b[^“\"]{3,200}",
    r"(?:subscribe|listen|follow)(?: on)?: ?(?:(?:apple(?: podcasts?)?|spotify|you ?tube|amazon"
    r"(?: music)?|i ?heart(?:radio)?|overcast|pocket ?casts|rss|google(?:"
    r" podcasts?)?)[ |,·•/]{0,3})"
    r"{2,9}",
    r"(?:skip to )?(?:end|start) of (?:the )?carousel\W{0,2}|this is a carousel\. use .{4,80}"
    r"|arrow (?:right|left|down|up)|sponsor message|open this photo in gallery\W{0,2}"
    r"|image caption,?",
)
LIKELY_DESK = (
    rf"this is a (?:developing|breaking)(?: news)? story\W{{1,4}}.{{0,200}}"
    rf"|this {_PIECE} (?:has been|will be) updated\b.{{0,120}}",
    r"from [£$€]\d{1,3}(?:\.\d\d)? (?:per|a|each) \w{4,5}\b.{0,20}",
)
