"""In which states of an article each act can be done: the one table acts, pages and offers ask."""

from collections.abc import Mapping

from newsroom.models.article import UNDER_REVIEW, ArticleState

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
    "kill": LEFT,
    "restore": ASIDE,
    "withdraw": (*IN_THE_HOUSE, ArticleState.SPIKED),
    "hand-out": (ArticleState.READY, *LEFT),
    **dict.fromkeys(("assign", "prioritise", "schedule", "embargo"), EVERY),
}
