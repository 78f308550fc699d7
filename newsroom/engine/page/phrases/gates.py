"""Wordings by which a site shuts a story off, or opens it: plans, accounts, forms that answer."""

from newsroom.engine.page.wording import END

_PIECES = r"(?:articles?|stor(?:y|ies)|content|features?|columns?|journalism|newsletters?)"
_READERS = r"(?:subscribers?|members?|supporters|registered (?:users|readers))"
_WORDS = r"(?:[\w'&-]{1,20} ){0,3}"
_MAIL = r"e-?mail(?: address)?"

WALLS = (
    rf"(?:this|our) {_WORDS}{_PIECES} (?:is|are) (?:now )?(?:available|reserved)?"
    rf"(?: ?(?:exclusively|only))?(?: available)? ?(?:for|to) (?:our"
    rf" )?{_WORDS}{_READERS}\b.{{0,80}}",
    rf"(?:reminder, )?(?:this is an? {_WORDS}{_PIECES}|access to {_WORDS}{_PIECES}|it)"
    rf"(?: and)? requires? an? {_WORDS}subscription(?: to (?:read|listen|watch|access).{{0,30}})?"
    r"\W{0,3}(?:subscribe now to (?:read|listen|watch)\W{0,2})?",
    rf"(?:(?:register|subscribe|sign ?in|log ?in)(?: now)? to )?unlock (?:this|more|all|unlimited)"
    rf"(?: of)?(?: our)? {_WORDS}(?:{_PIECES}|access)\b.{{0,60}}",
    r"(?:create an account or sign ?in|(?:sign|log) ?in or create an account)"
    r"(?: to (?:continue|keep|read|view|save|comment)\b.{0,80}| with your .{2,60}|\W{0,3})"
    r"|(?:log|sign) ?in or sign ?up to (?:continue|keep|read|view|unlock)\b.{0,60}",
    rf"(?:access|read|enjoy) (?:additional |more |unlimited |all |free )?{_PIECES}"
    r" (?:(?:per|each|a|every) (?:day|week|month)|from across .{2,40} with (?:one|your) account)"
    rf"{END}|(?:enjoy|get) (?:an )?ad-(?:free|lite) (?:experience|browsing|reading)\b.{{0,60}}",
    rf"exclusive {_PIECES} (?:from|by) .{{2,100}} and (?:others|more){END}"
    r"|unlimited (?:online|digital|web|print and digital) access to .{2,100}",
    r"(?:subscribe|register|sign up|log ?in)(?: now| today)? for (?:unlimited|full|free|instant)"
    r" (?:digital |online )?access\b.{0,60}",
    rf"all {_PIECES} (?:from|on) our (?:web ?site|site|app)\b.{{0,40}}"
    rf"|all {_PIECES} from (?:the )?other (?:regional )?(?:web ?sites|titles|papers) in your area"
    rf"|the digital (?:version|replica|edition) of today's paper{END}"
    rf"|interactive crosswords,? .{{4,40}}{END}",
    r"from [£$€]\d{1,3}(?:\.\d\d)? (?:per|a|each) (?:week|month|year)\b"
    r"(?:\W{1,3}cancel any ?time)?\W{0,3}",
    r"(?:thanks|thank you) for your patience while we verify access\b.{0,200}",
    rf"you(?:'ve| have) read (?:an?|one|two|three|four|five|\d{{1,2}}) (?:free )?{_PIECES}"
    rf"(?: (?:in|over) the last (?:month|week|\d{{1,2}} days)| this (?:month|week)| so far){END}",
    r"(?:have|already have) an account\? (?:please )?(?:log|sign) ?in\b.{0,20}"
    r"|subscribe to listen\W{0,3}",
    r"become an? (?:\w{2,12} ){0,2}(?:insider|member|subscriber|supporter) and (?:start|keep|get"
    r"|enjoy|support) .{2,80}",
    rf"(?:it )?(?:looks like )?you(?:'ve| have) reached your {_WORDS}{_PIECES} limit\W{{0,3}}",
    r"if you are an? (?:[\w-]{2,12} ){0,2}(?:delivery|print|digital) (?:[\w-]{2,12} )?subscriber,"
    r" .{5,200}",
    r"please (?:log ?in|sign ?in|register|subscribe) to (?:bookmark|save|listen|comment|view"
    r"|access|share) .{2,60}"
    r"|(?:log ?in|sign ?in),? (?:register or subscribe|or register) to (?:bookmark|save) .{2,60}",
    r"view (?:more |all )?(?:subscription |our )?(?:offers|options|plans)\W{0,3}",
    r"(?:as an? (?:subscriber|member), you(?: are| will|'ll) (?:be )?(?:shown|see)"
    r"|(?:[\w'&-]{1,20} ){0,3}(?:members|subscribers) enjoy an? ad-) ?.{4,140}",
    r"get an? (?:free )?\d{1,3}[- ]day (?:free )?trial\b.{0,140}",
    r"(?=.*[£$€]\d)(?:[^“\"]{0,200}\bbecome an? (?:\w{2,12} ){0,2}(?:member|subscriber"
    r"|supporter)(?: today| now)?"
    r" (?:for|from) (?:just |only |as little as )?[£$€]\d.{0,60}"
    r"|[^“\"]{0,200}\bour (?:journalism|reporting|work)\b[^“\"]{0,120}\b(?:from|for) (?:just |only"
    r" |as little as )?[£$€]\d[^“\"]{0,40})",
    r"\W{0,3}i understand and agree that .{4,240}",
    r"your (?:tax-deductible )?(?:support|gift|donation|membership|subscription) (?:helps?|makes?"
    r"|keeps?|means|pays?|funds?|allows?|ensures?) .{3,240}",
    rf"this is (?:an? )?(?:premium|subscriber-only|members?-only|paid) {_PIECES}\b.{{0,120}}"
    r"|already (?:subscribed?|registered|a reader)\?.{0,40}",
    r"please refresh (?:the page|your browser)\b.{0,140}",
    r"you can (?:manage|find) (?:your )?saved (?:articles|stories) .{4,140}",
)
ANSWERS = (
    r"we (?:encountered|ran into) an (?:issue|error|problem) signing you up\b.{0,40}"
    r"|(?:sorry, )?there (?:seem|appear)s? to be (?:some|an?) (?:issues?|errors?|problems?)"
    r"\W{1,3}please (?:try|check)\b.{0,60}|submitting(?:\.{2,4}|…)",
    r"a (?:welcome|confirmation) e-?mail is on its way\b.{0,100}"
    r"|the next issue of .{2,60} will soon be in your inbox\W{0,3}"
    r"|(?:you've|you have) successfully (?:subscribed|signed up|registered)\b.{0,60}"
    r"|(?:watch|look) (?:out )?for us in your inbox\W{0,3}",
    rf"(?:enter|type) your {_MAIL}\W{{0,4}}|(?:your )?{_MAIL} ?\((?:required|optional)\)",
    rf"(?:please )?(?:enter|provide) a valid {_MAIL}\W{{0,3}}|invalid {_MAIL}\W{{0,3}}",
)
