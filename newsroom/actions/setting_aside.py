"""Set articles aside: hold, spike, kill, and restore them; assign them to people."""

from django.contrib.auth.models import User

from newsroom.actions.allowing import check_state
from newsroom.actions.refusal import Refused
from newsroom.actions.stepping import move, step
from newsroom.actions.updating import drop_update
from newsroom.models import Article, ArticleState, Operation
from newsroom.models.states import ASIDE

ACTS = {ArticleState.ON_HOLD: "hold", ArticleState.SPIKED: "spike", ArticleState.KILLED: "kill"}


def set_aside_article(
    article_id: int,
    state: ArticleState,
    *,
    by: User,
    note: str = "",
    within: Operation | None = None,
) -> Article:
    """Hold or spike an article, or kill (recall) one that ever left; all reversible."""
    if state not in ACTS:
        raise Refused(f"An article cannot be set aside as “{state}”.")
    with step("set-aside", article_id, by=by, needs="spike_article", within=within) as (
        doing,
        article,
    ):
        if article.state == state and article.revision_id is not None:
            raise Refused(f"The article is {article.get_state_display()} already.")
        check_state(article, ACTS[state])
        doing.record(f"{ArticleState(state).label.capitalize()}")
        article.note = note.strip()[:500]
        move(doing, article, state, note)
    return article


def restore_article(
    article_id: int, *, by: User, version: int | None = None, within: Operation | None = None
) -> Article:
    """Bring an article that was set aside back to review.

    `version` is the article's that was seen; None in bulk.
    """
    opened = step(
        "restore", article_id, by=by, needs="spike_article", version=version, within=within
    )
    with opened as (doing, article):
        if article.state not in ASIDE:
            raise Refused(f"The article is {article.get_state_display()}; nothing to restore.")
        if article.revision_id is None:
            raise Refused("The article was erased; nothing is left to restore.")
        doing.record("Restored")
        move(doing, article, ArticleState.TO_REVIEW)
    return article


def assign_article(
    article_id: int, to: User | None, *, by: User, within: Operation | None = None
) -> Article:
    """Assign an article to a person, or to nobody; their claim is still theirs to take."""
    with step("assign", article_id, by=by, needs="assign_article", within=within) as (
        doing,
        article,
    ):
        if to is not None and not Article.objects.seen_by(to).filter(pk=article_id).exists():
            raise Refused(f"{to} is not on the article's desk.")
        before, after = article.assigned_to_id, to.pk if to else None
        if before == after:
            raise Refused("It is assigned like that already.")
        doing.record(f"Assigned to {to}" if to else "Assigned to nobody")
        article.assigned_to = to
        doing.note(article, {"assigned_to_id": before}, {"assigned_to_id": after})
        doing.touched.add(article_id)
    return article


def withdraw_article(
    article_id: int, *, batch_id: int | None = None, by: User, within: Operation | None = None
) -> Article:
    """Withdraw an article with its batch; what has left can only be killed.

    Of an article of another batch than the one given, the update that waits is withdrawn.
    """
    with step("withdraw", article_id, by=by, needs="import_article", within=within) as (
        doing,
        article,
    ):
        if batch_id is not None and article.batch_id != batch_id:
            doing.record("Update withdrawn")
            drop_update(doing, article)
            return article
        check_state(article, "withdraw")
        doing.record("Withdrawn")
        move(doing, article, ArticleState.WITHDRAWN)
    return article
