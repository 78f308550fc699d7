"""Tell what accepted flags print: their fixes and links, as the engine applies them."""

from collections.abc import Iterable

from newsroom.engine.apply import Fix, Relink, apply_fixes, apply_relinks
from newsroom.engine.block import Block as EngineBlock
from newsroom.models import Block, Flag


def fix_of(flag: Flag) -> Fix:
    """Give the fix that an accepted flag makes."""
    return Fix(flag.start, flag.quote, flag.replacement or "")


def relink_of(flag: Flag) -> Relink:
    """Give the change of a link that an accepted flag makes."""
    return Relink(flag.start, flag.end, flag.evidence.get("href", ""), flag.replacement or "")


def with_flags(row: Block, flags: Iterable[Flag]) -> EngineBlock:
    """Give a row's block with what these flags make of its words and its links."""
    taken = list(flags)
    linked = apply_relinks(row.as_engine(), (relink_of(f) for f in taken if f.field))
    return apply_fixes(linked, (fix_of(f) for f in taken if not f.field))
