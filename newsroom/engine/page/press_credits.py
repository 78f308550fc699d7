"""Patterns of how broadcasters and agencies credit their pictures, as they print it."""

import re

_WORD = r"[A-Z][\w.'’-]{1,20}"
_MAKER = rf"{_WORD}(?: (?:(?:and|of|de|the) )?{_WORD}){{1,4}}"  # two words at least
_WIRE = r"(?:REUTERS|Reuters|AFP|EPA|Xinhua|XINHUA)"
_AIR = (
    r"(?:(?:[A-Z][\w.]{1,12} ){0,2}(?:News|ABC|AAP|BBC|CBC|SBS|NPR|RNZ)(?: [A-Z]\w{2,12})?|Supplied"
    r"|File)"
)
_PAPER = rf"(?:[Tt]he )?{_WORD}(?: {_WORD}){{0,3}}"
_HANDED = (  # who handed a picture out, or where it was posted
    rf"(?:(?:{_WORD} ){{1,4}}(?:Police|Police Department|Sheriff['’]s (?:Office|Department)"
    r"|Fire (?:Department|Rescue|Service)|Police Service)|Facebook|Instagram|Twitter|YouTube|TikTok"
    r"|Google(?: Maps| Street View| Earth)?|[Ff]amily handout|Handout)"
)
OPENS = re.compile(
    r"(?:FILE (?:PHOTO|IMAGE|PIC)S?|[Ff]ile (?:photo|image)s?|\(FILES?\)|FILE)"
    r" ?[:–—-]{1,2} [A-Z“]"
    r"|(?:Image|Media|Video|Figure) (?:caption|source)[,:] ?[A-Z“]"
)
ENDS = re.compile(
    rf"(?:(?<=[.!?)”\"])|(?<=\d)|(?<=\d,)) {_WIRE} ?/ ?{_MAKER}"
    r"(?:/[Ff]ile [Pp]hoto|/Handout|/Pool)?$"
    rf"|\[(?:File: ?|Photo: ?|Courtesy of )?{_MAKER} ?/ ?{_WORD}(?: [\w.'’-]{{1,20}}){{0,4}}\]$"
    rf"|\[(?:File: ?|Photo: ?){_WORD}[^\[\]]{{2,50}}\]$"
    rf"|(?<=[a-z.!?)”\"] )Pics?: {_MAKER}$"
    rf"|(?:^|(?<=[a-z.!?)”\"] ))(?:(?:Photo|Image|Video|Picture) )?Courtesy ?: ?{_MAKER}$"
    rf"|\b(?:Photo|Image|Picture|Source): ?{_AIR}: ?{_MAKER}$"
    rf"|\({_AIR}: ?{_MAKER}\)$"
    rf"|\((?:[\w.]{{2,20}} ){{0,3}}(?:[Pp]hoto|[Pp]icture)s? (?:by|courtesy of|via) {_MAKER}\)$"
    r"|\([A-Z]{2,8}(?: [Ff]ile)? [Pp]hoto(?:/[^()]{2,40})?\)$"
    r"|(?<=[.!?)”\"]) ?[—–] ?(?:[Ff]ile |[A-Z]{2,8} )?(?:[Pp]hoto|[Pp]icture)s?"
    r"(?: (?:by|courtesy)(?: of)?"
    r" [\w'’. -]{3,40})?$"
    rf"|(?<=[.!?)”\"]) ?\( ?{_MAKER} ?[-–|] ?{_MAKER} ?\)$"
    rf"|(?<=[\w.!?)”\"]) © ?{_MAKER}(?:[,/|] ?{_WORD}(?: [A-Z]\w{{1,20}}){{0,2}})?\.?$"
    rf"|\bPhotographer: ?{_MAKER}(?: ?[/|] ?.{{2,40}})?$"
    rf"|(?<=[\w.!?)”\"]) Permission granted by {_WORD}[^.]{{0,60}}$"
    rf"|(?<=[.!?)”\"]) Retrieved from {_WORD}[^.]{{0,60}}$"
    rf"|(?<=[a-z)”\"][.!?”\"]) {_MAKER} ?/ ?{_PAPER}$|\| {_MAKER}(?: for | ?/ ?| via ){_PAPER}$"
    rf"|(?<=[.!?”\"]) \({_HANDED}\)$"
    rf"|(?<=[a-z)”\"][.!?”\"]) {_MAKER}, (?:Special to )?[Tt]he {_WORD}(?: {_WORD}){{0,2}}$"
    rf"|\((?:Shutterstock|Getty(?: Images)?|Alamy|i?Stock|Unsplash|AP|Reuters) ?/ ?{_MAKER}\)$"
)
# Who may have written what stands before it as well.
NAMED = re.compile(
    rf"(?<=[.!?])[”\"]? \({_WORD}(?: {_WORD}){{1,2}}\)$"
    r"|(?<=[.!?)”\"]) ?[—–] ?[A-Z]{2,}(?: [A-Z.]{2,}){1,3}$"
)
ALONE = re.compile(
    rf"\(?(?:Supplied|Handout|Submitted)(?: by)? ?: ?{_MAKER}\)?|\({_AIR}: ?{_MAKER}\)"
    r"|(?i:representational|representative|file|illustrative|archive)"
    r" (?i:image|photo|picture|pic)s?\.?"
    r"|(?i:(?:image|photo|picture)s? (?:used )?for representation(?:al)?"
    r"(?: purposes?)?(?: only)?)\.?"
    r"|(?i:an? )?(?i:(?:screen ?(?:grab|shot)|(?:video|frame) grab)s? (?:of|from)"
    r"|stills? (?:image )?from) (?:[\w'’-]{1,20} ){0,6}"
    r"(?i:video|footage|film|clip|broadcast|livestream)"
    r"(?: [\w'’@.-]{1,20}){0,6}(?<!\.)"
)
