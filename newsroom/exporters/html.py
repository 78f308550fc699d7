"""Write a hand-out as HTML: a whole page, or only the article to paste into another."""

from collections.abc import Iterator
from html import escape

from newsroom.engine.block import Block, Role
from newsroom.exporters.hand_out import HandOut
from newsroom.exporters.inline import Run, printable, runs
from newsroom.exporters.parts import parts
from newsroom.sanitizing import clean_html, is_safe_link

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>{title}</title></head>
<body>
{body}
</body>
</html>
"""
_AROUND = {  # what encloses neighbours of one role, and each of them
    Role.LIST_ITEM: ("<ul>\n{}\n</ul>", "<li>{}</li>"),
    Role.QUOTATION: ("<blockquote>\n{}\n</blockquote>", "<p>{}</p>"),
    Role.CAPTION: ("{}", "<figure><figcaption>{}</figcaption></figure>"),
    Role.SUBHEADING: ("{}", "<h2>{}</h2>"),
    Role.HEADLINE: ("{}", "<h2>{}</h2>"),
    Role.STANDFIRST: ("{}", "<p><strong>{}</strong></p>"),
    Role.BYLINE: ("{}", "<p><em>{}</em></p>"),
}
_NUMBERED = ("<ol>\n{}\n</ol>", "<li>{}</li>")
_PLAIN = ("{}", "<p>{}</p>")


def as_html(hand_out: HandOut) -> bytes:
    """Write a page that stands alone, in UTF-8."""
    title = escape(_line(hand_out.headline))
    return _PAGE.format(title=title, body=article_html(hand_out)).encode()


def article_html(hand_out: HandOut) -> str:
    """Write only the article, of nothing but allowed tags; cleaned although all of it is escaped.

    Escaping keeps text as text; cleaning holds even where this module should once be wrong.
    """
    return clean_html("\n".join(_parts(hand_out)))


def _parts(hand_out: HandOut) -> Iterator[str]:
    if hand_out.headline.strip():
        yield f"<h1>{escape(_line(hand_out.headline))}</h1>"
    if hand_out.dated_byline:
        yield f"<p><em>{escape(_line(hand_out.dated_byline))}</em></p>"
    for part in parts(hand_out.story):
        around, each = _NUMBERED if part.numbered else _AROUND.get(part.role, _PLAIN)
        yield around.format("\n".join(each.format(_inline(block)) for block in part.blocks))
    for label, text in hand_out.small_print:
        yield f"<p>{label}: {_small_print(label, _line(text))}</p>"


def _inline(block: Block) -> str:
    """Write a block's text with its marks; a standfirst is strong already."""
    parts, href = [], ""
    for run in runs(block):
        if run.href != href:
            parts.append("</a>" if href else "")
            parts.append(f'<a href="{escape(run.href)}">' if run.href else "")
            href = run.href
        parts.append(_marked(run, strong=run.strong and block.role is not Role.STANDFIRST))
    return "".join([*parts, "</a>" if href else ""])


def _marked(run: Run, *, strong: bool) -> str:
    text = escape(run.text, quote=False).replace("\n", "<br>")
    text = f"<s>{text}</s>" if run.struck else text
    text = f"<em>{text}</em>" if run.emphasis else text
    return f"<strong>{text}</strong>" if strong else text


def _small_print(label: str, text: str) -> str:
    """Make the original's address a link."""
    shown = escape(text)
    is_link = label == "Original" and is_safe_link(text)
    return f'<a href="{shown}">{shown}</a>' if is_link else shown


def _line(text: str) -> str:
    return " ".join(printable(text).split())
