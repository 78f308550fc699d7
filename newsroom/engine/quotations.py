"""Find what stands inside quotation marks: somebody's words, which nobody replaces unseen."""

import re

Span = tuple[int, int]

# UTF-8 quotation marks read as Windows-1252, as they stand in mojibake text.
_OPENERS = {"“": "”", "„": "“”", "«": "»", "‹": "›", "‘": "’", "â€œ": "â€", "â€˜": "â€™"}
_TOKEN = re.compile(
    "â€œ|â€\u009d|â€˜|â€™|â€(?![\u0080-\u00bf\u2010-\u203a\u02c6\u02dc\u20ac\u2122œžŸšŠŒŽ])"
    "|[\"“”„«»‹›‘’']"
)
_ELISION = re.compile(
    r"(?:\d|(?:em|til|till|tis|twas|twere|twill|cause|cos|coz|bout|round|n|ere|neath|tween|gainst)\b)",
    re.IGNORECASE,
)


def quotations(text: str) -> tuple[Span, ...]:
    """Give the spans inside quotation marks, without the marks, in order, in linear time.

    A mark that never closes protects to the end of the block; a closing mark that was never
    opened protects from its beginning. Apostrophes are told from single marks by what stands
    beside them.
    """
    if not _TOKEN.search(text):
        return ()
    spans: list[Span] = []
    opened: tuple[str, int] | None = None
    for found in _TOKEN.finditer(text):
        mark, start, end = found[0], found.start(), found.end()
        if opened is None:
            if _opens(text, mark, start, end):
                opened = (mark, end)
            elif mark in ("”", "»", "â€\u009d") and not spans:
                spans.append((0, start))
        elif _closes(text, opened[0], mark, start, end):
            spans.append((opened[1], start))
            opened = None
    if opened is not None:
        spans.append((opened[1], len(text)))
    return tuple(span for span in spans if span[0] < span[1])


def _opens(text: str, mark: str, start: int, end: int) -> bool:
    if mark == '"':
        return True
    if mark in ("'", "‘"):
        return (
            not _inside_word(text, start) and not _ELISION.match(text, end) and _starts(text, end)
        )
    return mark in _OPENERS


def _closes(text: str, opener: str, mark: str, start: int, end: int) -> bool:
    if opener == '"':
        return mark == '"' or mark == "”"
    if opener in ("'", "‘", "â€˜"):
        closer = mark in (("'", "’") if opener != "â€˜" else ("â€™",))
        return closer and not text[end : end + 1].isalnum() and not text[start - 1].isspace()
    if opener == "â€œ":
        return mark.startswith("â€") and mark not in ("â€œ", "â€˜", "â€™")
    return mark in _OPENERS[opener] or (opener == "“" and mark == '"')


def _inside_word(text: str, start: int) -> bool:
    return start > 0 and text[start - 1].isalnum()


def _starts(text: str, end: int) -> bool:
    """Tell whether a word could begin here: a single mark before a space opens nothing."""
    return end < len(text) and not text[end].isspace()
