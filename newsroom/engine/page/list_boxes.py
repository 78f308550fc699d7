"""Know where the box of a list ends, by the elements around its heading and its first line."""

from newsroom.engine.block import Block, Markup

_LANDMARKS = frozenset("nav footer aside form".split())
_DEEPEST = 60  # names and elements that a block remembers; of a deeper one nothing is told


def leaves_box(heading: Block, first: Block, block: Block) -> bool:
    """Tell a block that stands outside the box that the heading of a list shares with its lines.

    So does one in a footer, a menu or the like beside them, in which the first line isn't. Where a
    page says nothing of its boxes, none leaves any.
    """
    if heading.markup is None or first.markup is None or block.markup is None:
        return False
    head, line, here = (_around(markup) for markup in (heading.markup, first.markup, block.markup))
    if max(map(len, (head, line, here))) >= _DEEPEST:
        return False
    both = _shared(head, line)
    if _shared(line, here) < both:
        return True
    part = _outermost(here[both:])
    return part[-1:] != () and part[-1] in _LANDMARKS and part != _outermost(line[both:])


def _around(markup: Markup) -> tuple[str, ...]:
    """Give the names and elements of a block from the page's root inwards."""
    return (markup.tag, *markup.within)[::-1]


def _shared(these: tuple[str, ...], those: tuple[str, ...]) -> int:
    """Count the names and elements with which two blocks begin alike."""
    pairs = zip(these, those, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(these), len(those)))


def _outermost(around: tuple[str, ...]) -> tuple[str, ...]:
    """Give the names of the outermost of some elements, and its tag."""
    ends = (n for n, said in enumerate(around, 1) if said[:1] not in (".", "#"))
    return around[: next(ends, 0)]
