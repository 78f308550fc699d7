"""Tell which block is the page's headline, and what the headline is where no block shows it."""

import re
from collections.abc import Sequence
from html import unescape
from typing import Any

from newsroom.engine.html.head import Head
from newsroom.engine.html.linked import words_of
from newsroom.engine.html.pieces import Piece

_WORD = re.compile(r"\w+")
_SEPARATOR = re.compile(r"\s(?:[|–—·•»:-]+)\s")
_TITLES = ("h1", "h2", "h3")
_ARTICLE = frozenset(("the",))  # a site's name comes with it and without
_CUT = 3  # words of a title that is cut short: an h1 with all of them is the whole of it
_ALIKE = 0.6  # share of words that a heading and what the page calls itself have in common
_AGREED = 0.4  # share of the shorter's words that the only h1 and a title must have in common,
_LONG = 4  # two of them words of so many letters
_LABEL = 3  # words of a title that names a part of the site and no story
_LINKED = 0.5  # share of an h1 in its link; the site's own sign has more
_NAME = 6  # words of a site's name
_READ = 500  # code points of a heading
_MOST = 200  # headings of a page that are compared


def headline_of(
    pieces: Sequence[Piece], head: Head, article: dict[str, Any]
) -> tuple[int | None, str]:
    """Give the headline's block and text: the heading most like the page's own title.

    Without a title the first h1; None and "" where there is nothing of the kind. The site's own
    name is no headline.
    """
    site = _site(head)
    heads, title = _heads(pieces, site), _parts(head, site)
    said = [*_told(head, article, site), *_whole(title)]
    if not said:
        first = next((n for n in heads if _level(pieces[n]) == "h1"), None)
        return first, "" if first is None else pieces[first].text
    likest = _likest(pieces, heads[:_MOST], said)
    return likest, said[0] if likest is None else pieces[likest].text


def lone_heading(pieces: Sequence[Piece], head: Head, article: dict[str, Any]) -> int | None:
    """Give the only h1, where it agrees with a title or is better than the mere label it has."""
    site = _site(head)
    told, title = _told(head, article, site), _parts(head, site)
    ones = [number for number in _heads(pieces, site) if _level(pieces[number]) == "h1"]
    if len(ones) != 1:
        return None
    words = _words(pieces[ones[0]].text[:_READ])
    if len(title) > 1 and words <= _words(title[-1]):  # where a site's name stands
        return None
    named = [*told, *(part for text in told for part in _SEPARATOR.split(text)), *title]
    if any(_agree(words, _words(name)) for name in named):
        return ones[0]
    is_label = not told and all(len(_words(part)) <= _LABEL for part in title)
    return ones[0] if is_label and pieces[ones[0]].link_share < _LINKED else None


def _heads(pieces: Sequence[Piece], site: Sequence[set[str]]) -> list[int]:
    """Give the headings but those that are the site's name."""
    found = (n for n, piece in enumerate(pieces) if _level(piece) in _TITLES)
    return [n for n in found if not _is_site(pieces[n].text[:_READ], site)]


def _site(head: Head) -> list[set[str]]:
    """Give the words of each name by which the page calls its site; some write a headline there."""
    names = (head.metas.get("og:site_name", ""), head.metas.get("application-name", ""))
    said = map(_words, map(unescape, names))
    return [words for words in said if 0 < len(words) <= _NAME]


def _is_site(text: str, site: Sequence[set[str]]) -> bool:
    """Tell a text that says nothing but the site's name, or a part of it."""
    words = _words(text) - _ARTICLE
    return bool(words) and any(words <= name for name in site)


def _told(head: Head, article: dict[str, Any], site: Sequence[set[str]]) -> list[str]:
    """Give the headlines that the page tells to others, the surest first."""
    metas = (head.metas.get("og:title", ""), head.metas.get("twitter:title", ""))
    named = map(_plain, (words_of(article.get("headline")), *metas))
    return [text for text in named if text and not _is_site(text, site)]


def _parts(head: Head, site: Sequence[set[str]]) -> list[str]:
    """Give the parts of the title, which bars and dashes part, without the site's name."""
    parts = map(_plain, _SEPARATOR.split("".join(head.title)[:1000]))
    return [part for part in parts if part and not _is_site(part, site)]


def _whole(title: Sequence[str]) -> list[str]:
    """Give the longest part of a title, as nobody need have said which is the site's, and all."""
    return [max(title, key=len), " ".join(title)] if title else []


def _likest(pieces: Sequence[Piece], heads: Sequence[int], said: Sequence[str]) -> int | None:
    titles = list(map(_words, said))
    best = max(heads, key=lambda n: _likeness(pieces[n], titles), default=None)
    return None if best is None or _likeness(pieces[best], titles) < _ALIKE else best


def _agree(these: set[str], those: set[str]) -> bool:
    """Tell a heading and a title that share a good part of the shorter, or all of it."""
    both, least = these & those, min(len(these), len(those))
    longer = sum(len(word) >= _LONG for word in both)
    return bool(both) and (these == those or (longer > 1 and len(both) >= _AGREED * least))


def _plain(text: str) -> str:
    return " ".join(unescape(text).split())


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _level(piece: Piece) -> str:
    """Give the heading a piece stands in, "" where it stands in none."""
    frame = piece.frame
    if frame.tag not in _TITLES and frame.parent is not None:
        frame = frame.parent
    return frame.tag if frame.tag in _TITLES else ""


def _likeness(piece: Piece, titles: Sequence[set[str]]) -> float:
    """Give how much of a heading and of a title is the same, 0 to 1, an h1 a little ahead."""
    words = _words(piece.text[:_READ])
    best = max(_shared(words, title) for title in titles)
    if _level(piece) != "h1" or not best:
        return best
    cut = any(len(title) >= _CUT and title <= words for title in titles)
    return max(best + 0.1, _ALIKE if cut else 0.0)


def _shared(these: set[str], those: set[str]) -> float:
    """Give the share of the shorter in the longer and back, whichever is the harder to meet.

    A title often ends in the site's name, so only half of what a title has more is counted.
    """
    both = len(these & those)
    if not both:
        return 0.0
    return min(both / len(these), 1.5 * both / len(those), 1.0)
