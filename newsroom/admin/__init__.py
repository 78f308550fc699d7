"""Django's admin: everything worth looking at, read-only where history must not change."""

from newsroom.admin import articles, history, imports, kept, learnt, people, places, texts

__all__ = ["articles", "history", "imports", "kept", "learnt", "people", "places", "texts"]
