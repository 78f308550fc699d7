"""Find the article in a page's JSON-LD (schema.org, as search engines ask for it)."""

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

_ARTICLE = re.compile(r"(?:[A-Za-z]*Article|[A-Za-z]*Posting|ReportageNewsArticle|Report|Review)")
_MOST = 20_000  # nodes of JSON-LD that are looked at


def article_of(scripts: Iterable[str]) -> dict[str, Any]:
    """Give the first article that the scripts describe, {} where there is none."""
    return next((n for s in scripts for n in _nodes(_loaded(s)) if _is_article(n)), {})


def words_of(value: Any) -> str:
    """Give a value of JSON-LD as one line of text: a string, a named thing, or a list of them."""
    if isinstance(value, str):
        return " ".join(unescape(unescape(value)).split())
    if isinstance(value, dict):
        return words_of(value.get("name")) if isinstance(value.get("name"), str) else ""
    if isinstance(value, list):
        return ", ".join(filter(None, map(words_of, (v for v in value if not isinstance(v, list)))))
    return ""


def _loaded(script: str) -> Any:
    try:
        return json.loads(script.strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Give all objects in a value, outer before inner, never more than a page could need."""
    waiting, seen = [value], 0
    while waiting and seen < _MOST:
        item = waiting.pop(0) if len(waiting) < 50 else waiting.pop()
        seen += 1
        if isinstance(item, dict):
            yield item
            waiting += item.values()
        elif isinstance(item, list):
            waiting += item


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.fullmatch(kind) for kind in named)
