"""Tell roles: what the rules take a block for, where nobody else has said."""

from collections.abc import Iterable
from dataclasses import replace

from newsroom.actions.block_rows import Piece
from newsroom.actions.documents import document_of
from newsroom.actions.knowing import knowledge_for
from newsroom.actions.standing import Standing
from newsroom.engine.block import Block as EngineBlock
from newsroom.engine.block import Role, Teller
from newsroom.engine.proofread import tell_roles
from newsroom.models import Block


def told_blocks(blocks: Iterable[EngineBlock], roles: Iterable[Role]) -> list[EngineBlock]:
    """Give blocks the roles that the rules tell, where nobody else had told one."""
    return [
        block if block.role else replace(block, role=role, told_by=Teller.RULES)
        for block, role in zip(blocks, roles, strict=True)
    ]


def told_anew(standing: Standing, pieces: list[Piece]) -> list[Piece]:
    """Let the rules tell once more what they had told of a block that reads otherwise now."""
    blocks = [piece.as_engine() if isinstance(piece, Block) else piece[0] for piece in pieces]
    stay = (isinstance(p, Block) or p[0].told_by is not Teller.RULES for p in pieces)
    if all(stay):
        return pieces
    given = [block.as_given for block in blocks]
    told = told_blocks(given, tell_roles(document_of(standing, given), knowledge_for(standing)))
    return [
        piece if isinstance(piece, Block) else (block, piece[1])
        for piece, block in zip(pieces, told, strict=True)
    ]
