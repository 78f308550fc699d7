"""The acts that the queue offers on many articles: what each does, asks for, and to which."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import Count

from newsroom.actions.bulk_acts import SURE
from newsroom.models import Article, ArticleState
from newsroom.models.article import ArticleQuerySet
from newsroom.models.states import ASKS_LEFT, CAN, able, can
from newsroom.web.block_kinds import blocks_told, kinds_told
from newsroom.web.what_goes import WhatGoes


@dataclass(frozen=True)
class Offer:
    """An act on many articles; `does` completes "Newsroom will ...", `asks` names its fields.

    In `does` stand {them}, {they} and {their}: of one article it is told of that one.
    """

    name: str
    label: str
    needs: str
    does: str
    asks: tuple[str, ...] = ()

    def told(self, count: int) -> str:
        """Say what it does to so many articles, as the end of "Newsroom will ..."."""
        one = {"them": "it", "they": "it", "their": "its"}
        many = {"them": "them", "they": "they", "their": "their"}
        return self.does.format(**(one if count == 1 else many))


OFFERS = (
    Offer("check", "Check again", "review_article", "read {them} with every rule once more"),
    Offer(
        "furniture",
        "Accept all sure furniture",
        "review_article",
        f"take out the blocks that are furniture with at least {SURE:.0%} certainty",
    ),
    Offer("finish", "Finish", "review_article", "read the clean copy and finish"),
    Offer("approve", "Approve", "approve_article", "ask the gate and approve"),
    Offer(
        "send-back",
        "Send back …",
        "approve_article",
        "send {them} back with your note",
        ("note",),
    ),
    Offer("hold", "Put on hold …", "spike_article", "put {them} on hold", ("note",)),
    Offer("spike", "Spike …", "spike_article", "spike {them}: not to be used", ("note",)),
    Offer("kill", "Kill …", "spike_article", "kill {them}: recalled after {they} left", ("note",)),
    Offer("restore", "Restore", "spike_article", "bring {them} back to review"),
    Offer("assign", "Assign …", "assign_article", "assign {them}", ("to",)),
    Offer(
        "prioritise", "Set a priority …", "assign_article", "set {their} priority", ("priority",)
    ),
    Offer(
        "schedule",
        "Set when they are due …",
        "assign_article",
        "set by when {they} should be done",
        ("until",),
    ),
    Offer(
        "embargo",
        "Set an embargo …",
        "approve_article",
        "keep {them} in the house until the moment you choose",
        ("until", "note"),
    ),
    Offer(
        "hand-out",
        "Hand out …",
        "hand_out_article",
        "put {their} clean text into a file, and record {them} as handed out",
        ("format",),
    ),
)


ASIDE = ("hold", "spike", "kill")  # what is offered on an article's own page, too


def asides_of(article: Article) -> list[Offer]:
    """Give the acts that would set an article aside, as it stands; nothing of an erased one."""
    offers = (offer for offer in OFFERS if offer.name in ASIDE and article.revision_id)
    return [offer for offer in offers if can(article, offer.name)]


def offers_for(user: User) -> list[Offer]:
    """Give the acts that a person's role lets them do."""
    return [offer for offer in OFFERS if user.has_perm(f"newsroom.{offer.needs}")]


def states_of(articles: ArticleQuerySet) -> dict[str, int]:
    """Count articles by their state; one query."""
    rows = articles.order_by().values_list("state").annotate(n=Count("pk"))
    return {ArticleState(state).label: count for state, count in sorted(rows)}


@dataclass(frozen=True)
class Outlook:
    """What an act will come to: in sentences, and to how many of the articles it can be done."""

    sentences: list[str]
    able: int
    goes: WhatGoes | None = None


def outlook(offer: Offer, articles: ArticleQuerySet) -> Outlook:
    """Say what an act will come to; at most two queries, and those of what goes."""
    states = states_of(articles)
    total = sum(states.values())
    told = []
    count, others = _others(offer, articles, states)
    if count and count < total:
        told.append(
            f"{count:,} of {total:,} can be. The others {others}: they will be refused and stay."
        )
    elif not count:
        told.append(_none(total, others))
    if not count or offer.name != "furniture":
        return Outlook(told, count)
    goes = WhatGoes.of(articles.filter(able(offer.name)))
    told = [_furniture(goes), "A block that is a quotation is left to a person.", *told]
    return Outlook(told, goes.articles, goes)


def _none(total: int, others: str) -> str:
    """Say why an act can be done to none of the articles."""
    others = others.replace(f"are {total:,} ", "are ")  # all of one state need no number
    if total != 1:
        return f"It can be done to none of them: they {others}."
    return f"It cannot be done: the article {others.replace('are', 'is').replace('have', 'has')}."


def states_refused(act: str, articles: ArticleQuerySet) -> dict[str, int]:
    """Count by their state those to which an act cannot be done; one query."""
    there = {str(state.label) for state in CAN[act]}
    return {
        f"{state} that left before" if state in there else state: count
        for state, count in states_of(articles.exclude(able(act))).items()
    }


def _others(offer: Offer, articles: ArticleQuerySet, states: dict[str, int]) -> tuple[int, str]:
    """Count the articles an act can be done to, and say what the others are."""
    total = sum(states.values())
    if ASKS_LEFT.get(offer.name):
        return articles.filter(able(offer.name)).count(), "have not left, or are killed"
    if offer.name in ASKS_LEFT:
        refused = states_refused(offer.name, articles)
    else:
        labels = {str(state.label) for state in CAN[offer.name]}
        refused = {state: n for state, n in states.items() if state not in labels}
    told = ", ".join(f"{n:,} {state}" for state, n in refused.items())
    return total - sum(refused.values()), f"are {told}"


def _furniture(goes: WhatGoes) -> str:
    """Say how many blocks of which kind are surely furniture."""
    if not goes.articles:
        return "No block in them is that sure: there is nothing to take out."
    verb = "is" if sum(goes.kinds.values()) == 1 else "are"
    where = f"{goes.articles:,} article{'s' * (goes.articles != 1)}"
    return f"{blocks_told(goes.kinds)} in {where} {verb} that sure: {kinds_told(goes.kinds)}."
