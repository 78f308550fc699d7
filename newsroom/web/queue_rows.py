"""The rows of the queue as they are shown: an article each, in words."""

from datetime import datetime, timedelta
from typing import TypedDict
from urllib.parse import quote

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone
from django.utils.timesince import timesince

from newsroom.actions.gate import in_words
from newsroom.models import Article
from newsroom.models.article import CLAIM
from newsroom.web.queue import Queue
from newsroom.web.rows import Kin, write_place

Chip = tuple[str, str]
DOTS = {1: ("punctuation", "warnings"), 2: ("spelling", "errors")}  # by an article's `worst`


class QueueRow(TypedDict):
    """One row, all of it text; a mapping, for a page looks a thousand times into its rows.

    `dot` and `chips` are pairs of classes and words, `who` of words on who has it or shall.
    `like` is the number of the article it is a version of; `versions` how many a master has.
    """

    article: Article
    id: str
    along: str
    href: str
    title: str
    dot: Chip | None
    chips: list[Chip]
    like: str
    versions: str
    who: Chip
    mine: bool
    flags: str
    words: str
    state: str
    late: bool


def queue_rows(queue: Queue, articles: list[Article], kin: dict[int, Kin]) -> list[QueueRow]:
    """Give the rows of a page; `kin` is what tells the same story, by the row's id."""
    # Asked once: the router takes longer over an address than all the rest of a row.
    pattern = reverse("review", args=[0])
    along = f"{queue.address()}&at="
    return [_row(queue, article, kin.get(article.pk), pattern, along) for article in articles]


def _row(queue: Queue, article: Article, kin: Kin | None, pattern: str, along: str) -> QueueRow:
    active = article.is_claimed
    here = along + quote(write_place(article), safe="")
    return QueueRow(
        article=article,
        id=str(article.pk),
        along=here,
        href=pattern.replace("0", str(article.pk)) + here,
        title=article.headline or "Without a headline",
        dot=DOTS.get(article.worst),
        chips=_chips(article),
        like=str(kin.like) if kin and not kin.versions else "",
        versions=str(kin.versions or "") if kin else "",
        who=_who(article, queue.user),
        mine=active and article.claimed_by_id == queue.user.pk,
        flags=f"{article.open_flags} / {article.all_flags}",
        words=f"{article.words:,}",
        state=article.get_state_display() if queue.is_mixed else "",
        late=article.due is not None and article.due < timezone.now(),
    )


def _chips(article: Article) -> list[Chip]:
    chips = [(kind, f"{count} {kind}") for kind, count in article.problems.items()]
    if article.proposed_id:
        chips.append(("links", "update waits"))
    if not article.is_english:
        chips.append(("", "not English"))
    if article.is_embargoed and article.embargo_until:
        chips.append(("", f"embargo until {in_words(article.embargo_until)}"))
    if article.priority:
        chips.append(("", f"priority {article.priority}"))
    return chips


def _since(moment: datetime) -> str:
    fresh = timezone.now() - moment < timedelta(minutes=1)
    return "just now" if fresh else timesince(moment)


def _who(article: Article, user: User) -> Chip:
    until = article.claimed_until
    if until and article.is_claimed and article.claimed_by:
        return "", f"{_name(article.claimed_by, user)}, {_since(until - CLAIM)}"
    if article.assigned_to:
        return "quiet", f"for {_name(article.assigned_to, user)}"
    return "none", "–"


def _name(person: User, user: User) -> str:
    return "you" if person.pk == user.pk else person.get_full_name() or person.get_username()
