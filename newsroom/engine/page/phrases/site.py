"""Further wordings of what sites print: menus, issues, policies, readers' posts, letters."""

from newsroom.engine.page.stamps import CLOCK, DAY, MONTH
from newsroom.engine.page.wording import END

_POLICY = (
    r"(?:terms|privacy|cookies?|conditions|polic(?:y|ies)|accessibility|disclaimer|site ?map"
    r"|about(?: us| our ads)?|contact(?: us)?|advertise|careers|ethics|editorial|standards"
    r"|statement|user agreement|help|faqs?|legal|imprint|rss|newsletters?|ad ?choices|corrections"
    r"|subscribe|jobs|notice|cent(?:er|re)|rights|your|california|settings"
    r"|of (?:use|service|sale)|and|&|the)"
)

# What an offer ends with, by law: one alone a story may tell of, two in a row only the offer has.
_TERMS = (
    r"(?:18 ?\+|t ?& ?cs?(?: apply)?|terms (?:(?:and|&) conditions )?apply|new customers only"
    r"|(?:visit )?be ?gamble ?aware(?:\.org)?|(?:please )?(?:gamble|bet) responsibly)[.,;|)! ]{0,3}"
)
ADS = (
    rf"(?:.{{0,200}}[ .!(|])?{_TERMS}(?:{_TERMS}){{1,5}}",
    rf"(?:after|before) newsletter promotion|advertisement ?[-–—|] ?.{{1,40}}{END}",
    r"(?:page|post|content) continues (?:below|after)(?: (?:this|the|our))?(?: (?:ad|advert"
    rf"|advertisement|sponsor|slideshow|video|gallery|image|photo|promo"
    rf"|newsletter).{{0,30}})?{END}",
    r"advertisement \d{1,3}|advertisement ?[·•] ?scroll to continue",
    rf"article content(?: continue[sd].{{0,40}})?{END}"
    r"|this advertisement has not loaded yet.{0,80}",
)
MENUS = (
    r"(?:you are here ?[:»>›/-]? ?)?home ?(?:[»›>/|·•→]|::) ?.{0,240}"
    r"|you are here ?[:»>›/] ?.{2,240}|home [-–—] [^-–—.]{2,40} [-–—] .{2,200}[^.!?]",
    r"\d{1,2}[ -]?min(?:ute)?s?\.? (?:reading time|to read|listen|watch)",
    r"(?!read all about it)(?:view|see|show|read|load) all(?: [\w'’-]{1,20}){0,3}"
    rf"(?: ?\(\d{{1,6}}\))?{END}",
    r"(?:open|close|toggle|expand|show|hide|collapse) (?:the )?(?:(?:(?:main|navigation|site|mobile"
    rf"|side|sub) ?)?(?:menu|navigation|nav)|search|alert|dialog|modal|banner|sidebar|panel){END}",
    rf"(?:table of )?contents ?[\[(]?(?:show|hide|toggle)[\])]?|quick links{END}",
    rf"(?:the )?(?:current|latest|back|past|previous) issues?{END}"
    rf"|(?:{MONTH}|spring|summer|autumn|fall|winter) \d{{4}} issue{END}",
    rf"about the authors?{END}|(?:view|see|read) (?:all|more)(?: (?:posts|stories|articles))?"
    rf"(?: by| from) .{{2,40}}|(?:all|latest|recent) posts by .{{2,40}}",
    rf"(?:{_POLICY}[ /|,·•—–-]{{1,3}}){{2,14}}{_POLICY}{END}",
    r"(?:registration on or )?use of (?:any portion of )?this (?:web)?site (?:constitutes|signifies"
    r"|indicates).{0,240}|.{0,40}this site is protected by recaptcha.{0,200}|recaptcha",
    r"privacy (?:notice|policy|statement): .{1,300}",
    r"(?:filed under|tags?|tagged(?: with| under)?|topics?|categor(?:y|ies)) ?[:|] ?[^\W_].{1,159}"
    r"[^.]|related(?: stor(?:y|ies)| articles?)? ?[:|] ?[^\W_].{1,139}[^.]"
    r"|[\[(](?:related|read (?:more|also|next)|also read) ?[:|] ?[^\W_].{1,139}[^.][\])]",
    r"(?:last )?(?:posted|updated|published) (?:about )?\d{1,2} ?(?:h|hrs?|hours?|m|mins?|minutes?"
    rf"|d|days?) ago|jump to (?:the )?(?:recipe|comments){END}",
    r"[-–—*] ?ends ?[-–—*]|notes? (?:to|for) (?:the )?editors?[ :]{0,3}",
    r"for immediate release|#{3,5}|# # #|republish this (?:article|story)|purchase licensing rights"
    r"|view this post on instagram|no spam\. unsubscribe any ?time\.?|our standards: .{1,80}",
    r"disclaimer ?: ?(?:the )?(?:views|opinions|recommendations).{1,240}",
)
ASKS = (
    rf"(?:subscribe|sign in|log in)(?: now)? to (?:unlock|read|continue|keep reading)"
    rf".{{0,60}}{END}",
    r"did you (?:make|try) this recipe\?.{0,80}",
    r"you have (?:read|reached) your (?:last|final|limit of) .{0,20}\bfree articles?\b.{0,160}",
    r"this (?:content|article|story) is (?:only )?for (?:our )?(?:subscribers|members)(?: only)?"
    r"\W{0,3}|you can save this article by registering.{0,80}"
    r"|already a (?:subscriber|member)\?.{0,40}",
)
VIDEOS = (r"(?:we apologi[sz]e|sorry),? but this video .{1,60}",)
POSTS = (
    r"your email address will not be published.{0,60}|(?:name|email|e-mail|website|comment"
    r"|message|first name|last name"
    r"|phone|email address|subject) ?\*|save my name, e-?mail.{1,80}"
    r"|required fields are marked.{0,5}"
    r"|this site uses akismet.{0,100}|notify me of (?:new|follow).{1,40}",
    rf"(?!the )(?=.*\d).{{1,60}} on {DAY},? (?:at |@ ?|- )?{CLOCK},? ?(?:said|says|wrote)?:?",
    r"permalink|report (?:abuse|comment|this comment)|in reply to .{1,60}"
    r"|reply to (?!(?:the|an?|his|her|our|this|my|their) )[\w.@'-]{1,20}"
    r"(?: [\w.@'-]{1,20}){0,2}",
    r"(?:show|view|hide|load|read|see)(?: \d{1,4})?(?: more| all)? (?:repl(?:y|ies)|comments?"
    r"|responses)(?: \(\d{1,5}\))?|log ?in to (?:comment|reply|leave|post)\b.{0,40}",
)
SHARED = (
    r"this (?:story|article|post|video) has been (?:shared|viewed|read) [\d,.]{1,9}k? times.{0,20}",
    r"(?:kindly|please) share (?:this |the )?(?:story|article|post|news)[ :.!]{0,3}"
    r"|share this (?:story|article|post) in your social networks?",
)
LETTERS = (
    r"(?=.*up ).{0,120}\bsign ?-?up (?:now |today |here )?(?:for|to) (?:our|the) .{1,100}"
    r"\b(?:newsletters?|e-?mails?|alerts?|updates|briefings?|digest|inbox)\b.{0,60}",
    r"(?:(?!of )[\w'’]{1,20} ){0,3}newsletters?[ :!…»›>→-]{0,4}",
    r"(?=.*click).{0,30}\bclick(?:ing)? here to (?:subscribe|support|sign|join|donate|watch"
    r"|listen|follow|download|register).{0,80}|.{1,80} by clicking here\W{0,2}",
)
