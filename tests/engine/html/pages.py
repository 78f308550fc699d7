"""Pages of our own, built as pages are built out there, all around one story."""

import json

STORY = (
    "The bridge at Varn has been closed since Monday, nobody knows for how long, the town said.",
    "Engineers found cracks in two of its four pillars when they looked at it after the flood.",
    "“We cannot let a single lorry over it,” said Petra Olm, who is in charge of the roads.",
    "A ferry will take people across twice an hour until the repairs are done, she added.",
    "The last flood of that size was in 1954, when the old wooden bridge was carried away.",
)
HEADLINE = "Bridge at Varn closed"
H1 = f"<h1>{HEADLINE}</h1>"
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in STORY)
RELATED = (
    "<div class=related><h3>Related articles</h3><ul><li><a href=/1>Who won the cup in Mirna?</a>"
    "</li><li><a href=/2>Ten soups for cold days</a></li><li><a href=/3>Win a car today</a></li>"
    "</ul></div>"
)
MENU = "<nav><ul><li><a href=/n>News</a></li><li><a href=/s>Sport</a></li></ul></nav>"
FOOTER = "<footer><ul><li><a href=/a>About us</a></li></ul><p>© 2024 The Varn Mail</p></footer>"
AROUND = ("News", "Sport", "Ten soups for cold days", "Win a car today", "About us")


def page(body, head="", menu=MENU, footer=FOOTER):
    """Build a whole page around a body."""
    return (
        f"<!DOCTYPE html><html lang=en><head><title>{HEADLINE} | The Varn Mail</title>{head}</head>"
        f"<body>{menu}{body}{footer}</body></html>"
    )


def linked_data(**more):
    """Write what a page tells search engines of its story."""
    told = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": HEADLINE, **more}
    return f'<script type="application/ld+json">{json.dumps(told)}</script>'


def _rows(*cells):
    return "".join(f"<tr><td>{cell}</td></tr>" for cell in cells)


_BARE = "<br><br>".join((f"<b>{HEADLINE}</b>", *STORY))
_DIVS = "".join(f"<div>{text}</div>" for text in (HEADLINE, *STORY))
WHOLE = {
    "no article element": page(f"<div id=c>{H1}{PARAGRAPHS}</div>{RELATED}"),
    "tables in tables": page(
        f"<table><tr><td><table>{_rows(RELATED)}</table></td><td><table>"
        f"{_rows(f'{H1}<table>{_rows(PARAGRAPHS)}</table>')}</table></td></tr></table>"
    ),
    "line breaks": page(f"<div class=entry>{H1}{'<br><br>'.join(STORY)}</div>{RELATED}"),
    "line breaks in a bare body": page(
        f"<br><br>{_BARE}", menu="<a href=/n>News</a> | <a href=/s>Sport</a>"
    ),
    "nothing but divs": page(
        f"<div>{_DIVS}</div><div><div><a href=/2>Ten soups for cold days</a></div>"
        "<div><a href=/3>Win a car today</a></div></div>"
    ),
    "AMP": page(
        f"<article>{H1}<amp-img src=a.jpg></amp-img>{PARAGRAPHS}<amp-ad><div>Advertisement</div>"
        "</amp-ad></article><amp-list><div placeholder>Loading</div></amp-list>",
        menu=f"<amp-sidebar layout=nodisplay>{MENU}</amp-sidebar>",
    ),
    "all in one form": page(
        f"<form id=aspnetForm>{MENU}<div>{H1}{PARAGRAPHS}</div>{FOOTER}</form>", menu="", footer=""
    ),
    "comments after it": page(
        f"<article>{H1}{PARAGRAPHS}</article><section id=comments><h3>2 comments</h3><div"
        " class=comment><p>I have crossed that bridge for forty years, and so did my father.</p>"
        "</div></section>"
    ),
    "tags that never close": (
        f"<html><title>{HEADLINE}</title><body><div><ul><li><a href=/n>News<li><a href=/s>Sport"
        f"</ul><div class=story>{H1}<p>{STORY[0]}<p>{STORY[1]}<b><p>{STORY[2]}</b><div>"
        f"<p>{STORY[3]}</span></div></td><p>{STORY[4]}</div><div class=footer>© The Varn Mail"
    ),
    "a story for search engines only": page(
        "<div id=app></div>", linked_data(articleBody="\n\n".join(STORY))
    ),
    "the same as escaped markup": page(
        "<div id=app></div>",
        linked_data(articleBody=PARAGRAPHS.replace("<", "&lt;").replace(">", "&gt;")),
    ),
    "an inset in it": page(
        f"<article>{H1}<p>{STORY[0]}</p><p>{STORY[1]}</p><div class=inset><p>Read more: <a href=/o>"
        "The bridge was old, said engineers</a></p></div>"
        f"{''.join(f'<p>{text}</p>' for text in STORY[2:])}</article>{RELATED}"
    ),
}
