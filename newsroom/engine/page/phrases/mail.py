"""Wordings of boxes that offer what a site sends: newsletters, alerts, topics to follow."""

from newsroom.engine.page.wording import END

_SAID = r"(?!.*\b(?:said|says|told|according|officials|police)\b)"  # a story gives advice as well
_LETTER = r"(?:newsletters?|briefings?|bulletins?|digests?|e-?mails?|round-?ups?|dispatch(?:es)?)"
_NEWS = r"(?:news|stor(?:y|ies)|alerts|headlines|updates|reporting|journalism)"
_PEOPLE = (
    r"(?:neighbou?rs|readers|subscribers|people|others|members|fans|families|locals|professionals)"
)
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays|weekends|daily|weekly|monthly)"
_HOUSE = r"(?:(?:news(?:room)? )?team|editors?|critics|journalists|reporters|staff|newsroom)"

BOXES = (
    rf"(?=get|have|receive|join|sign|subscribe|stay|keep|find|follow"
    rf"|don){_SAID}(?=.*\b{_NEWS}\b)(?:get|have|receive|join|sign up|subscribe|stay|keep|find"
    rf"|follow"
    r"|don't miss)\b[^“\"]{3,300}\b(?:(?:to|on) your (?:phone|mobile|device|inbox)"
    r"|whats ?app (?:communit(?:y|ies)|channel|group))\b[^“\"]{0,160}",
    r"join our (?:[\w'&-]{1,20} ){0,4}(?:whats ?app|telegram|facebook|messenger) (?:community"
    r"|channel|group)\b[^“\"]{0,340}",
    r"(?:(?:are you )?enjoy(?:ing|ed)? (?:this|what you(?:'re| are) reading)"
    r"|liked? (?:this|what you(?:'re| are) reading)|found this useful)"
    r"(?: (?:story|article|piece|post))?\?(?: [^“\"]{4,120})?",
    rf"(?=make|start|end|begin|kick|wrap){_SAID}(?:make sense of|start|end|begin|kick off|wrap"
    rf" up) (?:the|your) (?:news|day|morning"
    rf"|week|weekend|evening)\b[^“\"]{{0,140}}\b(?:our|your|the)\b[^“\"]{{0,60}}\b(?:{_LETTER}"
    rf"|stor(?:y|ies))\b[^“\"]{{0,100}}",
    rf"join (?:more than |over |the )?\d[\d,.]{{0,9}}k?\+? (?:of your )?(?:\w{{2,14}} ){{0,2}}"
    rf"{_PEOPLE} who (?:\w{{4,8}}ly )?(?:get|read|receive|subscribe|rely|start|trust)\b.{{2,100}}",
    rf"{_DAY}\. (?:an?|the|our) (?:[\w-]{{2,14}} ){{0,2}}(?:{_LETTER}|guide|look|collection)\b"
    r"[^“\"]{0,120}",
    rf"(?=an? ){_SAID}(?=.*\b(?:you|your|our)\b)an? (?:free )?(?:[\w-]{{3,14}} )?(?:daily|weekly"
    rf"|monthly"
    rf"|morning|evening) (?:{_LETTER}|guide|explainer)\b[^“\"]{{4,160}}",
    rf"(?=your ){_SAID}your (?:daily|weekly|essential|must-read|morning|free|definitive)"
    rf" (?:\w{{2,14}} )"
    rf"{{0,2}}(?:{_LETTER}|guide|dose|fix|companion)\b[^“\"]{{4,160}}",
    rf"(?=.* by our )[^“\"]{{4,200}}\b(?:curated|picked|chosen|selected|hand-?picked) by our"
    rf" (?:\w{{2,12}} )?"
    rf"{_HOUSE}\b[^“\"]{{0,140}}",
    rf"(?=get |the ){_SAID}(?:get )?the (?:very )?best of our {_NEWS}\b[^“\"]{{0,80}}",
    rf"(?=for ){_SAID}for (?:more|expert|further)\b[^“\"]{{3,120}}, (?:sign up|subscribe) (?:to"
    rf"|for)"
    rf" .{{3,120}}",
    rf"(?:sign up|subscribe)(?: here| now| today)? (?:to|for) (?:[\w'&.-]{{1,20}} ){{1,6}}"
    rf"{_LETTER}(?: here| now| today)\b[^“\"]{{0,120}}",
    r"(?:do you )?want (?:an?|more|the) [^“\"?]{3,160}\? (?:subscribe|sign up) .{3,100}",
    rf"(?=to keep){_SAID}to keep up (?:to date )?with (?:the latest|our|all)\b[^“\"]{{2,80}},"
    rf" (?:follow|like"
    r"|subscribe|sign up|download)\b.{2,100}",
    rf"(?=for ){_SAID}for (?:more|the latest|all the latest)\b(?=.*\b(?:news|stories|headlines"
    rf"|updates"
    r"|coverage)\b)[^“\"]{2,120}, (?:head|visit|tune|follow|check|click|download|see our|sign up"
    r"|like us|bookmark|go to our)\b[^“\"]{2,100}",
    r"(?:our|this) (?:web ?)?site is your (?:destination|home|source) for .{3,160}",
    rf"(?=stay|keep){_SAID}(?:stay|keep) (?:up to date|informed|connected|in the know"
    rf"|ahead)\b[^“\"]{{3,200}}"
    r"\b(?:our|sign up|subscribe|newsletters?)\b[^“\"]{2,120}",
    r"find out what's (?:happening|going on|new) (?:in|on|at|around) .{2,40} with"
    r" .{0,40}\bupdates\b.{0,60}",
    r"(?:stick|stay) with .{2,30} for (?:updates|the latest|more)\b.{0,80}",
    rf"interested in more newsletters\?.{{0,40}}|(?:browse|see|view) (?:all )?(?:our"
    rf" )?newsletters{END}"
    rf"|arrives (?:{_DAY}|every .{{3,20}}){END}",
)
TOPICS = (
    r"(?:authors|topics|categories)(?: and (?:topics|authors))? you follow will be added .{2,100}"
    r"|posts from this (?:topic|author) will be added .{2,120}"
    r"|followed (?:categories|topics) will be added .{2,60}",
    r"follow (?:related )?(?:topics|authors)(?: (?:and|&) (?:authors|topics))?(?: (?:in|from) this"
    r" (?:story|article))?(?: to .{2,140})?\W{0,3}",
    r"don't miss out on the (?:latest )?(?:headlines|news|stories) (?:from|in) .{2,100}",
    r"every time .{2,40} publishes a (?:story|new (?:story|article)), you'll get .{2,80}"
    r"|you(?:'re| are) currently following this (?:author|topic)!.{0,100}",
    r"(?:please )?add (?:[\w.'&-]{1,20} ){1,4}(?:as|to) your preferred sources? .{2,100}"
    r"|(?:prefer|trust|add) (?:[\w.'&-]{1,20} ){1,4}(?:on |as (?:an? )?|as your )google"
    r"(?: preferred source| news)?\W{0,3}",
)
