"""Weigh the words of our own corpus: what most stories here have tells little of any."""

from collections.abc import Iterator

from newsroom.actions.reading_lines import imported_texts
from newsroom.engine.corpus import ENOUGH, own_weights
from newsroom.models import Article, ArticleState, House

SAMPLE = 1000  # articles read, the latest
AT_ONCE = 100  # of which one query reads so many
_GROWN = 1.25  # times as many articles as when words were weighed last, from which they are again


def weigh_words(*, anew: bool = False) -> bool:
    """Weigh the words of the latest articles for the house, where many came in since.

    With `anew` in any case. Gives whether it did. Each time as many more must have come as a
    quarter of what was there, so that all of it costs no more than what comes in.
    """
    used = Article.objects.exclude(state=ArticleState.WITHDRAWN).exclude(revision=None)
    count = used.count()
    last = House.objects.filter(pk=1).values_list("weighed_of", flat=True).first() or 0
    if not anew and (count < ENOUGH or count < _GROWN * last):
        return False
    latest = used.order_by("-pk").values_list("pk", flat=True)[:SAMPLE]
    weights = own_weights(_stories(list(latest)))
    House.objects.get_or_create(pk=1)
    House.objects.filter(pk=1).update(rarity=weights, weighed_of=count)
    return True


def _stories(ids: list[int]) -> Iterator[list[str]]:
    for at in range(0, len(ids), AT_ONCE):
        yield from imported_texts(ids[at : at + AT_ONCE]).values()
