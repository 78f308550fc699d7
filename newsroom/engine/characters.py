"""Tell characters that news is full of from odd ones, and prose from program code."""

import re
from itertools import islice

# All but ASCII, common marks and signs, and accented letters with a plain one behind them.
_ODD = re.compile(
    r"[^\x00-\x7f‘’“”–—…•€£°©®™\xa1\xa3\xa7\xb0\xb7\xbc-\xbf\xc0-\u024f]"
    r"|[Â-ô][^\x00-\x7f]|Ã |[a-z]â[st]\b"
)
_CODE = re.compile(
    r"[{}]|\)\s?;|\(\)|\w=[\"”]|==|=>|->|::|/\*|\*/|\$\w+[-\[=]|</?\w+>|\w\.\w+\(|:="
)
_CODE_HINTS = ("{", "=", "()", "->", "::", "*/")  # of which code holds some
_CODE_SIGNS = 3  # in prose one or two may stand, as an example


def odd(text: str) -> bool:
    """Tell whether a text holds a character that encoding and spacing rules want to see."""
    return _ODD.search(text) is not None


def code_hints(text: str) -> tuple[str, ...]:
    """Give the signs of program code that stand in a text, of those that all code has some of."""
    return tuple(hint for hint in _CODE_HINTS if hint in text)


def is_code(text: str) -> bool:
    """Tell whether a text is program code rather than prose: at least three signs of it."""
    signs = _CODE.finditer(text, 0, 20_000)
    return sum(1 for _ in islice(signs, _CODE_SIGNS)) == _CODE_SIGNS
