"""Write the inside of a Markdown block: escaped text with links and emphasis."""

import re
import unicodedata
from itertools import groupby, pairwise
from urllib.parse import quote

from newsroom.engine.block import Block
from newsroom.exporters.inline import Run, printable, runs

# what is read anywhere in a line; the last three keep bare addresses from becoming links
_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~$#]|@|(?<=http):|(?<=https):|(?<=www)\.", re.IGNORECASE)
_AT_START = re.compile(r"(?m)^(\d{1,9}(?=[.)])|(?=[+=-]))")  # and what only begins a line
_IN_ADDRESS = re.compile(r"[\s\\<>`]")


def escaped(text: str) -> str:
    """Escape whatever Markdown reads as anything but text; a newline becomes a hard break."""
    return _lines(_SPECIAL.sub(r"\\\g<0>", printable(text)))


def marked(block: Block, *, plain: bool = False) -> str:
    """Write a block's text with its marks; `plain` leaves emphasis away and keeps links.

    Emphasis that Markdown would not see as such where it stands (a word's inside beside a
    quotation mark, two kinds that touch) is left away too: the text matters more.
    """
    groups = [(href, list(group)) for href, group in groupby(runs(block), key=lambda r: r.href)]
    line = ""
    for (href, pieces), (next_href, following) in pairwise([*groups, ("", [])]):
        after = "]" if href else "[" if next_href else following[0].text[:1] if following else ""
        inner = _emphasised(pieces, "[" if href else line[-1:], after, plain=plain)
        if href and line.endswith("!"):  # together with the bracket it would begin a picture
            line = f"{line[:-1]}\\!"
        line += f"[{inner}](<{_address(href)}>)" if href else inner
    return _lines(line)


def _emphasised(pieces: list[Run], before: str, after: str, *, plain: bool) -> str:
    line, touching = "", False
    for number, run in enumerate(pieces):
        stars = "" if plain else "**" * run.strong + "*" * run.emphasis
        following = pieces[number + 1].text[:1] if number + 1 < len(pieces) else after
        core = run.text.strip()
        left, _, right = run.text.partition(core) if core else (run.text, "", "")
        fits = stars and not (touching and not left)
        if core and fits and _opens(left or line[-1:] or before, core, right or following):
            line += f"{_safe(left)}{stars}{_safe(core)}{stars}{_safe(right)}"
            touching = not right
        else:
            line += _safe(run.text)
            touching = touching and not run.text
    return line


def _opens(before: str, core: str, after: str) -> bool:
    """Tell whether stars round the core open and close, by CommonMark's rules of flanking."""
    opens = not _is_mark(core[0]) or _lets_go(before[-1:])
    return opens and (not _is_mark(core[-1]) or _lets_go(after[:1]))


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "PS"


def _lets_go(letter: str) -> bool:
    """Tell whether a neighbour is a space, an end, or punctuation in every version's eyes."""
    return not letter or letter.isspace() or unicodedata.category(letter)[0] == "P"


def _safe(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _lines(text: str) -> str:
    """Keep a block one block: no empty line in it, no line that begins something else."""
    lines = "\n".join(filter(None, (line.strip() for line in text.split("\n"))))
    return _AT_START.sub(r"\1\\", lines).replace("\n", "\\\n")


def _address(href: str) -> str:
    """Give an address in which nothing ends the link; a named character is no character."""
    whole = _IN_ADDRESS.sub(lambda found: quote(found[0]), href.strip())
    return whole.replace("&", "\\&")
