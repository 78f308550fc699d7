"""Finish, approve, send back: an article's way to ready, past the gate."""

from django.contrib.auth.models import User

from newsroom.actions.acting import Act, require
from newsroom.actions.gate import is_bare, unfinished
from newsroom.actions.looking_again import look_again
from newsroom.actions.refusal import NotAllowed, NotReady, Refused
from newsroom.actions.settling import settled
from newsroom.actions.stepping import move, step
from newsroom.models import Article, ArticleState, Operation
from newsroom.models.states import CAN


def finish_article(
    article_id: int,
    *,
    version: int | None,
    by: User,
    override: str = "",
    within: Operation | None = None,
) -> Article:
    """Finish a review: read the clean copy once more, then to approve, or straight to ready.

    Where the second look finds something new, it opens as flags and the article stays.
    `version` is the article's that was seen; None in bulk. `override` is the reason for passing
    an unmet gate, which needs its own right. Raises NotReady with what is unmet, ArticleChanged
    where somebody changed it meanwhile.
    """
    opened = step("finish", article_id, by=by, version=version, within=within)
    with opened as (doing, article):
        if article.state not in CAN["finish"]:
            raise Refused(f"The article is {article.get_state_display()}; it is not under review.")
        doing.record("Finished")
        if found := look_again(doing, article_id):
            _rename(doing, "look-again", f"Read once more: {found} more to decide")
            return article
        _pass_gate(doing, article, override)
        _hand_on(doing, article, override)
    return article


def approve_article(
    article_id: int,
    *,
    version: int | None,
    by: User,
    override: str = "",
    within: Operation | None = None,
) -> Article:
    """Approve what somebody else finished; the gate is asked again.

    Raises NotAllowed for the own work where the source asks for a second pair of eyes.
    """
    opened = step(
        "approve", article_id, by=by, needs="approve_article", version=version, within=within
    )
    with opened as (doing, article):
        if article.state not in CAN["approve"]:
            raise Refused(f"The article is {article.get_state_display()}; nothing to approve.")
        if article.source.second_eyes and article.finished_by == doing.name:
            raise NotAllowed("A second pair of eyes is asked for: somebody else must approve.")
        doing.record("Approved")
        _pass_gate(doing, article, override)
        article.approved_by = doing.name
        move(doing, article, ArticleState.READY, override)
    return article


def send_back_article(
    article_id: int,
    *,
    version: int | None,
    note: str,
    by: User,
    within: Operation | None = None,
) -> Article:
    """Send an article back to its reviewer, with a note that says what is missing."""
    if not note.strip():
        raise Refused("Say in a note what should be changed.")
    opened = step(
        "send-back", article_id, by=by, needs="approve_article", version=version, within=within
    )
    with opened as (doing, article):
        if article.state not in CAN["send-back"]:
            raise Refused(f"The article is {article.get_state_display()}; it cannot be sent back.")
        doing.record("Sent back")
        article.approved_by = ""
        article.note = note.strip()[:500]
        move(doing, article, ArticleState.NEEDS_CHANGES, note)
    return article


def _rename(doing: Act, kind: str, summary: str) -> None:
    if doing.within is not None:
        return
    doing.operation.kind, doing.operation.summary = kind, summary
    doing.operation.save(update_fields=["kind", "summary"])


def _hand_on(doing: Act, article: Article, override: str) -> None:
    """Move a finished article on: to be approved, or to ready where one pair of eyes is enough."""
    article.finished_by = doing.name
    after = ArticleState.TO_APPROVE
    if not article.source.second_eyes:
        after, article.approved_by = ArticleState.READY, doing.name
    move(doing, article, after, override)
    article.claimed_by, article.claimed_until = None, None


def _pass_gate(doing: Act, article: Article, override: str) -> None:
    """Raise NotReady unless the gate passes, or is overridden with the right and a reason."""
    standing = doing.standing(article.pk)
    for name, value in settled(standing).items():
        setattr(article, name, value)
    missing = unfinished(standing)
    if missing and (is_bare(standing) or not override.strip()):
        raise NotReady("Not ready: " + "; ".join(r.sentence for r in missing) + ".")
    if missing:
        require(doing.by, "override_gate")
        unmet_names = {r.name: r.sentence for r in missing}
        was = article.overridden
        article.overridden = sorted({*was, *unmet_names})
        before = {"gate": unmet_names, "overridden": was}
        after = {"gate": "overridden", "overridden": article.overridden}
        doing.note(article, before, after, override)
