"""Wordings of what the forms and boxes of a site say: what to fill in, what went well or wrong."""

from newsroom.engine.page.wording import END

_MAIL = r"(?:e-?mail(?: address)?|name|comment|message|details|username|password|zip code|postcode)"
_PAGE = (
    r"(?:article|story|post|page|content|information|answer|guide|recipe|review|tutorial|lesson"
    r"|video|site)"
)
_SIGNED = r"(?:signed (?:up|in)|subscribed|unsubscribed|registered|logged (?:in|out)|joined)"
_SENT = r"(?:subscription|request|message|comment|registration|vote|submission|rating|review|email)"

FORMS = (
    rf"(?:please )?(?:enter|type|fill in|provide) (?:an? |your |the )?(?:valid )?{_MAIL}(?: here"
    rf"| below| again)?{END}|(?:a |your )?valid {_MAIL} is required{END}"
    rf"|(?:you have entered )?(?:an? )?(?:incorrect|invalid) {_MAIL}{END}"
    rf"|this field is (?:required|for validation purposes .{{2,60}}){END}",
    r"your (?:session|link|subscription|trial) has (?:expired|timed out)\b.{0,80}"
    rf"|your {_SENT} (?:could not be|has been|was(?: not)?) (?:\w{{4,12}} )?(?:saved|sent"
    r"|successful|submitted|received|confirmed|recorded|updated"
    rf"|posted){END}(?:please try again.{{0,20}})?|(?:your comment is )?awaiting moderation{END}",
    r"(?:(?:great|success|congratulations|thanks|welcome back|done)[!,.]+ )?you(?:'ve| have|'re"
    rf"| are) (?:now )?(?:successfully )?{_SIGNED}(?: (?:to|for|as|with|from"
    rf"|in)\b[^.“\"]{{1,60}})?{END}(?:in case you|please check|check your|you can"
    r"|you'll).{0,120}|(?:(?:great|success|congratulations|thanks|welcome back"
    rf"|done)[!,.]+ )?you(?:'ve| have|'re| are) (?:now )?(?:successfully )?{_SIGNED}(?: (?:to|for"
    r"|as|with|from|in)\b[^.“\"]{1,60})?[!. ]{0,3}",
    r"(?:success! |almost (?:there|done)[!.] |now )?(?:please )?check your (?:inbox|e-?mail"
    r"|spam)\b(?=.*\b(?:confirm|subscri|link|sign))[^“\"]{4,120}",
    r"thank(?:s| you)(?: very much| so much)? for (?:your|the"
    r"|taking (?:the )?time to provide your|submitting(?: your| an?)?|leaving (?:your"
    r"|us)) (?:feedback|rating|interest|submission|tip|vote)\b[^“\"]{0,60}|we(?:'re"
    r"| are) glad (?:this|that|it) was helpful.{0,20}|thanks! we're glad .{2,30}",
    rf"(?:was|is|did you find) (?:this|our) (?:{_PAGE} )?(?:helpful|useful|interesting)(?: (?:to"
    r"|for) you)?\?.{0,20}|(?:did|has|does) this (?:article|page|post|guide"
    r"|answer) (?:help(?:ed)?(?: you)?|answer your question)\?.{0,20}|how (?:useful"
    rf"|helpful) was this {_PAGE}\?|click on a star to rate it!?|average rating:? \d.{{0,40}}"
    r"|no votes so far!?.{0,60}|(?:yes|no),? this page is (?:not )?useful|tell us why!?"
    rf"|we are sorry that this {_PAGE} was not .{{2,40}}",
    r"\d{1,4} characters? (?:left|remaining)|include your e-?mail address to get a message "
    r"when .{4,80}|(?:please )?(?:do not|don't) include (?:any )?(?:personal|financial"
    r"|sensitive)\b.{4,160}|(?:i'm|i am) not a robot|captcha.{0,60}|please (?:select"
    r"|choose) at least one .{3,30}",
    r"oops[!,.]+ (?=.*\b(?:you|page|looks|something|wrong|link|try)\b).{4,160}"
    r"|something went wrong[.,!] (?:please )?(?:try|refresh|reload).{0,60}|page not found"
    r"|the (?:content|page) you(?:'ve| have)? (?:requested|are looking for) .{4,100}",
    r"(?:log|sign) ?in (?:to (?:our|the) (?:web ?)?site )?to (?:save|bookmark|like|vote|rate"
    r"|follow|see|view|access|add|manage|join the)\b[^“\"]{2,100}",
    r"(?:content|comments?|articles?|more(?: \w{4,10})?|page|stories|results)?(?: is"
    r"| are)? ?loading(?:,? please wait)?(?: more \w{4,10})?\.{2,4}",
    rf"(?:expand|collapse)(?: all| to (?:read|see|view) .{{2,40}}){END}"
    r"|tap here to return to .{2,30}",
    r"i(?:'m| am) in!|yes,? (?:please,? )?(?:send|sign|count|give|email) me\b[^“\"]{0,50}"
    r"|yes,? continue|no,? (?:thanks|thank you), (?:i|just|maybe)\b.{2,60}",
    r"your privacy is important to us\.?|(?=.*\b(?:privacy policy|terms|recipient|third part"
    r"|unsubscribe|newsletters?|marketing))your (?:e-?mail address|information|(?:personal )?data"
    r"|details) (?:is|are|will (?:not |never )?be) (?:only )?(?:used|held|processed|shared|stored"
    r"|protected|kept)\b[^“\"]{0,240}|we (?:don't|do not|won't|will not|will never|never"
    r"|hate) (?:spam|share your|sell your)\b[^“\"]{0,120}|no spam(?:,| ever|[!.]"
    r"| we)[^“\"]{0,80}",
)
