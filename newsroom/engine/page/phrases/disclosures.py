"""Wordings by which sites tell how they earn, check and what they don't answer for."""

from newsroom.engine.page.wording import END

_EARN = (
    r"\b(?:we|i|this (?:site|page|website|blog)|our (?:site|team|website)) (?:may |might |will "
    r"|could |can |sometimes )?(?:also )?(?:earn|receive|get|make|be paid|collect)s? (?:an?|some"
    r"|us|small)? ?(?:\w{4,10} )?(?:commissions?|compensation|fee|percentage)\b"
)
_LINKED = (
    r"(?:\b(?:links?|affiliates?|click)\b|\b(?:on|through|via) (?:this|our) (?:site|page"
    r"|website)\b)"
)
_OWN = r"(?:this|our) (?:site|page|website|blog)"
_PIECE = (
    r"(?:article|story|piece|post|blog(?: post)?|column|commentary|essay|publication|op-?ed"
    r"|editorial|review|paper|podcast|site|website|platform|page|section)"
)
_REVIEWED = (
    r"(?:medically|clinically|legally|expert|fact|scientifically|technically"
    r"|editorially)[- ](?:reviewed|checked|verified)"
)

# What each line of them has, so that few lines need a closer look.
EARNED = (
    *("commission", "compensat", "affiliate", "percentage", " fee", "independently", "carefully"),
    *("hand", "products we think", "disclos", "disclaimer", "policy", "statement", "note"),
)
CAVEATED = (
    *("reviewed", "checked", "verified", "authored", "process", "how we", "strict", "team"),
    *("editor", "expert", "expressed", "contained", "presented", "given", "stated", "disclaimer"),
    *("purposes", "educational", "informational", "general", "substitute", "consult", "funding"),
    *("disclosure", "republish", "interest", "proofread", "trust", "peer-reviewed"),
)
EARNINGS = (
    rf"(?=.*{_LINKED})(?=.*{_EARN})[^“\"]{{20,400}}",
    r"(?:[^“\"]{2,80} )?(?:some|many|all|most)(?: of)? the (?:links|products"
    r"|offers)\b[^“\"]{2,60}\baffiliate links?\b[^“\"]{0,240}",
    r"(?=.*\bcompensat)(?:the |many of the |all )?(?:offers?|products|listings|cards"
    rf"|companies)\b[^“\"]{{0,60}}\b(?:on|in) {_OWN}\b[^“\"]{{0,340}}",
    r"(?=.*\b(?:(?:our|by) (?:\w{4,12} )?(?:editors?|team|writers|experts)|we (?:may|earn"
    r"|\w{4,10}))\b)(?:every|each|all) (?:our )?(?:product|item|pick|recommendation"
    r"|brand)s? (?:we (?:review|feature|recommend)|featured|(?:on|in) \w[^“\".]{2,40}|is|are"
    r"|here|below)\b[^“\"]{0,60}\b(?:independently|carefully"
    r"|hand-?)[ -]?(?:\w{3,10} )?(?:selected|chosen|picked|reviewed|curated"
    r"|tested)\b[^“\"]{0,240}",
    r"we (?:only )?(?:independently (?:\w{4,10}(?:,| and)? ){1,4}"
    r"|include products we think)\b[^“\"]{4,300}",
    r"(?:advertis(?:er|ing)|editorial|affiliate|ad|sponsorship|disclosure) (?:disclosure"
    rf"|disclaimer|policy|statement|note){END}|(?:editorial note|full disclosure|disclosure"
    r"|affiliate disclosure): (?=.*\b(?:commissions?|affiliate|sponsor|partner|compensat"
    r"|opinions)).{10,360}|(?:read|see) (?:my|our) (?:full )?(?:affiliate |advertising "
    r"|advertiser )?disclosure(?: policy)?(?: here)?[.»›>→ ]{0,3}",
)
CAVEATS = (
    rf"(?:by )?{_REVIEWED} by:? [^“\".]{{2,60}}(?:, [a-z.]{{2,8}}\.?)?.{{0,60}}"
    rf"|last {_REVIEWED}(?: on)?\b.{{0,30}}|how we (?:reviewed|vet|vetted|fact-?checked?) (?:this"
    rf"|our) [^“\".]{{4,30}}{END}|co-?authored by .{{2,60}}|our (?:review|editorial"
    rf"|vetting) process{END}",
    r"[^“\"]{2,60} has strict (?:sourcing|editorial) (?:guidelines|standards"
    r"|policies)\b[^“\"]{4,320}|(?:our|[\w' ]{3,30}'s) (?:editorial team|editors|experts"
    r"|medical team) (?:is|are|continually|works?|adheres?)\b(?=.*\b(?:our|we|information|content"
    r"|articles)\b)[^“\"]{10,340}",
    r"(?:the )?(?:views|opinions|statements)(?:(?:,| and|, and"
    r"| or) \w{4,14}){0,5} (?:expressed|contained|presented|given"
    r"|stated)(?: and \w{4,12})? (?:here|above|are|(?:in|on|within|by) (?:this|the|our"
    rf"|all) (?:\w{{4,14}} )?(?:{_PIECE}|authors?|writers?|contributors?|readers?|columnists?"
    r"|commenters?|users?|publications?))\b[^“\"]{0,90}\b(?:reflect|represent|author|writer"
    r"|contributor|own|those of|editorial|policy|publisher)\b[^“\"]{0,240}",
    r"disclaimer(?:/[\w' ]{4,30})?: ?(?=.*\b(?:views|opinions|statements|information|content"
    r"|article|advice|responsib|views?|translat|syndicated|sponsored)\b).{20,380}"
    r"|(?:the )?information (?:provided |contained |presented )?(?:on|in) [^“\"]{2,60}\b(?:is"
    r"|are) (?:provided )?for (?:educational|informational|general)\b[^“\"]{4,360}"
    r"|this (?:article|content|post|information) is (?:provided )?for (?:general |educational "
    r"|informational ){1,2}purposes\b[^“\"]{0,300}",
    r"this (?:content|article|information) is not (?:intended"
    r"|meant) to be a substitute for\b[^“\"]{4,240}|always (?:consult|seek the advice of) (?:a"
    r"|your)[^“\"]{2,60}\b(?:doctor|physician|professional|provider)\b(?=.*\bmedical "
    r"condition)[^“\"]{0,200}",
    r"[^“\"]{3,160} (?:do|does) not work for, consult, own shares in or receive funding from "
    r".{10,300}|[^“\"]{3,160} provides? funding as a (?:founding )?(?:partner"
    r"|member) of .{4,60}|disclosure statement|republish (?:our|this) (?:articles?|stor(?:y"
    r"|ies))(?: for free)?\b.{0,100}|(?:no )?(?:competing|conflicts? of) interests?(?: "
    r"statement)?:?(?: none)?\.?",
    r"this (?:article|story) has been reviewed according to .{4,360}|(?:fact-?checked|proofread"
    r"|trusted source|peer-reviewed publication|editors' notes)",
    r"why (?:you can |you should )?trust (?:us|(?!the |an? |your |his |her "
    rf"|my )[\w'&.-]{{2,20}}(?: [\w'&.-]{{2,20}})?){END}|why you can trust [^“\"]{{2,40}}\b(?:we"
    r"|our)\b[^“\"]{10,300}|(?:find out|read|learn) more about how we (?:test|review|rate"
    r"|vet)\b.{0,40}",
    rf"(?:every {_PIECE}|we) (?:is|are) (?:fact-?checked|reviewed) by our\b[^“\"]{{4,160}}",
)
