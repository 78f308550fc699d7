"""Which sources an act on many articles reaches: kept with the act, for whoever may see it."""

from collections import Counter
from collections.abc import Sequence

from django.db.models import Count

from newsroom.models import Article

AT_ONCE = 5000  # articles one query asks for


def sources_reached(articles: Sequence[int]) -> dict[str, int]:
    """Count articles by their source's id, as text: so JSON keeps it."""
    found: Counter[int] = Counter()
    for at in range(0, len(articles), AT_ONCE):
        rows = Article.objects.filter(pk__in=articles[at : at + AT_ONCE]).order_by()
        found.update(dict(rows.values_list("source").annotate(n=Count("pk"))))
    return as_kept(found)


def as_kept(found: Counter[int]) -> dict[str, int]:
    """Give counts by source as an operation keeps them."""
    return {str(source): count for source, count in sorted(found.items())}
