"""Tell characters that news in English is full of from those that are worth a look."""

import re

# All but ASCII, common marks and signs, and accented letters with a plain one behind them.
_ODD = re.compile(
    r"[^\x00-\x7f‘’“”–—…•€£°©®™\xa1\xa3\xa7\xb0\xb7\xbc-\xbf\xc0-\u024f]"
    r"|[Â-ô][^\x00-\x7f]|Ã "
)


def odd(text: str) -> bool:
    """Tell whether a text holds a character that encoding and spacing rules want to see."""
    return _ODD.search(text) is not None
