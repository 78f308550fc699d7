"""The acts that the queue offers on many articles: what each does, asks for, and to which."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import Count

from newsroom.actions.bulk import SURE
from newsroom.actions.handing_out import MAY_LEAVE
from newsroom.actions.setting_aside import ASIDE
from newsroom.engine.finding import Action
from newsroom.models import ArticleState, Flag
from newsroom.models.article import UNDER_REVIEW, ArticleQuerySet

APPROVABLE = (ArticleState.TO_APPROVE,)
IN_THE_HOUSE = tuple(
    state
    for state in ArticleState
    if state not in (ArticleState.EXPORTED, ArticleState.WITHDRAWN, ArticleState.KILLED)
)
EVERY = tuple(ArticleState)


@dataclass(frozen=True)
class Offer:
    """An act on many articles; `does` completes "Newsroom will ...", `asks` names its fields.

    `states` are those in which it can be done; in others it is refused, item by item.
    """

    name: str
    label: str
    needs: str
    does: str
    states: tuple[ArticleState, ...] = EVERY
    asks: tuple[str, ...] = ()


OFFERS = (
    Offer("check", "Check again", "review_article", "read them with every rule once more"),
    Offer(
        "furniture",
        "Accept all sure furniture",
        "review_article",
        f"take out the blocks that are furniture with at least {SURE:.0%} certainty",
    ),
    Offer("finish", "Finish", "review_article", "read the clean copy and finish", UNDER_REVIEW),
    Offer("approve", "Approve", "approve_article", "ask the gate and approve", APPROVABLE),
    Offer(
        "send-back",
        "Send back …",
        "approve_article",
        "send them back with your note",
        (ArticleState.TO_APPROVE, ArticleState.READY),
        ("note",),
    ),
    Offer("hold", "Put on hold …", "spike_article", "put them on hold", IN_THE_HOUSE, ("note",)),
    Offer(
        "spike", "Spike …", "spike_article", "spike them: not to be used", IN_THE_HOUSE, ("note",)
    ),
    Offer("restore", "Restore", "spike_article", "bring them back to review", ASIDE),
    Offer("assign", "Assign …", "assign_article", "assign them", EVERY, ("to",)),
    Offer(
        "prioritise",
        "Set a priority …",
        "assign_article",
        "set their priority",
        EVERY,
        ("priority",),
    ),
    Offer(
        "schedule",
        "Set when they are due …",
        "assign_article",
        "set by when they should be done",
        EVERY,
        ("until",),
    ),
    Offer(
        "embargo",
        "Set an embargo …",
        "approve_article",
        "let none of them leave before the moment you choose",
        EVERY,
        ("until", "note"),
    ),
    Offer(
        "hand-out",
        "Hand out …",
        "hand_out_article",
        "pack their clean copies into one file, and record each as handed out",
        MAY_LEAVE,
        ("format",),
    ),
)


def offers_for(user: User) -> list[Offer]:
    """Give the acts that a person's role lets them do."""
    return [offer for offer in OFFERS if user.has_perm(f"newsroom.{offer.needs}")]


def states_of(articles: ArticleQuerySet) -> dict[str, int]:
    """Count articles by their state; one query."""
    rows = articles.order_by().values_list("state").annotate(n=Count("pk"))
    return {ArticleState(state).label: count for state, count in sorted(rows)}


def outlook(offer: Offer, articles: ArticleQuerySet) -> list[str]:
    """Say in sentences what an act will come to; at most two queries."""
    states = states_of(articles)
    total = sum(states.values())
    able = sum(states.get(state.label, 0) for state in offer.states)
    if offer.name == "furniture":
        return [_furniture(articles), "A block that is a quotation is left to a person."]
    if able == total:
        return []
    others = ", ".join(f"{n:,} {s}" for s, n in states.items() if s not in _labels(offer))
    return [
        f"{able:,} of {total:,} can be. The others are {others}: they will be refused and stay."
    ]


def _labels(offer: Offer) -> set[str]:
    return {str(state.label) for state in offer.states}


def _furniture(articles: ArticleQuerySet) -> str:
    sure = Flag.objects.open().filter(action=Action.REMOVE_BLOCK, confidence__gte=SURE)
    found = sure.filter(article__in=articles.order_by()).aggregate(
        blocks=Count("pk"), articles=Count("article", distinct=True)
    )
    blocks, within = found["blocks"], found["articles"]
    many, verb = f"{blocks:,} block{'s' * (blocks != 1)}", "is" if blocks == 1 else "are"
    return f"{many} in {within:,} article{'s' * (within != 1)} {verb} that sure."
