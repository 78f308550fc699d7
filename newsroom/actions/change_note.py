"""Write the change note, which writes itself: what was changed in an article, in one sentence."""

from collections import Counter
from collections.abc import Iterable

from newsroom.actions.fixing import with_flags
from newsroom.actions.standing import Standing
from newsroom.engine.block import Role
from newsroom.engine.finding import Category
from newsroom.engine.quotations import quotations
from newsroom.models import Block, Flag, FlagState
from newsroom.models.flag import LINK

MENDED = {  # category: one, many
    Category.SPELLING: ("spelling", "spellings"),
    Category.GRAMMAR: ("wrong word", "wrong words"),
    Category.PUNCTUATION: ("punctuation", "punctuations"),
    Category.SPACING: ("spacing", "spacings"),
    Category.ENCODING: ("garbled character", "garbled characters"),
    Category.REPETITION: ("doubled word", "doubled words"),
    Category.FURNITURE: ("passage", "passages"),
    Category.LINKS: ("link", "links"),
    Category.CAPTION: ("caption", "captions"),
}
REMOVED = {
    Category.LINKS: ("recommended link", "recommended links"),
    Category.CAPTION: ("caption", "captions"),
    Category.REPETITION: ("copy", "copies"),
}
FURNITURE = ("line of furniture", "lines of furniture")
QUOTATION = ("quotation", "quotations")
EDITED = ("paragraph edited by hand", "paragraphs edited by hand")


def change_note(standing: Standing) -> str:
    """Say what was changed since the import, and whether any quotation was.

    Such as: “2 spellings and 1 punctuation corrected; 11 lines of furniture, 18 recommended links
    and 1 caption removed; no quotation changed.”
    """
    forebears = _forebears(standing)
    made = [flag for flag in standing.every_flag if _counts(standing, flag, forebears)]
    edited = _edited(standing)
    parts = [
        _part(_mended(made), "corrected"),
        _part(_counted(REMOVED, FURNITURE, (f for f in made if f.removes_block)), "removed"),
        _part(_links(made, dropped=True), "dropped"),
        _part(_links(made, dropped=False), "changed"),
        _part([f"the {name}" for name in _fields(made)], "changed"),
        "a headline given" if _has_given(standing) else "",
        _number(len(edited), EDITED) if edited else "",
    ]
    said = [part for part in parts if part]
    if not said:
        return "Nothing was changed."
    quoted = sum(f.quoted for f in made if not f.removes_block) + _requoted(standing, edited)
    said.append(f"{_number(quoted, QUOTATION)} changed" if quoted else "no quotation changed")
    sentence = "; ".join(said)
    return f"{sentence[0].upper()}{sentence[1:]}."


def _counts(standing: Standing, flag: Flag, forebears: set[int]) -> bool:
    """Tell whether a flag is part of the clean copy: accepted and awake, or baked into a row."""
    if flag.state == FlagState.ACCEPTED:
        return standing.holds(flag) and not standing.sleeps(flag)
    baked = flag.state == FlagState.SUPERSEDED and flag.baked
    return baked and flag.block_id in forebears


def _forebears(standing: Standing) -> set[int]:
    """Give the ids of the rows that blocks which stay in the clean copy were made of."""
    gone = {standing.blocks[position].pk for position in standing.removed}
    waiting = [pk for row in standing.blocks if row.pk not in gone for pk in row.origins]
    if not waiting:
        return set()
    origins = {row.pk: row.origins for row in standing.article.blocks.only("origins")}
    found: set[int] = set()
    while waiting:
        pk = waiting.pop()
        if pk not in found:
            found.add(pk)
            waiting += origins[pk]
    return found


def _mended(made: list[Flag]) -> list[str]:
    mended = (f for f in made if not f.removes_block and not f.field)
    return _counted(MENDED, MENDED[Category.SPELLING], mended)


def _links(made: list[Flag], *, dropped: bool) -> list[str]:
    """Count the links inside paragraphs that were dropped, or that lead elsewhere."""
    count = sum(f.field == LINK and dropped is not bool(f.replacement) for f in made)
    return [_number(count, MENDED[Category.LINKS])] if count else []


def _fields(made: list[Flag]) -> list[str]:
    return sorted({f.field for f in made if f.field and f.field != LINK})


def _has_given(standing: Standing) -> bool:
    """Tell whether the headline was written here, over an article that came without one."""
    heads = [standing.blocks[n] for n, block in standing.clean if block.role is Role.HEADLINE]
    rows: dict[int, Block] = {}
    if any(head.origins for head in heads):
        rows = {block.pk: block for block in standing.article.blocks.all()}
    return any(_root(head, rows).is_given for head in heads)


def _counted(
    names: dict[Category, tuple[str, str]], other: tuple[str, str], flags: Iterable[Flag]
) -> list[str]:
    counts = Counter(names.get(Category(flag.category), other) for flag in flags)
    order = [*dict.fromkeys([other, *names.values()])]
    return [_number(counts[name], name) for name in order if counts[name]]


def _number(count: int, name: tuple[str, str]) -> str:
    return f"{count} {name[0] if count == 1 else name[1]}"


def _part(items: list[str], verb: str) -> str:
    if not items:
        return ""
    listed = items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
    return f"{listed} {verb}"


def _edited(standing: Standing) -> dict[int, Block]:
    """Give the rows that somebody edited, each by its id with the row it goes back to.

    Rows that only had fixes baked in are none.
    """
    if not any(block.origins for block in standing.blocks):
        return {}
    rows = {block.pk: block for block in standing.article.blocks.all()}
    baked: dict[int | None, list[Flag]] = {}
    for flag in standing.every_flag:
        if flag.baked and not flag.removes_block:
            baked.setdefault(flag.block_id, []).append(flag)
    edited = (row for row in standing.blocks if _is_by_hand(row, rows, baked))
    roots = {row.pk: _root(row, rows) for row in edited}
    return {pk: root for pk, root in roots.items() if not root.is_given}


def _is_by_hand(row: Block, rows: dict[int, Block], baked: dict[int | None, list[Flag]]) -> bool:
    """Tell whether somewhere on its way from the import a row was changed by more than fixes."""
    while row.origins:
        origin = rows[row.origins[0]]
        fixed = with_flags(origin, baked.get(origin.pk, ()))
        if len(row.origins) != 1 or fixed != row.as_engine():
            return True
        row = origin
    return False


def _root(row: Block, rows: dict[int, Block]) -> Block:
    while row.origins:
        row = rows[row.origins[0]]
    return row


def _requoted(standing: Standing, edited: dict[int, Block]) -> int:
    """Count the quotations of edited rows that do not stand word for word in the import."""
    rows = ((row.text, edited[row.pk].text) for row in standing.blocks if row.pk in edited)
    return sum(
        text[start:end] not in imported
        for text, imported in rows
        for start, end in quotations(text)
    )
