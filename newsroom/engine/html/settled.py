"""Settle what the forests know too few pages for: the parts of a recipe, and links that ask.

Recipes stand in boxes of their own, often far below a story, with the names that the makers of
such boxes gave them. A paragraph that is one link as a whole and begins with what to do ("See how
the council voted") leads on: of 66 such lines in labelled pages one was the story.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from newsroom.engine.html.apart import inside
from newsroom.engine.html.frames import Frame
from newsroom.engine.html.reader import Piece

_RECIPE, _LINK = 0.9, 0.1  # chances of being the story: at least, and at most
_BOX = re.compile(
    r"[.#](?:[^\W_]+[-_]+)*(?:recipes?|mv-create)[-_]+(?:[^\W_]+[-_]+)*"
    r"(?:ingredients?|instructions?|directions?|method|steps?)(?:[-_].*)?"
)
_ASKS = re.compile(
    r"(?:find out|see|learn|check out|explore|read|get|discover|watch|join|try|download|view|listen"
    r"|browse|compare|visit|hear|follow) ",
    re.IGNORECASE,
)
_WHOLE = 0.95  # share of a block in a link
_FEWEST = 5  # words of such a link
_ENDS = (".", "!", "?")


def settled(pieces: Sequence[Piece], chances: Sequence[float]) -> list[float]:
    """Give the chances of being the story, after what is certain of some blocks."""
    recipe = inside(pieces, None, _is_recipe)
    return [
        max(chance, _RECIPE) if is_part else min(chance, _LINK) if _asks(piece) else chance
        for piece, chance, is_part in zip(pieces, chances, recipe, strict=True)
    ]


def _asks(piece: Piece) -> bool:
    whole = piece.link_share >= _WHOLE and piece.text.count(" ") >= _FEWEST - 1
    return whole and not piece.text.endswith(_ENDS) and _ASKS.match(piece.text) is not None


def _is_recipe(box: Frame) -> bool:
    return bool(box.names) and _says_recipe(box.names)


@lru_cache(maxsize=16384)
def _says_recipe(names: tuple[str, ...]) -> bool:
    said = " ".join(names)
    return ("recipe" in said or "mv-create" in said) and any(map(_BOX.fullmatch, names))
