"""Restructure: edit, split, merge, move blocks, correct roles; new rows, linked to the old.

A headline given to an article that has none is a new row that goes back to no other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.contrib.auth.models import User

from newsroom.actions.acting import Act, act
from newsroom.actions.block_rows import Piece
from newsroom.actions.checking import read_again
from newsroom.actions.deciding import Outcome
from newsroom.actions.heirs import digest_of, editor_of, mender_of
from newsroom.actions.refusal import ArticleChanged, BlockChanged, Refused
from newsroom.actions.revising import replace_revision
from newsroom.actions.standing import Standing
from newsroom.actions.summing_up import edit_told, short
from newsroom.actions.telling_roles import told_anew
from newsroom.actions.typing_in import check_typed, field_value
from newsroom.engine.block import Block as EngineBlock
from newsroom.engine.block import Mark, Role, Teller
from newsroom.models import RevisionReason


@dataclass(frozen=True)
class Edit:
    """What an editor made of one or several neighbouring blocks.

    `blocks` are the rows it starts from, as they were seen, in order; `texts` the paragraphs
    that stand there now (two: a split; one for two blocks: a merge). `role` None keeps the first
    block's; another than that is the editor's own word. `marks` None carries over the marks
    whose words are still there; marks given are those of a single text. `seen` is the digest of
    the first block's clean text as it was shown; empty where that is not compared.
    """

    blocks: tuple[int, ...]
    texts: tuple[str, ...]
    role: Role | None = None
    marks: tuple[Mark, ...] | None = None
    seen: str = ""


def edit_blocks(article_id: int, edit: Edit, *, by: User) -> Outcome:
    """Put an editor's paragraphs in the place of blocks; their accepted fixes are baked in.

    Raises BlockChanged where one of the blocks is not in the article any more, reads otherwise
    than it was seen, or they are not neighbours; Refused where nothing was changed or nothing is
    left.
    """
    texts = tuple(text.strip() for text in edit.texts if text.strip())
    check_typed(*texts)
    if not texts:
        raise Refused("Nothing is left: take the block out instead of emptying it.")
    with act("edit", by=by, articles=[article_id]) as doing:
        standing = doing.workable(article_id)
        first, last = _run(standing, edit.blocks)
        if not standing.removed.keys().isdisjoint(range(first, last)):
            raise Refused("The block is taken out; undo that first, then edit it.")
        clean = [standing.clean_block(n) for n in range(first, last)]
        if edit.seen and edit.seen != digest_of(clean[0].text):
            who = mender_of(standing, standing.blocks[first])
            raise BlockChanged(f"{who} has changed words of this block; yours are kept below.")
        made = _made(clean, replace(edit, texts=texts))
        if made == clean:
            raise Refused("Nothing was changed: the words are the same.")
        pieces: list[Piece] = [*standing.blocks]
        pieces[first:last] = [(block, edit.blocks) for block in made]
        return _restructured(doing, standing, pieces, edit_told(clean, made), first)


def move_block(article_id: int, block_id: int, to: int, *, by: User) -> Outcome:
    """Move a block to another position (from 0); raises BlockChanged where it is not there."""
    with act("edit", by=by, articles=[article_id]) as doing:
        standing = doing.workable(article_id)
        first, _ = _run(standing, (block_id,))
        rows: list[Piece] = [*standing.blocks]
        row = rows.pop(first)
        rows.insert(max(0, min(to, len(rows))), row)
        if rows == standing.blocks:
            raise Refused("The block stands there already.")
        return _restructured(doing, standing, rows, "Block moved", rows.index(row))


def give_headline(article_id: int, headline: str, *, version: int, by: User) -> Outcome:
    """Put a headline over an article that has none.

    Raises ArticleChanged where the article is not at the version that was seen, Refused where
    nothing was typed, or where a headline stands there: that is a block to edit.
    """
    with act("edit", by=by, articles=[article_id]) as doing:
        if doing.articles[article_id].version != version:
            raise ArticleChanged("The article has changed meanwhile; look at it once more.")
        standing = doing.workable(article_id)
        text = field_value("headline", " ".join(headline.split()))
        if standing.headline:
            raise Refused("It has a headline already: edit that block.")
        if not text:
            raise Refused("Type the headline first.")
        block = EngineBlock(text, Role.HEADLINE, told_by=Teller.PERSON)
        pieces: list[Piece] = [(block, ()), *standing.blocks]
        return _restructured(doing, standing, pieces, f"Headline: {short(text)}", 0)


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
        gone = next((pk for pk in block_ids if pk not in standing.position), None)
        who = editor_of(standing, gone)
        raise BlockChanged(f"{who} has edited this block meanwhile; your words are kept below.")
    return first, first + len(positions)


def _made(clean: list[EngineBlock], edit: Edit) -> list[EngineBlock]:
    """Make the new blocks, each with the marks whose words it still has."""
    like = _with_role(clean[0], edit.role)
    if edit.marks is not None and len(edit.texts) == 1:
        return [replace(like, text=edit.texts[0], marks=edit.marks)]
    words = [(mark, block.text[mark.start : mark.end]) for block in clean for mark in block.marks]
    return [replace(like, text=text, marks=_carried(words, text)) for text in edit.texts]


def _with_role(block: EngineBlock, role: Role | None) -> EngineBlock:
    if role is None or role is block.role:
        return block
    return replace(block, role=role, told_by=Teller.PERSON if role else Teller.NOBODY)


def _carried(words: list[tuple[Mark, str]], text: str) -> tuple[Mark, ...]:
    """Carry over the marks whose words occur exactly once in the new text."""
    found = ((mark, quote, text.find(quote)) for mark, quote in words if text.count(quote) == 1)
    return tuple(replace(mark, start=at, end=at + len(quote)) for mark, quote, at in found)


def _restructured(
    doing: Act, standing: Standing, pieces: list[Piece], summary: str, at: int
) -> Outcome:
    doing.record(summary)
    pieces = told_anew(standing, pieces)
    outcome = Outcome.of(doing, doing.operation)
    outcome.at = at
    outcome.done = replace_revision(doing, standing, pieces, RevisionReason.EDIT)
    read_again(doing, standing.article.pk)
    return outcome
