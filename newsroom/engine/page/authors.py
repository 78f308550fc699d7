"""Know a line that names an author."""

import re

_BY = re.compile(
    r"\s*(?:(?:written|reported|words|story|report) )?by:?\s+(\S.{1,80})", re.IGNORECASE
)
_PART = r"[A-Z][\w.'’-]{1,20}"
_POST = "correspondent|reporter|editor|columnist|critic"
_TITLED = re.compile(  # a name with what its bearer is at the paper
    rf"{_PART}(?: {_PART}){{1,3}}"
    rf"(?: (?:[\w&-]{{2,20}} ){{0,3}}(?:{_POST})|, (?:[\w&-]{{2,20}} ){{0,4}}(?i:{_POST}))"
)
_NAMES = re.compile(r"[^\W\d_][^|•·–—⋅/(@\d]*")
_TIMES = re.compile(  # and not April Jones
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|Noon|Midnight|Christmas|Easter)\b(?! [A-Z])"
)
_LONGEST = 90  # code points of a name with a title
_NAMED = 0.5  # share of the words that begin with a capital: a site's own word may be glued on


def names_author(text: str) -> bool:
    """Tell a line that says by whom; "By Tuesday the bridge was gone" says by when.

    So does a name with its bearer's title: "Ann Example, health correspondent".
    """
    if len(text) <= _LONGEST and _TITLED.fullmatch(text.strip()):
        return True
    by = _BY.fullmatch(text)
    names = by and _NAMES.match(by[1])
    if names is None or not names[0][0].isupper() or _TIMES.match(names[0]):
        return False
    words = names[0].split()
    return sum(word[0].isupper() for word in words) >= _NAMED * len(words)
