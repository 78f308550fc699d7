"""Wordings of the buttons and requests round a recipe; what it is made of is the story's."""

from newsroom.engine.page.wording import END

_MADE = r"(?:(?:did|have|if) you |when you )?(?:make|made|try|tried|love|loved|cook|cooked)"
_BUTTON = r"(?:print|pin|rate|save|share|jump to recipe|jump to video|review)"

RECIPES = (
    r"\d(?:\.\d{1,2})? (?:from|out of 5(?: stars)?(?: from)?"
    r"|stars? \()\W{0,3}(?:\(?\d[\d,]{0,6} (?:votes?|ratings?|reviews?)\W{0,3})?(?:from"
    r"|\(?\d[\d,]{0,6} (?:votes?|ratings?|reviews?))?\W{0,3}|\d[\d,]{0,6} (?:ratings|votes)",
    rf"{_BUTTON}(?:[ |·/]{{1,3}}{_BUTTON}){{1,4}}|(?:print|pin|rate|save) (?:this )?recipe{END}",
    r"cook mode\b.{0,60}|us customary\W{1,4}metric|(?:[123]x ?){2,3}",
    r"(?:want|would you like) to save this (?:recipe|post|article)\?[^“\"]{0,120}"
    r"|enter your e-?mail (?:below )?(?:&|and) (?:i'll|we'll|get)\b[^“\"]{4,160}",
    rf"{_MADE} (?:this|it|one)(?: recipe)?\? [^“\"]{{0,20}}(?:tag|rate|leave|let|share|snap"
    r"|comment|mention|please)\b[^“\"]{4,160}|(?:tag|mention) (?:me )?@[\w.]{2,30} "
    r"[^“\"]{2,80}",
    r"(?:if|when) you (?:make|made|try|tried|love|loved) (?:this|these|the|my"
    r"|it)\b[^“\"]{0,60}\b(?:leave|rate|tag|let (?:me|us)|give"
    r"|share)\b[^“\"]{0,60}\b(?:comments?|ratings?|review|know|instagram"
    r"|stars?)\b[^“\"]{0,120}",
    r"recipe rating|reader interactions|(?:primary|secondary) sidebar"
    r"|what is your star rating.{0,20}|skip to (?:primary|secondary|main|left"
    r"|right) (?:navigation|sidebar|header navigation|footer)|comments, questions and tips",
)
