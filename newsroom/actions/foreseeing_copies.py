"""Foresee copies: which rows of an import are the very text, or of the address, of an article."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from newsroom.actions.arriving import kept_guid
from newsroom.actions.reading_lines import counted_texts
from newsroom.engine.origins import origin_keys
from newsroom.engine.signatures import text_keys
from newsroom.importers.imported import BadRow, ImportedArticle
from newsroom.models import ArticleState, LikenessKey

MOST = 3  # articles that one row is told to be like


def tell_copies(shown: Sequence[dict[str, Any]], rows: Sequence[ImportedArticle | BadRow]) -> None:
    """Note in a preview's rows, under "like", the ids of the articles that new ones are copies of.

    `rows` begin with those that are shown. Only what is equal by a key is found, so that it is
    one query for any number; what is nearly the same is found as it comes in.
    """
    keys: dict[int, set[int]] = {}
    for number, (told, row) in enumerate(zip(shown, rows, strict=False)):
        if told["status"] == "new" and isinstance(row, ImportedArticle):
            keys[number] = _keys_of(row, told["headline"])
    known = _known(set().union(*keys.values()))
    for number, wanted in keys.items():
        if found := {pk for key in wanted for pk in known.get(key, ())}:
            shown[number]["like"] = sorted(found)[:MOST]


def _keys_of(row: ImportedArticle, headline: str) -> set[int]:
    texts = text_keys(counted_texts(row.blocks), headline)
    return {*texts, *origin_keys(kept_guid(row.guid), row.canonical)}


def _known(keys: set[int]) -> Mapping[int, set[int]]:
    rows = LikenessKey.objects.filter(key__in=keys).exclude(article__state=ArticleState.WITHDRAWN)
    found: defaultdict[int, set[int]] = defaultdict(set)
    for key, pk in rows.order_by("pk").values_list("key", "article_id"):
        found[key].add(pk)
    return found
