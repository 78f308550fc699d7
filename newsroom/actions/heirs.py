"""Find what stands by now in the place of a block row that was edited, and who edited it."""

import hashlib

from newsroom.actions.standing import Standing
from newsroom.models import Block, FlagState, Revision

SOMEBODY = "Somebody"


def heirs_of(standing: Standing, block_id: int | None) -> list[Block]:
    """Give the rows that stand in the place of a row, in order: itself, or what was made of it.

    After an undo it is what the row itself was made of. Empty where nothing of it stands.
    """
    if block_id is None or block_id in standing.position:
        return [row for row in standing.blocks if row.pk == block_id]
    origins = {row.pk: row.origins for row in standing.article.blocks.only("origins").order_by()}
    return _standing(standing, _made_of(block_id, origins)) or _standing(
        standing, _before(block_id, origins)
    )


def editor_of(standing: Standing, block_id: int | None) -> str:
    """Name who wrote what stands in the place of a row by now; “Somebody” where none did."""
    heirs = [row for row in heirs_of(standing, block_id) if row.pk != block_id and row.origins]
    came = Revision.objects.filter(blocks__in=heirs[:1]).order_by("number").first()
    return came.by if came else SOMEBODY


def mender_of(standing: Standing, block: Block) -> str:
    """Name who accepted the latest fix in a block; “Somebody” where none is accepted."""
    flags = standing.of_block.get(block.pk, ())
    taken = [flag for flag in flags if flag.state == FlagState.ACCEPTED]
    latest = max(taken, key=lambda flag: flag.decided_in_id or 0, default=None)
    return (latest.decided_by if latest else "") or SOMEBODY


def digest_of(text: str) -> str:
    """Give by what an editor's form says which words it showed."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _standing(standing: Standing, kin: set[int]) -> list[Block]:
    return [row for row in standing.blocks if row.pk in kin]


def _made_of(block_id: int, origins: dict[int, list[int]]) -> set[int]:
    """Give every row that was made from one, over any number of edits."""
    kin = {block_id}
    for pk in sorted(origins):
        if not kin.isdisjoint(origins[pk]):
            kin.add(pk)
    return kin


def _before(block_id: int, origins: dict[int, list[int]]) -> set[int]:
    """Give every row that one was made from."""
    kin, waiting = set[int](), [block_id]
    while waiting:
        for pk in origins.get(waiting.pop(), []):
            kin.add(pk)
            waiting.append(pk)
    return kin
