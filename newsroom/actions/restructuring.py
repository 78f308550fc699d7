"""Restructure: edit, split, merge, move blocks, correct roles; new rows, linked to the old."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.contrib.auth.models import User

from newsroom.actions.acting import Act, act
from newsroom.actions.checking import store_findings
from newsroom.actions.deciding import Outcome
from newsroom.actions.knowing import knowledge_for
from newsroom.actions.refusal import BlockChanged, Refused
from newsroom.actions.standing import Standing
from newsroom.actions.verdict import Change, write_changes
from newsroom.engine.block import Block as EngineBlock
from newsroom.engine.block import Mark, MarkKind, Role
from newsroom.engine.proofread import proofread
from newsroom.models import Block, FlagState, How, Placement, Revision, RevisionReason
from newsroom.models.flag import UNDECIDED

# What a place of the new revision holds: a row that stays, or a block made from rows.
Piece = Block | tuple[EngineBlock, Sequence[int]]


@dataclass(frozen=True)
class Edit:
    """What an editor made of one or several neighbouring blocks.

    `blocks` are the rows it starts from, as they were seen, in order; `texts` the paragraphs
    that stand there now (two: a split; one for two blocks: a merge). `role` None keeps the first
    block's. `marks` None carries over the marks whose words are still there.
    """

    blocks: tuple[int, ...]
    texts: tuple[str, ...]
    role: Role | None = None
    marks: tuple[Mark, ...] | None = None


def edit_blocks(article_id: int, edit: Edit, *, by: User) -> Outcome:
    """Put an editor's paragraphs in the place of blocks; their accepted fixes are baked in.

    Raises BlockChanged where one of the blocks is not in the article any more, or they are not
    neighbours; Refused where nothing was changed or nothing is left.
    """
    texts = tuple(text.strip() for text in edit.texts if text.strip())
    if not texts:
        raise Refused("Nothing is left: take the block out instead of emptying it.")
    with act("edit", by=by, articles=[article_id]) as doing:
        standing = doing.standing(article_id)
        first, last = _run(standing, edit.blocks)
        clean = [standing.clean_block(n) for n in range(first, last)]
        made = _made(clean, replace(edit, texts=texts))
        if made == clean:
            raise Refused("Nothing was changed: the words are the same.")
        pieces: list[Piece] = [*standing.blocks]
        pieces[first:last] = [(block, edit.blocks) for block in made]
        return _restructured(doing, standing, pieces, "Edited by hand")


def move_block(article_id: int, block_id: int, to: int, *, by: User) -> Outcome:
    """Move a block to another position (from 0); raises BlockChanged where it is not there."""
    with act("edit", by=by, articles=[article_id]) as doing:
        standing = doing.standing(article_id)
        first, _ = _run(standing, (block_id,))
        rows: list[Piece] = [*standing.blocks]
        row = rows.pop(first)
        rows.insert(max(0, min(to, len(rows))), row)
        if rows == standing.blocks:
            raise Refused("The block stands there already.")
        return _restructured(doing, standing, rows, "Block moved")


def bake_block(doing: Act, standing: Standing, position: int) -> None:
    """Make a new row of a block's clean text within an act, its fixes baked in."""
    row = standing.blocks[position]
    pieces: list[Piece] = [*standing.blocks]
    pieces[position] = (standing.clean_block(position), (row.pk,))
    replace_revision(doing, standing, pieces, RevisionReason.EDIT)


def _run(standing: Standing, block_ids: Sequence[int]) -> tuple[int, int]:
    """Give the positions (first, after last) of neighbouring rows, or raise BlockChanged."""
    positions = [standing.position.get(block_id, -1) for block_id in block_ids]
    first = positions[0] if positions else -1
    if first < 0 or positions != list(range(first, first + len(positions))):
        raise BlockChanged("Somebody has edited this block meanwhile; your words are kept below.")
    return first, first + len(positions)


def _made(clean: list[EngineBlock], edit: Edit) -> list[EngineBlock]:
    """Make the new blocks, each with the marks whose words it still has."""
    first = clean[0]
    role = edit.role if edit.role is not None else first.role
    if edit.marks is not None:
        return [EngineBlock(edit.texts[0], role, edit.marks, first.markup)]
    words = [(mark, block.text[mark.start : mark.end]) for block in clean for mark in block.marks]
    return [EngineBlock(text, role, _carried(words, text), first.markup) for text in edit.texts]


def _carried(words: list[tuple[Mark, str]], text: str) -> tuple[Mark, ...]:
    """Carry over the marks whose words occur exactly once in the new text."""
    found = ((mark, quote, text.find(quote)) for mark, quote in words if text.count(quote) == 1)
    return tuple(replace(mark, start=at, end=at + len(quote)) for mark, quote, at in found)


def _restructured(doing: Act, standing: Standing, pieces: list[Piece], summary: str) -> Outcome:
    doing.record(summary)
    outcome = Outcome.of(doing, doing.operation)
    outcome.done = replace_revision(doing, standing, pieces, RevisionReason.EDIT)
    fresh = doing.standing(standing.article.pk)
    store_findings(doing, fresh.article.pk, proofread(fresh.document(), knowledge_for(fresh)))
    return outcome


def replace_revision(
    doing: Act,
    standing: Standing,
    pieces: Sequence[Piece],
    reason: RevisionReason,
    like: Revision | None = None,
) -> list[Change]:
    """Write a new revision of the pieces; flags on rows that went are superseded.

    Its file, hash and metadata are those of the revision it is `like`, else of the present one.
    """
    article, was = standing.article, standing.article.revision
    revision = _written(doing, standing, pieces, reason, like or was)
    stays = {piece.pk for piece in pieces if isinstance(piece, Block)}
    changes = [
        Change.of(
            flag, FlagState.SUPERSEDED, flag.replacement, baked=flag.state == FlagState.ACCEPTED
        )
        for flag in standing.flags
        if flag.block_id is not None and flag.block_id not in stays and _ends(flag.state)
    ]
    write_changes(doing, changes, How.AUTOMATIC)
    article.revision = revision
    before = {"revision_id": was.pk if was else None}
    doing.note(article, before, {"revision_id": revision.pk})
    doing.touched.add(article.pk)
    doing.forget_standing(article.pk)
    return changes


def _ends(state: str) -> bool:
    return state == FlagState.ACCEPTED or state in UNDECIDED


def _written(
    doing: Act,
    standing: Standing,
    pieces: Sequence[Piece],
    reason: RevisionReason,
    was: Revision | None,
) -> Revision:
    """Write a revision and its new rows; the article's own pointer is the caller's to set."""
    article = standing.article
    new = [_row(article.pk, piece) for piece in pieces if not isinstance(piece, Block)]
    made = iter(Block.objects.bulk_create(new))
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
    return revision


def _row(article_id: int, piece: tuple[EngineBlock, Sequence[int]]) -> Block:
    block, origins = piece
    return block_row(article_id, block, origins)


def block_row(article_id: int, block: EngineBlock, origins: Sequence[int] = ()) -> Block:
    """Make an unsaved block row of an engine's block."""
    markup = None
    if block.markup is not None:
        m = block.markup
        markup = {
            "tag": m.tag,
            "within": list(m.within),
            "link_share": m.link_share,
            "picture": m.picture,
            "main": m.main,
        }
    return Block(
        article_id=article_id,
        text=block.text,
        role=block.role,
        marks=[[MarkKind(m.kind).value, m.start, m.end, m.href] for m in block.marks],
        markup=markup,
        origins=list(origins),
    )
