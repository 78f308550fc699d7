"""Update by the source: take or leave the newer text that waits; decisions are replayed."""

from collections.abc import Iterator
from dataclasses import replace

from django.contrib.auth.models import User

from newsroom.actions.acting import Act, act
from newsroom.actions.block_rows import Piece
from newsroom.actions.carrying import AROUND, Copy, copy_of, write_copies
from newsroom.actions.checking import read_again
from newsroom.actions.field_conflicts import CONFLICT, settle_fields
from newsroom.actions.fixing import relink_of
from newsroom.actions.following import Pair, paired
from newsroom.actions.refusal import ArticleChanged, Refused
from newsroom.actions.revising import replace_revision
from newsroom.actions.standing import Standing
from newsroom.actions.stepping import step
from newsroom.actions.timing import follow_embargo
from newsroom.engine.block import Role
from newsroom.engine.finding import Action, Category, Severity
from newsroom.models import Article, Block, Flag, FlagState, Revision, RevisionReason


def take_update(article_id: int, *, version: int, by: User) -> Article:
    """Take the source's newer text; what is unchanged keeps its rows, flags and decisions.

    On a changed block a decision is replayed only where its quote, with 20 characters on each
    side, occurs exactly once; otherwise a conflict opens as an error to decide. So does one for
    each field (byline, credit, ...) that we and the source changed.
    """
    with act("take-update", by=by, articles=[article_id]) as doing:
        article = _waiting(doing, article_id, version)
        doing.workable(article_id)
        proposed, was = article.proposed, article.revision
        if proposed is None or was is None:
            raise Refused("No update of the source waits here.")
        doing.record(f"Took the source's update {proposed.number}")
        standing = doing.standing(article_id)
        pairs = paired(standing, proposed.block_rows())
        decided = [(flag, flag.state) for flag in standing.flags if flag.is_decided]
        pieces = _pieces(standing, pairs)
        replace_revision(doing, standing, pieces, RevisionReason.SOURCE, like=proposed)
        _note_taken(doing, article, proposed)
        _replay(doing, article_id, [p for p in pairs if p.old and not p.same], decided)
        settle_fields(doing, article_id, was, proposed)
        follow_embargo(doing, article, was, proposed)
        read_again(doing, article_id)
    return article


def _note_taken(doing: Act, article: Article, proposed: Revision) -> None:
    """Put on record that the newer text is the article's now, and waits no more."""
    before = {"proposed_id": proposed.pk, "content_hash": article.content_hash}
    after = {"proposed_id": None, "content_hash": proposed.content_hash}
    article.proposed, article.content_hash = None, proposed.content_hash
    doing.note(article, before, after)


def leave_update(article_id: int, *, version: int, by: User) -> Article:
    """Leave the source's newer text; it stays on record and is not proposed again."""
    with step("leave-update", article_id, by=by, version=version) as (doing, article):
        if article.proposed is None:
            raise Refused("No update of the source waits here.")
        doing.record(f"Left the source's update {article.proposed.number}")
        drop_update(doing, article)
    return article


def drop_update(doing: Act, article: Article) -> None:
    """Let an update wait no more; it stays on record."""
    doing.note(article, {"proposed_id": article.proposed_id}, {"proposed_id": None})
    article.proposed = None
    doing.touched.add(article.pk)


def _pieces(standing: Standing, pairs: list[Pair]) -> list[Piece]:
    """Give what the newer text is made of; over one without headline the one we gave stays."""
    has_one = any(pair.new.role == Role.HEADLINE for pair in pairs)
    given = [] if has_one else [row for row in standing.blocks if row.is_given]
    return [*given, *(p.old if p.same and p.old else p.new for p in pairs)]


def _waiting(doing: Act, article_id: int, version: int) -> Article:
    article = doing.articles[article_id]
    if article.version != version:
        raise ArticleChanged("The article has changed meanwhile; look at it once more.")
    return article


def _replay(
    doing: Act, article_id: int, pairs: list[Pair], decided: list[tuple[Flag, str]]
) -> None:
    """Decide the same words of changed blocks as they were; what no longer fits is a conflict."""
    standing = doing.standing(article_id)
    copies: list[Copy] = []
    for pair in pairs:
        if pair.old is None:
            continue
        for flag, verdict in decided:
            if flag.block_id == pair.old.pk:
                copies += _again(standing, flag, verdict, pair.old, pair.new)
        if pair.old.origins:
            copies.append(_conflict(standing, pair.new, pair.old.text, "You had edited this block"))
    write_copies(doing, standing, copies)
    standing.reread()


def _again(standing: Standing, flag: Flag, verdict: str, old: Block, new: Block) -> Iterator[Copy]:
    """Give a flag for the same words of the newer block, or a conflict where they went."""
    at = _found(flag, old.text, new.text)
    if at is not None and flag.field and not _has_link(new, flag, at):
        at = None
    accepted = verdict == FlagState.ACCEPTED
    quoted = at is not None and standing.is_quoted(new, at, at + len(flag.quote))
    # Whoever mended it saw no quotation there: a person looks before somebody's words are mended.
    unseen = accepted and quoted and not (flag.quoted or flag.field)
    if at is not None and not unseen:
        yield copy_of(flag, new, at, quoted=quoted), verdict, flag.replacement
    elif accepted:
        message = f"“{flag.quote[:80]}” was mended here"
        yield _conflict(standing, new, flag.replacement or "", message)


def _has_link(block: Block, flag: Flag, start: int) -> bool:
    """Tell whether the same words of the newer block lead where they led before."""
    meant = replace(relink_of(flag), start=start, end=start + len(flag.quote))
    return any(meant.changes(mark) for mark in block.as_engine().marks)


def _found(flag: Flag, old: str, new: str) -> int | None:
    """Find where the quote stands in the newer text, with 20 characters on each side, once."""
    if flag.removes_block:
        return None
    before, after = old[max(0, flag.start - AROUND) : flag.start], old[flag.end :][:AROUND]
    wanted = before + flag.quote + after
    return new.find(wanted) + len(before) if new.count(wanted) == 1 else None


def _conflict(standing: Standing, block: Block, ours: str, message: str) -> Copy:
    """Make an error of a block of the newer text: what was decided does not fit any more."""
    flag = Flag(
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
        state=FlagState.SUPERSEDED,
    )
    return flag, FlagState.OPEN, None
