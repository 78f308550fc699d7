"""Wordings of what sites offer beside a story: tools, subscriptions, readers' posts, players."""

from newsroom.engine.page.stamps import MONTH
from newsroom.engine.page.wording import END

_STORY = r"(?:article|story|post|page|recipe)"
_MAKERS = (
    r"(?:wordpress(?:\.(?:org|com))?|ghost|substack|blogger|joomla|drupal|squarespace|wix|shopify"
    r"|disqus|beehiiv|medium|outbrain|taboola|blox|town ?news|hubspot|mailchimp)"
)
_FAULTS = r"(?:corrections?|errors?|typos?|mistakes?)"

TOOLS = (
    rf"(?:report|suggest|submit|request) (?:an? )?{_FAULTS}(?: or (?:typos?|errors?))?"
    rf"(?: (?:in|on|to) this {_STORY})?{END}"
    rf"|(?:(?:do you )?have|(?:did you )?(?:see|spot|notice|find)|(?:have you )?(?:spotted"
    r"|found|seen|noticed))"
    rf" (?:an? |any )?{_FAULTS}(?: (?:in|on|with) (?:this|our) \w{{4,10}})?\?"
    r" (?:please )?(?:let us|tell us|contact|e-?mail|report it|write to us|click).{0,80}",
    r"(?:edited|posted|published|uploaded|sub-?edited|proofread|fact[- ]?checked|translated) by ?:"
    r" (?:[\w.'-]{2,20}[ ,&]{0,2}){1,6}",
    r"this (?:article|story|post|page) is (?:more than|over) (?:1?\d|an?|one|two|three|five|ten) "
    rf"(?:years?|months?) old{END}",
    rf"(?:order |request |buy )?reprints?(?: (?:and|&|or) (?:permissions|licensing))?{END}",
    rf"(?:increase |decrease |change |larger |smaller )?(?:text|font)[ -]?size.{{0,20}}|a a a{END}",
    rf"(?:print|save|bookmark|gift|e-?mail|republish|cite) this {_STORY}{END}"
    rf"|save (?:{_STORY}|for later)|share full {_STORY}|gift {_STORY}{END}",
    rf"(?:follow|unfollow) (?:this )?(?:topic|author|tag)s?{END}"
    rf"|add to (?:my )?(?:favou?rites|bookmarks|reading list|list){END}",
    rf"(?:proudly )?powered by {_MAKERS}{END}",
    rf"listen to (?:this )?{_STORY}{END}|listen ?[·•|] ?\d.{{0,20}}|\d{{1,2}} minute read{END}",
    rf"(?:read|see|view) (?:the )?(?:full|complete|whole|entire|rest of (?:the|this)) {_STORY}"
    rf".{{0,4}}",
    rf"(?:topics|tags|people|companies) (?:in|mentioned in) this {_STORY}{END}"
    rf"|(?:related|popular|suggested) (?:tags|keywords|searches)[ .:…]*.{{0,80}}",
    rf"comment(?:ing|s)? (?:policy|rules|guidelines){END}|(?:corrections?|fact-?checking"
    rf"|ethics|editorial) polic(?:y|ies){END}",
    rf"(?:send|submit) (?:us )?(?:an? |your )?(?:news )?(?:tips?|letters?(?: to the editor)?"
    rf"|press releases?){END}",
    rf"e-?editions?|e-?papers?|today's (?:e-?)?paper|classified(?:s| ads)|tv listings{END}",
    rf"skip to (?:footer|search|sidebar|comments|article|the (?:content|article)|end of ads?){END}",
    rf"(?:site|hamburger|mobile) (?:search|menu|navigation){END}|(?:all|browse) sections{END}",
    rf"(?:edition ?: ?[a-z]{{2,12}}|(?:switch to|view) the [a-z]{{2,14}} edition"
    rf"|(?:change|select) (?:language|edition|region|location)){END}",
    rf"more (?:from|by) (?:this|the) author{END}",
    r"(?:blogroll|tag cloud|recent comments|(?:entries|comments) (?:feed|rss)|wordpress\.org"
    r"|(?:trackback|pingback).{0,100}|bookmark the permalink|\(more\W{1,4}\))\W{0,4}",
    r"\W{0,4}(?:(?:older|newer|previous|next) (?:posts?|entries|comments)"
    r"|page \d{1,4} of \d{1,4})\W{0,4}|back to (?:top|results|list)\W{0,4}",
    r"you have permission to edit this \w{4,12}\.?|edit close|(?:sign|log) out"
    rf"|(?:was|is) this (?:page|{_STORY}|content|information) (?:useful|helpful)\?.{{0,20}}"
    rf"|report (?:an?|any) (?:problem|issue)s? (?:with|on) this (?:page|site|{_STORY}){END}"
    rf"|rate this {_STORY}{END}|reuse this content{END}|explore more on these topics{END}",
    r"[(\[]?(?:except for the headline, )?this (?:story|article|report) (?:has|is|was)\b.{0,80}"
    r"\b(?:auto-? ?generated|syndicated) (?:from|feed)\b.{0,60}",
    rf"(?:story|article) saved{END}|you can find this (?:story|article) in (?:my|your) .{{2,120}}",
    rf"check out more from this issue.{{0,80}}|explore the {MONTH} \d{{4}} issue{END}",
    r"sorry, there are no recent results.{0,60}|(?:copy )?(?:link )?(?:copied )?to clipboard",
)
SHOWS = (
    r"(?:to|in order to) (?:display|view|see|watch|load|play|embed) this (?:content|video|post|map"
    r"|tweet"
    r"|embed|player|media)\b(?=.*\b(?:enable|accept|consent|cookies|allow|javascript|settings"
    r"|browser|click)\b)[^“\"]{4,200}|one of your browser extensions .{4,200}",
    r"this (?:audio|article|voice)(?: version)? (?:is|was) (?:auto-?|ai-?|generated |read |narrated"
    r" )(?:generated|by an?|using|with)\b[^“\"]{0,100}|select (?:voice|speed)"
    r"|[0-3]\.\d{1,2}x",
    r"(?:getting|preparing) your .{2,40} audio player.{0,20}"
    r"|the audio version of this (?:article|story) (?:is|was) .{2,240}",
    r"(?:open|launch|start|view|see) (?:the )?(?:photo |image |full )?(?:gallery|slideshow|photos)"
    rf"{END}|slide \d{{1,3}} of \d{{1,3}}|(?:previous|next|enlarge|expand|zoom) (?:this )?"
    rf"(?:image|photo|slide|video)s?{END}|(?:toggle|hide|show) caption",
    r"(?:(?:photo )?gallery|slideshow|in pictures)\W{1,3}\d{1,3} (?:photos?|images?|pictures?"
    rf"|slides?){END}|(?:view|see|show)(?: all)? \d{{1,3}} (?:photos|images|pictures){END}",
    rf"(?:tap|click) to (?:unmute|play|expand|zoom)|video (?:is )?unavailable{END}"
    rf"|this video (?:is unavailable|has been (?:removed|deleted)).{{0,60}}"
    rf"|(?:you can )?skip (?:the )?(?:ad|video)(?: in \d{{1,2}}.{{0,10}})?{END}",
)
PAID = (
    rf"(?:promoted|sponsored|recommended|ads?|links?) by (?:{_MAKERS}|mgid|revcontent|zergnet"
    rf"|dianomi|google){END}",
    r"(?:this (?:article|content|story|post) (?:is|was) )?(?:paid for|brought to you)"
    r"(?: and (?:presented|produced))? by .{2,50}[^.]"
    r"|content (?:provided|supplied|sponsored) by .{2,40}",
    r"affiliate (?:disclosure|disclaimer|links?)\W{0,4}"
    r"|(?=.* may )(?=.*\b(?:links?|purchas\w+|buy|partners?|products?|retailers?|affiliate)\b)"
    r"(?:(?:this|our) (?:site|post|page|article|blog|content)|.{0,40}\bwe) may"
    r" (?:earn|receive|get|contain|include) .{0,60}"
    r"\b(?:commissions?|affiliate links?)\b.{0,160}",
    r"as an amazon associate.{0,100}|when you (?:buy|purchase|click|shop) .{0,60}\blinks?\b.{0,80}"
    r"\bcommissions?\b.{0,100}",
)
GATES = (
    r"(?:this )?(?:content|video|page|site) is (?:not|un)(?: currently)? ?available in your "
    r".{2,40}",
    r"(?:we noticed|we see|we've detected|it (?:looks|seems) like|it appears)(?: that)?"
    r" (?:you're|you are) using an ad ?-?blocker.{0,160}|please (?:disable|turn off|pause)"
    r" your ad ?-?blocker.{0,120}",
    r"you(?:'ve| have) (?:read|used|viewed) \d{1,2} of (?:your )?\d{1,2} .{2,60}",
    r"you(?:'ve| have) (?:read|used|viewed) your (?:last|final) .{0,20}\b(?:article|story)\b"
    r".{0,120}"
    r"|\d{1,2} (?:free )?(?:article|stor)(?:y|ies|s)? (?:left|remaining).{0,40}",
    rf"(?:start|try|begin|claim) (?:your |a |my )?(?:\w{{1,8}}[ -]){{0,3}}trial{END}"
    rf"|(?:get )?unlimited (?:digital )?access(?: (?:for|from) .{{1,40}})?{END}",
    r"cancel any ?time|(?:maybe|remind me) later|no,? thanks|not now|got it!?|i (?:accept|agree)",
    r"purchase a subscription.{0,60}|(?:get|download)(?: it)? on (?:the )?"
    rf"(?:app store|google play)(?: store)?{END}",
    r"already have an account\?.{0,40}|to (?:continue|keep) reading(?: this \w{4,8})?,? (?:choose"
    r"|select|please|subscribe|sign|log|register|create|become|start|join|enter)\b.{0,80}",
    r"add (?:.{2,40} )?as a preferred source.{0,30}|subscribe (?:to us |to our channel )?on youtube"
    r"\W{0,4}|follow us on social media\W{0,4}",
)
DATA = (
    r"we need your consent to load (?:this )?[\w -]{2,40}content\W{0,3}"
    r"|we use [\w -]{2,30} to (?:manage|load|show) .{2,60}\bcookies on your device.{0,160}",
    r"(?:privacy|consent|cookie) manager|show (?:purposes|vendors)"
    rf"|(?:manage|your|update) (?:my |your )?(?:consent|privacy|cookie) (?:preferences|choices"
    rf"|settings|options){END}",
)
THREADS = (
    r"(?:you )?must be (?:logged|signed) in to .{2,60}"
    r"|(?:log|sign) ?in or (?:register|sign up) to .{2,60}"
    r"|sign in to (?:comment|reply|leave|post)\b.{0,40}",
    r"comments (?:are|will be) (?:moderated|reviewed).{0,120}"
    rf"|sort(?:ed)? by ?:? ?(?:newest|oldest|best|top|most \w{{3,10}}|date|relevance){END}"
    rf"|(?:newest|oldest|most (?:liked|recent|popular)) first{END}",
    r"welcome to the discussion\W{0,4}|keep it clean\. .{4,120}"
    r"|(?:don't threaten|be (?:truthful|nice|proactive))\. .{4,120}"
    r"|share with us\. we'd love .{4,120}"
    r"|email notifications are only sent .{4,120}",
)
