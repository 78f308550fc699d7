"""Update by the source: take or leave the newer text that waits; decisions are replayed."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from django.contrib.auth.models import User

from newsroom.actions.acting import Act, act
from newsroom.actions.checking import is_quoted, nth_of, store_findings
from newsroom.actions.knowing import knowledge_for
from newsroom.actions.refusal import ArticleChanged, Refused
from newsroom.actions.restructuring import Piece, replace_revision
from newsroom.actions.standing import Standing
from newsroom.actions.verdict import Change, write_changes
from newsroom.engine.finding import Action, Category, Severity
from newsroom.engine.proofread import proofread
from newsroom.models import Article, Block, Flag, FlagState, How, RevisionReason
from newsroom.models.flag import DECIDED

AROUND = 20  # characters on each side that must stand the same for a decision to be replayed
CONFLICT = "update-conflict"


@dataclass(frozen=True)
class Pair:
    """A block of the newer text, with the old row that it follows; None where it is all new."""

    new: Block
    old: Block | None
    same: bool


def take_update(article_id: int, *, version: int, by: User) -> Article:
    """Take the source's newer text; what is unchanged keeps its rows, flags and decisions.

    On a changed block a decision is replayed only where its quote, with 20 characters on each
    side, occurs exactly once; otherwise a conflict opens as an error to decide.
    """
    with act("take-update", by=by, articles=[article_id]) as doing:
        article = _waiting(doing, article_id, version)
        proposed = article.proposed
        if proposed is None:
            raise Refused("No update of the source waits here.")
        doing.record(f"Took the source's update {proposed.number}")
        standing = doing.standing(article_id)
        pairs = paired(standing, proposed.block_rows())
        pieces: list[Piece] = [p.old if p.same and p.old else p.new for p in pairs]
        replace_revision(doing, standing, pieces, RevisionReason.SOURCE, like=proposed)
        article.proposed = None
        article.content_hash = proposed.content_hash
        doing.note(article, {"proposed_id": proposed.pk}, {"proposed_id": None})
        _replay(doing, article_id, [p for p in pairs if p.old and not p.same])
        fresh = doing.standing(article_id)
        store_findings(doing, article_id, proofread(fresh.document(), knowledge_for(fresh)))
    return article


def leave_update(article_id: int, *, version: int, by: User) -> Article:
    """Leave the source's newer text; it stays on record and is not proposed again."""
    with act("leave-update", by=by, articles=[article_id], changes_text=False) as doing:
        article = _waiting(doing, article_id, version)
        if article.proposed is None:
            raise Refused("No update of the source waits here.")
        doing.record(f"Left the source's update {article.proposed.number}")
        doing.note(article, {"proposed_id": article.proposed_id}, {"proposed_id": None})
        article.proposed = None
        doing.touched.add(article_id)
    return article


def paired(standing: Standing, new: list[Block]) -> list[Pair]:
    """Pair the blocks of a newer text with the present rows: by text, then by neighbours."""
    old = standing.blocks
    imported = _imported_texts(standing)
    matcher = SequenceMatcher(None, imported, [b.text for b in new], autojunk=False)
    pairs: list[Pair] = []
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        for n in range(b2 - b1):
            beside = old[a1 + n] if a1 + n < a2 else None
            pairs.append(Pair(new[b1 + n], beside, same=tag == "equal"))
    return pairs


def _imported_texts(standing: Standing) -> list[str]:
    """Give each row's text as it was imported: that of the row its edits go back to."""
    if not any(block.origins for block in standing.blocks):
        return [block.text for block in standing.blocks]
    rows = {block.pk: block for block in standing.article.blocks.all()}
    texts = []
    for row in standing.blocks:
        root = row
        while len(root.origins) == 1:
            root = rows[root.origins[0]]
        texts.append(root.text)
    return texts


def _waiting(doing: Act, article_id: int, version: int) -> Article:
    article = doing.articles[article_id]
    if article.version != version:
        raise ArticleChanged("The article has changed meanwhile; look at it once more.")
    return article


def _replay(doing: Act, article_id: int, pairs: list[Pair]) -> None:
    standing = doing.standing(article_id)
    for pair in pairs:
        old = pair.old
        if old is None:
            continue
        mine = [f for f in standing.every_flag if f.block_id == old.pk and _was_decided(f)]
        for flag in mine:
            _replay_flag(doing, standing, flag, old, pair.new)
        if old.origins:
            _conflict(standing, pair.new, old.text, "You had edited this block")
    standing.reread()


def _was_decided(flag: Flag) -> bool:
    return flag.state in DECIDED or (flag.state == FlagState.SUPERSEDED and flag.baked)


def _replay_flag(doing: Act, standing: Standing, flag: Flag, old: Block, new: Block) -> None:
    """Give a decided flag's verdict to the same words of the newer block, or open a conflict."""
    at = _found(flag, old.text, new.text)
    verdict = FlagState.ACCEPTED if flag.baked else flag.state
    if at is None and verdict == FlagState.ACCEPTED:
        _conflict(standing, new, flag.replacement or "", f"“{flag.quote[:80]}” was mended here")
        return
    if at is None:
        return
    again = _copy(flag, new, at)
    again.save()
    standing.every_flag.append(again)
    write_changes(doing, [Change.of(again, verdict, flag.replacement)], How.AUTOMATIC)


def _found(flag: Flag, old: str, new: str) -> int | None:
    """Find where the quote stands in the newer text, with 20 characters on each side, once."""
    if flag.removes_block:
        return None
    before, after = old[max(0, flag.start - AROUND) : flag.start], old[flag.end :][:AROUND]
    wanted = before + flag.quote + after
    return new.find(wanted) + len(before) if new.count(wanted) == 1 else None


def _copy(flag: Flag, block: Block, start: int) -> Flag:
    return Flag(
        article_id=flag.article_id,
        block=block,
        rule=flag.rule,
        category=flag.category,
        severity=flag.severity,
        start=start,
        end=start + len(flag.quote),
        quote=flag.quote,
        nth=nth_of(block, flag.quote, start),
        message=flag.message,
        suggestions=flag.suggestions,
        confidence=flag.confidence,
        action=flag.action,
        evidence=flag.evidence,
        group=flag.group,
        quoted=is_quoted(block, start, start + len(flag.quote)),
        author=flag.author,
    )


def _conflict(standing: Standing, block: Block, ours: str, message: str) -> None:
    """Open an error on a block of the newer text: what was decided before does not fit any more."""
    flag = Flag.objects.create(
        article=standing.article,
        block=block,
        rule=CONFLICT,
        category=Category.REPETITION,
        severity=Severity.ERROR,
        start=0,
        end=len(block.text),
        quote=block.text,
        message=f"{message}; the source has changed it since",
        evidence={"text": ours},
        action=Action.LOOK,
        author="Newsroom",
    )
    standing.every_flag.append(flag)
