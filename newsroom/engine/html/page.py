"""Make a page of what was read: its blocks, and what it says of itself."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from typing import Any

from newsroom.engine.block import Block, Markup, Role
from newsroom.engine.html.addresses import safe_address
from newsroom.engine.html.head import Head
from newsroom.engine.html.headlines import headline_of
from newsroom.engine.html.linked import article_of, words_of
from newsroom.engine.html.reader import Piece, read_pieces

_TAG = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}", re.IGNORECASE)  # BCP 47, roughly
_WEB = re.compile(r"(?:https?:)?//", re.IGNORECASE)


@dataclass(frozen=True)
class Page:
    """What an HTML page holds, of which a document is made; empty strings where it says nothing.

    `published` is as the page writes it; `canonical` is its canonical link.
    """

    blocks: tuple[Block, ...]
    headline: str = ""
    byline: str = ""
    published: str = ""
    canonical: str = ""
    language: str = ""


def read_html(html: str) -> Page:
    """Read a page or a piece of HTML; never raises on broken markup."""
    read = read_pieces(html)
    article = article_of("".join(script) for script in read.head.scripts)
    number, headline = headline_of(read.pieces, read.head, article)
    return Page(
        tuple(_block(piece, n == number) for n, piece in enumerate(read.pieces)),
        headline,
        _byline(read.head, article),
        _published(read.head, article),
        _canonical(read.head, article),
        _language(read.head, article),
    )


def _block(piece: Piece, is_headline: bool) -> Block:
    picture = piece.frame.figure is not None and piece.frame.figure.picture
    markup = Markup(piece.frame.tag, piece.frame.within(), piece.link_share, picture)
    role = Role.HEADLINE if is_headline else piece.role
    return Block(piece.text, role, piece.marks, markup)


def _byline(head: Head, article: dict[str, Any]) -> str:
    said = (words_of(article.get("author")), *_metas(head, "author", "parsely-author", "byl"))
    names = (re.sub(r"^by\s+", "", name.strip(), flags=re.IGNORECASE) for name in said)
    return _first(name for name in names if not _WEB.match(name))


def _published(head: Head, article: dict[str, Any]) -> str:
    names = ("article:published_time", "datepublished", "date", "dc.date", "pubdate", "time")
    return _first((words_of(article.get("datePublished")), *_metas(head, *names)))


def _canonical(head: Head, article: dict[str, Any]) -> str:
    said = (head.canonical, *_metas(head, "og:url"), words_of(article.get("url")))
    return _first(address for address in map(safe_address, said) if _WEB.match(address))


def _language(head: Head, article: dict[str, Any]) -> str:
    said = (head.language, words_of(article.get("inLanguage")), *_metas(head, "og:locale"))
    return _first(tag.strip().replace("_", "-") for tag in said if _TAG.fullmatch(tag.strip()))


def _metas(head: Head, *names: str) -> list[str]:
    return [" ".join(unescape(head.metas.get(name, "")).split()) for name in names]


def _first(said: Iterable[str]) -> str:
    return next(filter(None, said), "")
