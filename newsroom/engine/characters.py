"""Tell what shows nothing, characters that news is full of from odd ones, prose from code."""

import re
from itertools import islice

# All but ASCII, common marks and signs, and accented letters with a plain one behind them.
_ODD = re.compile(
    r"[^\x00-\x7f‘’“”–—…•€£°©®™\xa1\xa3\xa7\xb0\xb7\xbc-\xbf\xc0-\u024f]"
    r"|[Â-ô][^\x00-\x7f]|Ã |[a-z]â[st]\b"
)
# Of the characters that these begin with, all but accented letters; found fast, for it is one set.
_MAY_BE_ODD = re.compile(r"[^\x00-\x7f‘’“”–—…•€£°©®™\xa1\xa3\xa7\xb0\xb7\xbc-\xbf]")
# Anything but spaces, controls, and what Unicode calls default ignorable or a blank.
_SHOWN = re.compile(
    r"[^\s\x00-\x1f\x7f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    r"\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    r"\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_CODE = re.compile(
    r"[{}]|\)\s?;|\(\)|\w=[\"”]|==|=>|->|::|/\*|\*/|\$\w+[-\[=]|</?\w+>|\w\.\w+\(|:="
)
_CODE_HINTS = ("{", "=", "()", "->", "::", "*/")  # of which code holds some
_CODE_SIGNS = 3  # in prose one or two may stand, as an example


def is_blank(text: str) -> bool:
    """Tell a text in which nothing can be seen: no character, spaces, zero-width characters."""
    return not "!" <= text[:1] <= "~" and _SHOWN.search(text) is None


def odd(text: str) -> bool:
    """Tell whether a text holds a character that encoding and spacing rules want to see."""
    return _MAY_BE_ODD.search(text) is not None and _ODD.search(text) is not None


def code_hints(text: str) -> tuple[str, ...]:
    """Give the signs of program code that stand in a text, of those that all code has some of."""
    return tuple(hint for hint in _CODE_HINTS if hint in text)


def is_code(text: str) -> bool:
    """Tell whether a text is program code rather than prose: at least three signs of it."""
    signs = _CODE.finditer(text, 0, 20_000)
    return sum(1 for _ in islice(signs, _CODE_SIGNS)) == _CODE_SIGNS
