"""Write a revision: its new rows, and what becomes of the flags on the rows that went."""

from collections.abc import Sequence

from newsroom.actions.acting import Act
from newsroom.actions.block_rows import Piece, block_row
from newsroom.actions.carrying import carried_verdicts, carry_verdicts
from newsroom.actions.standing import Standing
from newsroom.actions.verdict import Change, write_changes
from newsroom.engine.block import Block as EngineBlock
from newsroom.models import Block, Flag, FlagState, How, Placement, Revision, RevisionReason
from newsroom.models.flag import UNDECIDED


def replace_revision(
    doing: Act,
    standing: Standing,
    pieces: Sequence[Piece],
    reason: RevisionReason,
    like: Revision | None = None,
) -> list[Change]:
    """Write a new revision of the pieces; flags on rows that went are superseded.

    Verdicts that print nothing go over to the rows made of those. The revision's file, hash and
    metadata are those of the one it is `like`, else of the present one.
    """
    article, was = standing.article, standing.article.revision
    revision, made = _written(doing, standing, pieces, reason, like or was)
    stays = {piece.pk for piece in pieces if isinstance(piece, Block)}
    verdicts = carried_verdicts(standing, stays)
    changes = _superseded(standing, stays, bakes=reason == RevisionReason.EDIT)
    write_changes(doing, changes, How.AUTOMATIC)
    carry_verdicts(doing, standing, verdicts, made)
    article.revision = revision
    before = {"revision_id": was.pk if was else None}
    doing.note(article, before, {"revision_id": revision.pk})
    doing.touched.add(article.pk)
    doing.rewritten.add(article.pk)
    doing.forget_standing(article.pk)
    return changes


def _superseded(standing: Standing, stays: set[int], *, bakes: bool) -> list[Change]:
    """End the flags on rows that went; by an edit what was accepted is baked into the new row."""
    gone = (f for f in standing.flags if f.block_id is not None and f.block_id not in stays)
    return [_ended(flag, bakes=bakes) for flag in gone if _ends(flag.state)]


def _ended(flag: Flag, *, bakes: bool) -> Change:
    """End a flag in memory; nobody chose that, it comes along with its row's end."""
    baked = bakes and flag.state == FlagState.ACCEPTED
    change = Change.of(flag, FlagState.SUPERSEDED, flag.replacement, baked=baked)
    change.by_itself = True
    return change


def _ends(state: str) -> bool:
    return state == FlagState.ACCEPTED or state in UNDECIDED


def _written(
    doing: Act,
    standing: Standing,
    pieces: Sequence[Piece],
    reason: RevisionReason,
    was: Revision | None,
) -> tuple[Revision, list[Block]]:
    """Write a revision and its new rows; the article's own pointer is the caller's to set."""
    article = standing.article
    new = [_row(article.pk, piece) for piece in pieces if not isinstance(piece, Block)]
    new = Block.objects.bulk_create(new)
    made = iter(new)
    rows = [piece if isinstance(piece, Block) else next(made) for piece in pieces]
    latest = article.revisions.order_by("-number").values_list("number", flat=True).first() or 0
    revision = Revision.objects.create(
        article=article,
        number=latest + 1,
        reason=reason,
        operation=doing.operation,
        raw=was.raw if was else None,
        row=was.row if was else 0,
        content_hash=was.content_hash if was else "",
        metadata=was.metadata if was else {},
        by=doing.name,
        at=doing.at,
    )
    Placement.objects.bulk_create(
        Placement(revision=revision, block=row, position=n) for n, row in enumerate(rows)
    )
    return revision, new


def _row(article_id: int, piece: tuple[EngineBlock, Sequence[int]]) -> Block:
    block, origins = piece
    return block_row(article_id, block, origins)
