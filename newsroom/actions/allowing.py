"""Allow an act in the state an article is in, or say in a sentence why not."""

from newsroom.actions.refusal import Refused
from newsroom.models import Article, ArticleState
from newsroom.models.states import CAN, LEFT, OUT_OF_USE, can

HAS_LEFT = "It has left already; what has left can only be killed."


def check_state(article: Article, act: str) -> None:
    """Raise Refused where an act of the table of states cannot be done to the article."""
    if article.revision_id is None:
        raise Refused("The article was erased; nothing is left to work on.")
    if not can(article, act):
        raise Refused(_reason(article, act))


def _reason(article: Article, act: str) -> str:
    if act == "kill" and article.left_at is None:
        return "Only what has left can be killed."
    if article.state == ArticleState.WITHDRAWN:
        return "Its batch was withdrawn."
    if article.state in LEFT or (article.left_at is not None and article.state in CAN[act]):
        return HAS_LEFT
    if article.state in OUT_OF_USE:
        return f"The article is {article.get_state_display()}; restore it first."
    return f"The article is {article.get_state_display()} already."
