"""The acts that can be done to many articles: what each is called, needs, and does to one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet

from newsroom.actions.checking import check_article
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.finishing import approve_article, finish_article, send_back_article
from newsroom.actions.flagging_lines import confirm_item, reject_item
from newsroom.actions.handing_out import hand_out_article
from newsroom.actions.refusal import Refused
from newsroom.actions.releasing_lines import release_item
from newsroom.actions.setting_aside import (
    assign_article,
    restore_article,
    set_aside_article,
    withdraw_article,
)
from newsroom.actions.tallying import tally
from newsroom.actions.timing import embargo_article, prioritise_article, schedule_article
from newsroom.actions.typing_in import moment_in
from newsroom.engine.finding import Action
from newsroom.models import ArticleState, Flag, FlagState, How, Operation
from newsroom.models.article import UNDER_REVIEW

SURE = 0.98  # from here on blocks are taken out in bulk
CHUNK = 20  # articles a transaction
Options = Mapping[str, Any]
# Does an act to one article; a sentence where it came to something else than was asked for.
Item = Callable[[int, User, Operation, Options], str | None]


@dataclass(frozen=True)
class BulkAct:
    """An act that can be done to many articles: what it is called, needs, and does to one.

    `chunk` is how many a transaction takes: one where rules read, so that nobody waits long.
    """

    kind: str
    label: str
    needs: str
    item: Item
    chunk: int = CHUNK


def _check(article_id: int, by: User, within: Operation, options: Options) -> None:
    check_article(article_id, by=by, within=within)


def _accept_furniture(article_id: int, by: User, within: Operation, options: Options) -> None:
    sure = sure_furniture(article_id).values_list("pk", flat=True)
    choices = [Choice(article_id, flag, FlagState.ACCEPTED) for flag in sure]
    if not choices:
        raise Refused("Nothing in it is surely furniture.")
    outcome = decide_flags(choices, by=by, how=How.BULK, within=within)
    if not outcome.done:
        raise Refused(outcome.refused[0].sentence)
    tally(within, outcome.done)


def _finish(article_id: int, by: User, within: Operation, options: Options) -> str | None:
    article = finish_article(article_id, version=None, by=by, within=within)
    if article.state in UNDER_REVIEW:
        return f"Reading it once more found something: {article.open_flags} to decide."
    return None


def _approve(article_id: int, by: User, within: Operation, options: Options) -> None:
    approve_article(article_id, version=None, by=by, within=within)


def _send_back(article_id: int, by: User, within: Operation, options: Options) -> None:
    send_back_article(
        article_id, version=None, note=str(options.get("note", "")), by=by, within=within
    )


def _spike(article_id: int, by: User, within: Operation, options: Options) -> None:
    note = str(options.get("note", ""))
    set_aside_article(article_id, ArticleState.SPIKED, by=by, note=note, within=within)


def _kill(article_id: int, by: User, within: Operation, options: Options) -> None:
    note = str(options.get("note", ""))
    set_aside_article(article_id, ArticleState.KILLED, by=by, note=note, within=within)


def _hold(article_id: int, by: User, within: Operation, options: Options) -> None:
    note = str(options.get("note", ""))
    set_aside_article(article_id, ArticleState.ON_HOLD, by=by, note=note, within=within)


def _hand_out(article_id: int, by: User, within: Operation, options: Options) -> None:
    hand_out_article(article_id, str(options.get("format", "")), by=by, within=within)


def _restore(article_id: int, by: User, within: Operation, options: Options) -> None:
    restore_article(article_id, by=by, within=within)


def _assign(article_id: int, by: User, within: Operation, options: Options) -> None:
    to = User.objects.filter(pk=options.get("to") or 0, is_active=True).first()
    if options.get("to") and to is None:
        raise Refused("There is no such person, or the account is not active.")
    assign_article(article_id, to, by=by, within=within)


def _prioritise(article_id: int, by: User, within: Operation, options: Options) -> None:
    prioritise_article(article_id, int(options.get("priority") or 0), by=by, within=within)


def _embargo(article_id: int, by: User, within: Operation, options: Options) -> None:
    until, reason = moment_in(options.get("until") or ""), str(options.get("note", ""))
    embargo_article(article_id, until, by=by, reason=reason, within=within)


def _schedule(article_id: int, by: User, within: Operation, options: Options) -> None:
    schedule_article(article_id, moment_in(options.get("until") or ""), by=by, within=within)


def _withdraw(article_id: int, by: User, within: Operation, options: Options) -> None:
    withdraw_article(article_id, batch_id=options.get("batch"), by=by, within=within)


BULK_ACTS: Mapping[str, BulkAct] = {
    "check": BulkAct("check", "Check again", "review_article", _check, chunk=1),
    "furniture": BulkAct("bulk", "Accept all sure furniture", "review_article", _accept_furniture),
    "finish": BulkAct("finish", "Finish", "review_article", _finish, chunk=1),
    "approve": BulkAct("approve", "Approve", "approve_article", _approve),
    "send-back": BulkAct("send-back", "Send back", "approve_article", _send_back),
    "spike": BulkAct("set-aside", "Spike", "spike_article", _spike),
    "hold": BulkAct("set-aside", "Put on hold", "spike_article", _hold),
    "kill": BulkAct("set-aside", "Kill", "spike_article", _kill),
    "hand-out": BulkAct("hand-out", "Hand out", "hand_out_article", _hand_out),
    "restore": BulkAct("restore", "Restore", "spike_article", _restore),
    "assign": BulkAct("assign", "Assign", "assign_article", _assign),
    "prioritise": BulkAct("prioritise", "Set the priority", "assign_article", _prioritise),
    "schedule": BulkAct("schedule", "Set when they are due", "assign_article", _schedule),
    "embargo": BulkAct("embargo", "Set an embargo", "approve_article", _embargo),
    "confirm-line": BulkAct("learn", "Confirm a line", "change_rules", confirm_item, chunk=1),
    "reject-line": BulkAct("learn", "Reject a line", "change_rules", reject_item, chunk=1),
    "release-line": BulkAct("learn", "Take a line back", "change_rules", release_item, chunk=1),
    "withdraw": BulkAct("withdraw", "Withdraw", "import_article", _withdraw),
}


def sure_furniture(article_id: int) -> QuerySet[Flag]:
    """Give the open flags of an article that take a block out and are sure enough for bulk."""
    flags = Flag.objects.open().filter(article=article_id, action=Action.REMOVE_BLOCK)
    return flags.filter(confidence__gte=SURE)
