"""Wordings of who else made a story, who paid for it, and under what terms others may print it."""

_NAMED = (  # not of those whom a report names, but who made it
    r"(?!(?:all|both|many|most|some|several|few|none|each|every|these|those|this|that|his|her|their"
    r"|its|an?|the (?!associated|new york|washington)\w+|two|three|four|five|six|ten|more|what|who"
    r"|which|it|they|he|she|we|\d+)\b)(?!.*\b(?:said|says|told|factors?|causes?)\b)"
)
_PIECE = r"(?:report|story|article|piece|investigation)"
_FREE = r"(?:articles?|stor(?:y|ies)|reporting|content|work)"

MAKERS = (
    rf"(?=.*contributed )(?:{_NAMED}[\w.,'&;() -]{{4,260}} (?:also )?contributed (?:reporting "
    rf"|research )?to this"
    rf" {_PIECE}"
    r"(?: from .{2,60})?\W{0,2}"
    rf"|{_NAMED}[\w.,'& -]{{4,120}} contributed (?:reporting|research)(?: (?:from|in) .{{2,60}})?"
    r"\W{0,2})",
    r"additional reporting(?: by)? ?: .{2,60}"
    r"|the (?:audio|digital|radio|broadcast|web)(?: version of this)? (?:story|piece|interview)"
    r" was (?:edited|produced|adapted)(?:(?:,? and|,) (?:edited|produced|adapted))? .{0,20}\bby"
    r" .{2,80}",
)
FUNDED = (
    rf"this {_PIECE} is part of (?:our|the|an?) [^“\"]{{2,100}}\b(?:series|project|package"
    r"|collaboration|initiative)\b[^“\"]{0,160}",
    r"(?=.*solely )(?=.*\b(?:is|are) solely responsible for (?:all|the|its|this)(?: \w{2,12})?"
    r" content\b)"
    r"[^“\"]{20,380}",
    r"(?=.* (?:funding|consult))(?:.{3,80} provides? funding as an? (?:founding )?(?:member"
    r"|partner|supporter) of .{3,60}"
    r"|.{2,80} (?:does|do) not work for, consult, own shares in .{10,300})",
    r".{2,30} is (?:an? )?local (?:body|democracy) (?:journalism|reporting)\b.{4,120}",
    r"this (?:content|article|story) was (?:created|produced) by .{2,60}, which is .{4,240}",
)
TERMS = (
    rf"republish (?:our|this|these) {_FREE}(?: for free)?,? (?:online|for free|under|in print)"
    r"\b.{0,120}|we believe in the free flow of information\W{0,2}",
    rf"(?:thank you|thanks) for your interest in republishing\b.{{0,160}}"
    rf"|you (?:are free to|may|can(?:'t|not)?) (?:republish|edit) (?:this|our) (?:{_FREE}|material)"
    r"\b.{0,300}|(?:you (?:have|need) to|please) credit us\. .{10,340}",
    r"if you(?:'re| are) republishing (?:online|in print|this)\b.{10,340}",
)
LIKELY_MADE = (
    rf"this {_PIECE} is part of .{{4,300}}",
    rf".{{4,260}} contributed (?:reporting |research )?(?:to this {_PIECE}|reporting|research)"
    r"\b.{0,60}",
)
