"""Comment on articles: said once, taken back by who said it, never changed."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from newsroom.actions.acting import name_of, require
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.actions.typing_in import check_typed
from newsroom.models import Article, Block, Comment, Event, Flag, Operation

LONGEST = 4000  # characters of one comment


def add_comment(
    article_id: int,
    text: str,
    *,
    flag_id: int | None = None,
    block_id: int | None = None,
    by: User,
) -> Comment:
    """Say something about an article, or about one of its flags or blocks.

    Nothing of the article changes, so its version and its approval stay. The same words again
    right after oneself are a form that was sent twice. Raises Refused where nothing is said,
    too much, or about what is not the article's.
    """
    require(by, "view_article")
    text = _checked(text)
    with transaction.atomic():
        article = _locked(article_id, by)
        if article.revision_id is None:
            raise Refused("The article was erased; nothing more is said about it.")
        _check_about(article_id, flag_id, block_id)
        about = {"by_id": by.pk, "text": text, "flag_id": flag_id, "block_id": block_id}
        last = article.comments.order_by("-id").filter(withdrawn_at=None).first()
        if last and all(getattr(last, name) == value for name, value in about.items()):
            return last
        comment = Comment.objects.create(article=article, by=name_of(by), **about)
        count_comments(article)
        _on_record(comment, "Commented", by)
    return comment


def withdraw_comment(article_id: int, comment_id: int, *, by: User) -> Comment:
    """Take one's own comment back; that it stood there stays to be seen.

    Raises NotAllowed for somebody else's, Refused where it was taken back already.
    """
    require(by, "view_article")
    with transaction.atomic():
        article = _locked(article_id, by)
        comment = article.comments.filter(pk=comment_id, by_id=by.pk).first()
        if comment is None:
            raise NotAllowed("Only who wrote a comment takes it back.")
        if comment.withdrawn_at is not None:
            raise Refused("It was taken back already.")
        comment.withdrawn_at = timezone.now()
        comment.save(update_fields=["withdrawn_at"])
        count_comments(article)
        _on_record(comment, "Took a comment back", by)
    return comment


def count_comments(article: Article) -> None:
    """Recompute how many comments of an article stand, and save it; the article is locked."""
    article.comment_count = article.comments.filter(withdrawn_at=None).count()
    article.save(update_fields=["comment_count"])


def _checked(text: str) -> str:
    """Give a text as it is kept; raises Refused where it cannot be."""
    text = "\n".join(line.rstrip() for line in text.strip().splitlines())
    check_typed(text)
    if not text:
        raise Refused("Write what you want to say, then send it.")
    if len(text) > LONGEST:
        raise Refused(f"Write at most {LONGEST} characters; this is {len(text)}.")
    return text


def _check_about(article_id: int, flag_id: int | None, block_id: int | None) -> None:
    flags = Flag.objects.filter(pk=flag_id or 0, article=article_id)
    blocks = Block.objects.filter(pk=block_id or 0, article=article_id)
    if (flag_id and not flags.exists()) or (block_id and not blocks.exists()):
        raise Refused("What this is about does not belong to the article. Reload the page.")


def _locked(article_id: int, by: User) -> Article:
    # The desks are looked up apart: PostgreSQL locks no row of a join it makes empty.
    seen = Article.objects.seen_by(by).filter(pk=article_id).exists()
    found = Article.objects.select_for_update().filter(pk=article_id).first() if seen else None
    if found is None:
        raise NotAllowed("This article is not on one of your desks, or there is none like it.")
    return found


def _on_record(comment: Comment, summary: str, by: User) -> None:
    """Put on record who said something or took it back; the words stand in the comment alone."""
    operation = Operation.objects.create(
        kind="comment", by=name_of(by), by_id=by.pk, article=comment.article, summary=summary
    )
    Event.objects.create(
        kind="comment",
        by=operation.by,
        at=operation.at,
        article=comment.article,
        operation=operation,
        before={"withdrawn": False} if comment.withdrawn_at else {},
        after={"comment": comment.pk, "withdrawn": comment.withdrawn_at is not None},
    )
