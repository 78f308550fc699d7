"""In which states of an article each act can be done: the one table acts, pages and offers ask.

What was handed out can be killed wherever it is since, and neither spiked nor withdrawn: it is
still out there.
"""

from collections.abc import Mapping

from django.db.models import Q

from newsroom.models.article import UNDER_REVIEW, Article, ArticleState

EVERY = tuple(ArticleState)
# What is not to be used is not worked on; it is restored first.
OUT_OF_USE = (ArticleState.SPIKED, ArticleState.WITHDRAWN, ArticleState.KILLED)
IN_USE = tuple(state for state in EVERY if state not in OUT_OF_USE)
LEFT = (ArticleState.EXPORTED,)
IN_THE_HOUSE = tuple(state for state in IN_USE if state not in LEFT)
ASIDE = (ArticleState.ON_HOLD, ArticleState.SPIKED, ArticleState.KILLED)

CAN: Mapping[str, tuple[ArticleState, ...]] = {
    **dict.fromkeys(("check", "furniture"), IN_USE),
    "finish": UNDER_REVIEW,
    "approve": (ArticleState.TO_APPROVE,),
    "send-back": (ArticleState.TO_APPROVE, ArticleState.READY),
    "hold": (*(s for s in IN_THE_HOUSE if s != ArticleState.ON_HOLD), ArticleState.SPIKED),
    "spike": IN_THE_HOUSE,
    "kill": tuple(state for state in EVERY if state != ArticleState.KILLED),
    "restore": ASIDE,
    "withdraw": (*IN_THE_HOUSE, ArticleState.SPIKED),
    "hand-out": (ArticleState.READY, *LEFT),
    **dict.fromkeys(("assign", "prioritise", "schedule", "embargo"), EVERY),
}
# Whether it must have left: what was never handed out has nothing to recall, and what is out
# there is recalled, not set aside as if it were not.
ASKS_LEFT: Mapping[str, bool] = {"kill": True, "spike": False, "withdraw": False}


def can(article: Article, act: str) -> bool:
    """Tell whether an act can be done to an article as it stands."""
    left = article.left_at is not None
    return article.state in CAN[act] and ASKS_LEFT.get(act, left) == left


def able(act: str) -> Q:
    """Ask for the articles that an act can be done to."""
    wanted = Q(state__in=CAN[act])
    return wanted & Q(left_at__isnull=not ASKS_LEFT[act]) if act in ASKS_LEFT else wanted
