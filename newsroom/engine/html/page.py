"""Make a page of what was read: its blocks, and what it says of itself."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from html import unescape
from typing import Any

from newsroom.engine.block import Block, Markup, Role
from newsroom.engine.html.addresses import safe_address
from newsroom.engine.html.head import Head
from newsroom.engine.html.headlines import lone_heading
from newsroom.engine.html.linked import words_of
from newsroom.engine.html.main_text import Judgement, judged
from newsroom.engine.html.notes import Notes, notes_of
from newsroom.engine.html.pieces import Piece
from newsroom.engine.html.reader import Read, read_pieces
from newsroom.engine.html.rows import Judged, joined
from newsroom.engine.html.told import told_only

_PAGE = re.compile(r"<(?:html|head|body)\b", re.IGNORECASE)
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
    """Read a page or a piece of HTML; never raises on broken markup.

    In a page each block is judged story or not; a piece of HTML is a story as a whole.
    """
    read = read_pieces(html)
    notes = notes_of(read)
    is_page = _PAGE.search(html) is not None
    said = judged(read.pieces, notes, html) if is_page else Judgement([1.0] * len(read.pieces))
    notes = _headed(read, notes, said)
    return Page(
        _blocks(read.pieces, said, notes),
        notes.headline,
        _byline(read.head, notes.article or {}),
        _published(read.head, notes.article or {}),
        _canonical(read.head, notes.article or {}),
        _language(read.head, notes.article or {}),
    )


def _headed(read: Read, notes: Notes, said: Judgement) -> Notes:
    """Take a heading in the story or above it for the headline, where no other was known to be."""
    if notes.headline_piece is not None:
        return notes
    number = lone_heading(read.pieces, read.head, notes.article or {})
    if number is None or max(said.chances[number:]) < said.least:
        return notes
    return replace(notes, headline_piece=number, headline=read.pieces[number].text)


def _blocks(pieces: Sequence[Piece], said: Judgement, notes: Notes) -> tuple[Block, ...]:
    """Make blocks of what the page shows, and of the story where only its JSON-LD has it."""
    head = notes.headline_piece
    chances = [1.0 if n == head else chance for n, chance in enumerate(said.chances)]
    main = [chance >= said.least for chance in chances]
    shown = [piece for piece, is_main in zip(pieces, main, strict=True) if is_main]
    told = told_only(notes.article, shown)
    if told:
        main = [number == head for number in range(len(pieces))]
    blocks = enumerate(zip(pieces, chances, main, strict=True))
    roles = said.roles if head is None else {**said.roles, head: Role.HEADLINE}
    found = [
        Judged(piece, chance if is_main or not told else 0.0, is_main, _told(roles, n, is_main))
        for n, (piece, chance, is_main) in blocks
    ]
    found += [Judged(piece, 1.0, main=True) for piece in told]
    return tuple(map(_block, joined(found)))


def _told(roles: Mapping[int, Role], number: int, is_main: bool) -> Role:
    return roles.get(number, Role.UNKNOWN) if is_main else Role.UNKNOWN


def _block(judged: Judged) -> Block:
    piece = judged.piece
    picture = piece.frame.figure is not None and piece.frame.figure.picture
    within, share = piece.frame.within(), piece.link_share
    markup = Markup(piece.frame.tag, within, share, picture, judged.main, judged.chance)
    return Block(piece.text, judged.told or piece.role, piece.marks, markup)


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
